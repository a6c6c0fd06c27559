"""Queries that nobody means well."""

import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zeroward.core.search.complete import complete
from zeroward.core.search.query import search

pytestmark = pytest.mark.usefixtures("index")


@pytest.mark.parametrize(
    "query",
    [
        "'; DROP TABLE core_searchrecord; --",
        "%_%",
        '"',
        "“",
        '"" """ "a',
        "\x00bonds\x00",
        "\u202ebonds\u202c",
        "bonds\ud800",
        "bo\u200bnds",
        "((((*&^%$#@!",
        "-" * 5_000,
        "#" * 5_000,
        "a" * 1_000_000,
        "e\u0301" * 100_000,
        "\\",
        "NULL",
        "None",
        "{{ 7*7 }}",
        "<script>alert(1)</script>",
        "1e999",
        "-1",
    ],
)
def test_search_hostile_query_gives_an_answer(query):
    result = search(query, lang="en", filters={"country": [query]})
    assert result.total == 0
    assert search("bonds", lang="en").total == 2


def test_search_ten_megabytes_are_cut_before_any_work():
    start = time.process_time()
    search("bonds " * 1_700_000, lang="en")
    assert time.process_time() - start < 2


def test_search_strange_languages_and_pages():
    assert search("bonds", lang="xx").total == 2
    assert search("bonds", lang="").total == 2
    assert search("bonds", lang="pt-BR").total == 2
    assert search("bonds", lang="en", page=-5, size=-1).page == 1
    assert len(search("", lang="en", size=10**9).hits) == 5
    assert search("", lang="en", page=10**12).hits == ()


def test_search_zero_width_and_overrides_do_not_hide_a_word():
    assert search("bo\u200bnds", lang="en").total == search("bonds", lang="en").total


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120), st.sampled_from(["en", "de", "tr", "bg", "he"]))
def test_search_any_text_is_answered(index, text, lang):
    result = search(text, lang=lang)
    assert result.total >= len(result.hits)
    assert all(hit.points >= 0 for hit in result.hits)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_complete_any_text_is_answered(index, text):
    assert all(isinstance(one, str) for one in complete(text, "en"))


@pytest.mark.parametrize(
    ("query", "bound"),
    [
        ("bonds", 7),
        ("financing heat planning in small towns", 7),
        ("renovtion stakheolder xqzzyx bonds", 22),
        ("", 3),
    ],
)
def test_search_asks_the_database_a_bounded_number_of_times(query, bound):
    search("bonds", lang="en")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        search(query, lang="en")
    assert len(asked) <= bound


def test_search_number_of_questions_does_not_grow_with_the_words():
    search("bonds", lang="en")
    with CaptureQueriesContext(connection) as few:
        search("bonds city", lang="en")
    with CaptureQueriesContext(connection) as many:
        search("bonds city heat planning small towns financing guide renovation energy course", lang="en")
    # concepts that were not asked for before: their names, and which of them find anything
    assert len(many) <= len(few) + 2
