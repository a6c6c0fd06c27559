"""Small towns and candidate countries have options or an explicit reason, with the shipped opportunities."""

import pytest

from tests.methods.funding.shipped import NOW, compiled, statuses
from zeroward.methods.funding import batch, closing_gates

LANDS = sorted(statuses().periods)
SIZES = {
    "small": {
        "population": 9_000,
        "can_borrow": False,
        "project_cost": 6e5,
        "secap_adopted": False,
        "plan_stage": "none",
    },
    "large": {
        "population": 400_000,
        "can_borrow": True,
        "project_cost": 1e8,
        "secap_adopted": True,
        "plan_stage": "adopted",
    },
}
CITIES = [
    (
        land,
        size,
        {
            "country": land,
            "legal_form": "municipality",
            "mission_city": False,
            "council_decision": False,
            **facts,
        },
    )
    for land in LANDS
    for size, facts in SIZES.items()
]


def test_every_country_and_size_has_three_options() -> None:
    found = batch(compiled(), [facts for _, _, facts in CITIES], NOW)
    few = [
        (land, size)
        for (land, size, _), count in zip(CITIES, found.counts.tolist(), strict=True)
        if count < 3
    ]
    assert len(LANDS) >= 35
    assert few == []


@pytest.mark.parametrize("land", ["RS", "DE"])
def test_what_is_closed_has_its_reason(land: str) -> None:
    facts = {"country": land, **SIZES["small"], "legal_form": "municipality"}
    closed = closing_gates(compiled(), facts, NOW)
    assert set(closed) <= {"country", "legal_form", "size", "prerequisites"}
    assert list(closed.values()) == sorted(closed.values(), reverse=True)
    assert closed["country"] > 0
