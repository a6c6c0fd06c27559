import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from zeroward.core.search import words
from zeroward.core.search.query import search
from zeroward.core.search.warm import warm

pytestmark = pytest.mark.slow


@pytest.mark.usefixtures("index")
def test_warm_reads_vocabularies_ahead_of_a_misspelt_question(monkeypatch):
    monkeypatch.setattr(words, "_kept", {})
    warm()
    with CaptureQueriesContext(connection) as asked:
        assert search("bonnds", lang="en").suggestions == ("bonds",)
    assert [
        query for query in asked if "ORDER BY" in query["sql"] and "core_searchword" in query["sql"]
    ] == []


@pytest.mark.django_db
def test_warm_of_an_empty_index_is_no_fault():
    warm()
    assert search("anything", lang="en").total == 0
