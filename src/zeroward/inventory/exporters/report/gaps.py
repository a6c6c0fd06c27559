"""What is not in the total: notation keys with their reasons, what the framework leaves out, figures without result."""

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.report.parts import Grid, Head, Section, Told
from zeroward.inventory.queries.results_cells import KEYS
from zeroward.inventory.queries.results_words import bare_tonnes
from zeroward.inventory.queries.sources import cell_title


def gaps_section(told: Told) -> Section:
    text = []
    open_cells = [
        cell
        for cell in told.results.framework.cells
        if told.results.cell_states[cell.ref].state == "missing" and _is_required(told, cell.ref)
    ]
    if open_cells:
        names = ", ".join(f"{cell.ref} {_(cell.title)}" for cell in open_cells)
        text.append(_("Still open: %(cells)s.") % {"cells": names})
    return Section(_("What is not in it"), text, grids=[*_keys(told), *_excluded(told)])


def _is_required(told: Told, ref: str) -> bool:
    return told.results.framework.headline in told.results.framework.cell(ref).required_for


def _keys(told: Told) -> list[Grid]:
    notes = told.loaded.cell_notes
    if not notes:
        return []
    heads = [Head(_("Cell"), width=2), Head(_("Notation key"), width=1.3), Head(_("Why"), width=2.4)]
    rows = []
    for note in notes:
        target = _("Included in %(cell)s.") % {"cell": cell_title(note["target"])} if note["target"] else ""
        why = " ".join(part for part in (target, note["explanation"]) if part)
        rows.append([cell_title(note["source"]), str(KEYS.get(note["key"], note["key"])), why or "–"])
    return [Grid(_("Notation keys"), heads, rows)]


def _excluded(told: Told) -> list[Grid]:
    if not told.results.view.excluded or told.pool is not None:
        return []
    heads = [
        Head(_("Left out by the framework, because"), width=3),
        Head(_("Figures"), True),
        Head(_("Tonnes CO₂e"), True),
    ]
    rows = [[_(one.title), str(len(one.rows)), bare_tonnes(one.co2e)] for one in told.results.view.excluded]
    return [Grid(_("Entered, but not in this framework"), heads, rows)]
