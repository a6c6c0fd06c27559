"""A file that was checked: what would happen, line by line. The same report for every room that takes files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.ui.numbers import format_number

PER_PAGE: Final = 100
Verdict = ImportRow.Verdict
WORDS: Final[Mapping[str, Promise]] = {
    Verdict.CREATE: _("new"),
    Verdict.CHANGE: _("changed"),
    Verdict.REMOVE: _("removed"),
    Verdict.REFUSE: _("refused"),
    Verdict.SAME: _("unchanged"),
    Verdict.FINDING: _("to look at"),
}
WRITTEN: Final = (Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE)


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after."""

    label: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What would happen to one record. `kind` is in words, `verdict` the key of the verdict, `word` its word."""

    place: str
    kind: str
    name: str
    verdict: str
    word: str
    reason: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One page of the report of a run, with how many lines there are of each verdict."""

    run: ImportRun
    counts: tuple[tuple[str, str, int], ...]
    page: "Page[ImportRow]"
    lines: tuple[ReportLine, ...]
    verdict: str

    @property
    def to_write(self) -> int:
        return sum(count for key, _word, count in self.counts if key in WRITTEN)

    @property
    def refused(self) -> int:
        return sum(count for key, _word, count in self.counts if key == Verdict.REFUSE)

    @property
    def is_open(self) -> bool:
        return self.run.state == ImportRun.State.PLANNED


@dataclass(frozen=True, slots=True)
class ImportWords:
    """How a room calls what its files hold: `kind(row.kind)` and `field(row.kind, name of the field)`."""

    kind: Callable[[str], str]
    field: Callable[[str, str], str]


def run_about(about: str, pk: int) -> ImportRun:
    """A run that was made for this record ("plan:12"). Raises Http404."""
    run = ImportRun.objects.select_related("actor").filter(pk=pk, about=about).first()
    if run is None:
        raise Http404("There is no such import.")
    return run


def runs_about(about: str) -> list[ImportRun]:
    """The last ten files that were handed in for this record."""
    return list(ImportRun.objects.filter(about=about).select_related("actor")[:10])


def import_report(
    run: ImportRun, words: ImportWords, *, verdict: str = "", number: str | int | None = 1
) -> ImportReport:
    """One page of the report: all lines but unchanged ones, or those of one verdict. Two queries."""
    counts = tuple(
        (key, str(word), run.summary.get(key, 0)) for key, word in WORDS.items() if run.summary.get(key)
    )
    rows = run.rows.filter(verdict=verdict) if verdict in WORDS else run.rows.exclude(verdict=Verdict.SAME)
    page = Paginator(rows, PER_PAGE).get_page(number)
    return ImportReport(run, counts, page, tuple(_line(row, words) for row in page), verdict)


def _line(row: ImportRow, words: ImportWords) -> ReportLine:
    fields = row.changes.get("fields", {}) if isinstance(row.changes, dict) else {}
    changes = tuple(
        Change(words.field(row.kind, name), _shown(old), _shown(new)) for name, (old, new) in fields.items()
    )
    word = str(WORDS.get(row.verdict, row.verdict))
    return ReportLine(row.place, words.kind(row.kind), row.key, row.verdict, word, row.reason, changes)


def _shown(value: Any) -> Any:
    """Numbers with the reader's signs; whole ones (years) and all else as they are."""
    if not isinstance(value, float) or not isfinite(value):
        return value
    return format_number(value, 0 if value.is_integer() else None)
