"""Records for tests: small, valid, and with all that could leak."""

import pytest

from zeroward.library.models import Category, Challenge, Material, Placement
from zeroward.places.models import City, Country


@pytest.fixture
def austria(db: None) -> Country:
    return Country.objects.create(key="at", code="AT", name="Austria")


@pytest.fixture
def klagenfurt(austria: Country) -> City:
    return City.objects.create(key="klagenfurt", name="Klagenfurt", country=austria, is_mission_city=True)


@pytest.fixture
def category(db: None) -> Category:
    return Category.objects.create(key="category-03", code="3", title="Financing and Funding", order=3)


@pytest.fixture
def challenge(category: Category) -> Challenge:
    return Challenge.objects.create(
        key="3.4",
        code="3.4",
        title="Approaches to funding",
        category=category,
        key_challenges="No co-financing\nToo much paperwork",
        order=4,
    )


@pytest.fixture
def material(austria: Country, challenge: Challenge) -> Material:
    made = Material.objects.create(
        key="dialogue-forum",
        title="Dialogue Forum",
        summary="Ministries and cities meet twice a year.",
        year_from=2023,
    )
    made.countries.add(austria)
    Placement.objects.create(
        key="dialogue-forum.3.4", material=made, challenge=challenge, focus="Brings funders in."
    )
    return made
