"""Support over all countries in a year: who gets what, what is missing, and what became of the money."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, Part, Stack, plain, stacked
from zeroward.core.ui.sorting import sort_key
from zeroward.ecosystem.models import (
    AssistanceRequest,
    Mentoring,
    PlanItem,
    Platform,
    SupportKind,
    SupportPlan,
    SupportProgramme,
)
from zeroward.ecosystem.queries.cluster_facts import ClusterFact, cluster_facts
from zeroward.methods.maturity.support import national_support
from zeroward.places.queries.country_names import country_names

BY_SUPPORT = {"event": ("event",), "mentoring": ("mentoring",), "TA": ("assistance", "codesign")}
"""Which kinds answer which support of the published matrix; the first one is missed where none is planned."""
Standing = Literal["done", "planned", "missing", "question", "none"]


@dataclass(frozen=True, slots=True)
class KindCell:
    """`missing`: the country's cluster gets it and nothing is planned; `question`: its cluster is not known."""

    standing: Standing
    done: int = 0
    planned: int = 0

    @property
    def text(self) -> str:
        if self.standing == "done":
            return _("%(count)d done") % {"count": self.done}
        if self.standing == "planned":
            words = {"count": self.done + self.planned, "done": self.done}
            return (
                _("%(count)d planned, %(done)d done") % words if self.done else _("%(count)d planned") % words
            )
        return {"missing": _("not planned"), "question": _("not known"), "none": _("none")}[self.standing]


@dataclass(frozen=True, slots=True)
class CountryRow:
    """Sums in euros of what is known; None = nothing is known."""

    code: str
    name: str
    plan: SupportPlan | None
    fact: ClusterFact | None
    cells: list[KindCell]
    planned: Decimal | None
    spent: Decimal | None
    requests: int

    @property
    def pairs(self) -> list[tuple[str, KindCell]]:
        return [(str(kind.label), cell) for kind, cell in zip(SupportKind, self.cells, strict=True)]

    @property
    def missing(self) -> list[str]:
        return [kind for kind, cell in self.pairs if cell.standing == "missing"]


@dataclass(frozen=True, slots=True)
class Overview:
    year: int
    years: list[int]
    kinds: list[str]
    rows: list[CountryRow]
    budget: Decimal | None
    waiting: list[AssistanceRequest]
    proposed: list[SupportPlan]
    mentors_asked: int

    @property
    def plans(self) -> list[SupportPlan]:
        return [one.plan for one in self.rows if one.plan is not None]

    @property
    def missing(self) -> list[CountryRow]:
        return [one for one in self.rows if one.missing]

    @property
    def known(self) -> list[CountryRow]:
        """Countries with a plan, or whose cluster is decided."""
        return [one for one in self.rows if one.plan is not None or one.fact is not None]

    @property
    def open(self) -> list[CountryRow]:
        """The others, of which there is nothing more to say than that."""
        return [one for one in self.rows if one.plan is None and one.fact is None]

    @property
    def undecided(self) -> int:
        return sum(1 for one in self.rows if one.fact is None)

    @property
    def planned(self) -> Decimal:
        return sum((one.planned for one in self.rows if one.planned is not None), Decimal(0))

    @property
    def spent(self) -> Decimal:
        return sum((one.spent for one in self.rows if one.spent is not None), Decimal(0))

    @property
    def events(self) -> int:
        """Countries with an event that is planned or done."""
        at = list(SupportKind.values).index(SupportKind.EVENT)
        return sum(1 for one in self.rows if one.cells[at].standing in ("done", "planned"))

    @property
    def chart(self) -> Chart | None:
        """Planned and spent by country, where anything is known."""
        known = [one for one in self.rows if one.planned]
        if not known:
            return None
        shown = [
            Stack(one.name, (float(one.spent or 0), max(0.0, float((one.planned or 0) - (one.spent or 0)))))
            for one in known
        ]
        frame = Frame(
            _("Planned money by country, %(year)d") % {"year": self.year},
            _("Planned in all: %(amount)s euros, spent: %(spent)s euros.")
            % {"amount": f"{self.planned:,.0f}", "spent": f"{self.spent:,.0f}"},
            _("Euros; in the order of names. Supports whose cost is not known are left out."),
        )
        parts = [Part(_("spent"), 1), Part(_("planned, not spent yet"), 2)]
        return stacked(frame, parts, shown, names=_("Country"), say=plain(0), total=_("all"), shares=False)


