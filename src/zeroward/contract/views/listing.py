"""The contracts of a city, and opening a new one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.contract.domain.assembling import take_over
from zeroward.contract.domain.opening import open_contract
from zeroward.contract.forms.frame import OpeningForm
from zeroward.contract.queries.open_work import SHARING
from zeroward.contract.queries.overview import city_contracts
from zeroward.contract.rules import EDIT
from zeroward.contract.views.finding import BESIDE, EDITS, address
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import city_place, who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility
from zeroward.inventory.queries.access import inventories_of
from zeroward.places.models import City
from zeroward.plan.queries.access import plans_of


@require_safe
@login_required
def contracts(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The city's contracts, as far as the viewer may see them."""
    place, viewer = city_place(scope), request.viewer  # type: ignore[attr-defined]
    page = city_contracts(place, viewer)
    if not page.rows and not viewer.holds(scope):
        raise PermissionDenied
    beside = [(str(label), url) for label, name in BESIDE if (url := address(name, place.scope))]
    context = {
        "page": page,
        "place": place,
        "beside": beside,
        "station": "commit",
        "stations_done": (),
    }
    return render(request, "contract/contracts.html", context)


@require_http_methods(EDITS)
@login_required
def contract_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A new contract: title, sources, template."""
    place, viewer = city_place(scope), request.viewer  # type: ignore[attr-defined]
    if not may(viewer, EDIT, place):
        raise PermissionDenied
    city = get_object_or_404(City.objects.public().select_related("country"), key=scope.key)
    plans, inventories = plans_of(place, viewer), inventories_of(place, viewer)
    form = OpeningForm(
        request.POST or None,
        plans=plans,
        inventories=inventories,
        initial={
            "title": _("Climate City Contract %(place)s") % {"place": place.name},
            "plan": plans[0].pk if plans else "",
            "inventory": inventories[0].pk if inventories else "",
            "visibility": default_visibility(scope, SHARING),
        },
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            made = open_contract(**who(request), city=city, frame=form.frame(), template=data["template"])
            if data["take"]:
                take_over(**who(request), contract=made)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The contract is open."))
            return redirect("contract:contract", pk=made.pk)
    context = {"form": form, "place": place, "station": "commit", "stations_done": ()}
    return render(request, "contract/contract_new.html", context, status=422 if form.errors else 200)
