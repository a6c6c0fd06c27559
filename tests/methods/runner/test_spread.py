"""What goes over runners gives the same digest everywhere: contracts and matches."""

from types import MappingProxyType
from typing import Any

import numpy as np
import pytest

from tests.methods.contracts.test_corpus import CITIES, documents, said
from tests.methods.funding import shipped as money
from tests.methods.steps import shipped as steps
from zeroward.methods.contracts.corpus.analysis import analyse
from zeroward.methods.contracts.corpus.reading import read_many
from zeroward.methods.funding import batch
from zeroward.methods.funding import spread as funding_spread
from zeroward.methods.funding.spread import best_in_cuts, joined
from zeroward.methods.matching import Again, CityProfile, compatibility, sensitivity
from zeroward.methods.runner import Runner, Serial
from zeroward.methods.runner.packing import packed, unpacked
from zeroward.methods.steps import Situation, next_steps
from zeroward.methods.steps import spread as steps_spread
from zeroward.methods.steps.spread import steps_of_many


@pytest.fixture(params=["processes", "dask"])
def others(request: pytest.FixtureRequest) -> Runner:
    found: Runner = request.getfixturevalue(request.param)
    return found


def readings(runner: Runner) -> list[str]:
    return [one.digest for one in read_many(documents(), runner)]


@pytest.mark.slow
def test_contracts_are_read_to_the_same_digests(others: Runner) -> None:
    assert readings(others) == readings(Serial())


@pytest.mark.slow
def test_contracts_are_set_side_by_side_to_the_same_digest(others: Runner) -> None:
    alone = analyse(said(), CITIES, draws=300)
    assert analyse(said(), CITIES, draws=300, runner=others).digest == alone.digest


def cities(count: int) -> list[dict[str, Any]]:
    stages = ("starting", "planning", "committing", "implementing", "monitoring")
    return [
        {
            "country": ("AT", "DE", "RS", "NO")[at % 4],
            "population": 1_000 * (at + 1),
            "stage": stages[at % 5],
            "needs": frozenset({"finance"} if at % 3 else {"foundations"}),
            "council_decision": bool(at % 2),
        }
        for at in range(count)
    ]


def situations(count: int) -> list[Situation]:
    return [Situation({**facts, "role": "officer"}, steps.TODAY, account=True) for facts in cities(count)]


def matched(runner: Runner, count: int) -> tuple[bytes, ...]:
    found = joined(best_in_cuts(money.compiled(), iter(cities(count)), money.NOW, limit=6, runner=runner))
    return tuple(one.tobytes() for one in (found.places, found.scores, found.verdicts, found.points))


def test_cuts_of_cities_are_what_all_together_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(funding_spread, "CUT", 7)
    monkeypatch.setattr(steps_spread, "CUT", 3)
    whole = batch(money.compiled(), cities(20), money.NOW, limit=6)
    assert matched(Serial(), 20) == tuple(
        one.tobytes() for one in (whole.places, whole.scores, whole.verdicts, whole.points)
    )
    alone = [next_steps(steps.shipped(), one, limit=4).steps for one in situations(8)]
    assert list(steps_of_many(steps.shipped(), situations(8), limit=4)) == [
        tuple((one.step.key, one.score) for one in found) for found in alone
    ]
    assert list(steps_of_many(steps.shipped(), [])) == []


def test_what_is_packed_comes_out_as_it_went_in() -> None:
    offers = unpacked(packed(money.compiled().offers))
    assert offers == money.compiled().offers
    fixed = MappingProxyType({"gates": MappingProxyType({"size": 1})})
    again = unpacked(packed(fixed))
    assert again == fixed
    assert type(again["gates"]) is MappingProxyType


@pytest.mark.slow
def test_cities_are_matched_to_the_same_bits(others: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(funding_spread, "CUT", 16)
    assert matched(others, 50) == matched(Serial(), 50)


@pytest.mark.slow
def test_steps_of_many_are_the_same_to_the_last_bit(others: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps_spread, "CUT", 8)
    made = situations(30)
    assert list(steps_of_many(steps.shipped(), made, runner=others)) == list(
        steps_of_many(steps.shipped(), made)
    )


@pytest.mark.slow
def test_places_stay_in_the_same_share_of_runs(processes: Runner) -> None:
    random = np.random.default_rng(2)
    people = [
        CityProfile(name, population=float(10 ** random.uniform(4, 6)), maturity=float(random.uniform(0, 5)))
        for name in "abcdefghijkl"
    ]
    scored = compatibility(people[:7], people[7:])
    again = Again(
        tuple(one.name for one in scored.learners),
        tuple(one.name for one in scored.hosts),
        np.ones((7, 5), dtype=bool),
        (1, 2, 1, 1, 1),
        {},
        fixed=(("a", "h"),),
        forbidden=(("b", "i"),),
        seed=4,
    )
    whole = sensitivity(scored, again, runs=60, seed=7)
    assert 0 < whole.stays.mean() < 1
    assert (sensitivity(scored, again, runs=60, seed=7, runner=processes).stays == whole.stays).all()
