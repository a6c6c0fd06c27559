"""National ecosystems: clusters and their cross-check, support shared out to a proven best plan, status rolled up.

    python bench/ecosystems.py

Made-up countries and actions; times are those of the processor. Targets: cross-check of 35 countries with 1 000 draws
at most 3 s; support for 35 countries, 3 years and 10 services to a proven best plan at most 5 s; 5 000 actions with 3
indicators each at most 200 ms.
"""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.random import Generator, Philox

from zeroward.methods.maturity.ecosystems import (
    Fact,
    cross_check,
    place,
    proposed_typology,
    threshold_shifts,
)
from zeroward.methods.maturity.ecosystems.support import (
    ClashError,
    Country,
    EquityFloor,
    Programme,
    Service,
    best_plan,
    budget_changes,
    greedy,
    reasons,
)
from zeroward.methods.maturity.support import national_support
from zeroward.methods.monitoring import STATUSES, ActionRow, IndicatorRow, roll_up

COUNTRIES, YEARS, SERVICES, ACTIONS = 35, (2026, 2027, 2028), 10, 5_000
CHECK_SECONDS, PLAN_SECONDS, ROLL_MS = 3.0, 5.0, 200.0
LEVELS = ("none", "informal group", "memorandum", "funded programme")


def timed(what: Callable[[], Any]) -> tuple[Any, float]:
    """What comes out, and seconds of the processor: other work may run beside it."""
    started = time.process_time()
    found = what()
    return found, time.process_time() - started


def facts(random: Generator) -> dict[str, Fact]:
    """What is known of one country: about four facts of five."""
    made = {
        "programme_beyond_mission": Fact(bool(random.random() < 0.3), 2),
        "interested_actors": Fact(int(random.integers(0, 6)), 2),
        "meetings_a_year": Fact(int(random.integers(0, 5)), 2),
        "formalisation": Fact(LEVELS[random.integers(4)], 2),
        "kinds_of_actors": Fact(int(random.integers(1, 6)), 2),
        "years_funded": Fact(int(random.integers(0, 4)), 3),
        "contracts_aligned": Fact(bool(random.random() < 0.5), 2),
        "channel_to_authorities": Fact(bool(random.random() < 0.5), 2),
    }
    return {key: one for key, one in made.items() if random.random() < 0.85}


def programme(seed: int, tight: float) -> Programme:
    """Costs, seats, hours, whole services, budgets by year and in all, and two floors."""
    random = Generator(Philox(seed))
    services = tuple(
        Service(
            f"s{at}",
            f"Service {at}",
            cost=float(random.integers(2, 40) * 500),
            hours=float(random.integers(2, 30) * 4),
            seats=int(random.integers(8, 25)) if random.random() < 0.7 else None,
            whole=bool(random.random() < 0.2),
        )
        for at in range(SERVICES)
    )
    countries = tuple(
        Country(
            f"c{at:02}",
            f"Country {at}",
            {one.key: round(float(random.random()), 2) for one in services if random.random() < 0.9},
            {one.key: [True, True, True, False, None][random.integers(5)] for one in services},
            hours=float(random.integers(60, 300)),
        )
        for at in range(COUNTRIES)
    )
    budget = tight * 0.6 * COUNTRIES * sum(one.cost for one in services)
    small = frozenset(one.key for one in countries[:10])
    return Programme(
        YEARS, services, countries, budget=dict.fromkeys(YEARS, budget), total=0.9 * len(YEARS) * budget, most=5,
        floors=(EquityFloor("Small countries", small, 8), EquityFloor("Service 1", small, 3, "s1")),
    )  # fmt: skip


