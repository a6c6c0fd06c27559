"""Pages of the yearly review are there for whom they are meant, and tell nothing to others."""

import pytest
from django.test import Client

from tests.ecosystem.review.conftest import EMERGING, Actor, decided, handed_in
from tests.ecosystem.review.pages import (
    AT,
    DECISION,
    OWN,
    READ,
    cluster_decisions_published,
    part,
    shown,
    url,
)
from tests.support.people import MakePerson
from zeroward.ecosystem.domain import cluster_decisions
from zeroward.ecosystem.models import (
    ClusterDecision,
    ReviewRound,
)
from zeroward.people.models import Role
from zeroward.places.models import City

pytestmark = pytest.mark.slow

MISSION_PAGES = [
    ("review-rounds", ()),
    ("review-round-new", ()),
    ("review-round", (2026,)),
    ("review-round-table", (2026,)),
    ("review-round-edit", (2026,)),
    ("review-round-close", (2026,)),
    ("review-read", READ),
    ("review-say", READ),
    ("review-decide", READ),
    ("review-decide-between", READ),
    ("review-open-again", READ),
    ("cluster-letter", DECISION),
    ("cluster-letter-file", DECISION),
    ("cluster-publish", DECISION),
    ("cluster-thresholds", (2026,)),
    ("cluster-checks", (2026,)),
    ("cluster-moves", ()),
    ("cluster-tables", ()),
    ("cluster-table-new", ()),
    ("cluster-table-adopt", ("2026-proposed-1",)),
    ("cluster-table-set-aside", ("2026-proposed-1",)),
]
PLATFORM_PAGES = [
    ("reviews-of", (AT,)),
    ("review-of", OWN),
    ("review-part", (*OWN, "partners")),
    ("review-evidence", (*OWN, "formalisation")),
    ("review-hand-in", OWN),
    ("review-letter", (*OWN, 1)),
]


@pytest.fixture
def told(
    review_round: ReviewRound, platform: Actor, mission: Actor, second: Actor, klagenfurt: City
) -> ClusterDecision:
    """A decision with a letter that was sent, not published; the marker stands in everything private."""
    made = handed_in(platform, review_round, EMERGING)
    decision = decided(review_round, made, mission, second)
    return cluster_decisions.send_letter(**mission.who, decision=decision, letter="SECRET-LETTER")


@pytest.mark.parametrize(
    ("scope", "role"),
    [
        ("", ""),
        ("city:klagenfurt", Role.CITY_COORDINATOR),
        ("country:PL", Role.PLATFORM_EDITOR),
        (AT, Role.PLATFORM_COORDINATOR),
    ],
)
def test_pages_of_the_mission_are_not_there_for_others(
    client: Client, told: ClusterDecision, person: MakePerson, scope: str, role: str
) -> None:
    client.force_login(person("somebody@example.org", scope=scope, role=role))
    assert {client.get(url(name, *args)).status_code for name, args in MISSION_PAGES} == {404}
    assert {
        client.post(url(name, *args)).status_code
        for name, args in (
            ("review-round-remind", (2026,)),
            ("cluster-check-start", (2026,)),
            ("cluster-hide", DECISION),
        )
    } == {404}


@pytest.mark.parametrize(
    ("scope", "role"),
    [
        ("", ""),
        ("city:klagenfurt", Role.CITY_COORDINATOR),
        ("country:PL", Role.PLATFORM_COORDINATOR),
        ("mission", Role.MISSION_EDITOR),
    ],
)
def test_pages_of_the_platform_are_not_there_for_others(
    client: Client, told: ClusterDecision, person: MakePerson, scope: str, role: str
) -> None:
    client.force_login(person("somebody@example.org", scope=scope, role=role))
    assert {client.get(url(name, *args)).status_code for name, args in PLATFORM_PAGES} == {404}


def test_visitors_are_asked_to_sign_in_and_read_nothing_private(
    client: Client, told: ClusterDecision
) -> None:
    for name, args in (*MISSION_PAGES, *PLATFORM_PAGES):
        assert client.get(url(name, *args)).status_code == 302
    for name, args in (
        ("clusters", ()),
        ("cluster-of", ("at",)),
        ("platform", ("at",)),
        ("cluster-rules", ("2026-proposed-1",)),
    ):
        page = shown(client, name, *args)
        assert "SECRET" not in page
        assert "cluster 3 from" not in page.lower()
    cluster_decisions_published(told)
    for name in ("clusters", "cluster-of", "platform"):
        page = client.get(url(name, *(("at",) if name != "clusters" else ()))).content.decode()
        assert "SECRET" not in page


def test_answers_that_are_not_handed_in_are_hidden_from_the_mission(
    client: Client, review_round: ReviewRound, platform: Actor, mission: Actor
) -> None:
    client.force_login(platform.person)
    client.post(
        url("review-part", *OWN, "partners"),
        part(interested_actors="4", kinds_of_actors="2", now="SECRET-DRAFT"),
    )
    client.force_login(mission.person)
    for name, args in (
        ("review-read", READ),
        ("review-round", (2026,)),
        ("review-round-table", (2026,)),
        ("cluster-thresholds", (2026,)),
    ):
        assert "SECRET-DRAFT" not in shown(client, name, *args)
    assert client.get(url("review-say", *READ)).status_code == 404


def test_what_is_not_there_is_not_found(client: Client, review_round: ReviewRound, mission: Actor) -> None:
    client.force_login(mission.person)
    missing = [
        ("review-round", (1999,)),
        ("review-read", (2026, "xx")),
        ("cluster-letter", (2026, "at", 7)),
        ("cluster-rules", ("odd",)),
        ("cluster-rules-file", ("odd",)),
        ("cluster-of", ("xx",)),
        ("cluster-table-adopt", ("odd",)),
    ]
    assert {client.get(url(name, *args)).status_code for name, args in missing} == {404}
