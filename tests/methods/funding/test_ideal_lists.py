"""The order of opportunities against twenty lists that were reasoned out before any weight was chosen."""

from datetime import datetime
from typing import Any

import pytest

from tests.methods.funding.shipped import ROOT, cases, compiled, facts_of, offers, questions
from zeroward.methods.funding import Scoring
from zeroward.methods.funding.cities import Cities
from zeroward.methods.matching.ranking import dcg

PROFILES: list[dict[str, Any]] = cases("funding_ideal.json")["profiles"]


def gain(profile: dict[str, Any]) -> float:
    """nDCG@10 with gains 2^grade − 1."""
    grades = {item["key"]: item["grade"] for item in profile["ideal"]}
    moment = datetime.fromisoformat(f"{profile['day']}T10:00Z")
    top = Scoring(compiled(), Cities([facts_of(profile["facts"])]), moment).top(10)
    order = [grades.get(compiled().offers[place].key, 0) for place in top.places.tolist()]
    best = sorted(grades.values(), reverse=True)
    return dcg(order, top=10, exponential=True) / dcg(best, top=10, exponential=True)


def test_lists_are_twenty_of_every_kind_of_city() -> None:
    assert len(PROFILES) == 20
    people = [profile["facts"]["population"] for profile in PROFILES]
    assert min(people) < 15_000
    assert max(people) > 1_000_000
    assert {profile["facts"]["mission_city"] for profile in PROFILES} == {True, False}
    assert len({profile["facts"]["country"] for profile in PROFILES}) >= 15
    assert all(set(profile["facts"]) <= set(questions()) for profile in PROFILES)
    assert all(item["key"] in offers() and item["why"] for profile in PROFILES for item in profile["ideal"])


def test_mean_gain_reaches_what_was_promised() -> None:
    found = [gain(profile) for profile in PROFILES]
    assert sum(found) / len(found) >= 0.8


@pytest.mark.parametrize("profile", [pytest.param(profile, id=profile["key"]) for profile in PROFILES])
def test_no_list_is_left_behind(profile: dict[str, Any]) -> None:
    assert gain(profile) >= 0.5


def test_written_reasons_are_those_of_the_cases() -> None:
    text = (ROOT / "docs" / "methods" / "funding-ideal-lists.md").read_text(encoding="utf-8")
    for profile in PROFILES:
        assert f"`{profile['key']}`" in text
        assert all(
            f"| {item['grade']} | `{item['key']}` | {item['why']} |" in text for item in profile["ideal"]
        )
