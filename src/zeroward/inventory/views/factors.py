"""The public list of factors, and a city's own."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import city_place, who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.inventory.domain.errors import InvalidFigureError
from zeroward.inventory.domain.factors import delete_factor, save_factor
from zeroward.inventory.forms.factor import FactorForm
from zeroward.inventory.models import CityFactor
from zeroward.inventory.queries.factor_browser import (
    SIZE,
    Wish,
    choices,
    factors_for,
    own_factors,
    place_name,
)
from zeroward.inventory.queries.factor_keys import factor_name
from zeroward.inventory.rules import ENTER
from zeroward.inventory.views.finding import EDITS
from zeroward.places.models import City
from zeroward.places.queries.country_names import country_names


@require_safe
def factors(request: HttpRequest) -> HttpResponse:
    """Every factor with its source and release, to be narrowed by what, where, when and series."""
    request.counted = "list:factors"  # type: ignore[attr-defined]
    wish, countries = _wish(request), country_names()
    found = factors_for(wish)
    page = Paginator(found, SIZE).get_page(request.GET.get("page"))
    rows = [(one, factor_name(one.key), place_name(one.place, countries)) for one in page]
    context = {
        "wish": wish,
        "choices": choices(countries),
        "page": page,
        "rows": rows,
        "count": len(found),
        "station": "diagnose",
    }
    return render(request, "inventory/factors.html", context)


@require_safe
@login_required
def city_factors(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The city's own factors; they go before all others."""
    place = _team(request, scope)
    context = {
        **_frame(place),
        "rows": [(one, factor_name(one.key)) for one in own_factors(scope.key)],
        "may_enter": may(request.viewer, ENTER, place),  # type: ignore[attr-defined]
    }
    return render(request, "inventory/city_factors.html", context)


@require_http_methods(EDITS)
@login_required
def city_factor_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    return _edit(request, scope, None)


@require_http_methods(EDITS)
@login_required
def city_factor(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    return _edit(request, scope, get_object_or_404(CityFactor, pk=pk, city__key=scope.key))


@require_http_methods(EDITS)
@login_required
def city_factor_delete(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Ask once, then delete."""
    place, city = _writer(request, scope)
    kept = get_object_or_404(CityFactor, pk=pk, city=city)
    if request.method == "POST":
        lock = request.POST.get("lock", "")
        try:
            delete_factor(**who(request), city=city, factor=kept, lock=int(lock) if lock.isdecimal() else 0)
        except HouseError as error:
            messages.error(request, str(error))
        return redirect("inventory:city-factors", scope=scope)
    context = {**_frame(place), "factor": kept, "name": factor_name(kept.key)}
    return render(request, "inventory/city_factor_delete.html", context)


def _edit(request: HttpRequest, scope: Scope, kept: CityFactor | None) -> HttpResponse:
    place, city = _writer(request, scope)
    form = FactorForm(request.POST or None, factor=kept)
    if request.method == "POST" and form.is_valid():
        lock = form.cleaned_data["lock"] or 0
        try:
            save_factor(**who(request), city=city, values=form.values(), factor=kept, lock=lock)
        except InvalidFigureError as error:
            form.show(error)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The factor is saved. It goes before all others."))
            return redirect("inventory:city-factors", scope=scope)
    context = {**_frame(place), "form": form, "factor": kept}
    return render(request, "inventory/city_factor.html", context, status=422 if form.errors else 200)


def _team(request: HttpRequest, scope: Scope) -> Workspace:
    """The city, for those who belong to it."""
    place = city_place(scope)
    if not request.viewer.holds(scope):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


def _writer(request: HttpRequest, scope: Scope) -> tuple[Workspace, City]:
    place = city_place(scope)
    if not may(request.viewer, ENTER, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place, get_object_or_404(City.objects.public().select_related("country"), key=scope.key)


def _frame(place: Workspace) -> dict[str, Any]:
    return {"place": place, "station": "diagnose", "stations_done": ()}


def _wish(request: HttpRequest) -> Wish:
    """What the address asks for; whatever cannot be is left out."""
    year = request.GET.get("year", "")
    given = {name: request.GET.get(name, "")[:120] for name in ("key", "place", "series")}
    return Wish(**given, year=int(year) if year.isdecimal() and len(year) == 4 else None)
