"""Funding: gates, scores and explanations of many cities and opportunities, and one city alone.

    python bench/funding.py [CITIES OPPORTUNITIES]

Cities and opportunities are drawn at random from the shipped rules, topics and terms (seeded); the shipped
opportunities are among them. What is asserted is that explanations add up, that the batch says what each city gets
alone, and that gates agree with the sentences; times are printed beside their targets.
"""

import os
import random
import resource
import statistics
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from zeroward.methods.funding import Compiled, batch, compile_offers, gates_of, terms_of, together
from zeroward.methods.funding.cities import Cities
from zeroward.methods.funding.folder import read_country_list, read_folder
from zeroward.methods.funding.offer import Deadline, Offer, Rate
from zeroward.methods.funding.scoring import Scoring

DATA = Path(__file__).parents[1] / "data"
NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)
STAGES = ("starting", "planning", "committing", "implementing", "monitoring")
NEEDS = (
    "foundations",
    "inclusive-ecosystem",
    "monitoring-and-learning",
    "technological-solutions",
    "policy-and-governance",
    "finance",
)
YES_NO = (
    "mission_city",
    "council_decision",
    "secap_adopted",
    "neutrality_pledge",
    "can_borrow",
    "can_prefinance",
    "just_transition_region",
    "investment_plan",
    "covenant_member",
)


def drawn_offers(count: int, draw: random.Random) -> list[Offer]:
    """The shipped opportunities and variations of them: rules, topics and words of some with terms of others."""
    shipped = list(read_folder(DATA / "funding"))
    words = sorted({word for one in shipped for word in one.text.split()})
    themes = sorted({theme for one in shipped for theme in one.themes})
    found = list(shipped)
    while len(found) < count:
        one, other = draw.choice(shipped), draw.choice(shipped)
        found.append(
            replace(
                one,
                key=f"{one.key}-{len(found)}",
                themes=frozenset(draw.sample(themes, draw.randint(1, 4))),
                text=" ".join(draw.sample(words, 25)),
                state="open",
                opens=None,
                ends=None,
                as_of=None,
                staged=False,
                gates={**other.gates, **one.gates},
                deadlines=(Deadline(NOW + timedelta(days=draw.randint(5, 400))),),
                ticket_min=draw.choice((None, 3e4, 1e5, 5e5, 1e6, 5e6)),
                ticket_max=draw.choice((None, 1e5, 1e6, 2e6, 5e6, 1e7, 5e7)),
                rates=draw.choice(((), (Rate(60.0),), (Rate(80.0),), (Rate(95.0),), (Rate(100.0),))),
                advance=draw.choice(("", "advance", "refund", "lump")),
                effort_days=draw.choice((None, 5, 10, 15, 25, 30, 40, 60, 120)),
            )
        )
    return found[:count]


def drawn_city(draw: random.Random, countries: list[str], themes: list[str]) -> dict[str, Any]:
    """Facts of a city; each is left out in a fifth of the cities."""
    facts: dict[str, Any] = {
        "country": draw.choice(countries),
        "population": int(10 ** draw.uniform(3, 6.5)),
        "legal_form": draw.choice(("municipality", "municipality", "municipality", "group", "district")),
        "stage": draw.choice(STAGES),
        "themes": frozenset(draw.sample(themes, draw.randint(1, 4))),
        "needs": frozenset(draw.sample(NEEDS, draw.randint(1, 2))),
        "project_cost": 10 ** draw.uniform(4.5, 8.5),
        "cofinancing_percent": draw.choice((5, 10, 20, 30, 50)),
        "staff_days": draw.choice((5, 20, 40, 80, 200)),
        "partner_countries": frozenset(draw.sample(countries, draw.randint(0, 3))),
        "plan_stage": draw.choice(("none", "drafting", "adopted")),
        **{key: draw.random() < 0.5 for key in YES_NO},
    }
    return {key: value for key, value in facts.items() if key == "country" or draw.random() < 0.8}


def one_by_one(
    compiled: Compiled, facts: list[dict[str, Any]], texts: list[frozenset[str]], found: Any
) -> None:
    """Some of the cities alone: the same opportunities, the same points, and gates that agree with the sentences."""
    for row in range(0, len(facts), max(1, len(facts) // 25)):
        alone = Scoring(compiled, Cities([facts[row]], [texts[row]]), NOW).top(20)
        places = [place for place in found.places[row].tolist() if place >= 0]
        assert alone.places.tolist() == places
        assert np.array_equal(alone.points, found.points[row, : len(places)])
        for place, code in zip(places, alone.verdicts.tolist(), strict=True):
            verdict = together(gates_of(compiled.offers[place], facts[row], NOW, compiled.statuses))
            assert verdict is (None if code == 1 else bool(code))


def measure(cities: int, opportunities: int) -> None:
    draw = random.Random(8)
    statuses = read_country_list(DATA / "catalogue" / "countries.json")
    offers = drawn_offers(opportunities, draw)
    themes = sorted({theme for one in offers for theme in one.themes})
    words = sorted({word for one in offers for word in one.text.split()})
    facts = [drawn_city(draw, sorted(statuses.periods), themes) for _ in range(cities)]
    texts = [terms_of(" ".join(draw.sample(words, 5))) if draw.random() < 0.3 else frozenset() for _ in facts]
    started = time.perf_counter()
    compiled = compile_offers(offers, statuses)
    compiled.at(NOW)
    _ = compiled.lexicon
    made = time.perf_counter() - started
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    started, worked = time.perf_counter(), time.process_time()
    found = batch(compiled, facts, NOW, texts=texts, limit=20)
    seconds, worked = time.perf_counter() - started, time.process_time() - worked
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    apart = float(np.abs(found.points.sum(axis=2) - found.scores).max())
    assert apart <= 1e-9, apart
    assert found.scores.max() <= 1 + 1e-9
    assert ((found.places >= 0).sum(axis=1) == np.minimum(found.counts, 20)).all()
    one_by_one(compiled, facts, texts, found)
    print(f"{cities} cities x {opportunities} opportunities, gates, parts, best 20, explanations:", end=" ")
    print(f"{seconds:.2f} s (target 3 s), {worked:.2f} s of processor time on {os.cpu_count()} cores")
    print(f"    made ready once a day: {made:.2f} s; memory {after:.0f} MB at most (target 400 MB)", end=", ")
    print(f"{after - before:.0f} MB of it here")
    print(
        f"    explanations add up to within {apart:.1e}; median of options per city {np.median(found.counts):.0f}"
    )
    taken = []
    for row in range(0, len(facts), max(1, len(facts) // 200)):
        started = time.perf_counter()
        top = Scoring(compiled, Cities([facts[row]], [texts[row]]), NOW).top(20)
        for place in top.places.tolist():
            gates_of(compiled.offers[place], facts[row], NOW, compiled.statuses)
        taken.append(1e3 * (time.perf_counter() - started))
    taken.sort()
    late = taken[int(0.95 * len(taken))]
    print(f"one city x {opportunities}: median {statistics.median(taken):.1f} ms, p95 {late:.1f} ms", end=" ")
    print("(target 50 ms in the page)")


if __name__ == "__main__":
    sizes = [int(one) for one in sys.argv[1:3]] or [10_000, 5_000]
    measure(*sizes)
