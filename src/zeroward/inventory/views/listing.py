"""A city's inventories, and opening a new one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import city_place, who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility
from zeroward.inventory.domain.opening import open_inventory
from zeroward.inventory.domain.prefill import estimate, take_over
from zeroward.inventory.forms.opening import OpeningForm
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.access import inventories_of
from zeroward.inventory.queries.open_work import SHARING
from zeroward.inventory.queries.overview import city_inventories
from zeroward.inventory.rules import ENTER
from zeroward.inventory.views.finding import EDITS
from zeroward.places.models import City


@require_safe
@login_required
def inventories(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The city's inventories, as far as the viewer may see them."""
    place, viewer = city_place(scope), request.viewer  # type: ignore[attr-defined]
    page = city_inventories(place, viewer)
    if not page.rows and not viewer.holds(scope):
        raise PermissionDenied
    context = {"page": page, "place": place, "station": "diagnose", "stations_done": ()}
    return render(request, "inventory/inventories.html", context)


@require_http_methods(EDITS)
@login_required
def inventory_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A new inventory: year, boundary, rules, and what to begin with."""
    place, viewer = city_place(scope), request.viewer  # type: ignore[attr-defined]
    if not may(viewer, ENTER, place):
        raise PermissionDenied
    city = get_object_or_404(City.objects.public().select_related("country"), key=scope.key)
    previous = next(iter(inventories_of(place, viewer)), None)
    initial = _initial(city)
    if previous is None:
        initial["visibility"] = default_visibility(scope, SHARING)
    form = OpeningForm(request.POST or None, previous=previous, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = _open(request, form, city, previous)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The inventory is open. Begin with the first sector."))
            return redirect("inventory:inventory", pk=made.pk)
    context = {"form": form, "place": place, "station": "diagnose", "stations_done": ()}
    return render(request, "inventory/inventory_new.html", context, status=422 if form.errors else 200)


def _initial(city: City) -> dict[str, object]:
    """What is new in every year; boundary and rules are those of the inventory before."""
    return {"population": city.population or None, "title": "", "notes": "", "year": None, "prefill": ""}


def _open(request: HttpRequest, form: OpeningForm, city: City, previous: Inventory | None) -> Inventory:
    """Open it and fill in what was wished, or neither."""
    wish = form.cleaned_data["prefill"]
    with transaction.atomic():
        made = open_inventory(
            **who(request),
            city=city,
            year=form.cleaned_data["year"],
            frame=form.frame(),
            previous=previous if wish == "previous" else None,
        )
        if wish == "previous" and previous is not None:
            take_over(**who(request), inventory=made, earlier=previous)
        if wish == "estimate":
            estimate(**who(request), inventory=made)
    return made
