"""All names of concepts in memory: a question then asks for none of them.

Two megabytes for 29 000 names: they stay as text, and only those of the concepts that a question names are made into
labels. Found by the hash of their stems, and compared, since two may have the same.
"""

import json
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from django.db import connection

from zeroward.core.models.search import SearchConceptLink, SearchLabel

MOST = 100_000
"""Names that are kept; more stay in the database."""

_ROWS = 2_000

Row = tuple[str, str, str, str, str]
"""Concept, language, label, kind, stems."""

_ORDER = {"pref": 0, "alt": 1, "hidden": 2}


def in_order(rows: Collection[Row]) -> list[Row]:
    """By concept, the preferred names first."""
    return sorted(rows, key=lambda row: (row[0], _ORDER.get(row[3], 3), row[1], row[2]))


def terms_of(stems: str) -> tuple[str, ...]:
    """The terms of a name's stems."""
    lang, _, words = stems.partition(":")
    return tuple([f"{lang}:{one}" for one in words.split()])


@dataclass(frozen=True, slots=True)
class Names:
    """The rows, each written in `text` from its start to the next, in order; a concept's stand side by side.

    `finds` says of each row whether all its terms find a record; `hashes` are those of the rows' stems, rising, and
    `rows` says whose they are.
    """

    text: bytearray
    starts: Sequence[int]
    finds: bytearray
    hashes: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int32]
    concepts: Sequence[str]
    firsts: Sequence[int]
    places: Mapping[str, int]
    links: Mapping[str, Sequence[tuple[str, str]]]
    near: Mapping[str, bytes]

    def of_concepts(self, concepts: Collection[str]) -> list[tuple[Row, bool]]:
        """The names of concepts, in order within each, and whether each finds a record."""
        found: list[tuple[Row, bool]] = []
        for concept in concepts:
            place = self.places.get(concept)
            if place is not None:
                first, last = self.firsts[place], self.firsts[place + 1]
                names = zip(self._read([(first, last)]), self.finds[first:last], strict=True)
                found += [((concept, *name), finds > 0) for name, finds in names]
        return found

    def with_stems(self, keys: Collection[str]) -> list[Row]:
        """The names that are written so, in no order."""
        wanted = list(keys)
        asked = np.fromiter(map(hash, wanted), np.int64, len(wanted))
        at = np.searchsorted(self.hashes, asked)
        end = np.searchsorted(self.hashes, asked, side="right")
        rows = [
            row
            for first, last in zip(*(side[at < end].tolist() for side in (at, end)), strict=True)
            for row in self.rows[first:last].tolist()
        ]
        among = frozenset(wanted)
        return [
            (self.concepts[bisect_right(self.firsts, row) - 1], *name)
            for row, name in zip(rows, self._read((row, row + 1) for row in rows), strict=True)
            if name[3] in among
        ]

    def names_near(self, concept: str) -> list[tuple[str, str]]:
        """Stems and label of the English names of broader and related concepts."""
        names: list[tuple[str, str]] = json.loads(self.near.get(concept, b"[]"))
        return names

    def _read(self, runs: Iterable[tuple[int, int]]) -> list[tuple[str, str, str, str]]:
        """The rows of some runs of rows, without their concepts."""
        starts = self.starts
        text = b"".join([self.text[starts[first] : starts[last]] for first, last in runs])
        rows: list[tuple[str, str, str, str]] = json.loads(f"[{text[:-1].decode()}]")
        return rows


_kept: tuple[str, Names | None] = ("", None)


def names_at(stamp: str) -> Names | None:
    """What was read ahead of the index with this stamp; None for the database."""
    kept = _kept
    return kept[1] if stamp and kept[0] == stamp else None


def keep(stamp: str, names: Names | None) -> None:
    global _kept  # noqa: PLW0603 (one copy a process is the point)
    _kept = (stamp, names)


def load(known: Callable[[Collection[str]], set[str]]) -> Names | None:
    """All names as they stand; None when they are too many to keep. `known` tells which terms find a record."""
    if SearchLabel.objects.count() > MOST:
        return None
    links: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for concept, kind, other in SearchConceptLink.objects.values_list("concept", "kind", "other"):
        links[concept].append((kind, other))
    making = _Making()
    for rows in _some_concepts():
        making.add(rows, known)
    return making.names(links)


def _some_concepts() -> Iterator[list[Row]]:
    """All names, some concepts at a time: the whole of them would take ten times the room that they take in the end."""
    table = SearchLabel._meta.db_table
    rest: list[Row] = []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT concept, lang, label, kind, stems FROM {table} ORDER BY concept")  # noqa: S608
        while rows := cursor.fetchmany(_ROWS):
            last = rows[-1][0]
            yield in_order([*rest, *(row for row in rows if row[0] != last)])
            rest = [row for row in rows if row[0] == last]
    yield in_order(rest)


class _Making:
    """Names as they are written one after the other."""

    def __init__(self) -> None:
        self.text = bytearray()
        self.starts = array("L", [0])
        self.finds = bytearray()
        self.hashes = array("q")
        self.concepts: list[str] = []
        self.firsts = array("L")
        self.english: dict[str, list[tuple[str, str]]] = defaultdict(list)

    def add(self, rows: Collection[Row], known: Callable[[Collection[str]], set[str]]) -> None:
        terms = [terms_of(row[4]) for row in rows]
        finding = known({key for keys in terms for key in keys})
        self.finds += bytes(finding.issuperset(keys) for keys in terms)
        for concept, *name in rows:
            if not self.concepts or self.concepts[-1] != concept:
                self.concepts.append(concept)
                self.firsts.append(len(self.hashes))
            lang, label, kind, stems = name
            self.text += json.dumps(name, ensure_ascii=False).encode() + b","
            self.starts.append(len(self.text))
            self.hashes.append(hash(stems))
            if lang == "en" and kind != "hidden":
                self.english[concept].append((stems, label))

    def names(self, links: Mapping[str, Sequence[tuple[str, str]]]) -> Names:
        hashes = np.frombuffer(self.hashes, np.int64)
        order = np.argsort(hashes, kind="stable")
        return Names(
            text=self.text,
            starts=self.starts,
            finds=self.finds,
            hashes=hashes[order],
            rows=order.astype(np.int32),
            concepts=self.concepts,
            firsts=array("L", [*self.firsts, len(hashes)]),
            places={concept: place for place, concept in enumerate(self.concepts)},
            links={concept: tuple(those) for concept, those in links.items()},
            near={concept: self._near(those) for concept, those in links.items()},
        )

    def _near(self, links: Sequence[tuple[str, str]]) -> bytes:
        names = sorted({name for _, other in links for name in self.english.get(other, ())})
        return json.dumps(names, ensure_ascii=False).encode()
