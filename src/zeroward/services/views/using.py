"""What a city uses of the menu, and whether it helped."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import city_place, who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility
from zeroward.core.workspaces import Workspace
from zeroward.services.domain.uses import SHARING, begin_use, delete_use, tell_outcome
from zeroward.services.forms.use import OutcomeForm, UseForm
from zeroward.services.queries.entry import open_service
from zeroward.services.queries.using import use_for, using_page
from zeroward.services.rules import USE
from zeroward.services.views.finding import EDITS, writing_place


@require_safe
@login_required
def using(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What the city uses, as far as the viewer may see it; what is to be told first."""
    place, viewer = city_place(scope), request.viewer  # type: ignore[attr-defined]
    page = using_page(place, viewer, timezone.localdate())
    if not viewer.holds(scope) and not page.open and not page.told:
        raise Http404("There is nothing here for you.")
    context = {
        "page": page,
        "place": place,
        "tells": may(viewer, USE, place),
    }
    return render(request, "services/using.html", context)


@require_http_methods(EDITS)
@login_required
def use_new(request: HttpRequest, scope: Scope, key: str) -> HttpResponse:
    """Write down that the city uses an offer."""
    place = writing_place(request, scope)
    service = open_service(key)
    if service is None:
        raise Http404("There is no such entry.")
    form = UseForm(request.POST or None, visibility=default_visibility(scope, SHARING))
    if request.method == "POST" and form.is_valid():
        try:
            made = begin_use(**who(request), place=place, service=service, **form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Written down. We ask you later whether it helped."))
            if made.ask_on <= timezone.localdate():
                return redirect("services:use", scope=scope, pk=made.pk)
            return redirect("services:using", scope=scope)
    context = {**_frame(place), "service": service, "form": form}
    return render(request, "services/use_new.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def use(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Say whether it helped."""
    place = writing_place(request, scope)
    kept = use_for(place, pk)
    initial = {"helped": kept.helped, "outcome": kept.outcome, "visibility": kept.visibility}
    form = OutcomeForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            tell_outcome(**who(request), place=place, use=kept, **form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Thank you. Others see how many it helped, never who said so."))
            return redirect("services:using", scope=scope)
    context = {**_frame(place), "use": kept, "form": form}
    return render(request, "services/use.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def use_delete(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Ask once, then take it off the list."""
    place = writing_place(request, scope)
    kept = use_for(place, pk)
    if request.method == "POST":
        try:
            delete_use(**who(request), place=place, use=kept)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("It is off the list."))
        return redirect("services:using", scope=scope)
    return render(request, "services/use_delete.html", {**_frame(place), "use": kept})


def _frame(place: Workspace) -> dict[str, Any]:
    address = reverse("services:using", args=[place.scope])
    return {"place": place, "crumbs": [(_("Support that %(place)s uses") % {"place": place.name}, address)]}
