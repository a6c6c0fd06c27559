"""A city's funding: its list, its projects, what fits now."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import city_place, who
from zeroward.core.onward import onward
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility
from zeroward.core.workspaces import Workspace
from zeroward.funding.domain.sharing import LIST
from zeroward.funding.domain.shortlist import change_entry, mark_ready, put_on, take_off
from zeroward.funding.forms.entry import EntryForm
from zeroward.funding.forms.problems import show_problems
from zeroward.funding.models import FundingProject
from zeroward.funding.queries.shortlist import as_entry, entry_for, project_for, public_opportunity
from zeroward.funding.queries.workspace import entry_page, listed_deadlines, workspace_page
from zeroward.funding.rules import EDIT, LOOK
from zeroward.funding.views.calendar import calendar_response
from zeroward.funding.views.feeds import feed_address
from zeroward.funding.views.finding import EDITS, STATION, frame_of
from zeroward.profile.queries.profiles import profile_of


def looked_at(request: HttpRequest, scope: Scope) -> Workspace:
    """The city, for those who work with it. Raises Http404, PermissionDenied."""
    place = city_place(scope)
    if not may(request.viewer, LOOK, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


def edited(request: HttpRequest, scope: Scope) -> Workspace:
    """The city, for those who write. Raises Http404, PermissionDenied."""
    place = looked_at(request, scope)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


@require_safe
@login_required
def workspace(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What the city has on its list, for which projects, and what fits now."""
    place = looked_at(request, scope)
    may_edit = may(request.viewer, EDIT, place)  # type: ignore[attr-defined]
    is_member = request.viewer.holds(scope)  # type: ignore[attr-defined]
    context = {
        "place": place,
        "page": workspace_page(place, request.viewer, timezone.now()),  # type: ignore[attr-defined]
        "may_edit": may_edit,
        "feed_url": request.build_absolute_uri(feed_address(request.user, place)) if is_member else "",
        "station": STATION,
        "stations_done": (),
        "crumbs": [],
    }
    return render(request, "funding/workspace.html", context)


@require_POST
@login_required
def shortlist_add(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Put an opportunity on the list, for a project or the city as a whole."""
    place = looked_at(request, scope)
    opportunity = public_opportunity(request.POST.get("key", "")[:120])
    project = _project(request, place)
    try:
        shared = default_visibility(place.scope, LIST)
        entry = put_on(
            **who(request), place=place, opportunity=opportunity, project=project, visibility=shared
        )
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("funding:opportunity", key=opportunity.key)
    messages.success(request, _("It is on the list of %(place)s.") % {"place": place.name})
    return redirect(onward(request, reverse("funding:entry", args=[place.scope, entry.pk])))


@require_http_methods(EDITS)
@login_required
def entry(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """One entry: how far it is, who looks after it, what must be ready."""
    place = looked_at(request, scope)
    record = entry_for(request.viewer, place, pk)  # type: ignore[attr-defined]
    may_edit = may(request.viewer, EDIT, place)  # type: ignore[attr-defined]
    if request.method == "POST" and not may_edit:
        raise PermissionDenied
    form = EntryForm(request.POST or None, place=place, entry=record)
    if request.method == "POST" and form.is_valid():
        lock = form.cleaned_data["lock"] or 0
        try:
            change_entry(**who(request), place=place, entry=record, row=form.row(), lock=lock)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("funding:workspace", scope=place.scope)
    now = timezone.now()
    facts = profile_of(place, request.viewer).facts  # type: ignore[attr-defined]
    context: dict[str, Any] = {
        **frame_of(place),
        "page": entry_page(as_entry(record, now), facts, now),
        "entry": record,
        "form": form,
        "may_edit": may_edit,
    }
    return render(request, "funding/entry.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def entry_ready(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Tick a line of the checklist, or take the tick away."""
    place = edited(request, scope)
    record = entry_for(request.viewer, place, pk)  # type: ignore[attr-defined]
    try:
        key, ready = request.POST.get("key", "")[:120], request.POST.get("ready") == "yes"
        mark_ready(**who(request), place=place, entry=record, key=key, ready=ready)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect(f"{reverse('funding:entry', args=[place.scope, pk])}#ready")


@require_http_methods(EDITS)
@login_required
def entry_remove(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Ask once, then take it off the list."""
    place = edited(request, scope)
    record = entry_for(request.viewer, place, pk)  # type: ignore[attr-defined]
    if request.method == "POST":
        try:
            take_off(**who(request), place=place, entry=record)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("It is off the list."))
        return redirect("funding:workspace", scope=place.scope)
    return render(request, "funding/entry_remove.html", {**frame_of(place), "entry": record})


@require_safe
@login_required
def workspace_ics(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The deadlines of what is on the list."""
    place = looked_at(request, scope)
    dated = listed_deadlines(place, request.viewer, timezone.now())  # type: ignore[attr-defined]
    name = _("Funding of %(place)s") % {"place": place.name}
    return calendar_response(request, dated, name, "funding-list.ics")


def _project(request: HttpRequest, place: Workspace) -> FundingProject | None:
    """The project that a form names; none for "" and for anything that is no number."""
    text = request.POST.get("project", "")
    if not text.isdecimal() or len(text) > 9:
        return None
    return project_for(request.viewer, place, int(text))  # type: ignore[attr-defined]
