"""A file that was checked against an inventory: what would happen, line by line."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import ImportRow, ImportRun
from zeroward.inventory.models import Inventory

PER_PAGE = 100
Verdict = ImportRow.Verdict
WORDS: dict[str, Promise] = {
    Verdict.CREATE: _("new"),
    Verdict.CHANGE: _("changed"),
    Verdict.REMOVE: _("removed"),
    Verdict.REFUSE: _("refused"),
    Verdict.SAME: _("unchanged"),
    Verdict.FINDING: _("to look at"),
}
FIELDS: dict[str, Promise] = {
    "amount": _("amount"),
    "unit": _("unit"),
    "inputs": _("further inputs"),
    "factor": _("factor"),
    "quality_activity": _("quality of the figure"),
    "quality_factor": _("quality of the factor"),
    "uncertainty_activity": _("uncertainty of the figure"),
    "uncertainty_factor": _("uncertainty of the factor"),
    "note": _("note"),
    "source_text": _("where the figure comes from"),
    "key": _("notation key"),
    "explanation": _("explanation"),
    "target": _("included where"),
}


@dataclass(frozen=True, slots=True)
class Change:
    label: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ReportLine:
    place: str
    name: str
    verdict: str
    word: str
    reason: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Report:
    run: ImportRun
    counts: tuple[tuple[str, str, int], ...]
    page: Page
    lines: tuple[ReportLine, ...]
    verdict: str

    @property
    def to_write(self) -> int:
        return sum(
            count
            for key, _word, count in self.counts
            if key in (Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE)
        )

    @property
    def refused(self) -> int:
        return sum(count for key, _word, count in self.counts if key == Verdict.REFUSE)

    @property
    def is_open(self) -> bool:
        return self.run.state == ImportRun.State.PLANNED


def run_for(inventory: Inventory, pk: int) -> ImportRun:
    """A run that was made for this inventory. Raises Http404."""
    run = ImportRun.objects.select_related("actor").filter(pk=pk, about=f"inventory:{inventory.pk}").first()
    if run is None:
        raise Http404("There is no such import.")
    return run


def report_of(run: ImportRun, *, verdict: str = "", number: str | int | None = 1) -> Report:
    """One page of the report, all lines or those of one verdict; refused ones come first. Three queries."""
    counts = tuple(
        (key, str(word), run.summary.get(key, 0)) for key, word in WORDS.items() if run.summary.get(key)
    )
    rows = run.rows.filter(verdict=verdict) if verdict in WORDS else run.rows.exclude(verdict=Verdict.SAME)
    page = Paginator(rows, PER_PAGE).get_page(number)
    return Report(run, counts, page, tuple(_line(row) for row in page), verdict)


def runs_of(inventory: Inventory) -> list[ImportRun]:
    """The last files that were handed in."""
    return list(ImportRun.objects.filter(about=f"inventory:{inventory.pk}").select_related("actor")[:10])


def _line(row: ImportRow) -> ReportLine:
    fields = row.changes.get("fields", {}) if isinstance(row.changes, dict) else {}
    changes = tuple(Change(str(FIELDS.get(name, name)), old, new) for name, (old, new) in fields.items())
    return ReportLine(
        row.place, row.key, row.verdict, str(WORDS.get(row.verdict, row.verdict)), row.reason, changes
    )
