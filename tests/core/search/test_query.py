"""What a reader finds."""

import pytest

from tests.core.search.conftest import LABELS, RECORDS
from zeroward.core.search.index import put, remove_record
from zeroward.core.search.query import search
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.thesaurus import replace_labels

pytestmark = pytest.mark.usefixtures("index")


def keys(query, lang="en", **options):
    return [hit.key for hit in search(query, lang=lang, **options).hits]


@pytest.mark.parametrize(
    ("query", "lang", "key"),
    [
        ("bonds of the cities", "en", "green-bonds"),
        ("Anleihe der Städte", "de", "green-bonds"),
        ("stadte", "de", "green-bonds"),
        ("lodz", "en", "funding-guide"),
        ("LODZ", "pl", "funding-guide"),
        ("Aarhus", "en", "aarhus"),
        ("#GreenBonds", "fr", "green-bonds"),
        ("greenbonds", "fr", "green-bonds"),
        ("χρηματοδοτηση", "el", "funding-guide"),
        ("financiación de la renovación", "es", "funding-guide"),
        ("kommunale Wärmeplanung", "de", "heat-course"),
        ("planowanie ciepła", "pl", "heat-course"),
        ("stakheolder", "en", "aarhus"),
        ("#StakheolderMapping", "en", "aarhus"),
        ("renovtion", "en", "funding-guide"),
    ],
)
def test_search_finds_the_record_first(query, lang, key):
    assert keys(query, lang)[0] == key


def test_search_serves_the_readers_language_and_says_which():
    german, english = (search("bonds", lang=lang).hits[0] for lang in ("de", "en"))
    assert (german.lang, german.url, german.plain_title) == ("de", "/de/gb", "Grüne Anleihen für Städte")
    assert (english.lang, english.url) == ("en", "/en/gb")


def test_search_gives_one_hit_for_a_record_in_several_languages():
    assert keys("Anleihen bonds").count("green-bonds") == 1


def test_search_marks_the_words_that_were_found():
    hit = search("raise bonds", lang="en").hits[0]
    assert [piece.text for piece in hit.title if piece.is_hit] == ["bonds"]
    assert [piece.text for piece in hit.snippet if piece.is_hit] == ["raises", "bonds"]


def test_search_points_are_the_sum_of_their_parts():
    for hit in search("financing renovation", lang="en").hits:
        if all(points for _, points in hit.parts):
            assert hit.points == sum(points for _, points in hit.parts)


def test_search_says_how_it_read_a_word_and_can_be_told_not_to():
    widened = search("Finanzierung", lang="de")
    assert "Financing" in widened.understood[0].also
    assert widened.understood[0].concepts == ("finance",)
    assert [hit.key for hit in widened.hits] == ["funding-guide"]
    assert search("Finanzierung", lang="de", exact=True).total == 0


def test_search_names_other_words_in_the_readers_language_then_in_english():
    def also(query, lang):
        return search(query, lang=lang).understood[0].also

    assert also("Financing", "en") == ("funding",)
    assert also("Financiación", "es") == ("Financing", "funding")
    assert also("Financiación", "de")[0] == "Finanzierung"
    assert "Χρηματοδότηση" not in also("Financing", "de")


def test_search_names_words_of_other_languages_when_there_are_no_others():
    replace_labels([*LABELS, ("bike", "da", "Cykel", "pref"), ("bike", "de", "Fahrrad", "pref")])
    assert search("cykel", lang="da").understood[0].also == ("Fahrrad",)


def test_search_leaves_out_small_words_and_names_them():
    assert search("the bonds of a city", lang="en").left_out == ("the", "of", "a")


def test_search_of_small_words_alone_takes_them_at_their_word():
    result = search("where are we", lang="en")
    assert result.left_out == ()
    assert [word.text for word in result.understood] == ["where", "are", "we"]


def test_search_corrects_only_words_nobody_wrote():
    result = search("renovtion bonds", lang="en")
    assert [(word.text, word.corrected) for word in result.understood] == [
        ("renovtion", "renovation"),
        ("bonds", ""),
    ]
    assert result.suggestions == ("renovation bonds",)
    assert search("renovation", lang="en").suggestions == ()


def test_search_takes_german_compounds_apart():
    put("material", RecordData("quarter", [EntryData("de", "Quartiere in der Stadt", is_source=True)]))
    assert keys("Stadtquartiere", "de")[0] == "quarter"
    assert [word.text for word in search("Stadtquartiere", lang="de").understood] == ["Stadt", "Quartiere"]


def test_search_finds_broader_concept_when_nobody_names_the_narrow_one():
    assert keys("Solarenergie", "de") == ["funding-guide"]


def test_search_phrase_must_stand_as_written():
    assert keys('"small towns"') == ["heat-course"]
    assert keys('"towns small"') == []


def test_search_shows_some_words_when_no_record_has_all():
    result = search("bonds heat xylophone", lang="en")
    assert {hit.key for hit in result.hits} >= {"green-bonds", "heat-course"}
    assert not result.every_word
    assert [word.found for word in result.understood] == [True, True, False]


