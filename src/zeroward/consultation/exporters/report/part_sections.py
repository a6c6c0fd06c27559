"""The map of barriers, needs beside support, and the promises, as sections of a document."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.consultation.exporters.report.sections import Grid, Head, Section, grid_of
from zeroward.consultation.models import Report
from zeroward.consultation.queries.barrier_map import map_page
from zeroward.consultation.queries.frames import country_names
from zeroward.consultation.queries.plain_tables import table_from
from zeroward.consultation.queries.promises import PromisesPage, promises_page
from zeroward.consultation.queries.supply_page import SupplyPage, supply_page
from zeroward.core.ui.numbers import format_number


def part_sections(report: Report) -> Iterator[Section]:
    """What was frozen of the parts; the promises as they are today, for they go on."""
    parts = report.data.get("parts", {})
    if parts.get("barriers"):
        yield from _map(parts["barriers"])
    if parts.get("supply"):
        tables = [table_from(one) for one in report.data.get("tables", [])]
        yield from _supply(supply_page(parts["supply"], tables, country_names()))
    page = promises_page(report.consultation, timezone.localdate(), public=True)
    if page.views:
        yield _promises(page)


def _map(content: Mapping[str, Any]) -> Iterator[Section]:
    page = map_page(content)
    yield Section(_("Map of barriers"), text=[page.headline, page.sure], grids=[grid_of(page.standings)])
    if page.loops:
        lines = [
            _("%(way)s (strengthens itself)") % {"way": one.words}
            if one.reinforcing
            else _("%(way)s (holds itself back)") % {"way": one.words}
            for one in page.loops
        ]
        yield Section(_("Loops"), 2, notes=lines)


def _supply(page: SupplyPage) -> Iterator[Section]:
    heads = [Head(_("Need")), Head(_("Services"), True), Head(_("What cities say")), Head(_("Gap"))]
    rows = [
        [
            one.name,
            format_number(len(one.services)),
            "; ".join(f"{said.label}: {said.words}" for said in one.experience) or "–",
            one.verdict or "–",
        ]
        for one in page.needs
    ]
    yield Section(_("Needs and support"), text=[page.headline, page.book], grids=[Grid("", heads, rows)])


def _promises(page: PromisesPage) -> Section:
    heads = [Head(_("You said")), Head(_("We do")), Head(_("Due")), Head(_("State"))]
    rows = [
        [
            one.record.said,
            one.record.done,
            date_format(one.record.due, "SHORT_DATE_FORMAT"),
            " ".join(filter(None, (one.words, one.record.outcome))),
        ]
        for one in page.views
    ]
    day = date_format(timezone.localdate(), "DATE_FORMAT")
    text = [page.headline, page.waiting.words, _("As of %(day)s; the page has the newest.") % {"day": day}]
    return Section(_("You said, we did"), text=[line for line in text if line], grids=[Grid("", heads, rows)])
