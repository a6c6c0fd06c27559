"""Analysing in bulk gives what analysing one by one gives."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.search.bulk import Bulk
from zeroward.core.search.records import EntryData
from zeroward.core.search.terms import terms_of

pytestmark = pytest.mark.slow

WORDS = "Energie energie #GreenBonds e-mobility 3.4 2020-2023 US us the Städte städte über градовете CO2 a"

texts = st.lists(
    st.sampled_from(WORDS.split()),
    max_size=12,
).map(" ".join)
entries = st.builds(
    EntryData, lang=st.sampled_from(["de", "en", "bg"]), title=texts, summary=texts, body=texts
)
records = st.lists(st.lists(entries, max_size=3, unique_by=lambda entry: entry.lang), max_size=6)


@given(records, st.integers(1, 3))
def test_bulk_finds_what_one_by_one_finds(given_records, batch):
    bulk = Bulk()
    found, counts, written = [], Counter(), {}
    for start in range(0, len(given_records), batch):
        some = given_records[start : start + batch]
        for record in some:
            bulk.add(record)
        taken = bulk.take()
        by_record = [{} for _ in some]
        for record, term, impact in zip(taken.records, taken.terms, taken.impacts, strict=True):
            by_record[record][bulk.term_ids[term]] = impact
        found += by_record
    alone = [terms_of(record) for record in given_records]
    for one in alone:
        counts.update(one.words.keys())
        for word, text in one.words.items():
            written.setdefault(word, text)
    assert found == [one.impacts for one in alone]
    assert bulk.word_counts() == counts
    assert bulk.words_written() == written


def test_bulk_without_records_finds_nothing():
    bulk = Bulk()
    assert len(bulk.take().terms) == 0
    assert bulk.word_counts() == {}
