import pytest

from zeroward.core.domain.texts import set_text
from zeroward.core.search.registry import sources
from zeroward.places.models import City, Country, Project
from zeroward.places.search import describe_cities, describe_countries, describe_projects

pytestmark = pytest.mark.django_db


def test_sources_give_public_records_only(labelled: City, hidden: City) -> None:
    source = next(source for source in sources() if source.kind == "city")
    assert [record.key for record in source.queryset()] == ["klagenfurt"]


def test_describe_countries_has_an_entry_in_each_language(austria: Country) -> None:
    set_text(record=austria, field="name", lang="de", body="Österreich")
    set_text(record=austria, field="name", lang="el", body="Αυστρία")
    (record,) = describe_countries([austria])
    assert {entry.lang: entry.title for entry in record.entries} == {
        "en": "Austria",
        "de": "Österreich",
        "el": "Αυστρία",
    }
    assert {entry.lang: entry.url for entry in record.entries} == {
        "en": "/en/countries/at/",
        "de": "/de/countries/at/",
        "el": "/en/countries/at/",
    }
    assert [entry.is_source for entry in record.entries] == [True, False, False]


def test_describe_cities_knows_the_country(labelled: City) -> None:
    (record,) = describe_cities([labelled])
    assert record.facets == {"country": ["AT"]}
    assert "Austria" in record.entries[0].body


def test_describe_projects_knows_themes(project: Project) -> None:
    (record,) = describe_projects([project])
    assert "Nature" in record.entries[0].body
