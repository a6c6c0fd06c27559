"""The vocabulary: every word of the index as people write it, and of the thesaurus."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from django.db import connection
from django.db.models import F

from zeroward.core.models.search import SearchWord
from zeroward.core.search import state
from zeroward.core.search.postings import chunks
from zeroward.core.search.rows import with_any
from zeroward.methods.text.stem import base_language

_TABLE = SearchWord._meta.db_table
_COLUMNS = "place, written, records"
_ROWS = 200
LONGEST = 64


class Known(NamedTuple):
    """A word of the vocabulary."""

    lang: str
    folded: str
    written: str
    records: int


def place(lang: str, folded: str) -> bytes:
    """Where a word stands in the vocabulary."""
    return f"{base_language(lang)} {folded}".encode()


def from_place(raw: bytes | memoryview) -> tuple[str, str]:
    """Language and folded word of a place."""
    lang, _, folded = bytes(raw).decode().partition(" ")
    return lang, folded


def add(counts: Mapping[tuple[str, str], int], written: Mapping[tuple[str, str], str]) -> None:
    """Adds to the number of records of each (language, folded word)."""
    rows = sorted((place(*word), written[word][:LONGEST], count) for word, count in counts.items())
    for chunk in chunks(rows, _ROWS):
        marks = ",".join(["(%s,%s,%s,%s)"] * len(chunk))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {_TABLE} (place, written, records, in_thesaurus) VALUES {marks}"  # noqa: S608
                f" ON CONFLICT (place) DO UPDATE SET records = {_TABLE}.records + excluded.records",
                [value for word, text, count in chunk for value in (word, text, count, False)],
            )


def take_one_from(lost: Collection[tuple[str, str]]) -> None:
    """Takes one record from each (language, folded word); words that nothing holds any more go."""
    for chunk in chunks(sorted(place(*word) for word in lost), 4 * _ROWS):
        SearchWord.objects.filter(place__in=chunk, records__gt=0).update(records=F("records") - 1)
        SearchWord.objects.filter(place__in=chunk, records=0, in_thesaurus=False).delete()


def add_from_thesaurus(words: Mapping[tuple[str, str], str]) -> None:
    """Marks the words of concept labels; the mark is taken from all others."""
    SearchWord.objects.filter(in_thesaurus=True).update(in_thesaurus=False)
    for chunk in chunks(sorted(words.items()), _ROWS):
        marks = ",".join(["(%s,%s,0,%s)"] * len(chunk))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {_TABLE} (place, written, records, in_thesaurus) VALUES {marks}"  # noqa: S608
                " ON CONFLICT (place) DO UPDATE SET in_thesaurus = excluded.in_thesaurus",
                [value for word, text in chunk for value in (place(*word), text[:LONGEST], True)],
            )
    SearchWord.objects.filter(records=0, in_thesaurus=False).delete()


def look_up(words: Collection[str], langs: Collection[str], *, stamp: str = "") -> list[Known]:
    """The known ones among folded words, in any of the languages.

    `stamp` is the index's: vocabularies that are kept of it are not asked for again.
    """
    kept = [_kept.get(lang, _NONE) for lang in sorted(map(base_language, langs))]
    if stamp and all(one.stamp == stamp for one in kept) and not any(" " in word for word in words):
        return [entry for one in kept for entry in one.known(sorted(words))]
    places = [place(lang, word) for lang in langs for word in words]
    return sorted(
        (_known(*row) for row in with_any(_TABLE, _COLUMNS, "place", places)),
        key=lambda entry: (entry.lang, entry.folded),
    )


def beginning_with(prefix: str, langs: Collection[str], *, limit: int) -> list[Known]:
    """The words that begin with a folded prefix, those in most records first, at most `limit` a language."""
    starts = [place(lang, prefix) for lang in sorted(langs)]
    if not starts:
        return []
    one = (
        f"SELECT * FROM (SELECT {_COLUMNS} FROM {_TABLE} WHERE place >= %s AND place < %s"  # noqa: S608
        " ORDER BY records DESC, place LIMIT %s) AS words_of_one_language"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join([one] * len(starts)),
            [value for start in starts for value in (start, start + b"\xff", limit)],
        )
        found = [_known(*row) for row in cursor.fetchall()]
    return sorted(found, key=lambda entry: (entry.lang, -entry.records, entry.folded.encode()))


def _known(raw: bytes | memoryview, written: str, records: int) -> Known:
    return Known(*from_place(raw), written, records)


class _Vocabulary(NamedTuple):
    """The words of one language at one stamp, in the order of the folded ones."""

    stamp: str
    lang: str
    folded: Sequence[str]
    written: Sequence[str]
    records: Sequence[int]

    def known(self, words: Iterable[str]) -> Iterator[Known]:
        for word in words:
            at = bisect_left(self.folded, word)
            if at < len(self.folded) and self.folded[at] == word:
                yield Known(self.lang, word, self.written[at], self.records[at])


_NONE = _Vocabulary("", "", (), (), ())
_kept: dict[str, _Vocabulary] = {}


def vocabulary(lang: str, stamp: str) -> tuple[Sequence[str], Sequence[int]]:
    """All folded words of a language with their numbers of records; kept until the stamp changes."""
    lang = base_language(lang)
    kept = _kept.get(lang, _NONE)
    if kept.stamp != stamp:
        kept = _read(lang, stamp)
        if state.current().stamp == stamp:  # else it may be of after the stamp
            _kept[lang] = kept
    return kept.folded, kept.records


def _read(lang: str, stamp: str) -> _Vocabulary:
    start = place(lang, "")
    rows = SearchWord.objects.filter(place__gte=start, place__lt=start + b"\xff").order_by("place")
    folded: list[str] = []
    written: list[str] = []
    records = array("L")
    for raw, text, count in rows.values_list("place", "written", "records"):
        word = from_place(raw)[1]
        if " " not in word:  # names of several words are there for completion only
            folded.append(word)
            written.append(word if text == word else text)
            records.append(count)
    return _Vocabulary(stamp, lang, folded, written, records)
