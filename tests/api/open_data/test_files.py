"""Data sets as files, their catalogue, the vocabularies: read back by others' programs."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars
import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import DCTERMS, RDF, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from tests.api.open_data.graphs import graph_of
from zeroward.api.open_data import catalogue
from zeroward.api.open_data.datasets import datasets
from zeroward.api.open_data.triples import Iri, Node, Text, json_ld, turtle
from zeroward.core.models import Instance
from zeroward.library.models import Category, Link, Material, Term
from zeroward.places.models import City, Country, Organisation
from zeroward.taxonomy.models import Concept, Label, Scheme

BASE = "http://localhost:8000/"
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
SCHEMA = Namespace("https://schema.org/")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
SECRET = "Unpublished-9f3a"
HOSTILE = '=cmd|"x"!A1 </script> "\\\n\u2028'


@pytest.fixture
def scheme(db: None) -> Scheme:
    made = Scheme.objects.create(key="topics", title="Topics", version="1", licence="CC-BY-4.0", source="Us")
    energy = Concept.objects.create(scheme=made, key="energy", notation="E")
    solar = Concept.objects.create(
        scheme=made,
        key="solar-energy",
        definition="Of the sun.",
        exact_match=["topics:energy", "catalogue:x"],
    )
    solar.broader.add(energy)
    for lang, kind, text in (("en", "pref", "Solar"), ("el", "pref", "Ηλιακή"), ("en", "hidden", HOSTILE)):
        Label.objects.create(concept=solar, lang=lang, kind=kind, text=text)
    return made


@pytest.fixture
def records(austria: Country, klagenfurt: City, material: Material, scheme: Scheme) -> None:
    Instance.objects.create(pk=1, name="Zeroward", contact="open@example.org")
    Term.objects.create(key="esco", term=HOSTILE, definition="+1")
    Organisation.objects.create(key="draft", name=SECRET, live=False)
    City.objects.create(key="hidden", name=SECRET, country=austria, live=False)
    draft = Material.objects.create(key="draft", title=SECRET, live=False)
    draft.countries.add(austria)


def body(client: Client, path: str, **headers: str) -> bytes:
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200, path
    return b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]


def every_file(client: Client) -> list[str]:
    client.get("/data/")
    return [f"/data/{one.key}.{form}" for one in datasets() for form in ("csv", "jsonld", "parquet")]


def test_every_file_reads_back_and_holds_public_records_alone(client: Client, records: None) -> None:
    for path in every_file(client):
        content = body(client, path)
        if path.endswith("csv"):
            rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
            cells = [cell for row in rows for cell in row.values()]
            assert [cell for cell in cells if cell.startswith(("=", "+", "@", "-"))] == []
        elif path.endswith("parquet"):
            content = str(polars.read_parquet(io.BytesIO(content)).to_dicts()).encode()
        else:
            graph_of(content, "json-ld")
        assert SECRET.encode() not in content, path


def test_rows_are_what_the_records_say(client: Client, records: None) -> None:
    (about, row) = json.loads(body(client, "/data/materials.jsonld"))["@graph"]
    assert about["@id"] == f"{BASE}data/materials/"
    assert row["@id"] == f"{BASE}id/material/dialogue-forum"
    assert (row["title"], row["countries"], row["challenges"]) == ("Dialogue Forum", ["AT"], ["3.4"])
    graph = graph_of(body(client, "/data/glossary.jsonld"), "json-ld")
    name = graph.value(URIRef(f"{BASE}id/term/esco"), URIRef("https://schema.org/name"))
    assert name == Literal(HOSTILE)


@pytest.mark.parametrize("form", ["jsonld", "ttl"])
def test_what_schema_org_says_of_works_alone_is_said_in_dublin_core(
    client: Client, records: None, form: str
) -> None:
    """`dateModified` and `inLanguage` are not for cities, bodies and terms."""
    graph = graph_of(body(client, f"/data/glossary.{form}"), {"jsonld": "json-ld", "ttl": "turtle"}[form])
    term = URIRef(f"{BASE}id/term/esco")
    assert graph.value(term, DCTERMS.language) == Literal("en")
    assert graph.value(term, DCTERMS.modified) == Literal(Term.objects.get().updated_at.date())
    assert not {SCHEMA.dateModified, SCHEMA.inLanguage} & set(graph.predicates())


def test_unchanged_file_is_answered_with_304_until_a_record_changes(client: Client, records: None) -> None:
    tag = client.get("/data/cities.csv")["ETag"]
    assert client.get("/data/cities.csv", headers={"If-None-Match": tag}).status_code == 304
    City.objects.filter(key="klagenfurt").update(live=False)
    assert client.get("/data/cities.csv", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    "change",
    [
        lambda: Material.objects.get().countries.clear(),
        lambda: Material.objects.get().hashtags.add(Concept.objects.first()),
        lambda: Country.objects.get(code="AT").save(),
        lambda: Category.objects.update(live=False),
        lambda: Link.objects.create(
            material=Material.objects.get(key="dialogue-forum"), url="https://x.example"
        ),
    ],
    ids=["country taken away", "hashtag added", "country changed", "category hidden", "link added"],
)
def test_file_is_new_when_only_linked_rows_change(
    client: Client, records: None, change: Callable[[], Any]
) -> None:
    Material.objects.filter(key="draft").delete()
    tag = client.get("/data/materials.csv")["ETag"]
    assert client.get("/data/materials.csv", headers={"If-None-Match": tag}).status_code == 304
    change()
    assert client.get("/data/materials.csv", headers={"If-None-Match": tag}).status_code == 200


def test_what_is_fresh_costs_no_query_for_each_record(
    client: Client, records: None, django_assert_max_num_queries: Any
) -> None:
    client.get("/data/materials.csv")
    with django_assert_max_num_queries(20):
        tag = client.head("/data/materials.csv")["ETag"]
    assert client.get("/data/materials.csv", headers={"If-None-Match": tag}).status_code == 304


def test_every_theme_of_a_data_set_has_its_name(client: Client, records: None) -> None:
    assert {f"/{one.theme}" for one in datasets()} <= set(catalogue._NAMES)


def test_pages_describe_every_column(client: Client, records: None) -> None:
    page = body(client, "/data/").decode()
    for one in datasets():
        assert f'href="/data/{one.key}/"' in page
        shown = body(client, f"/data/{one.key}/").decode()
        files = [f'href="/data/{one.key}.{form}"' for form in ("csv", "jsonld", "ttl", "parquet")]
        assert [file for file in files if file not in page or file not in shown] == []
        assert [column.name for column in one.columns if f'id="{column.name}"' not in shown] == []


@pytest.mark.parametrize(
    "path",
    [
        "/data/none/", "/data/none.csv", "/data/cities.exe", "/data/catalogue.exe", "/data/vocabularies/no.ttl",
        "/data/vocabularies/topics.xml", "/data/concepts/topics/no.ttl", "/id/vocabulary/no", "/id/none/x",
        "/id/concept/topics/%00", "/id/material/..%2f", "/id/event/<script>", "/data/concepts/topics/a%0d%0ab.ttl",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(client: Client, records: None, path: str) -> None:
    assert client.get(path).status_code == 404


def test_catalogue_keeps_to_the_shapes(client: Client, records: None) -> None:
    graph = graph_of(body(client, "/data/catalogue.ttl"), "turtle")
    assert isomorphic(graph, graph_of(body(client, "/data/catalogue.jsonld"), "json-ld"))
    shapes = Graph().parse(Path(__file__).parent / "dcat_ap_shapes.ttl")
    conforms, _report, words = validate(graph, shacl_graph=shapes)
    assert conforms, words
    files = {str(one) for one in graph.objects(None, DCAT.downloadURL)}
    assert set(every_file(client)) <= {one.removeprefix("http://localhost:8000") for one in files}
    for address in files:
        body(client, address.removeprefix("http://localhost:8000"))


def test_shapes_refuse_a_catalogue_without_publisher() -> None:
    bare = Graph().parse(data="<urn:c> a <http://www.w3.org/ns/dcat#Catalog> .", format="turtle")
    shapes = Graph().parse(Path(__file__).parent / "dcat_ap_shapes.ttl")
    assert validate(bare, shacl_graph=shapes)[0] is False


def test_vocabulary_is_skos_in_all_its_words(client: Client, records: None) -> None:
    graph = graph_of(body(client, "/data/vocabularies/topics.ttl"), "turtle")
    assert isomorphic(graph, graph_of(body(client, "/data/vocabularies/topics.jsonld"), "json-ld"))
    solar, energy = URIRef(f"{BASE}id/concept/topics/solar-energy"), URIRef(f"{BASE}id/concept/topics/energy")
    assert set(graph.objects(solar, SKOS.prefLabel)) == {
        Literal("Solar", lang="en"),
        Literal("Ηλιακή", lang="el"),
    }
    assert graph.value(solar, SKOS.hiddenLabel) == Literal(HOSTILE, lang="en")
    assert (solar, SKOS.broader, energy) in graph
    assert (energy, SKOS.narrower, solar) in graph
    assert set(graph.objects(solar, SKOS.exactMatch)) == {
        energy, URIRef("http://www.eionet.europa.eu/gemet/concept/7906"),
    }  # fmt: skip
    top = graph.value(URIRef(f"{BASE}id/vocabulary/topics"), SKOS.hasTopConcept)
    assert top == energy


def test_all_vocabularies_come_in_one_archive_that_stays_the_same(client: Client, records: None) -> None:
    first, second = body(client, "/data/vocabularies.zip"), body(client, "/data/vocabularies.zip")
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.namelist() == ["topics.ttl"]
        assert (None, RDF.type, SKOS.ConceptScheme) in graph_of(archive.read("topics.ttl"), "turtle")


@pytest.mark.parametrize(
    ("path", "accept", "there"),
    [
        ("vocabulary/topics", "text/html", "/data/#vocabulary-topics"),
        ("vocabulary/topics", "text/turtle", "/data/vocabularies/topics.ttl"),
        ("concept/topics/energy", "application/ld+json", "/data/concepts/topics/energy.jsonld"),
        ("concept/topics/energy", "", "/data/concepts/topics/energy.ttl"),
        ("material/dialogue-forum", "*/*", "/en/materials/dialogue-forum/"),
        ("material/dialogue-forum", "application/ld+json", "/en/materials/dialogue-forum/data.jsonld"),
        ("material/dialogue-forum", "text/turtle", "/data/materials.ttl?key=dialogue-forum"),
        ("challenge/3.4", "text/turtle", "/data/challenges.ttl?key=3.4"),
        ("city/klagenfurt", "text/html", "/en/cities/klagenfurt/"),
        ("city/klagenfurt", "application/ld+json", "/data/cities.jsonld?key=klagenfurt"),
        ("country/AT", "application/json", "/data/countries.jsonld?key=AT"),
        ("category/3", "application/ld+json", "/en/portfolio/3/"),
        ("platform/AT", "text/html", "/data/national-platforms/"),
    ],
)
def test_permanent_address_leads_to_page_or_data(
    client: Client, records: None, path: str, accept: str, there: str
) -> None:
    answer = client.get(f"/id/{path}", headers={"Accept": accept} if accept else {})
    assert (answer.status_code, answer["Location"]) == (303, there)
    assert client.get(there).status_code == 200
    assert not answer.cookies


def test_data_of_a_record_are_those_of_the_whole_file(client: Client, records: None) -> None:
    for one in datasets():
        whole = graph_of(body(client, f"/data/{one.key}.jsonld"), "json-ld")
        assert isomorphic(whole, graph_of(body(client, f"/data/{one.key}.ttl"), "turtle")), one.key
    city = URIRef(f"{BASE}id/city/klagenfurt")
    whole = graph_of(body(client, "/data/cities.ttl"), "turtle")
    alone = graph_of(body(client, "/data/cities.ttl?key=klagenfurt"), "turtle")
    assert set(alone.triples((city, None, None))) == set(whole.triples((city, None, None)))
    assert len(set(alone.subjects(RDF.type, URIRef("https://schema.org/City")))) == 1
    assert client.get("/data/cities.ttl?key=hidden").status_code == 404
    assert client.get("/data/cities.csv?key=none").status_code == 404


def test_file_that_has_not_changed_keeps_its_headers(client: Client, records: None) -> None:
    first = client.get("/data/cities.csv", headers={"accept-language": "de"})
    again = client.get("/data/cities.csv", headers={"if-none-match": first["ETag"], "accept-language": "de"})
    assert (again.status_code, again["ETag"]) == (304, first["ETag"])
    assert {"Accept-Encoding", "Accept-Language"} <= set(again["Vary"].split(", "))
    assert again["Access-Control-Allow-Origin"] == "*"
    packed = client.get("/data/cities.csv", headers={"accept-encoding": "gzip"})
    assert set(packed["Vary"].split(", ")) <= set(again["Vary"].split(", "))


def test_file_claims_no_language_of_its_reader(client: Client, records: None) -> None:
    seen = {
        path: client.get(path, headers={"accept-language": "de"})["Content-Language"]
        for path in ("/data/cities.csv", "/data/vocabularies/topics.ttl", "/data/vocabularies.zip",
                     "/data/catalogue.ttl", "/data/", "/oai?verb=ListSets", "/oai?verb=no", "/oai/record.xsd")
    }  # fmt: skip
    assert list(seen.values()) == ["mul", "mul", "mul", "en", "en", "mul", "en", "en"]


def test_concept_page_is_found_under_its_own_address(client: Client, records: None) -> None:
    graph = graph_of(body(client, "/data/concepts/topics/energy.ttl"), "turtle")
    assert graph.value(URIRef(f"{BASE}id/concept/topics/energy"), SKOS.notation) == Literal("E")


def test_costs_of_a_vocabulary_do_not_grow(
    client: Client, scheme: Scheme, django_assert_max_num_queries: Any
) -> None:
    Concept.objects.bulk_create([Concept(scheme=scheme, key=f"c{number}") for number in range(200)])
    with django_assert_max_num_queries(8):
        body(client, "/data/vocabularies/topics.ttl")


words = st.text(max_size=30).filter(lambda text: not any(0xD800 <= ord(sign) <= 0xDFFF for sign in text))


@given(words, words)
def test_any_text_and_address_survive_both_ways_of_writing(text: str, address: str) -> None:
    node = Node(Iri("urn:x:" + address), ("skos:Concept",), (("skos:note", Text(text, "en")),))
    clean = text.replace("\r\n", "\n")
    for form, written in (("turtle", "".join(turtle([node]))), ("json-ld", json_ld([node]))):
        (found,) = graph_of(written, form).objects(None, SKOS.note)
        assert str(found).replace("\r\n", "\n") == clean
