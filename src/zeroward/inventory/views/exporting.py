"""An inventory as files to download."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from zeroward.inventory.exporters.formats import FORMATS, Format, shown_formats
from zeroward.inventory.queries.earlier import earlier_version
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.sources import all_groups
from zeroward.inventory.views.finding import found, frame_of


@require_safe
@login_required
def exports(request: HttpRequest, pk: int) -> HttpResponse:
    """What an inventory can be had as."""
    inventory, place = found(request, pk)
    context = {**frame_of(inventory, place), "formats": shown_formats(), "groups": all_groups()}
    return render(request, "inventory/exports.html", context)


@require_safe
@login_required
def export(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """One file."""
    inventory, _place = found(request, pk)
    chosen = FORMATS.get(name)
    if chosen is None:
        raise Http404("There is no such format.")
    more = {"before": earlier_version(inventory)} if chosen.compares else {}
    data = chosen.write(load_inventory(inventory), **more)
    return _download(chosen, data, f"{inventory.city.key}-{inventory.year}")


@require_safe
@login_required
def template(request: HttpRequest, pk: int, group: str) -> HttpResponse:
    """Our workbook for one group of sectors: empty, or with `?filled` with what is there."""
    inventory, _place = found(request, pk)
    if group not in {one.key for one in all_groups()}:
        raise Http404("There is no such group of sectors.")
    chosen = FORMATS["workbook"]
    data = chosen.write(load_inventory(inventory), group=group, empty="filled" not in request.GET)
    return _download(chosen, data, f"{inventory.city.key}-{inventory.year}-{group}")


def _download(chosen: Format, data: bytes, stem: str) -> HttpResponse:
    name = f"{slugify(stem)}{chosen.ending}"
    response = HttpResponse(data, content_type=chosen.media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
