"""OAI-PMH 2.0, asked by sickle and by hand."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.api.harvest.conftest import SECRET, at
from tests.api.harvest.sickles import NoRecordsMatch, Sickle
from zeroward.api.harvest import answers, tokens
from zeroward.api.harvest.formats import SCHEMA
from zeroward.core.models import Text
from zeroward.library.models import Challenge, Material, Placement, Term

pytestmark = pytest.mark.slow

Harvester = Callable[..., Sickle]
NS = {
    "o": "http://www.openarchives.org/OAI/2.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "zw": "urn:uuid:8f05c528-f3e0-5eed-9f7d-5a4fe9e9e0dd",
}
ID = "oai:localhost:"


def asked(client: Client, query: str) -> Any:
    response = client.get(f"/oai?{query}")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/xml")
    assert not response.cookies
    return etree.fromstring(response.content)


def error_of(client: Client, query: str) -> str:
    (found,) = asked(client, query).findall("o:error", NS)
    return str(found.get("code"))


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sickle_reads_every_verb(harvester: Harvester, portfolio: None, method: str) -> None:
    sickle = harvester(http_method=method)
    identify = sickle.Identify()
    assert (identify.protocolVersion, identify.deletedRecord) == ("2.0", "persistent")
    assert identify.earliestDatestamp == "2026-02-01T10:00:00Z"
    assert [one.metadataPrefix for one in sickle.ListMetadataFormats()] == ["oai_dc", "zw"]
    sets = [one.setSpec for one in sickle.ListSets()]
    assert {"kind", "kind:material", "category:3", "country:AT"} <= set(sets)
    headers = {one.identifier: one for one in sickle.ListIdentifiers(metadataPrefix="oai_dc")}
    assert set(headers) == {f"{ID}{one}" for one in (
        "term/esco", "material/archived", "material/dialogue-forum", "challenge/3.4")}  # fmt: skip
    assert [name for name, one in headers.items() if one.deleted] == [f"{ID}material/archived"]
    assert headers[f"{ID}material/dialogue-forum"].setSpecs == ["kind:material", "category:3", "country:AT"]
    record = sickle.GetRecord(identifier=f"{ID}material/dialogue-forum", metadataPrefix="oai_dc")
    assert record.metadata["title"] == ["Dialogue Forum", "Dialogforum"]
    assert record.metadata["identifier"] == ["http://localhost:8000/id/material/dialogue-forum"]
    assert record.metadata["coverage"] == ["AT", "2023"]
    records = list(sickle.ListRecords(metadataPrefix="oai_dc", ignore_deleted=True))
    assert len(records) == 3
    assert SECRET not in "".join(one.raw for one in records)


def test_span_of_time_and_set_narrow_the_list(harvester: Harvester, portfolio: None) -> None:
    def found(**narrowed: str) -> list[str]:
        try:
            return [
                one.identifier.removeprefix(ID)
                for one in harvester().ListIdentifiers(metadataPrefix="oai_dc", **narrowed)
            ]
        except NoRecordsMatch:
            return []

    assert found(**{"from": "2026-02-01", "until": "2026-02-01"}) == ["term/esco"]
    assert found(**{"from": "2026-02-01T10:00:00Z", "until": "2026-02-01T10:00:00Z"}) == ["term/esco"]
    assert found(**{"from": "2026-02-01T10:00:01Z", "until": "2026-03-01T00:00:00Z"}) == ["material/archived"]
    assert found(set="country:AT") == ["material/dialogue-forum"]
    assert found(set="country") == ["material/dialogue-forum"]
    assert found(set="kind:term") == ["term/esco"]
    assert found(set="kind:mat") == []
    assert found(until="1999-01-01") == []


def test_whole_record_holds_all_languages_and_its_digest(client: Client, portfolio: None) -> None:
    query = f"verb=GetRecord&metadataPrefix=zw&identifier={ID}material/dialogue-forum"
    (found,) = asked(client, query).findall(".//zw:record", NS)
    etree.XMLSchema(etree.fromstring(SCHEMA.encode())).assertValid(etree.fromstring(etree.tostring(found)))
    assert hashlib.sha256(found.text.encode()).hexdigest() == found.get("sha256")
    content = json.loads(found.text)
    title = content["texts"]["title"]
    assert (title["text"], title["translations"]["de"]["text"]) == ("Dialogue Forum", "Dialogforum")
    assert content["record"]["countries"] == ["AT"]
    assert client.get("/oai/record.xsd").content.decode() == SCHEMA


def test_long_list_comes_in_parts_and_loses_nothing_that_changes_meanwhile(
    client: Client, harvester: Harvester, portfolio: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(answers.PAGE, "ListIdentifiers", 2)
    for number in range(5):
        Term.objects.create(key=f"t{number}", term=f"T{number}")
    everything = [
        one.identifier for one in harvester().ListIdentifiers(metadataPrefix="oai_dc", set="kind:term")
    ]
    assert everything == [f"{ID}term/esco", *(f"{ID}term/t{number}" for number in range(5))]
    answer = asked(client, "verb=ListIdentifiers&metadataPrefix=oai_dc&set=kind:term")
    first = [one.text for one in answer.findall(".//o:identifier", NS)]
    token = answer.find(".//o:resumptionToken", NS)
    assert (token.get("completeListSize"), token.get("cursor")) == ("6", "0")
    Term.objects.get(key="esco").save()  # was given already: it comes once more, at the end
    rest: list[str] = []
    while token is not None and token.text:
        answer = asked(client, f"verb=ListIdentifiers&resumptionToken={token.text}")
        rest += [one.text for one in answer.findall(".//o:identifier", NS)]
        token = answer.find(".//o:resumptionToken", NS)
    assert token is not None  # an empty one ends the list
    assert set(first + rest) == set(everything)
    assert rest[-1] == f"{ID}term/esco"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "badVerb"),
        ("verb=Steal", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=identify", "badVerb"),
        ("verb=Identify&x=1", "badArgument"),
        ("verb=ListRecords", "badArgument"),
        ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=yesterday", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=", "badArgument"),
        ("verb=ListIdentifiers&metadataPrefix=oai_dc&until=", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01T00:00:00", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-02-01T00:00:00Z", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-02&until=2026-02-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=%01", "badArgument"),
        ("verb=ListRecords&resumptionToken=forged", "badResumptionToken"),
        ("verb=ListSets&resumptionToken=forged", "badResumptionToken"),
        ("verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"),
        (f"verb=GetRecord&metadataPrefix=marc21&identifier={ID}term/esco", "cannotDisseminateFormat"),
        (f"verb=GetRecord&metadataPrefix=oai_dc&identifier={ID}term/none", "idDoesNotExist"),
        (f"verb=GetRecord&metadataPrefix=oai_dc&identifier={ID}material/draft", "idDoesNotExist"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.org:term/esco", "idDoesNotExist"),
        ("verb=ListMetadataFormats&identifier=none", "idDoesNotExist"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=kind:none", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=%3Cscript%3E", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=kind:", "badArgument"),
        ("verb=ListRecords&metadataPrefix=%3Cb%3E", "badArgument"),
    ],
)
def test_what_the_protocol_refuses(client: Client, portfolio: None, query: str, code: str) -> None:
    assert error_of(client, query) == code


def test_sample_of_an_identifier_is_one_that_there_is(client: Client, portfolio: None, settings: Any) -> None:
    settings.BASE_URL = "https://city.example"
    sample = asked(client, "verb=Identify").findtext(".//{*}sampleIdentifier")
    assert sample == "oai:city.example:term/esco"
    found = asked(client, f"verb=GetRecord&metadataPrefix=oai_dc&identifier={sample}")
    assert found.find(".//{*}metadata") is not None
    for model in (Material, Term, Challenge):
        model.objects.all().delete()
    assert asked(client, "verb=Identify").find(".//{*}sampleIdentifier") is None


def test_arguments_are_repeated_unless_they_are_wrong(client: Client, portfolio: None) -> None:
    root = asked(client, "verb=ListRecords&metadataPrefix=oai_dc&set=kind:none")
    assert root.find("o:request", NS).attrib == {
        "verb": "ListRecords",
        "metadataPrefix": "oai_dc",
        "set": "kind:none",
    }
    assert [etree.QName(one).localname for one in root] == ["responseDate", "request", "error"]
    assert asked(client, "verb=no").find("o:request", NS).attrib == {}


def test_token_is_for_its_own_verb_and_a_day(
    client: Client, portfolio: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(answers.PAGE, "ListIdentifiers", 1)
    token = asked(client, "verb=ListIdentifiers&metadataPrefix=oai_dc").find(".//o:resumptionToken", NS).text
    assert error_of(client, f"verb=ListRecords&resumptionToken={token}") == "badResumptionToken"
    assert error_of(client, f"verb=ListIdentifiers&resumptionToken={token[:-1]}") == "badResumptionToken"
    monkeypatch.setattr(tokens, "VALID_FOR", -1)
    assert error_of(client, f"verb=ListIdentifiers&resumptionToken={token}") == "badResumptionToken"


def test_archived_record_is_a_header_alone(client: Client, portfolio: None) -> None:
    root = asked(client, f"verb=GetRecord&metadataPrefix=oai_dc&identifier={ID}material/archived")
    (record,) = root.findall(".//o:record", NS)
    assert [etree.QName(one).localname for one in record] == ["header"]
    assert record.find("o:header", NS).get("status") == "deleted"


def test_other_methods_are_not_allowed(client: Client) -> None:
    assert client.put("/oai").status_code == 405


@pytest.mark.parametrize("part", [Text, Placement])
def test_translation_and_placement_make_a_record_new(client: Client, portfolio: None, part: Any) -> None:
    at(Material, "dialogue-forum", "2026-01-01T00:00:00+00:00")
    for other in {Text, Placement} - {part}:
        other.objects.update(updated_at="2026-01-01T00:00:00+00:00")
    root = asked(client, "verb=ListIdentifiers&metadataPrefix=oai_dc&set=kind:material&from=2026-06-01")
    assert [one.text for one in root.findall(".//o:identifier", NS)] == [f"{ID}material/dialogue-forum"]


def test_cost_does_not_grow_with_the_records(
    client: Client, portfolio: None, django_assert_max_num_queries: Any
) -> None:
    Term.objects.bulk_create([Term(key=f"t{number}", term=f"T{number}") for number in range(120)])
    Material.objects.bulk_create([Material(key=f"m{number}", title=f"M{number}") for number in range(120)])
    for query in (
        "verb=ListRecords&metadataPrefix=zw&set=kind:material",
        "verb=ListRecords&metadataPrefix=oai_dc&set=kind:term",
    ):
        with django_assert_max_num_queries(16):
            asked(client, query)
    with django_assert_max_num_queries(50):
        asked(client, "verb=ListRecords&metadataPrefix=oai_dc")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    st.sampled_from(["Identify", "ListSets", "GetRecord", "ListRecords", "ListIdentifiers", "x"]),
    st.dictionaries(
        st.sampled_from(["metadataPrefix", "from", "until", "set", "identifier", "resumptionToken", "z"]),
        st.one_of(st.text(max_size=20), st.sampled_from(["oai_dc", "zw", "2026-01-01", "kind:term"])),
        max_size=4,
    ),
)
def test_any_argument_is_answered_with_xml(
    client: Client, portfolio: None, verb: str, more: dict[str, str]
) -> None:
    safe = {name: text.encode("utf-8", "replace").decode() for name, text in more.items()}
    response = client.post("/oai", {"verb": verb, **safe})
    assert response.status_code == 200
    etree.fromstring(response.content)
