"""The first page of the room, for a city and for who asks cities."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import city_place, who
from zeroward.core.scope import Scope
from zeroward.monitoring.domain.sheets import set_sharing
from zeroward.monitoring.domain.snapshots import keep_snapshot
from zeroward.monitoring.forms.reports import SharingForm
from zeroward.monitoring.models import CityMonitoring
from zeroward.monitoring.queries.room_home import city_home, desk_home
from zeroward.monitoring.queries.snapshot_page import snapshot_page
from zeroward.monitoring.rules import SHARE
from zeroward.monitoring.views.finding import (
    EDITS,
    acted,
    form_page,
    frame_of,
    own_place,
    place_for,
    tried,
)


@require_safe
@login_required
def home(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What is asked of a city and where its actions stand; the rounds of a platform."""
    place = own_place(request, scope)
    is_city = scope.kind == "city"
    page = (city_home if is_city else desk_home)(request.viewer, place)  # type: ignore[attr-defined,operator]
    frame = {**frame_of(place), "crumbs": [], "page": page}
    return render(request, "monitoring/city_home.html" if is_city else "monitoring/desk_home.html", frame)


@require_http_methods(EDITS)
@login_required
def sharing(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Who sees the reports of a city."""
    place = place_for(request, scope, SHARE)
    sheet = CityMonitoring.objects.filter(scope=str(scope)).first()
    initial = {
        "visibility": sheet.visibility if sheet else "city",
        "answers": sheet.answers if sheet else "",
        "lock": sheet.lock if sheet else 0,
    }
    form = SharingForm(request.POST or None, initial=initial)
    if tried(
        request,
        form,
        lambda: set_sharing(
            **who(request),
            place=place,
            visibility=form.cleaned_data["visibility"],
            answers=form.cleaned_data["answers"],
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        return redirect("monitoring:home", scope)
    return form_page(request, "monitoring/sharing.html", {**frame_of(place), "form": form, "sheet": sheet})


@require_POST
@login_required
def snapshot_keep(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Keep what was reported until today."""
    place = place_for(request, scope, SHARE)
    acted(request, lambda: keep_snapshot(**who(request), place=place), _("Kept as it is today."))
    return redirect("monitoring:home", scope)


@require_safe
@login_required
def snapshot(request: HttpRequest, scope: Scope, number: int) -> HttpResponse:
    """What a city had reported on a day."""
    place = city_place(scope)
    page = snapshot_page(request.viewer, place, number)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is no such snapshot.")
    return render(request, "monitoring/snapshot.html", {**frame_of(place), "page": page})
