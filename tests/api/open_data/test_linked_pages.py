"""Public pages tell machines what they are about, and no more than they show."""

import datetime
import time
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from rdflib import RDF, Literal, URIRef

from tests.api.open_data.graphs import SCHEMA, linked_of, schema_graph
from tests.support.people import MakePerson
from zeroward.community.models import Event
from zeroward.core import linked
from zeroward.core.models import Source
from zeroward.learning.models import Course, Module
from zeroward.library.models import Category, Challenge, Material, Placement, Term
from zeroward.places.models import City, Country, Organisation, Project
from zeroward.services.models import Service

HOSTILE = "</script><script>alert(1)</script> & \u2028 \u2029"
BASE = "http://localhost:8000/id/"


@pytest.fixture
def records(austria: Country, klagenfurt: City) -> None:
    category = Category.objects.create(key="c-3", code="3", title="Money")
    challenge = Challenge.objects.create(key="3.4", code="3.4", title="Funding", category=category)
    material = Material.objects.create(key="forum", title="Forum", summary=HOSTILE, year_from=2023)
    material.countries.add(austria)
    Placement.objects.create(key="forum-3.4", material=material, challenge=challenge)
    Term.objects.create(key="esco", term="ESCO", expansion="Energy service company", definition="Does it.")
    agency = Organisation.objects.create(
        key="agency", name=HOSTILE, country=austria, website="https://a.example/"
    )
    project = Project.objects.create(key="green", name="Green", description="Trees.")
    project.cities.add(klagenfurt)
    project.organisations.add(agency)
    Service.objects.create(
        key="fund", name="Fund", description="Money for plans.", apply_contact="a@b.example"
    )
    course = Course.objects.create(key="steps", title="Steps", summary="First.")
    Module.objects.create(key="steps.one", course=course, title="One", goals="Count\nName")
    start = datetime.datetime(2027, 5, 1, 8, 0, tzinfo=datetime.UTC)
    Event.objects.create(
        key="talk", title="Talk", scope="mission", state="published", starts_at=start,
        ends_at=start + datetime.timedelta(hours=1), join_url="https://secret.example/room",
    )  # fmt: skip


PAGES = {
    "materials/forum/": ("material/forum", "LearningResource", "Forum"),
    "portfolio/3.4/": ("challenge/3.4", "LearningResource", "Funding"),
    "glossary/esco/": ("term/esco", "DefinedTerm", "ESCO"),
    "organisations/agency/": ("organisation/agency", "Organization", HOSTILE),
    "projects/green/": ("project/green", "Project", "Green"),
    "cities/klagenfurt/": ("city/klagenfurt", "City", "Klagenfurt"),
    "countries/at/": ("country/AT", "Country", "Austria"),
    "support/fund/": ("service/fund", "Service", "Fund"),
    "courses/steps/": ("course/steps", "Course", "Steps"),
    "events/talk/": ("event/talk", "Event", "Talk"),
}


@pytest.mark.parametrize("path", PAGES)
def test_page_describes_its_record_and_where_it_lies(client: Client, records: None, path: str) -> None:
    identity, kind, name = PAGES[path]
    page = client.get(f"/en/{path}").content.decode()
    graph = schema_graph(linked_of(page))
    node = URIRef(BASE + identity)
    assert (node, RDF.type, SCHEMA[kind]) in graph
    assert graph.value(node, SCHEMA.name) == Literal(name)
    assert graph.value(node, SCHEMA.url) == URIRef(f"http://localhost:8000/en/{path}")
    assert list(graph.subjects(RDF.type, SCHEMA.BreadcrumbList))
    assert "<script>alert" not in page


def test_relations_lead_from_record_to_record(client: Client, records: None) -> None:
    graph = schema_graph(linked_of(client.get("/en/portfolio/3.4/").content.decode()))
    assert (URIRef(BASE + "challenge/3.4"), SCHEMA.hasPart, URIRef(BASE + "material/forum")) in graph
    graph = schema_graph(linked_of(client.get("/en/projects/green/").content.decode()))
    green = URIRef(BASE + "project/green")
    assert list(graph.objects(green, SCHEMA.areaServed)) == [URIRef(BASE + "city/klagenfurt")]
    assert list(graph.objects(green, SCHEMA.member)) == [URIRef(BASE + "organisation/agency")]
    graph = schema_graph(linked_of(client.get("/en/glossary/esco/").content.decode()))
    assert (
        list(graph.objects(URIRef(BASE + "term/esco"), SCHEMA.inLanguage)) == []
    )  # of works and events alone


def test_source_of_a_material_is_a_work(client: Client, records: None) -> None:
    source = Source.objects.create(key="report", title="Report", url="https://report.example/")
    Material.objects.filter(key="forum").update(source=source)
    graph = schema_graph(linked_of(client.get("/en/materials/forum/").content.decode()))
    work = graph.value(URIRef(BASE + "material/forum"), SCHEMA.isBasedOn)
    assert (work, RDF.type, SCHEMA.CreativeWork) in graph
    assert (graph.value(work, SCHEMA.name), graph.value(work, SCHEMA.url)) == (
        Literal("Report"), URIRef("https://report.example/"),
    )  # fmt: skip


def test_addresses_of_persons_and_meetings_stay_out(client: Client, records: None) -> None:
    event = schema_graph(linked_of(client.get("/en/events/talk/").content.decode()))
    assert "secret.example" not in event.serialize(format="nt")
    assert event.value(URIRef(BASE + "event/talk"), SCHEMA.startDate) == Literal("2027-05-01T10:00:00+02:00")
    service = client.get("/en/support/fund/").content.decode()
    assert "a@b.example" not in str(linked_of(service))


def test_nothing_is_said_where_a_record_is_not_there_or_somebody_is_signed_in(
    client: Client, records: None, person: MakePerson
) -> None:
    assert b"ld+json" not in client.get("/en/materials/other/").content
    assert b'application/ld+json">{' in client.get("/en/materials/forum/").content
    client.force_login(person("lea@klagenfurt.example"))
    assert b'<script type="application/ld+json' not in client.get("/en/materials/forum/").content


def test_what_is_written_cannot_end_its_block() -> None:
    text = linked.written({"name": HOSTILE})
    assert [sign for sign in "<>&\u2028\u2029" if sign in text] == []


def test_description_costs_no_query_and_less_than_a_millisecond(
    client: Client, records: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    spent: list[float] = []
    whole = linked.described

    def timed(*args: Any) -> Any:
        with CaptureQueriesContext(connection) as asked:
            began = time.perf_counter()
            found = whole(*args)
            spent.append(time.perf_counter() - began)
        assert len(asked) == 0
        return found

    monkeypatch.setattr(linked, "described", timed)
    for _round in range(3):
        for path in PAGES:
            client.get(f"/en/{path}")
    assert min(spent[-len(PAGES) :]) < 0.001
    assert sorted(spent)[len(spent) // 2] < 0.001
