"""One page of the guided path: a sector with its usual carriers."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.inventory.domain.lines import LineError, save_lines
from zeroward.inventory.forms.sector import SectorForm
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.sources import path_sectors, sector_cells
from zeroward.inventory.rules import ENTER
from zeroward.inventory.views.finding import EDITS, found, frame_of


@require_http_methods(EDITS)
@login_required
def sector(request: HttpRequest, pk: int, sector: str) -> HttpResponse:
    """Ask for a sector's figures; save all of them or none, then lead on to the next sector."""
    record, place = found(request, pk)
    order = list(path_sectors())
    if sector not in order:
        raise Http404("This sector is not on the path.")
    writes = may(request.viewer, ENTER, place) and record.is_open  # type: ignore[attr-defined]
    if request.method == "POST" and not writes:
        raise PermissionDenied
    form = _form(record, sector, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _save(request, record, form):
        messages.success(request, _("Saved: %(sector)s.") % {"sector": form.sector.title})
        following = order[order.index(sector) + 1 :]
        if following and request.POST.get("then") == "next":
            return redirect("inventory:sector", pk=pk, sector=following[0])
        return redirect("inventory:inventory", pk=pk)
    context = {
        **frame_of(record, place),
        "form": form,
        "sector": form.sector,
        "number": order.index(sector) + 1,
        "total": len(order),
        "may_enter": writes,
    }
    return render(request, "inventory/sector.html", context, status=422 if form.errors else 200)


def _form(record: Inventory, key: str, data: object) -> SectorForm:
    part = sector_cells(key)
    sources = [cell.source for cell in part.minimum]
    return SectorForm(
        data,
        sector=part,
        cells=part.minimum,
        activities=list(record.activities.filter(source__in=sources)),
        notes=list(record.cell_notes.filter(source__in=sources)),
    )


def _save(request: HttpRequest, record: Inventory, form: SectorForm) -> bool:
    try:
        save_lines(**who(request), inventory=record, lines=form.lines(), reasons=form.reasons())
    except LineError as refused:
        form.show(refused.name, refused.error)
        return False
    except HouseError as error:
        form.add_error(None, str(error))
        return False
    return True
