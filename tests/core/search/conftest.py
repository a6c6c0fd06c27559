"""A small index in four languages, and a thesaurus of a few concepts."""

import pytest

from zeroward.core.search import words
from zeroward.core.search.index import put
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.thesaurus import replace_labels

LABELS = [
    ("finance", "en", "Financing", "pref"),
    ("finance", "en", "funding", "alt"),
    ("finance", "de", "Finanzierung", "pref"),
    ("finance", "el", "Χρηματοδότηση", "pref"),
    ("finance", "es", "Financiación", "pref"),
    ("heat-planning", "en", "Heat planning", "pref"),
    ("heat-planning", "de", "Wärmeplanung", "pref"),
    ("heat-planning", "pl", "Planowanie ciepła", "pref"),
    ("solar", "en", "Solar energy", "pref"),
    ("solar", "de", "Solarenergie", "pref"),
    ("energy", "en", "Energy", "pref"),
    ("energy", "de", "Energie", "pref"),
    ("stakeholders", "en", "Stakeholders", "pref"),
    ("stakeholders", "en", "StakheolderMapping", "hidden"),
]
LINKS = [("solar", "energy", "broader"), ("finance", "energy", "related")]

RECORDS = {
    "green-bonds": RecordData(
        key="green-bonds",
        entries=[
            EntryData(
                "en",
                "Green bonds for cities",
                "How a city raises money by bonds.",
                "#GreenBonds 2030",
                "/en/gb",
                True,
            ),
            EntryData(
                "de",
                "Grüne Anleihen für Städte",
                "Wie eine Stadt durch Anleihen zu Geld kommt.",
                "",
                "/de/gb",
            ),
        ],
        facets={"country": ["SE", "FI"], "year": ["2024"]},
    ),
    "heat-course": RecordData(
        key="heat-course",
        entries=[
            EntryData(
                "en",
                "Course on district heat",
                "Heat planning for small towns, and how to pay for it.",
                "",
                "/en/hc",
                True,
            )
        ],
        facets={"country": ["DE"], "year": ["2023"]},
    ),
    "funding-guide": RecordData(
        key="funding-guide",
        entries=[
            EntryData(
                "en",
                "Funding guide",
                "Where towns find financing for renovation and energy.",
                "",
                "/en/fg",
                True,
            ),
            EntryData(
                "pl",
                "Przewodnik po finansowaniu",
                "Gdzie miasta znajdują pieniądze. Łódź i Kraków.",
                "",
                "/pl/fg",
            ),
        ],
        facets={"country": ["PL", "DE"], "year": ["2024"]},
    ),
    "aarhus": RecordData(
        key="aarhus",
        entries=[
            EntryData("da", "Borgerne i Århus", "Klimaplanen for Århus Kommune", "", "/da/aa", True),
            EntryData(
                "en", "Citizens of the Danish port", "Its climate plan, made with stakeholders", "", "/en/aa"
            ),
        ],
        facets={"country": ["DK"], "year": ["2022"]},
    ),
}


@pytest.fixture
def index(db: None) -> None:
    for data in RECORDS.values():
        put("material", data)
    put(
        "term",
        RecordData(
            key="bond", entries=[EntryData("en", "Bond", "A debt that is sold in parts.", "", "/t", True)]
        ),
    )
    replace_labels(LABELS, LINKS)
    words._kept.clear()