def overview(year: int | None = None) -> Overview:
    """The Mission's view; whoever shows it has asked for permission. Ten queries, whatever the number of plans."""
    this_year = timezone.localdate().year
    stated = sorted(set(SupportPlan.objects.values_list("year", flat=True).distinct()) | {this_year})
    chosen = year if year in stated else next((one for one in stated if one >= this_year), stated[-1])
    plans = {
        one.country_id: one
        for one in SupportPlan.objects.filter(year=chosen).select_related("country", "owner")
    }
    items = _items(chosen)
    facts = cluster_facts(chosen)
    names = country_names()
    waiting = list(
        AssistanceRequest.objects.filter(state__in=("sent", "looked-at"))
        .select_related("country")
        .order_by("pk")
    )
    asked: dict[int, int] = defaultdict(int)
    for one in waiting:
        asked[one.country_id] += 1
    countries = _countries()
    rows = [
        _row(code, names.get(code, code), plans.get(pk), items.get(pk, []), facts.get(code), asked[pk])
        for pk, code in countries.items()
    ]
    return Overview(
        chosen,
        stated,
        [str(kind.label) for kind in SupportKind],
        sorted(rows, key=lambda row: sort_key(row.name)),
        _budget(chosen),
        waiting,
        [one for one in plans.values() if one.state == SupportPlan.State.PROPOSED],
        Mentoring.objects.filter(state=Mentoring.State.ASKED).count(),
    )


def _countries() -> dict[int, str]:
    """Countries that have a platform here, or a plan."""
    found = dict(Platform.objects.public().values_list("country_id", "country__code"))
    found.update(SupportPlan.objects.values_list("country_id", "country__code"))
    return found


def _items(year: int) -> Mapping[int, list[PlanItem]]:
    found: dict[int, list[PlanItem]] = defaultdict(list)
    dropped = SupportPlan.State.DROPPED
    rows = PlanItem.objects.filter(plan__year=year).exclude(plan__state=dropped).select_related("plan")
    for one in rows:
        found[one.plan.country_id].append(one)
    return found


def _row(
    code: str,
    name: str,
    plan: SupportPlan | None,
    items: list[PlanItem],
    fact: ClusterFact | None,
    requests: int,
) -> CountryRow:
    kept = [one for one in items if one.state != PlanItem.State.DROPPED]
    costs = [one.cost for one in kept if one.cost is not None]
    spent = [one.spent for one in items if one.spent is not None]
    return CountryRow(
        code,
        name,
        plan,
        fact,
        [_cell(kind, [one for one in kept if one.kind == kind], fact) for kind in SupportKind.values],
        sum(costs, Decimal(0)) if costs else None,
        sum(spent, Decimal(0)) if spent else None,
        requests,
    )


def _cell(kind: str, items: list[PlanItem], fact: ClusterFact | None) -> KindCell:
    done = sum(1 for one in items if one.state == PlanItem.State.DONE)
    if items:
        return KindCell("done" if done == len(items) else "planned", done, len(items) - done)
    matrix = national_support()
    getting = [one for one in matrix.supports if kind in BY_SUPPORT.get(one.key, ())]
    if not getting:
        return KindCell("none")
    if fact is None or fact.cluster not in matrix.clusters:
        return KindCell("question")
    missed = [one for one in getting if BY_SUPPORT[one.key][0] == kind]
    gets = any(fact.cluster in one.clusters for one in missed)
    return KindCell("missing" if gets else "none")


def _budget(year: int) -> Decimal | None:
    """What programmes in use have for the year; None where none says so."""
    found = [
        one.budgets[str(year)]
        for one in SupportProgramme.objects.filter(state=SupportProgramme.State.IN_USE)
        if str(year) in one.budgets
    ]
    return sum((Decimal(str(one)) for one in found), Decimal(0)) if found else None
