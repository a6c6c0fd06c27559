"""Entering, changing, confirming and deleting one figure."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.inventory.domain.activities import confirm_activity, delete_activity, save_activity
from zeroward.inventory.domain.errors import InvalidFigureError, StaleError
from zeroward.inventory.forms.figure import FigureForm, show_problems
from zeroward.inventory.models import Activity, Inventory
from zeroward.inventory.queries.cell import shown
from zeroward.inventory.queries.history import Difference, as_text, field_label
from zeroward.inventory.queries.methods import Way, ways_of
from zeroward.inventory.queries.sources import cell_of
from zeroward.inventory.rules import ENTER
from zeroward.inventory.views.finding import EDITS, figure_of, found, frame_of
from zeroward.places.domain.city_places import place_of


@require_http_methods(EDITS)
@login_required
def figure_add(request: HttpRequest, pk: int, source: str) -> HttpResponse:
    """A new figure of a cell, by the way named in `method`."""
    record, _place = _open(request, pk)
    way = _way(source, request.GET.get("method", ""))
    form = FigureForm(request.POST or None, source=source, way=way, year=record.year)
    if request.method == "POST" and form.is_valid() and _save(request, record, form, None):
        messages.success(request, _("The figure is saved."))
        return redirect("inventory:cell", pk=pk, source=source)
    return _page(request, record, form, way, None)


@require_http_methods(EDITS)
@login_required
def figure(request: HttpRequest, pk: int, activity: int) -> HttpResponse:
    """Change a figure. A stale save shows what stands there now beside what was written."""
    record, _place = _open(request, pk)
    kept = figure_of(record, activity)
    way = _way(kept.source, request.GET.get("method", "") or kept.method)
    options: dict[str, Any] = {"source": kept.source, "way": way, "year": record.year, "activity": kept}
    form = FigureForm(request.POST or None, **options)
    stale: list[Difference] = []
    if request.method == "POST" and form.is_valid():
        try:
            if _save(request, record, form, kept):
                messages.success(request, _("The figure is saved."))
                return redirect("inventory:cell", pk=pk, source=kept.source)
        except StaleError as error:
            stale = _beside(error, form)
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = FigureForm(data, **options)
            form.add_error(None, str(error))
    return _page(request, record, form, way, kept, stale)


@require_http_methods(EDITS)
@login_required
def figure_delete(request: HttpRequest, pk: int, activity: int) -> HttpResponse:
    """Ask once, then take the figure away."""
    record, place = _open(request, pk)
    kept = figure_of(record, activity)
    if request.method == "POST":
        try:
            delete_activity(**who(request), inventory=record, activity=kept, lock=_lock(request))
        except HouseError as error:
            messages.error(request, str(error))
        return redirect("inventory:cell", pk=pk, source=kept.source)
    context = {**frame_of(record, place), "figure": shown(kept), "cell": cell_of(kept.source)}
    return render(request, "inventory/figure_delete.html", context)


@require_POST
@login_required
def figure_confirm(request: HttpRequest, pk: int, activity: int) -> HttpResponse:
    """An estimate or an earlier figure holds as it is."""
    record, _place = _open(request, pk)
    kept = figure_of(record, activity)
    try:
        confirm_activity(**who(request), inventory=record, activity=kept, lock=_lock(request))
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("inventory:cell", pk=pk, source=kept.source)


def _open(request: HttpRequest, pk: int) -> tuple[Inventory, Any]:
    record, place = found(request, pk)
    if not may(request.viewer, ENTER, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return record, place


def _way(source: str, key: str) -> Way:
    """The way with this key, or the simplest one of the cell. Raises Http404 for a cell without any."""
    ways = ways_of(source)
    if not ways:
        raise Http404("There is no such cell.")
    return next((way for way in ways if way.key == key), ways[0])


def _lock(request: HttpRequest) -> int:
    text = request.POST.get("lock", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _save(request: HttpRequest, record: Inventory, form: FigureForm, kept: Activity | None) -> bool:
    lock = form.cleaned_data["lock"] or 0
    try:
        save_activity(**who(request), inventory=record, figure=form.figure(), activity=kept, lock=lock)
    except InvalidFigureError as error:
        show_problems(form, error)
        return False
    except StaleError:
        raise
    except HouseError as error:
        show_error(form, error)
        return False
    return True


def _beside(error: StaleError, form: FigureForm) -> list[Difference]:
    """What stands there now, beside what was written, for the fields that differ."""
    mine = form.figure().values()
    return [
        Difference(field_label(name), as_text(there), as_text(mine.get(name)))
        for name, there in error.current.items()
        if as_text(there) != as_text(mine.get(name))
    ]


def _page(
    request: HttpRequest,
    record: Inventory,
    form: FigureForm,
    way: Way,
    kept: Activity | None,
    stale: list[Difference] | None = None,
) -> HttpResponse:
    context = {
        **frame_of(record, place_of(record.city)),
        "form": form,
        "way": way,
        "ways": ways_of(form.source),
        "cell": cell_of(form.source),
        "kept": kept,
        "stale": stale or [],
    }
    return render(request, "inventory/figure.html", context, status=422 if form.errors else 200)
