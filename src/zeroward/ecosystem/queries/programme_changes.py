"""What would change in the support plans if a computed share were taken over: a dry run, line by line."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final, Literal

from zeroward.core.ui.sorting import sort_key
from zeroward.ecosystem.models import PlanItem, ProgrammeRun, SupportPlan

Act = Literal["begin", "add", "same", "stays", "agreed"]
OPEN: Final = (SupportPlan.State.DRAFT, SupportPlan.State.PROPOSED)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One support of one plan. `act`: the plan is begun and holds it, it is added, it is there already, it is in the
    plan and not in the share (and stays), or the plan is agreed and is left as it is."""

    country: str
    year: int
    service: str
    act: Act
    plan: int | None = None


@dataclass(frozen=True, slots=True)
class DryRun:
    """`digest` stands for exactly these lines."""

    lines: tuple[ChangeLine, ...]

    @property
    def digest(self) -> str:
        text = json.dumps([asdict(one) for one in self.lines], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def writes(self) -> tuple[ChangeLine, ...]:
        return tuple(one for one in self.lines if one.act in ("begin", "add"))

    def by_act(self, act: Act) -> tuple[ChangeLine, ...]:
        return tuple(one for one in self.lines if one.act == act)


def dry_run(run: ProgrammeRun) -> DryRun:
    """Compare a share with the plans as they stand now. Two queries."""
    given: dict[tuple[str, int], list[str]] = defaultdict(list)
    for code, service, year in run.result.get("given", ()):
        given[code, year].append(service)
    years = run.inputs["years"]
    codes = [one["code"] for one in run.inputs["countries"]]
    plans = SupportPlan.objects.filter(country__code__in=codes, year__in=years).select_related("country")
    known = {(one.country.code, one.year): one for one in plans}
    have: dict[int, set[str]] = defaultdict(set)
    items = PlanItem.objects.filter(plan__in=[one.pk for one in known.values()]).exclude(service="")
    for plan, service in items.exclude(state=PlanItem.State.DROPPED).values_list("plan_id", "service"):
        have[plan].add(service)
    lines = [
        line
        for key in sorted({*given, *known})
        for line in _lines(key, known.get(key), sorted(given.get(key, ())), have)
    ]
    return DryRun(tuple(lines))


def by_name(
    lines: Sequence[ChangeLine], countries: Mapping[str, str], services: Mapping[str, str]
) -> list[tuple[str, str, list[int]]]:
    """Country, service and all their years, in the order of names."""
    years: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in lines:
        pair = countries.get(one.country, one.country), services.get(one.service, one.service)
        years[pair].append(one.year)
    ordered = sorted(years.items(), key=lambda item: (sort_key(item[0][0]), item[0][1]))
    return [(country, service, sorted(found)) for (country, service), found in ordered]


def _lines(
    key: tuple[str, int], plan: SupportPlan | None, services: list[str], have: dict[int, set[str]]
) -> Iterator[ChangeLine]:
    code, year = key
    if plan is None:
        yield from (ChangeLine(code, year, service, "begin") for service in services)
        return
    there = have[plan.pk]
    act: Act = "add" if plan.state in OPEN else "agreed"
    for service in services:
        yield ChangeLine(code, year, service, "same" if service in there else act, plan.pk)
    for service in sorted(there - set(services)):
        yield ChangeLine(code, year, service, "stays", plan.pk)
