"""Joint positions: the list, one of them, writing."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.community.domain.positions import write_position
from zeroward.community.forms.event import PlaceForm
from zeroward.community.forms.event_host import PositionForm
from zeroward.community.forms.problems import show_problems
from zeroward.community.models import JointPosition
from zeroward.community.queries.event_access import host_places, host_scopes
from zeroward.community.queries.event_desk import series_choices
from zeroward.community.views.event_finding import EDITS, STATION, crumbs, viewer_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.workspaces import workspace, workspaces

DRAFT = JointPosition.State.DRAFT


@require_safe
def positions(request: HttpRequest) -> HttpResponse:
    """What was agreed, newest first; drafts are on the desk of those who write them."""
    found = list(JointPosition.objects.exclude(state=DRAFT).select_related("series", "event"))
    names = {scope: one.name for scope, one in workspaces({one.scope for one in found}).items()}
    context = {
        "positions": [(one, names.get(one.scope, one.scope)) for one in found],
        "may_write": bool(host_scopes(viewer_of(request))),
        "station": STATION,
        "crumbs": crumbs(),
    }
    return render(request, "community/events/positions.html", context)


@require_safe
def position(request: HttpRequest, pk: int) -> HttpResponse:
    found = _found(request, pk)
    place = workspace(found.scope)
    context = {
        "position": found,
        "host": place.name if place is not None else found.scope,
        "bodies": found.by.splitlines(),
        "may_write": found.scope in host_scopes(viewer_of(request)),
        "station": STATION,
        "crumbs": crumbs((_("Joint positions"), reverse("community:positions"))),
    }
    return render(request, "community/events/position.html", context)


@require_http_methods(EDITS)
@login_required
def position_new(request: HttpRequest) -> HttpResponse:
    places = host_places(viewer_of(request))
    if not places:
        raise PermissionDenied
    form = PositionForm(request.POST or None, series=series_choices(viewer_of(request)))
    place = PlaceForm(request.POST or None, places=places)
    if request.method == "POST" and form.is_valid() and place.is_valid():
        chosen = next(one for one in places if str(one.scope) == place.cleaned_data["scope"])
        try:
            made = write_position(**who(request), place=chosen, row=form.row())
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("community:position", pk=made.pk)
    return _form(request, {"form": form, "place": place})


@require_http_methods(EDITS)
@login_required
def position_edit(request: HttpRequest, pk: int) -> HttpResponse:
    kept = _found(request, pk)
    place = workspace(kept.scope)
    if kept.scope not in host_scopes(viewer_of(request)) or place is None:
        raise PermissionDenied
    series = series_choices(viewer_of(request))
    form = PositionForm(request.POST or None, series=series, position=kept)
    if request.method == "POST" and form.is_valid():
        lock = form.cleaned_data["lock"]
        try:
            write_position(**who(request), place=place, row=form.row(), position=kept, lock=lock)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("community:position", pk=pk)
    return _form(request, {"form": form, "position": kept})


def _form(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    back = crumbs((_("Joint positions"), reverse("community:positions")))
    failed = context["form"].errors or ("place" in context and context["place"].errors)
    return render(
        request,
        "community/events/position_form.html",
        {**context, "station": STATION, "crumbs": back},
        status=422 if failed else 200,
    )


def _found(request: HttpRequest, pk: int) -> JointPosition:
    found = JointPosition.objects.select_related("series", "event").filter(pk=pk).first()
    if found is None or (found.state == DRAFT and found.scope not in host_scopes(viewer_of(request))):
        raise Http404("There is no such position.")
    return found
