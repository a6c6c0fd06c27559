"""What changed since the last published version: the total, then frame, figures, keys and factors."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.report.parts import Grid, Head, Section, Told
from zeroward.inventory.queries.differences import Changed, compare_contents
from zeroward.inventory.queries.history import Difference, field_label
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import results_of
from zeroward.inventory.queries.results_public import pool_of
from zeroward.inventory.queries.results_words import percent, tonnes


def changes_section(told: Told, before: Loaded | None) -> Section | None:
    """None when there is no earlier version."""
    if before is None:
        return None
    title = _("What changed since version %(number)d") % {"number": before.version}
    found = compare_contents(_content(before), _content(told.loaded))
    if found.is_empty:
        return Section(title, [_("Nothing.")])
    earlier = results_of(before, told.results.framework.key).total
    change = told.results.total - earlier
    said = _("The total went from %(before)s to %(after)s (%(change)s, %(percent)s).") % {
        "before": tonnes(earlier),
        "after": tonnes(told.results.total),
        "change": f"{'+' if change > 0 else ''}{tonnes(change)}",
        "percent": percent(change, earlier) or "–",
    }
    if told.pool is not None or pool_of(results_of(before)) is not None:
        return Section(title, [said, _("Not told in detail: some figures are confidential.")])
    grids = [
        _frame(found.header),
        _rows(_("Figures"), found.figures),
        _rows(_("Notation keys"), found.keys),
        _rows(_("Factors"), found.factors),
    ]
    return Section(title, [said], grids=[grid for grid in grids if grid.rows])


def _content(loaded: Loaded) -> Mapping[str, Any]:
    return {
        "header": loaded.header,
        "activities": list(loaded.activities),
        "cell_notes": list(loaded.cell_notes),
        "city_factors": list(loaded.city_factors),
    }


def _frame(differences: Iterable[Difference]) -> Grid:
    heads = [Head(_("What"), width=1), Head(_("Before"), width=1), Head(_("After"), width=1)]
    rows = [[one.field, one.before or "–", one.after or "–"] for one in differences]
    return Grid(_("Frame"), heads, rows)


def _rows(caption: str, changed: Iterable[Changed]) -> Grid:
    words = {"added": _("added"), "removed": _("removed"), "changed": _("changed")}
    heads = [Head(_("Where"), width=1.4), Head(_("What"), width=0.7), Head(_("From and to"), width=2)]
    rows = [
        [
            " · ".join(part for part in (one.place, one.title) if part),
            words[one.kind],
            _from_and_to(one),
        ]
        for one in changed
    ]
    return Grid(caption, heads, rows)


def _from_and_to(one: Changed) -> str:
    """Of what came or went its amount; of what changed every field."""
    if one.kind == "changed":
        return "; ".join(
            f"{each.field}: {each.before or '–'} → {each.after or '–'}" for each in one.differences
        )
    said = {each.field: each.after or each.before for each in one.differences}
    wanted = (field_label("amount"), field_label("unit"), field_label("explanation"))
    return " ".join(said[name] for name in wanted if name in said)
