"""One computed share of support: who gets what and why, what promises cost, and what another budget would change."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, Part, Stack, plain, stacked
from zeroward.core.queries.kept_said import read
from zeroward.core.queries.said import said
from zeroward.core.ui.sorting import sort_key
from zeroward.ecosystem.models import ProgrammeRun
from zeroward.ecosystem.queries.programme_inputs import programme_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.ecosystems.support import ClashError, best_plan, what_if
from zeroward.places.queries.country_names import country_names

Given = Sequence[Any]
DAY = 24 * 60 * 60
SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """A service for a country: in which years it is given (none: it is not), and why."""

    service: str
    years: list[int]
    sentence: str
    why: str


@dataclass(frozen=True, slots=True)
class CountryLine:
    code: str
    name: str
    cluster: str
    services: list[ServiceLine]

    @property
    def given(self) -> list[ServiceLine]:
        return [one for one in self.services if one.years]


@dataclass(frozen=True, slots=True)
class FloorPrice:
    name: str
    least: int
    held: int
    price: float


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """`percent` of all budgets; `value` None = the rules then clash, and `clash` says how."""

    percent: int
    value: float | None
    gained: list[str]
    lost: list[str]
    clash: str

    @property
    def share(self) -> float:
        return self.percent / 100

    @property
    def changes(self) -> bool:
        return self.value is None or bool(self.gained or self.lost)


@dataclass(frozen=True, slots=True)
class RunPage:
    run: ProgrammeRun
    countries: list[CountryLine]
    services: list[tuple[str, str]]
    floors: list[FloorPrice]
    budgets: list[BudgetLine]
    problem: str
    ways: list[str]
    proof: str
    chart: Chart | None

    @property
    def given(self) -> int:
        return len(self.run.result.get("given", ()))

    @property
    def helped(self) -> int:
        return sum(1 for one in self.countries if one.given)

    @property
    def budget_matters(self) -> bool:
        """Whether any of the other budgets would change what is given."""
        return any(one.changes for one in self.budgets)

    @property
    def last_budget(self) -> BudgetLine | None:
        return self.budgets[-1] if self.budgets else None

    @property
    def without(self) -> list[CountryLine]:
        """Countries that get nothing."""
        return [one for one in self.countries if not one.given]

    @property
    def value(self) -> float:
        return float(self.run.result.get("value", 0.0))

    @property
    def greedy(self) -> float | None:
        """What taking the best value for money first would meet; None = it finds no plan that keeps the rules."""
        found: float | None = self.run.result.get("greedy")
        return found

    @property
    def spent(self) -> list[tuple[str, float, float | None]]:
        """Year, spent, budget of the year (None: no limit of its own)."""
        budget = self.run.inputs.get("budget", {})
        return [(year, amount, budget.get(year)) for year, amount in self.run.result.get("spent", {}).items()]

    @property
    def years(self) -> list[int]:
        return list(self.run.inputs["years"])


def run_page(run: ProgrammeRun) -> RunPage:
    """From what was frozen; nothing is computed again. Two queries."""
    names = country_names()
    labels = {one["key"]: one["label"] for one in run.inputs["services"]}
    ours = {one["name"]: names.get(one["code"], one["name"]) for one in run.inputs["countries"]}
    lines = _lines(run, labels, ours)
    countries = [
        CountryLine(one["code"], names.get(one["code"], one["name"]), one["cluster"], lines[one["code"]])
        for one in run.inputs["countries"]
    ]
    result = run.result
    return RunPage(
        run,
        sorted(countries, key=lambda one: sort_key(one.name)),
        list(labels.items()),
        [FloorPrice(**one) for one in result.get("floors", ())],
        [changed_share(one, names, labels, ours) for one in result.get("budgets", ())],
        read(_local(run.problem["message"], ours)) if run.problem else "",
        [read(_local(one, ours)) for one in run.problem.get("ways", ())] if run.problem else [],
        read(result["proof"]) if result else "",
        _chart(run),
    )


def why_not(run: ProgrammeRun, country: str, service: str, year: int) -> str:
    """What the plan would lose if this were given; computed when it is asked, and kept for a day."""
    key = f"support-what-if:{run.digest}:{country}:{service}:{year}:{get_language()}"
    found: str | None = cache.get(key)
    if found is None:
        try:
            names = country_names()
            local = [{**one, "name": names.get(one["code"], one["name"])} for one in run.inputs["countries"]]
            programme = programme_of({**run.inputs, "countries": local})
            found = said(what_if(best_plan(programme, seconds=SECONDS), country, service, year))
        except ClashError as error:
            found = said(error.clash.sentence)
        except MethodError as error:
            found = f"{said(error.message)} {said(error.remedy or '')}".strip()
        cache.set(key, found, DAY)
    return found


def _lines(
    run: ProgrammeRun, labels: Mapping[str, str], ours: Mapping[str, str]
) -> dict[str, list[ServiceLine]]:
    found: dict[str, list[ServiceLine]] = defaultdict(list)
    for one in run.result.get("reasons", ()):
        line = ServiceLine(
            labels[one["service"]], one["years"], read(_local(one["sentence"], ours)), one["why"]
        )
        found[one["country"]].append(line)
    return found


def changed_share(
    one: Mapping[str, Any], names: Mapping[str, str], labels: Mapping[str, str], ours: Mapping[str, str]
) -> BudgetLine:
    """A share that was computed for another budget or another threshold, against this one."""
    return BudgetLine(
        round(100 * one["factor"]),
        one["value"],
        _said(one["gained"], names, labels),
        _said(one["lost"], names, labels) if one["value"] is not None else [],
        read(_local(one["clash"], ours)) if one["clash"] else "",
    )


def _said(rows: Sequence[Given], names: Mapping[str, str], labels: Mapping[str, str]) -> list[str]:
    """Country and service with all their years in a line each."""
    years: dict[tuple[str, str], list[int]] = defaultdict(list)
    for country, service, year in rows:
        years[country, service].append(year)
    return [
        _("%(country)s: %(service)s (%(years)s)")
        % {
            "country": names.get(country, country),
            "service": labels.get(service, service),
            "years": ", ".join(map(str, sorted(found))),
        }
        for (country, service), found in years.items()
    ]


def _local(sentence: Any, ours: Mapping[str, str]) -> Any:
    """A kept sentence with countries, frozen by their English names, by those of the reader's language."""
    if not isinstance(sentence, Mapping):
        return sentence
    if "name" in sentence:
        return {"name": ours.get(sentence["name"], sentence["name"])}
    return {**sentence, "with": {key: _local(word, ours) for key, word in sentence["with"].items()}}


def _chart(run: ProgrammeRun) -> Chart | None:
    """What is spent of each year's budget, where every year has one."""
    spent, budget = run.result.get("spent", {}), run.inputs.get("budget", {})
    if not spent or set(spent) - set(budget):
        return None
    rows = [Stack(year, (amount, max(0.0, budget[year] - amount))) for year, amount in spent.items()]
    frame = Frame(
        _("Budget of each year"),
        _("Used: %(used)s of %(budget)s euros.")
        % {"used": f"{sum(spent.values()):,.0f}", "budget": f"{sum(budget.values()):,.0f}"},
        _("Euros"),
    )
    parts = [Part(_("used"), 1), Part(_("left"), 7)]
    return stacked(frame, parts, rows, names=_("Year"), say=plain(0), total=_("all years"), shares=False)
