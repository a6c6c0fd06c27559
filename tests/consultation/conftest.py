"""The Mission team with an analyst and a coder, a small frame of cities, and a consultation over it."""

from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.consultation.meeting_pages import SECRET, registered
from tests.consultation.meetings import session_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.consultation.domain.invitations import digest_of_secret
from zeroward.consultation.models import (
    Consultation,
    Contact,
    Frame,
    FrameUnit,
    FrameVersion,
    Session,
    Stream,
)
from zeroward.people.models import Role, User

TOWNS: tuple[tuple[str, str, str, bool | None], ...] = (
    ("klagenfurt", "AT", "medium", True),
    ("graz", "AT", "large", False),
    ("villach", "AT", "small", False),
    ("lahti", "FI", "medium", True),
    ("espoo", "FI", "large", True),
    ("gabrovo", "BG", "small", True),
)
"""Key, country, size class, Mission City."""


@pytest.fixture
def analyst(person: MakePerson) -> User:
    return person("anna@mission.example", scope="mission", role=Role.MISSION_ANALYST, first_name="Anna")


@pytest.fixture
def coder(person: MakePerson) -> User:
    return person("carl@expert.example", scope="mission", role=Role.EXPERT, first_name="Carl")


@pytest.fixture
def officer(person: MakePerson) -> User:
    return person("clara@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)


@pytest.fixture
def frame(db: None) -> FrameVersion:
    """Six cities in three countries; their permanent random numbers are spread evenly."""
    kept = Frame.objects.create(scope="mission", key="six-cities", title="Six cities", kind="uploaded")
    version = FrameVersion.objects.create(frame=kept, number=1, as_of=date(2026, 1, 1), digest="0" * 64)
    FrameUnit.objects.bulk_create(
        FrameUnit(
            version=version,
            key=key,
            name=key.title(),
            country=country,
            size=size,
            mission=mission,
            number=(index + 0.5) / len(TOWNS),
        )
        for index, (key, country, size, mission) in enumerate(TOWNS)
    )
    return version


@pytest.fixture
def consultation(frame: FrameVersion) -> Consultation:
    """Of the Mission team, in preparation, over the six cities."""
    return Consultation.objects.create(
        scope="mission",
        key="needs-2026",
        title="Needs 2026",
        year=2026,
        frame=frame,
        purpose="To plan support for 2027.",
        contact="needs@mission.example",
        names_until=date(2027, 12, 31),
    )


@pytest.fixture
def who(analyst: User) -> dict[str, Any]:
    return acting(analyst)


@pytest.fixture
def team(client: Client, analyst: User) -> Client:
    client.force_login(analyst)
    return client


@pytest.fixture
def session(consultation: Consultation, who: dict[str, Any]) -> Session:
    return session_of(consultation, who)


@pytest.fixture
def gerda(session: Session) -> Contact:
    """Somebody of Graz who has a place."""
    registered(Client(), session, person_name="Gerda")
    mail.outbox.clear()
    return Contact.objects.get()


@pytest.fixture
def officer_line(session: Session) -> Contact:
    """The line of somebody in Graz who was invited by a letter."""
    Stream.objects.update(state="open")
    return Contact.objects.create(
        stream=session.stream,
        unit="graz",
        name="Graz",
        country="AT",
        state="invited",
        invited_on=timezone.localdate(),
        person_name="Olga",
        email="o@graz.example",
        token_digest=digest_of_secret(SECRET),
    )
