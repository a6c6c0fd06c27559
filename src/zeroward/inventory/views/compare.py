"""Two frameworks, two years or two versions beside each other, with the reasons for what differs."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.inventory.forms.frameworks import FrameworksForm
from zeroward.inventory.models import InventoryVersion
from zeroward.inventory.queries.access import readable_inventories
from zeroward.inventory.queries.compare_frameworks import compare_frameworks
from zeroward.inventory.queries.compare_inventories import compare_inventories
from zeroward.inventory.queries.load import Loaded, load_inventory, load_version
from zeroward.inventory.queries.results_links import working_links
from zeroward.inventory.queries.results_many import load_many
from zeroward.inventory.queries.results_page import other_framework
from zeroward.inventory.views.finding import found, frame_of


def chosen_frameworks(request: HttpRequest, loaded: Loaded) -> FrameworksForm:
    """The two frameworks of the address, or the inventory's own and the one that is most asked for beside it."""
    own = str(loaded.header["framework"])
    first, second = request.GET.get("first") or own, request.GET.get("second") or other_framework(loaded)
    return FrameworksForm({"first": first, "second": second})


@require_safe
@login_required
def frameworks(request: HttpRequest, pk: int) -> HttpResponse:
    """The same figures by two frameworks."""
    inventory, place = found(request, pk)
    loaded = load_inventory(inventory)
    form = chosen_frameworks(request, loaded)
    if not form.is_valid():
        raise Http404("There is no such framework.")
    context = {
        **frame_of(inventory, place),
        "form": form,
        "comparison": compare_frameworks(loaded, **form.cleaned_data),
        "back_url": working_links(pk, mends=False).page(),
    }
    return render(request, "inventory/compare_frameworks.html", context)


@require_safe
@login_required
def years(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Two years of one city, the earlier one first."""
    inventory, place = found(request, pk)
    second = readable_inventories(request.viewer).filter(pk=other, city=inventory.city).first()  # type: ignore[attr-defined]
    if second is None or second.pk == inventory.pk:
        raise Http404("There is no other inventory of this city with this number.")
    both = sorted([inventory, second], key=lambda one: one.year)
    before, after = load_many(both)
    context = {
        **frame_of(inventory, place),
        "comparison": compare_inventories(before, after, names=(str(before.year), str(after.year))),
        "back_url": working_links(pk, mends=False).page(),
    }
    return render(request, "inventory/compare_inventories.html", context)


@require_safe
@login_required
def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What was published once, and what it is now."""
    inventory, place = found(request, pk)
    published = InventoryVersion.objects.filter(inventory=inventory, number=number).first()
    if published is None:
        raise Http404("There is no such version.")
    names = (_("version %(number)d") % {"number": number}, _("the working state"))
    context = {
        **frame_of(inventory, place),
        "comparison": compare_inventories(load_version(published), load_inventory(inventory), names=names),
        "back_url": working_links(pk, mends=False).page(),
    }
    return render(request, "inventory/compare_inventories.html", context)
