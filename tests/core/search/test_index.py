"""Writing the index."""

import numpy as np
import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.models import SearchEntry, SearchMiss, SearchPosting, SearchRecord, SearchState, SearchWord
from zeroward.core.search import index as writing
from zeroward.core.search import postings, registry, snapshot, state
from zeroward.core.search.index import index_record, put, rebuild, remove_record
from zeroward.core.search.query import search
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource


def describe(misses):
    return [
        RecordData(str(miss.pk), [EntryData("en", miss.query, url="/", is_source=True)]) for miss in misses
    ]


@pytest.fixture
def source(monkeypatch):
    """Counted misses stand in for records: those with a note count as public."""
    made = SearchSource(
        kind="miss",
        model=SearchMiss,
        queryset=lambda: SearchMiss.objects.exclude(answered_note=""),
        describe=describe,
        key_of=lambda miss: str(miss.pk),
    )
    monkeypatch.setattr(registry, "_sources", {"miss": made})
    return made


def a_miss(query, note="public"):
    return SearchMiss.objects.create(query=query, lang="en", last_on="2026-01-01", answered_note=note)


def dump():
    """Everything that the index holds, independent of record numbers."""
    keys = dict(SearchRecord.objects.filter(alive=True).values_list("number", "key"))
    held = set()
    for row in SearchPosting.objects.all():
        places, impacts = postings.unpack(row.data)
        assert list(places) == sorted(places)
        for place, impact in zip(places.tolist(), impacts.tolist(), strict=True):
            held.add((row.term, keys[(row.block << postings.BLOCK_BITS) + place], impact))
    words = {(bytes(row.place), row.written, row.records) for row in SearchWord.objects.all()}
    entries = set(SearchEntry.objects.values_list("record__key", "lang", "title", "summary", "body"))
    return held, words, entries


@pytest.mark.django_db
def test_index_record_never_takes_what_the_source_does_not_show(source):
    draft = a_miss("secret bonds", note="")
    assert index_record(draft) is False
    assert search("secret", lang="en").total == 0
    assert not SearchWord.objects.filter(written="secret").exists()


@pytest.mark.django_db
def test_index_record_takes_out_what_is_no_longer_public(source):
    miss = a_miss("public bonds")
    assert index_record(miss) is True
    assert search("bonds", lang="en").total == 1
    SearchMiss.objects.filter(pk=miss.pk).update(answered_note="")
    assert index_record(miss) is False
    assert search("bonds", lang="en").total == 0
    assert dump() == (set(), set(), set())


@pytest.mark.django_db
def test_index_record_of_an_unknown_model_is_left_alone(source):
    assert index_record(SearchState(stamp="x")) is False


@pytest.mark.django_db
def test_rebuild_gives_what_single_writes_gave(source):
    for query in ("green bonds", "heat planning for towns", "green towns"):
        index_record(a_miss(query))
    single = dump()
    assert rebuild() == 3
    assert dump() == single
    assert rebuild() == 3
    assert dump() == single


@pytest.mark.django_db
def test_rebuild_across_blocks_matches_single_writes(source, monkeypatch):
    monkeypatch.setattr(postings, "BLOCK_BITS", 1)
    monkeypatch.setattr(postings, "BLOCK_SIZE", 2)
    for number in range(5):
        index_record(a_miss(f"green bonds {number}"))
    single = dump()
    rebuild()
    assert dump() == single
    assert search("green bonds", lang="en").total == 5


@pytest.mark.django_db
def test_put_twice_changes_nothing(source):
    data = RecordData("a", [EntryData("en", "Green bonds", is_source=True)])
    put("miss", data)
    once = dump()
    put("miss", data)
    assert dump() == once


@pytest.mark.django_db
def test_remove_record_twice_and_unknown_do_no_harm():
    put("miss", RecordData("a", [EntryData("en", "Green bonds", is_source=True)]))
    for _ in range(2):
        remove_record(kind="miss", key="a")
    remove_record(kind="miss", key="never")
    assert dump() == (set(), set(), set())


@pytest.mark.django_db
def test_rolled_back_write_is_not_found_even_by_this_process():
    with transaction.atomic():
        put("miss", RecordData("a", [EntryData("en", "Green bonds", is_source=True)]))
        assert search("bonds", lang="en").total == 1
        transaction.set_rollback(True)
    assert search("bonds", lang="en").total == 0


@pytest.mark.django_db
def test_put_cleans_hostile_text():
    put(
        "miss",
        RecordData("a", [EntryData("en", "Pay\u202eroll \x00 bonds", body="x" * 500_000, is_source=True)]),
    )
    entry = SearchEntry.objects.get()
    assert entry.title == "Payroll  bonds"
    assert len(entry.body) == 200_000


@pytest.mark.django_db
def test_lock_outside_a_transaction_is_refused(monkeypatch):
    # a transactional test would flush what migrations made, for all tests after it
    with monkeypatch.context() as patched:
        patched.setattr(transaction.get_connection(), "in_atomic_block", False)
        with pytest.raises(RuntimeError, match="inside the transaction"):
            state.lock()


@pytest.mark.django_db
def test_index_of_an_older_analysis_is_outdated(monkeypatch):
    assert state.is_outdated()
    put("miss", RecordData("a", [EntryData("en", "Green bonds", is_source=True)]))
    assert not state.is_outdated()
    monkeypatch.setattr(state, "ANALYSER_VERSION", 99)
    assert state.is_outdated()


@pytest.mark.django_db
def test_snapshot_after_one_write_equals_a_new_one():
    for number in range(4):
        facets = {"country": [f"C{number % 2}"]}
        put("miss", RecordData(str(number), [EntryData("en", f"bonds {number}", is_source=True)], facets))
        snapshot.snapshot(state.current())
    remove_record(kind="miss", key="1")
    updated = snapshot.snapshot(state.current())
    fresh = snapshot._loaded(state.current())
    assert np.array_equal(updated.alive, fresh.alive)
    assert np.array_equal(updated.ties, fresh.ties)
    assert updated.rows == fresh.rows
    for name, column in fresh.facets.columns.items():
        assert updated.facets.columns[name].counts(updated.alive) == column.counts(fresh.alive)


@given(st.dictionaries(st.integers(0, 8191), st.integers(1, 1000), max_size=60))
def test_pack_and_unpack_give_the_postings_again(posted):
    places = np.array(sorted(posted), np.uint16)
    impacts = np.array([posted[place] for place in sorted(posted)], np.uint16)
    found = postings.unpack(postings.pack(places, impacts))
    assert np.array_equal(found[0], places)
    assert np.array_equal(found[1], impacts)


@pytest.mark.django_db
def test_batch_of_records_is_described_together(source, monkeypatch):
    monkeypatch.setattr(writing, "_BATCH", 2)
    for number in range(5):
        a_miss(f"bonds {number}")
    seen = []
    assert rebuild(progress=seen.append) == 5
    assert seen == [2, 4]
