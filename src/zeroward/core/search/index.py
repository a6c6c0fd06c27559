"""Writing the index: one record inside its writer's transaction, or everything anew."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np
import numpy.typing as npt
from django.db import transaction
from django.db.models import Max, Model

from zeroward.core.models.search import SearchEntry, SearchPosting, SearchRecord, SearchState, SearchWord
from zeroward.core.search import postings, state, thesaurus, words
from zeroward.core.search.bulk import Bulk
from zeroward.core.search.postings import Packed
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, source_for, sources
from zeroward.core.search.terms import RecordTerms, terms_of
from zeroward.methods.text.analysis import ANALYSER_VERSION
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.stem import base_language

_TITLE, _SUMMARY, _BODY = 500, 4_000, 200_000
_BATCH = 200


@transaction.atomic
def index_record(record: Model) -> bool:
    """Brings the index up to date with one record: adds, changes or removes it. True when it can be found.

    Call it inside the transaction that writes the record. What is indexed is read anew through the source's
    queryset, so a draft or another city's record cannot slip in.
    """
    source = source_for(record)
    if source is None:
        return False
    public = list(source.queryset().filter(pk=record.pk))
    described = list(source.describe(public)) if public else []
    if not described:
        remove_record(kind=source.kind, key=source.key_of(record))
        return False
    for data in described:
        put(source.kind, data)
    return True


@transaction.atomic
def remove_record(*, kind: str, key: str) -> None:
    """Takes a record out; nothing happens when it is not in the index."""
    known = SearchRecord.objects.filter(kind=kind, key=key, alive=True).first()
    if known is None:
        return
    held = state.lock()
    _take_terms(known, held, RecordTerms({}, {}))
    known.entries.all().delete()
    known.alive, known.facets = False, {}
    known.save()
    state.mark(held, changed=[known.number], languages=[])


@transaction.atomic
def put(kind: str, data: RecordData) -> None:
    """Writes one described record over what the index held of it."""
    held = state.lock()
    entries = [_cleaned(entry) for entry in data.entries]
    record = SearchRecord.objects.filter(kind=kind, key=data.key).first()
    if record is None:
        record = SearchRecord(number=_next_number(), kind=kind, key=data.key)
    record.alive = True
    _describe(record, data)
    if record._state.adding:
        record.save(force_insert=True)
        _take_terms(None, held, terms_of(entries), number=record.number)
    else:
        record.save()
        _take_terms(record, held, terms_of(entries))
        record.entries.all().delete()
    SearchEntry.objects.bulk_create(_rows(record, entries))
    state.mark(held, changed=[record.number], languages={entry.lang for entry in entries})


def _take_terms(
    record: SearchRecord | None, held: SearchState, new: RecordTerms, *, number: int | None = None
) -> None:
    # what an older analysis wrote cannot be told from the text: it stays behind until the index is rebuilt
    same_analysis = held.analyser == ANALYSER_VERSION
    old = terms_of(record.entries.all()) if record and same_analysis else RecordTerms({}, {})
    place = record.number if record else number
    if place is None:
        raise ValueError("a record without a number")
    postings.replace(place, old=old.impacts, new=new.impacts)
    words.add(dict.fromkeys(new.words.keys() - old.words.keys(), 1), new.words)
    words.take_one_from(old.words.keys() - new.words.keys())


def _next_number() -> int:
    last = SearchRecord.objects.aggregate(last=Max("number"))["last"]
    return 0 if last is None else last + 1


def _describe(record: SearchRecord, data: RecordData) -> None:
    record.facets = {name: sorted(set(codes)) for name, codes in data.facets.items() if codes}
    record.facets["kind"] = [record.kind]
    record.hint = data.hint
    # equals are put in an order that depends on nothing but themselves
    record.tie = ((100 - min(data.hint, 100)) << 32) | crc32(f"{record.kind}:{record.key}".encode())


def _cleaned(entry: EntryData) -> EntryData:
    return EntryData(
        lang=base_language(entry.lang),
        title=clean_text(entry.title, limit=_TITLE, multiline=False),
        summary=clean_text(entry.summary, limit=_SUMMARY),
        body=clean_text(entry.body, limit=_BODY),
        url=entry.url,
        is_source=entry.is_source,
    )


def _rows(record: SearchRecord, entries: Sequence[EntryData]) -> list[SearchEntry]:
    return [
        SearchEntry(
            record_id=record.number,
            lang=entry.lang,
            title=entry.title,
            summary=entry.summary,
            body=entry.body,
            url=entry.url,
            is_source=entry.is_source,
        )
        for entry in entries
    ]


@transaction.atomic
def rebuild(*, progress: Callable[[int], None] | None = None) -> int:
    """Makes the whole index anew from all sources, in one transaction; returns the number of records.

    Readers see the old index until it is done. On SQLite other writers wait meanwhile.
    """
    held = state.lock()
    SearchEntry.objects.all().delete()
    SearchRecord.objects.all().delete()
    SearchPosting.objects.all().delete()
    SearchWord.objects.all().delete()
    builder = _Builder()
    for kind, data in _all_records():
        builder.add(kind, data)
        if progress and builder.number % _BATCH == 0:
            progress(builder.number)
    builder.finish()
    if held.analyser != ANALYSER_VERSION:
        thesaurus.stem_again()
    thesaurus.add_words()
    held.analyser, held.languages = ANALYSER_VERSION, []
    state.mark(held, changed=None, languages=builder.languages)
    return builder.number


def _all_records() -> Iterator[tuple[str, RecordData]]:
    for source in sources():
        yield from ((source.kind, data) for data in _described(source))


def _described(source: SearchSource) -> Iterator[RecordData]:
    batch: list[Model] = []
    for record in source.queryset().order_by("pk").iterator(chunk_size=_BATCH):
        batch.append(record)
        if len(batch) == _BATCH:
            yield from source.describe(batch)
            batch = []
    if batch:
        yield from source.describe(batch)


class _Builder:
    """Collects a block of records, then writes its postings at once."""

    def __init__(self) -> None:
        self.number = 0
        self.languages: set[str] = set()
        self._bulk = Bulk()
        self._found: list[tuple[Packed, npt.NDArray[np.int32], Packed]] = []
        self._records: list[SearchRecord] = []
        self._entries: list[SearchEntry] = []

    def add(self, kind: str, data: RecordData) -> None:
        entries = [_cleaned(entry) for entry in data.entries]
        record = SearchRecord(number=self.number, kind=kind, key=data.key)
        _describe(record, data)
        self._records.append(record)
        self._entries += _rows(record, entries)
        self._bulk.add(entries)
        self.languages |= {entry.lang for entry in entries}
        self.number += 1
        ends_block = self.number % postings.BLOCK_SIZE == 0
        if len(self._records) >= _BATCH or ends_block:
            self._write_records()
        if ends_block:
            self._write_postings()

    def finish(self) -> None:
        self._write_records()
        self._write_postings()
        words.add(self._bulk.word_counts(), self._bulk.words_written())

    def _write_records(self) -> None:
        first = self.number - len(self._records)
        found = self._bulk.take()
        places = (found.records + first) & (postings.BLOCK_SIZE - 1)
        self._found.append(
            (places.astype(np.uint16), found.terms.astype(np.int32), found.impacts.astype(np.uint16))
        )
        SearchRecord.objects.bulk_create(self._records)
        SearchEntry.objects.bulk_create(self._entries)
        self._records, self._entries = [], []

    def _write_postings(self) -> None:
        block = (self.number - 1) >> postings.BLOCK_BITS
        places, terms, impacts = (np.concatenate(column) for column in zip(*self._found, strict=True))
        self._found = []
        order = np.argsort(terms, kind="stable")  # places rise within a term, as they were added
        places, terms, impacts = places[order], terms[order], impacts[order]
        starts = np.flatnonzero(np.diff(terms, prepend=-1)).tolist()
        ids = self._bulk.term_ids
        postings.insert(
            sorted(
                (ids[terms[start]], block, postings.pack(places[start:end], impacts[start:end]))
                for start, end in pairwise([*starts, len(terms)])
            )
        )
