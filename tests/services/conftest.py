"""Services of Europe and of one country, along pathways."""

import pytest

from zeroward.places.models import Country
from zeroward.services.models import Service
from zeroward.taxonomy.models import Concept, Label, Scheme


@pytest.fixture
def finance(db: None) -> Concept:
    pathways = Scheme.objects.create(key="pathways", title="Pathways")
    kinds = Scheme.objects.create(key="service-kinds", title="Kinds")
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
