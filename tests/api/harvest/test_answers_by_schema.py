"""Every answer is made as the specification of OAI-PMH 2.0 says, errors too (`oai_pmh.xsd`, in our words)."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from lxml import etree

from tests.api.harvest.test_oai import ID, asked
from zeroward.api.harvest import answers

pytestmark = pytest.mark.slow

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "oai_pmh.xsd"))
DC = "{http://purl.org/dc/elements/1.1/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ELEMENTS = {
    *("title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format"),
    *("identifier", "source", "language", "relation", "coverage", "rights"),
}
ANSWERS = [
    "verb=Identify",
    "verb=ListSets",
    "verb=ListMetadataFormats",
    f"verb=ListMetadataFormats&identifier={ID}term/esco",
    "verb=ListIdentifiers&metadataPrefix=oai_dc",
    "verb=ListIdentifiers&metadataPrefix=zw&from=2026-02-01&until=2026-02-01&set=kind:term",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01T00:00:00Z",
    "verb=ListRecords&metadataPrefix=zw",
    f"verb=GetRecord&metadataPrefix=oai_dc&identifier={ID}material/archived",
]
ERRORS = [
    "verb=<b>",
    "verb=ListRecords&metadataPrefix=oai_dc&set=%3Cb%3E",
    "verb=ListRecords&metadataPrefix=oai_dc&set=kind:none",
    "verb=ListRecords&metadataPrefix=marc21",
    "verb=ListRecords&resumptionToken=%3Cforged%3E",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=%20%22",
]


@pytest.mark.parametrize("query", [*ANSWERS, *ERRORS])
def test_answer_keeps_to_the_specification(client: Client, portfolio: None, query: str) -> None:
    SCHEMA.assertValid(asked(client, query))


def test_parts_of_a_list_keep_to_it(client: Client, portfolio: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(answers.PAGE, "ListRecords", 3)
    query: Any = "verb=ListRecords&metadataPrefix=oai_dc"
    parts = 0
    while query:
        root = asked(client, query)
        SCHEMA.assertValid(root)
        token = root.findtext(".//{*}resumptionToken")
        query, parts = token and f"verb=ListRecords&resumptionToken={token}", parts + 1
    assert parts == 2


def test_schema_refuses_what_the_specification_does(client: Client, portfolio: None) -> None:
    root = asked(client, "verb=ListIdentifiers&metadataPrefix=oai_dc")
    root.find(".//{*}datestamp").text = "2026-02-01T00:00:00+01:00"
    assert not SCHEMA.validate(root)


def test_dublin_core_holds_its_fifteen_elements_and_words_alone(client: Client, portfolio: None) -> None:
    found = asked(client, "verb=ListRecords&metadataPrefix=oai_dc").findall(
        ".//{http://www.openarchives.org/OAI/2.0/oai_dc/}dc/*"
    )
    assert {one.tag.removeprefix(DC) for one in found} <= ELEMENTS
    assert [one.tag for one in found if len(one) or not one.text or set(one.attrib) - {LANG}] == []
    assert len(found) > 10
