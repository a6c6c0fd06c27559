"""Consortia: what is lacking, and who fills it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.funding.shipped import offers, statuses
from zeroward.methods.funding import Candidate, Consortium, bodies_of, find_partners, lacking, read_consortium

DAY = date(2026, 11, 26)
RULE = offers()["horizon-neb-2027-01-business-03"].country_rule
THREE = Consortium(3, 3, 1)
CITIES = [
    Candidate("oslo", "NO", 0.9),
    Candidate("bergen", "NO", 0.95),
    Candidate("ghent", "BE", 0.4),
    Candidate("turku", "FI", 0.5, is_mission=True),
    Candidate("boston", "US", 1.0, looks=True),
    Candidate("nis", "RS", 0.2, looks=True),
]


def test_group_takes_what_fills_most() -> None:
    found = find_partners(THREE, ["RS"], CITIES, rule=RULE, statuses=statuses(), day=DAY)
    assert [one.key for one in found.partners] == ["turku", "bergen"]
    assert found.complete


def test_who_cannot_take_part_is_left_out_and_what_lacks_is_said() -> None:
    found = find_partners(THREE, ["NO"], CITIES[:2] + CITIES[4:5], rule=RULE, statuses=statuses(), day=DAY)
    assert [one.key for one in found.partners] == ["bergen", "oslo"]
    assert not found.complete
    assert (
        str(found.lacking.said)
        == "Still needed: partners from more countries: 2, partners in member states: 1."
    )


def test_mission_city_that_is_asked_for_comes_first() -> None:
    asked = Consortium(2, 1, 0, missions=1)
    found = find_partners(asked, ["NO"], CITIES, rule=RULE, statuses=statuses(), day=DAY)
    assert [one.key for one in found.partners] == ["turku"]


@given(
    st.lists(st.sampled_from(("DE", "FR", "NO", "RS", "US", "CH")), max_size=6),
    st.sampled_from(("DE", "NO", "US", "XK")),
)
def test_one_more_body_never_leaves_more_lacking(bodies: list[str], more: str) -> None:
    before = lacking(THREE, bodies, rule=RULE, statuses=statuses(), day=DAY)
    after = lacking(THREE, [*bodies, more], rule=RULE, statuses=statuses(), day=DAY)
    pairs = (
        (after.bodies, before.bodies),
        (after.countries, before.countries),
        (after.members, before.members),
    )
    assert all(one <= other for one, other in pairs)
    assert lacking(THREE, bodies[::-1], rule=RULE, statuses=statuses(), day=DAY) == before


@given(st.lists(st.sampled_from(CITIES), unique=True), st.randoms())
def test_group_is_the_same_in_any_order_and_complete_where_everybody_together_is(
    found: list[Candidate], draw
) -> None:  # type: ignore[no-untyped-def]
    group = find_partners(THREE, ["RS"], found, rule=RULE, statuses=statuses(), day=DAY)
    draw.shuffle(found)
    assert find_partners(THREE, ["RS"], found, rule=RULE, statuses=statuses(), day=DAY) == group
    everybody = lacking(
        THREE, ["RS", *(one.country for one in found)], rule=RULE, statuses=statuses(), day=DAY
    )
    assert group.complete == everybody.complete


def test_partners_of_a_profile_are_counted_once_a_country() -> None:
    facts = {
        "country": "DE",
        "partner_countries": frozenset({"FR", "DE"}),
        "local_partners": frozenset({"university"}),
    }
    assert bodies_of(facts) == ["DE", "DE", "FR"]
    assert bodies_of({}) == []
    assert bodies_of({"partner_countries": "FR"}) == ["FR"]


@pytest.mark.parametrize("plain", [None, [], {"entities": "many"}, {"entities": True}, {"entities": -3}])
def test_consortium_that_cannot_be_read_asks_for_nobody(plain: object) -> None:
    assert read_consortium(plain).alone