def test_search_filters_and_counts():
    result = search("", lang="en", filters={"country": ["DE"]})
    assert {hit.key for hit in result.hits} == {"heat-course", "funding-guide"}
    years = {one.value: one.count for one in result.facets["year"]}
    assert years == {"2023": 1, "2024": 1}
    countries = {one.value: (one.count, one.chosen) for one in result.facets["country"]}
    # counted as if no country were chosen, so that another choice can be judged
    assert countries["DE"] == (2, True)
    assert countries["SE"] == (1, False)


def test_search_filters_of_two_facets_must_both_hold():
    found = keys("", filters={"country": ["DE", "SE"], "year": ["2024"]})
    assert set(found) == {"green-bonds", "funding-guide"}


def test_search_unknown_filter_matches_nothing():
    assert search("bonds", lang="en", filters={"planet": ["Mars"]}).total == 0


def test_search_pages_do_not_overlap_and_keep_their_order():
    whole = keys("", size=50)
    assert [*keys("", size=2, page=1), *keys("", size=2, page=2), *keys("", size=2, page=3)] == whole
    assert len(whole) == len(set(whole)) == 5
    assert search("", lang="en", size=2, page=99).hits == ()


def test_search_miss_keeps_no_address_and_no_number():
    missed = []
    query = "zzyzx anna.k@example.org https://example.org/x +49 170 1234567"
    assert search(query, lang="en", on_miss=lambda *what: missed.append(what)).total == 0
    assert missed == [("zzyzx", "en")]


def test_search_with_filters_counts_no_miss():
    missed = []
    search("zzyzx", lang="en", filters={"country": ["DE"]}, on_miss=lambda *what: missed.append(what))
    assert missed == []


def test_search_near_concepts_when_nothing_is_found():
    for key in RECORDS:
        remove_record(kind="material", key=key)
    near = search("Finanzierung", lang="de").near
    assert [(one.concept, one.label, one.relation) for one in near] == [("energy", "Energie", "related")]


def test_search_does_not_find_what_was_removed():
    remove_record(kind="material", key="green-bonds")
    assert "green-bonds" not in keys("bonds")
    put("material", RECORDS["green-bonds"])
    assert "green-bonds" in keys("bonds")


def test_search_follows_a_changed_text():
    put("material", RecordData("green-bonds", [EntryData("en", "Wind parks", "Turbines", is_source=True)]))
    assert "green-bonds" not in keys("Anleihen", "de")
    assert keys("wind turbines") == ["green-bonds"]


def test_search_filter_only_narrows_and_keeps_what_the_facet_promised():
    for query in ("bonds", "energy heat", "green solar bonds city", "Finanzierung Wärmeplanung"):
        whole = search(query, lang="en", size=100)
        for name, values in whole.facets.items():
            for value in values:
                part = search(query, lang="en", filters={name: [value.value]}, size=100)
                assert part.total == value.count
                assert {hit.key for hit in part.hits} <= {hit.key for hit in whole.hits}


def test_search_puts_the_record_of_that_name_first():
    put("country", RecordData("SE", [EntryData("en", "Sweden", url="/se", is_source=True)], hint=1))
    put(
        "material",
        RecordData("se-1", [EntryData("en", "Sweden, Sweden", "Sweden", url="/1", is_source=True)]),
    )
    assert keys("sweden")[0] == "SE"
    assert keys("SWEDEN", "de")[0] == "SE"
    assert keys("heat in Sweden")[0] != "SE"


def test_search_with_a_filter_shows_what_holds_some_words_when_nothing_better_is_left():
    title = "Balcony wind turbines for quarrelsome neighbours"
    put("action", RecordData("balcony", [EntryData("en", title, title, url="/a", is_source=True)]))
    text = "A long text " * 200 + "which names turbines once."
    put("material", RecordData("long-text", [EntryData("en", "Long text", "", text, "/b", True)]))
    query = "balcony wind turbines quarrelsome neighbours"
    whole = search(query, lang="en")
    assert [hit.key for hit in whole.hits] == ["balcony"]
    part = search(query, lang="en", filters={"kind": ["material"]})
    assert [hit.key for hit in part.hits] == ["long-text"]
    assert not part.every_word
    assert {value.value: value.count for value in part.facets["kind"]}["material"] == 1


def test_search_for_a_rare_concept_among_other_words_looks_near_it():
    for number in range(30):
        entry = EntryData("en", f"Filler {number}", url=f"/{number}", is_source=True)
        put("term", RecordData(f"filler-{number}", [entry]))
    put("material", RecordData("park", [EntryData("en", "Solar energy park", url="/p", is_source=True)]))
    put("material", RecordData("advice", [EntryData("en", "Energy advice", url="/e", is_source=True)]))
    found = {hit.key: dict(hit.parts) for hit in search("Solarenergie advice", lang="de").hits}
    assert found["park"]["Solarenergie"] > found["advice"]["Solarenergie"] > 0
    assert keys("Solarenergie", "de") == ["park"]  # alone it needs no help


def test_search_takes_no_word_for_a_small_word_of_a_language_that_nobody_is_answered_in():
    replace_labels([*LABELS, ("one-stop", "tr", "Tek durak ofis", "pref")])
    understood = search("tek durak ofis ne demek", lang="tr").understood
    assert (understood[0].text, understood[0].concepts) == ("tek durak ofis", ("one-stop",))
