"""Services of Europe and of one country, along pathways."""

import pytest
from allauth.account.models import EmailAddress

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country
from zeroward.services.domain.keepers import accept_keeping, invite_keeper
from zeroward.services.models import Keeper, Provider, Service
from zeroward.taxonomy.models import Concept, Label, Scheme


@pytest.fixture
def finance(db: None) -> Concept:
    pathways = Scheme.objects.create(key="pathways", title="Pathways")
    kinds = Scheme.objects.create(key="service-kinds", title="Kinds")
    levels = Scheme.objects.create(key="levels", title="Levels")
    for level in ("eu", "national"):
        Concept.objects.create(scheme=levels, key=level)
    instrument = Concept.objects.create(scheme=kinds, key="instrument")
    Label.objects.create(concept=instrument, lang="de", kind="pref", text="Förderinstrument")
    Label.objects.create(concept=instrument, lang="en", kind="pref", text="Funding instrument")
    concept = Concept.objects.create(scheme=pathways, key="finance", notation="6")
    Label.objects.create(concept=concept, lang="en", kind="pref", text="Finance")
    return concept


@pytest.fixture
def fund(finance: Concept) -> Service:
    made = Service.objects.create(
        key="fund",
        name="Capital hub",
        description="Finds investors.",
        kind="instrument",
        level="eu",
        reach="eu",
    )
    made.pathways.add(finance)
    return made


@pytest.fixture
def forum(austria: Country) -> Service:
    made = Service.objects.create(
        key="forum",
        name="Forum",
        kind="event",
        level="national",
        reach="countries",
        materials=["dialogue-forum"],
    )
    made.countries.add(austria)
    return made


@pytest.fixture
def secret(austria: Country, finance: Concept) -> Service:
    made = Service.objects.create(key="secret", name="Secret offer", live=False, materials=["dialogue-forum"])
    made.pathways.add(finance)
    made.countries.add(austria)
    return made


CITY = "city:klagenfurt"


@pytest.fixture
def officer(person: MakePerson, klagenfurt: City) -> User:
    return person("emil@klagenfurt.example", scope=CITY, role=Role.CITY_EDITOR, first_name="Emil")


@pytest.fixture
def reader(person: MakePerson, klagenfurt: City) -> User:
    return person("rita@klagenfurt.example", scope=CITY, role=Role.CITY_READER)


@pytest.fixture
def stranger(person: MakePerson, graz: City) -> User:
    return person("gustav@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR)


@pytest.fixture
def graz(austria: Country) -> City:
    return City.objects.create(key="graz", name="Graz", country=austria, population=290_000)


@pytest.fixture
def platform(person: MakePerson, austria: Country) -> User:
    return person("petra@platform.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def keeper_person(person: MakePerson) -> User:
    made = person("karin@provider.example", first_name="Karin")
    EmailAddress.objects.create(user=made, email=made.email, verified=True, primary=True)
    return made


@pytest.fixture
def provider(fund: Service) -> Provider:
    made = Provider.objects.create(key="hub", name="Hub of capital")
    made.services.add(fund)
    return made


@pytest.fixture
def austrian(forum: Service, austria: Country) -> Provider:
    made = Provider.objects.create(key="sir", name="SIR", country=austria)
    made.services.add(forum)
    return made


@pytest.fixture
def keeper(provider: Provider, keeper_person: User, mission_editor: User) -> Keeper:
    """Karin keeps the entries of the hub."""
    invite_keeper(**acting(mission_editor), provider=provider, email=keeper_person.email)
    return accept_keeping(actor=keeper_person, token=Keeper.objects.get().token)
