"""A round of the yearly review with two countries, and everybody who takes part in it."""

import datetime
from dataclasses import dataclass
from typing import Any

import pytest
from django.utils import timezone

from tests.support.people import MakePerson
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import Workspace, workspace
from zeroward.ecosystem.domain import review_answers, review_handing, review_reading, typologies
from zeroward.ecosystem.domain import review_rounds as rounds
from zeroward.ecosystem.domain.cluster_decisions import DecisionRow, decide_cluster
from zeroward.ecosystem.domain.review_answers import Answer, EvidenceRow
from zeroward.ecosystem.models import (
    ClusterDecision,
    CountryReview,
    HandedIn,
    Platform,
    ReviewRound,
    TypologyVersion,
)
from zeroward.ecosystem.queries.review_facts import codebook
from zeroward.methods.maturity.ecosystems.reading import FOLDER
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import Country

YEAR = 2026
EMERGING: dict[str, Any] = {"interested_actors": 5, "programme_beyond_mission": False}


@dataclass(frozen=True)
class Actor:
    person: User
    place: Workspace

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.person, "viewer": viewer_of(self.person), "place": self.place}


@pytest.fixture
def rules(db: None) -> TypologyVersion:
    text = (FOLDER / "typology_proposed.json").read_text(encoding="utf-8")
    plain, _read = typologies.read_table(text)
    return typologies.keep_shipped(plain)[0]


@pytest.fixture
def countries(austria: Country) -> list[Country]:
    poland = Country.objects.create(key="pl", code="PL", name="Poland")
    for one in (austria, poland):
        Platform.objects.create(
            key=f"platform-{one.key}", country=one, part="core", formalisation_level="memorandum"
        )
    return [austria, poland]


def acting(person: MakePerson, email: str, scope: str, role: str) -> Actor:
    place = workspace(scope)
    assert place is not None
    return Actor(person(email, scope=scope, role=role), place)


@pytest.fixture
def mission(person: MakePerson, countries: list[Country]) -> Actor:
    return acting(person, "manager@example.org", str(MISSION), Role.PROGRAMME_MANAGER)


@pytest.fixture
def second(person: MakePerson, countries: list[Country]) -> Actor:
    return acting(person, "analyst@example.org", str(MISSION), Role.MISSION_ANALYST)


@pytest.fixture
def platform(person: MakePerson, countries: list[Country]) -> Actor:
    return acting(person, "coordinator@example.org", "country:AT", Role.PLATFORM_COORDINATOR)


@pytest.fixture
def polish(person: MakePerson, countries: list[Country]) -> Actor:
    return acting(person, "polish@example.org", "country:PL", Role.PLATFORM_COORDINATOR)


def round_row(rules: TypologyVersion, *, year: int = YEAR, **changes: Any) -> rounds.RoundRow:
    values: dict[str, Any] = {
        "year": year,
        "typology": rules.pk,
        "due": timezone.localdate() + datetime.timedelta(days=20),
        "reference_on": datetime.date(year - 1, 12, 31),
        "countries": ("AT", "PL"),
    }
    return rounds.RoundRow(**{**values, **changes})


@pytest.fixture
def review_round(mission: Actor, platform: Actor, polish: Actor, rules: TypologyVersion) -> ReviewRound:
    return rounds.open_round(**mission.who, row=round_row(rules))


def review_of(round: ReviewRound, code: str = "AT") -> CountryReview:
    return round.reviews.select_related("round__typology", "country").get(country__code=code)


def answer(actor: Actor, review: CountryReview, values: dict[str, Any]) -> None:
    """Answer these facts, each with a decision and a check that show it."""
    book = codebook()
    for dimension in book.dimensions:
        asked = [one.key for one in book.of(dimension.key) if one.key in values]
        if not asked:
            continue
        review.refresh_from_db()
        review_answers.save_dimension(
            **actor.who,
            review=review,
            dimension=dimension.key,
            answers=[Answer(key, values[key]) for key in asked],
            words={"now": "It grows.", "next": ""},
            lock=review.lock,
        )
        for key in asked:
            row = EvidenceRow(
                "decision", f"Minutes on {key}", who="Ministry", dated=datetime.date(2025, 5, 1)
            )
            review_answers.add_evidence(**actor.who, review=review, fact=key, row=row)


def handed_in(actor: Actor, round: ReviewRound, values: dict[str, Any], *, code: str = "AT") -> HandedIn:
    review = review_of(round, code)
    answer(actor, review, values)
    return review_handing.hand_in(**actor.who, review=review)


def decided(
    round: ReviewRound,
    made: HandedIn,
    mission: Actor,
    second: Actor,
    *,
    cluster: str = "3",
    code: str = "AT",
    **changes: Any,
) -> ClusterDecision:
    """Two readers cannot say yet; the team decides."""
    for reader in (mission, second):
        review_reading.say_of_review(**reader.who, handed_in=made, verdict="open", reason="Read.")
    row = DecisionRow(
        cluster=cluster,
        reason="SECRET-REASON",
        effective_from=changes.pop("effective_from", datetime.date(round.year, 7, 1)),
        public_reason="Strong interest, no programme yet.",
        **changes,
    )
    return decide_cluster(**mission.who, review=review_of(round, code), row=row)
