"""Every number explains itself: the rows behind a sum, and the way of one row from its amount to its emissions."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.core.workspaces import Workspace
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.explain_part import Asked, explain_part
from zeroward.inventory.queries.explain_row import entry_of, explain_row, gases_table
from zeroward.inventory.queries.results import results_of_inventory
from zeroward.inventory.queries.results_links import Links, working_links
from zeroward.inventory.queries.results_page import know_rows
from zeroward.inventory.rules import ENTER
from zeroward.inventory.views.finding import found, frame_of
from zeroward.inventory.views.results import framework_or_404


def asked_of(request: HttpRequest) -> Asked:
    """Which sum the address asks for."""
    names = ("ref", "sector", "column", "total")
    return Asked(**{name: request.GET.get(name, "")[:40] for name in names})


def links_for(request: HttpRequest, inventory: Inventory, place: Workspace) -> Links:
    mends = inventory.is_open and may(request.viewer, ENTER, place)  # type: ignore[attr-defined]
    return working_links(inventory.pk, mends=mends)


@require_safe
@login_required
def part(request: HttpRequest, pk: int) -> HttpResponse:
    """What a sum is made of."""
    inventory, place = found(request, pk)
    results = results_of_inventory(inventory, framework_or_404(request))
    links = links_for(request, inventory, place)
    explained = explain_part(results, asked_of(request), links)
    if explained is None:
        raise Http404("The framework has no such cells.")
    context = {
        **frame_of(inventory, place),
        "results": results,
        "links": links,
        "part": explained,
        "know": know_rows(results),
        "framework_name": _(results.framework.short),
        "back_url": links.page(results.framework.key),
    }
    return render(request, "inventory/explain_part.html", context)


@require_safe
@login_required
def row(request: HttpRequest, pk: int, activity: int) -> HttpResponse:
    """How one figure came about, who entered it, and the files behind it."""
    inventory, place = found(request, pk)
    results = results_of_inventory(inventory, framework_or_404(request))
    links = links_for(request, inventory, place)
    explained = explain_row(results, activity)
    if explained is None:
        raise Http404("There is no such figure.")
    context = {
        **frame_of(inventory, place),
        "results": results,
        "links": links,
        "row": explained,
        "placed_title": _(explained.placed.title) if explained.placed else "",
        "gases": gases_table(results, results.places[activity]),
        "entry": entry_of(inventory, activity, request.viewer),
        "mend_url": links.mend(explained.source, activity),
        "framework_name": _(results.framework.short),
        "back_url": links.page(results.framework.key),
    }
    return render(request, "inventory/explain_row.html", context)
