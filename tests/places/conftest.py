"""A small Europe: a member state, a country whose status nobody recorded, cities of every kind."""

import datetime

import pytest

from zeroward.places.models import City, CityFact, Country, CountryStatus, Network, Organisation, Project
from zeroward.taxonomy.models import Concept, Label, Scheme

Kind, Answer = CityFact.Kind, CityFact.Answer


@pytest.fixture
def member(austria: Country) -> Country:
    CountryStatus.objects.create(
        country=austria, kind=CountryStatus.Kind.MEMBER, valid_from=datetime.date(1995, 1, 1), quality="high"
    )
    return austria


@pytest.fixture
def labelled(member: Country, klagenfurt: City) -> City:
    klagenfurt.latitude, klagenfurt.longitude = 46.62472, 14.30528
    klagenfurt.population = 100_316
    klagenfurt.geonames_id = 2774326
    klagenfurt.save()
    day = datetime.date(2023, 10, 12)
    CityFact.objects.create(
        city=klagenfurt, kind=Kind.MISSION_MEMBER, quality="high", url="https://example.org/m"
    )
    CityFact.objects.create(city=klagenfurt, kind=Kind.LABEL, valid_from=day, detail="2023-10-12")
    CityFact.objects.create(city=klagenfurt, kind=Kind.CONTRACT)
    CityFact.objects.create(city=klagenfurt, kind=Kind.PILOT, detail="Climate Funding 4 Cities (cohort 2)")
    return klagenfurt


@pytest.fixture
def elsewhere(db: None) -> Country:
    return Country.objects.create(key="xk", code="XK", name="Elsewhere")


@pytest.fixture
def unlabelled(elsewhere: Country) -> City:
    city = City.objects.create(
        key="farville",
        name="Farville",
        country=elsewhere,
        is_mission_city=True,
        latitude=60.0,
        longitude=11.0,
    )
    for kind in (Kind.LABEL, Kind.CONTRACT, Kind.PILOT):
        CityFact.objects.create(city=city, kind=kind, answer=Answer.UNKNOWN)
    return city


@pytest.fixture
def minded(member: Country) -> City:
    city = City.objects.create(key="graz", name="Graz", country=member, latitude=47.07, longitude=15.44)
    CityFact.objects.create(city=city, kind=Kind.ROLE, role="national-pioneer-city")
    return city


@pytest.fixture
def hidden(member: Country) -> City:
    return City.objects.create(key="draftburg", name="Draftburg", country=member, live=False)


@pytest.fixture
def theme(db: None) -> Concept:
    scheme = Scheme.objects.create(key="thematic-areas", title="Thematic areas")
    concept = Concept.objects.create(scheme=scheme, key="nature")
    Label.objects.create(concept=concept, lang="en", kind="pref", text="Nature")
    Label.objects.create(concept=concept, lang="de", kind="pref", text="Natur")
    return concept


@pytest.fixture
def project(theme: Concept, minded: City, hidden: City) -> Project:
    made = Project.objects.create(key="greenery", name="Greenery")
    made.themes.add(theme)
    made.cities.add(minded, hidden)
    return made


@pytest.fixture
def network(member: Country, minded: City, hidden: City) -> Network:
    made = Network.objects.create(key="circle", name="Circle of Cities", level="eu")
    made.countries.add(member)
    made.cities.add(minded, hidden)
    return made


@pytest.fixture
def organisation(member: Country, network: Network) -> Organisation:
    made = Organisation.objects.create(key="agency", name="Österreichische Agentur", country=member)
    network.organisations.add(made)
    return made
