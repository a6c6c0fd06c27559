"""What is read ahead answers as the database does, and only for the index of which it was read."""

import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.core.search.conftest import LABELS, LINKS, RECORDS
from zeroward.core.search import names, postings, shelf, state, thesaurus, warm, words
from zeroward.core.search.index import put
from zeroward.core.search.query import search
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.thesaurus import replace_labels

QUESTIONS = [
    ("bonds of the cities", "en"),
    ("Anleihe der Städte", "de"),
    ("kommunale Wärmeplanung bezahlen", "de"),
    ("solar heat", "en"),
    ("Energiefinanzierung", "de"),
    ("stakheolder renovtion", "en"),
    ("χρηματοδοτηση", "el"),
    ("Aarhus", "da"),
    ("energia", "pl"),
    ("nothing of the kind", "en"),
    ('"Heat planning"', "en"),
    ("", "en"),
]


@pytest.fixture
def forgotten():
    """A process that has read nothing ahead."""
    shelf.keep("", None)
    names.keep("", None)
    words._kept.clear()


def answers():
    return [search(words, lang=lang, exact=exact) for words, lang in QUESTIONS for exact in (False, True)]


@pytest.mark.usefixtures("index", "forgotten")
def test_answers_from_memory_are_those_from_the_database():
    from_database = answers()
    assert any(answer.total for answer in from_database)
    warm.warm()
    assert answers() == from_database


@pytest.mark.usefixtures("index", "forgotten")
def test_question_after_reading_ahead_asks_for_the_stamp_and_the_texts_alone():
    warm.warm()
    with CaptureQueriesContext(connection) as asked:
        assert search("bonds of the cities", lang="en").total
    assert len(asked) == 2, [query["sql"] for query in asked]
    assert "core_searchstate" in asked[0]["sql"]
    assert "core_searchentry" in asked[1]["sql"]


@pytest.mark.usefixtures("index", "forgotten")
def test_write_puts_what_was_read_ahead_out_of_use():
    warm.warm()
    assert not search("glaciers", lang="en").total
    put("material", RecordData("ice", [EntryData("en", "Glaciers and bonds", is_source=True)]))
    assert [hit.key for hit in search("glaciers", lang="en").hits] == ["ice"]
    assert search("bonds", lang="en").total == 3
    warm.warm()
    replace_labels([*LABELS, ("ice", "de", "Gletscher", "pref"), ("ice", "en", "Glaciers", "pref")], LINKS)
    assert [hit.key for hit in search("Gletscher", lang="de").hits] == ["ice"]


@pytest.mark.usefixtures("index", "forgotten")
def test_large_index_is_left_in_the_database(monkeypatch):
    expected = answers()
    monkeypatch.setattr(shelf, "MOST_ROWS", 3)
    monkeypatch.setattr(names, "MOST", 3)
    warm.warm()
    stamp = state.current().stamp
    assert (shelf.shelf_at(stamp), names.names_at(stamp)) == (None, None)
    assert shelf.is_read(stamp)
    assert answers() == expected


@pytest.mark.usefixtures("index", "forgotten")
def test_shelf_holds_the_postings_of_the_database_in_several_blocks(monkeypatch):
    row = postings.pack(np.array([1, 5], np.uint16), np.array([700, 9], np.uint16))
    postings.insert([(postings.term_id("en:bond"), 2, row)])
    held = shelf.load(postings.BLOCK_BITS)
    assert held is not None
    keys = ["en:bond", "de:anleih", "en:nobody"]
    found = held.read({postings.term_id(key): key for key in keys})
    expected = postings.read(keys)
    assert found.keys() == expected.keys() == {"en:bond", "de:anleih"}
    for key, blocks in expected.items():
        assert [first for first, _, _ in found[key]] == sorted(first for first, _, _ in blocks)
        for one, other in zip(found[key], sorted(blocks, key=lambda block: block[0]), strict=True):
            assert all(np.array_equal(*pair) for pair in zip(one[1:], other[1:], strict=True))


@pytest.mark.usefixtures("index")
def test_names_with_separators_in_them_come_back_as_they_are():
    odd = 'A "b", [c]\t\x1f\\ d'
    replace_labels(
        [("odd", "en", odd, "alt"), ("odd", "en", "Odd", "pref"), ("even", "de", "Grün", "hidden")]
    )
    held = names.load(postings.known)
    assert held is not None
    assert [(row[2], row[3]) for row, _ in held.of_concepts(["odd", "missing", "even"])] == [
        ("Odd", "pref"),
        (odd, "alt"),
        ("Grün", "hidden"),
    ]
    key = thesaurus.stems_key(thesaurus.label_stems(odd, "en"), "en")
    assert [row[:3] for row in held.with_stems([key, "en:missing"])] == [("odd", "en", odd)]


@pytest.mark.usefixtures("index", "forgotten")
def test_words_are_looked_up_in_kept_vocabularies_as_in_the_database():
    asked = ["stadt", "stadte", "bonds", "wo", "arhus", "nobody", "zz", ""]
    expected = words.look_up(asked, ["de", "en", "da"])
    stamp = state.current().stamp
    for lang in ("de", "en", "da"):
        words.vocabulary(lang, stamp)
    assert expected
    assert words.look_up(asked, ["de", "en", "da"], stamp=stamp) == expected


@pytest.mark.django_db
def test_process_that_serves_nobody_does_not_keep_up(monkeypatch):
    monkeypatch.setattr(warm, "_keeps_up", False)
    assert warm.keep_up("a stamp that nobody has read") is None


@pytest.mark.django_db(transaction=True)
def test_process_that_serves_reads_a_changed_index_anew_once_in_a_while(forgotten, monkeypatch):
    monkeypatch.setattr(warm, "_keeps_up", True)
    monkeypatch.setattr(warm, "_begun", -warm.PAUSE)
    for data in RECORDS.values():
        put("material", data)
    first = state.current().stamp
    reading = warm.keep_up(first)
    assert reading is not None
    reading.join()
    assert shelf.shelf_at(first)
    assert warm.keep_up(first) is None
    put("material", RecordData("ice", [EntryData("en", "Glaciers", is_source=True)]))
    second = state.current().stamp
    assert shelf.shelf_at(second) is None
    assert warm.keep_up(second) is None
    monkeypatch.setattr(warm, "_begun", -warm.PAUSE)
    again = warm.keep_up(second)
    assert again is not None
    again.join()
    assert shelf.shelf_at(second)
