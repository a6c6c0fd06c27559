"""The activity data, figure by figure, with what each makes in tonnes and where it comes from."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.report.parts import Grid, Head, Section, Told
from zeroward.inventory.models import Origin
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.explain_row import full_title
from zeroward.inventory.queries.explain_words import significant
from zeroward.inventory.queries.methods import way_title
from zeroward.inventory.queries.results_words import bare_tonnes
from zeroward.inventory.queries.sources import all_groups
from zeroward.methods.ghg.activities import BY_FACTOR


def figures_section(told: Told) -> Section:
    """One table a group of sectors; confidential figures and those beside them are left out."""
    heads = [
        Head(_("Figure"), width=2.6),
        Head(_("Amount"), True),
        Head(_("Tonnes CO₂e"), True),
        Head(_("Quality")),
        Head(_("Where it comes from"), width=1.6),
    ]
    grids = []
    for group in all_groups():
        titles = {cell.source: cell.title for cell in group.cells}
        rows = list(_rows(told, titles))
        if rows:
            grids.append(Grid(group.title, heads, rows))
    text = [_("Confidential figures, and figures of the same sector, are not listed.")] if told.pool else []
    return Section(_("The figures"), text, grids=grids)


def _rows(told: Told, titles: dict[str, str]) -> Iterator[list[str]]:
    origins = dict(Origin.choices)
    order = {source: number for number, source in enumerate(titles)}
    mine = [
        (row, one)
        for row, one in enumerate(told.loaded.activities)
        if one["source"] in order and one["source"] not in told.secret
    ]
    for row, one in sorted(mine, key=lambda pair: order[pair[1]["source"]]):
        way = "" if one["method"] == BY_FACTOR else way_title(one["method"])
        name = " · ".join(part for part in (full_title(one), _carrier(one), way) if part)
        amount = f"{significant(one['amount'])} {one['unit']}" if one["amount"] is not None else "–"
        co2e = told.results.co2e_of(row)
        quality = "/".join(one[name] or "–" for name in ("quality_activity", "quality_factor"))
        origin = str(origins.get(one["origin"], ""))
        yield [
            name,
            amount,
            bare_tonnes(co2e) if co2e is not None else _("not counted"),
            quality,
            one["source_text"] or origin,
        ]


def _carrier(one: Mapping[str, Any]) -> str:
    """The carrier of a figure that has a name of its own, where its cell does not say it."""
    if not one["label"] or one["carrier"] in ("", one["source"].partition(".")[2]):
        return ""
    return carrier_name(one["carrier"])