def clusters() -> bool:
    random = Generator(Philox(2026))
    countries = {f"c{at:02}": facts(random) for at in range(COUNTRIES)}
    rules = proposed_typology()
    placed, seconds = timed(lambda: {key: place(rules, one) for key, one in countries.items()})
    certain = sum(one.cluster is not None for one in placed.values())
    print(f"  {COUNTRIES} countries placed in {1000 * seconds:.1f} ms, {certain} of them for certain")
    shifts, seconds = timed(lambda: threshold_shifts(rules, countries, matrix=national_support()))
    print(f"  {len(shifts)} thresholds moved by a step in {1000 * seconds:.0f} ms")
    rows = {
        key: [_number(one.get(each.test.fact)) for each in rules.criteria] for key, one in countries.items()
    }
    kinds = ["ordinal" if each.step or each.key == "governance" else "symmetric" for each in rules.criteria]
    by_rules = {key: min(one.possible) for key, one in placed.items()}
    found, seconds = timed(lambda: cross_check(rows, kinds, by_rules))  # type: ignore[arg-type]
    print(
        f"  cross-check with {found.stability.draws} draws: {seconds:.2f} s (target {CHECK_SECONDS:.0f} s); "
        f"adjusted Rand {found.rand:.2f}, {len(found.cautions)} cautions"
    )
    return seconds <= CHECK_SECONDS


def _number(fact: Fact | None) -> float | None:
    if fact is None:
        return None
    return float(LEVELS.index(fact.value)) if fact.value in LEVELS else float(fact.value)


def support() -> bool:
    took, better, proven, clashes = [], [], 0, 0
    for seed in range(10):
        for tight in (0.1, 0.3, 0.6):
            made = programme(seed, tight)
            try:
                plan, seconds = timed(lambda made=made: best_plan(made))
            except ClashError:
                clashes += 1
                continue
            took.append(seconds)
            proven += plan.proven
            simple = greedy(made)
            better += [plan.value / simple.value - 1] if simple is not None else []
    print(
        f"  support for {COUNTRIES} countries, {len(YEARS)} years, {SERVICES} services, {len(took)} programmes: median "
        f"{np.median(took):.2f} s, longest {max(took):.2f} s (target {PLAN_SECONDS:.0f} s), {proven} proven, "
        f"{clashes} whose rules clash"
    )
    print(
        f"  needs met more than by the best value for money first: median {100 * np.median(better):.1f} %, "
        f"most {100 * max(better):.1f} %; that way keeps the floors in {len(better)} of {len(took)}"
    )
    plan = best_plan(programme(1, 0.3))
    told, seconds = timed(lambda: reasons(plan))
    print(f"  {len(told)} reasons in {1000 * seconds:.0f} ms", end="")
    _changes, seconds = timed(lambda: budget_changes(plan))
    print(f"; four other budgets in {seconds:.1f} s")
    return max(took) <= PLAN_SECONDS and proven == len(took)


def monitoring() -> bool:
    random = Generator(Philox(7))
    states = [*STATUSES, None]
    actions = [
        ActionRow(f"a{at}", f"city {at % 120}", states[random.integers(7)])
        for at in range(ACTIONS)
    ]  # fmt: skip
    figures = random.normal(50, 20, (3 * ACTIONS, 3))
    indicators = [
        IndicatorRow(f"a{at // 3}", *row) for at, row in enumerate(
            (base if at % 11 else None, 2020, target if at % 7 else None, 2030, value if at % 5 else None, 2025, None)
            for at, (base, target, value) in enumerate(figures.tolist())
        )
    ]  # fmt: skip
    runs = [timed(lambda: roll_up(actions, indicators))[1] * 1000 for _ in range(7)]
    found = roll_up(actions, indicators)
    print(
        f"  {found.total.actions} actions with {len(found.words)} indicators in {len(found.groups)} groups: median "
        f"{np.median(runs):.0f} ms, longest {max(runs):.0f} ms (target {ROLL_MS:.0f} ms)"
    )
    return float(np.median(runs)) <= ROLL_MS


def main() -> None:
    if not all([clusters(), support(), monitoring()]):
        raise SystemExit("  a target was missed")


if __name__ == "__main__":
    main()
