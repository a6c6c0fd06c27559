"""A file that was checked against a plan: what would happen, line by line."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import ImportRow, ImportRun
from zeroward.plan.models import (
    Action,
    DriverValue,
    ImpactPathway,
    Indicator,
    Observation,
    Offset,
    Plan,
    Policy,
    Portfolio,
    Scenario,
    Target,
)
from zeroward.plan.queries.field_words import label_of

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
KINDS: Final[Mapping[str, Promise]] = {
    "frame": _("Frame"),
    "actions": _("Action"),
    "targets": _("Target"),
    "policies": _("Policy"),
    "offsets": _("Entry of the ledger"),
    "values": _("Value"),
    "scenarios": _("Scenario"),
    "portfolios": _("Portfolio"),
    "pathways": _("Impact pathway"),
    "indicators": _("Indicator"),
    "observations": _("Observed value"),
    "file": _("File"),
}
MODELS: Final[Mapping[str, Any]] = {
    "frame": Plan,
    "actions": Action,
    "targets": Target,
    "policies": Policy,
    "offsets": Offset,
    "values": DriverValue,
    "scenarios": Scenario,
    "portfolios": Portfolio,
    "pathways": ImpactPathway,
    "indicators": Indicator,
    "observations": Observation,
}


@dataclass(frozen=True, slots=True)
class Change:
    label: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ReportLine:
    place: str
    kind: str
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
        written = (Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE)
        return sum(count for key, _word, count in self.counts if key in written)

    @property
    def refused(self) -> int:
        return sum(count for key, _word, count in self.counts if key == Verdict.REFUSE)

    @property
    def is_open(self) -> bool:
        return self.run.state == ImportRun.State.PLANNED


def run_for(plan: Plan, pk: int) -> ImportRun:
    """A run that was made for this plan. Raises Http404."""
    run = ImportRun.objects.select_related("actor").filter(pk=pk, about=f"plan:{plan.pk}").first()
    if run is None:
        raise Http404("There is no such import.")
    return run


def report_of(run: ImportRun, *, verdict: str = "", number: str | int | None = 1) -> Report:
    """One page of the report, all lines but unchanged ones, or those of one verdict. Three queries."""
    counts = tuple(
        (key, str(word), run.summary.get(key, 0)) for key, word in WORDS.items() if run.summary.get(key)
    )
    rows = run.rows.filter(verdict=verdict) if verdict in WORDS else run.rows.exclude(verdict=Verdict.SAME)
    page = Paginator(rows, PER_PAGE).get_page(number)
    return Report(run, counts, page, tuple(_line(row) for row in page), verdict)


def runs_of(plan: Plan) -> list[ImportRun]:
    """The last files that were handed in."""
    return list(ImportRun.objects.filter(about=f"plan:{plan.pk}").select_related("actor")[:10])


def _line(row: ImportRow) -> ReportLine:
    fields = row.changes.get("fields", {}) if isinstance(row.changes, dict) else {}
    model = MODELS.get(row.kind, Action)
    changes = tuple(Change(label_of(model, name), old, new) for name, (old, new) in fields.items())
    return ReportLine(
        row.place,
        str(KINDS.get(row.kind, row.kind)),
        row.key,
        row.verdict,
        str(WORDS.get(row.verdict, row.verdict)),
        row.reason,
        changes,
    )
