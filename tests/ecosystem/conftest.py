"""Profiles of every kind: full, nearly empty, and without a profile."""

import pytest

from tests.ecosystem.profile_fixtures import coordinator, elsewhere, officer
from zeroward.ecosystem.models import GovernanceBody, Platform
from zeroward.places.models import City, Country

__all__ = ["coordinator", "elsewhere", "officer"]


@pytest.fixture
def austrian(austria: Country, klagenfurt: City) -> Platform:
    made = Platform.objects.create(
        key="platform-at",
        country=austria,
        part="core",
        facilitators="Federal Ministry of Innovation (BMIMI, former BMK)",
        national_actors="core team: BMIMI, KLIEN\naccompanying team: SIR",
        formalisation="Ministry-created national mission",
        formalisation_level="high",
        formats="three-year agreements\ntalks",
        support="=cmd|calc",
        missing_reasons={"regional_actors": "The source is silent."},
        materials=["dialogue-forum", "not-public"],
    )
    made.cities.add(klagenfurt)
    return made


@pytest.fixture
def polish(db: None) -> Platform:
    poland = Country.objects.create(key="pl", code="PL", name="Poland")
    return Platform.objects.create(
        key="platform-pl",
        country=poland,
        part="core",
        formalisation='Source says "MoU?"',
        formalisation_level="unclear",
    )


@pytest.fixture
def ukrainian(db: None) -> Platform:
    ukraine = Country.objects.create(key="ua", code="UA", name="Ukraine")
    return Platform.objects.create(key="supporting-ua", country=ukraine, part="supporting")


@pytest.fixture
def bodies(db: None) -> list[GovernanceBody]:
    return [
        GovernanceBody.objects.create(
            key="board", name="Mission Board", role="independent expert advice", order=1
        ),
        GovernanceBody.objects.create(key="group", name="Owners' <Group>", role="steering", order=2),
        GovernanceBody.objects.create(key="secret", name="Secret cabinet", order=3, live=False),
    ]
