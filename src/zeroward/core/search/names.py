"""All names of concepts in memory: a question then asks for none of them.

Two megabytes for 29 000 names: they stay as text, and only those of the concepts that a question names are made into
labels. Found by the hash of their stems, and compared, since two may have the same.
"""

import json
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

import numpy as np
import numpy.typing as npt

from zeroward.core.models.search import SearchConceptLink, SearchLabel

MOST = 100_000
"""Names that are kept; more stay in the database."""

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

    text: bytes
    starts: Sequence[int]
    finds: bytes
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
    return kept[1] if kept[0] == stamp else None


def keep(stamp: str, names: Names | None) -> None:
    global _kept  # noqa: PLW0603 (one copy a process is the point)
    _kept = (stamp, names)


def load(known: Callable[[Collection[str]], set[str]]) -> Names | None:
    """All names as they stand; None when they are too many to keep. `known` tells which terms find a record."""
    if SearchLabel.objects.count() > MOST:
        return None
    rows = in_order(list(SearchLabel.objects.values_list("concept", "lang", "label", "kind", "stems")))
    links: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for concept, kind, other in SearchConceptLink.objects.values_list("concept", "kind", "other"):
        links[concept].append((kind, other))
    written = [json.dumps(row[1:], ensure_ascii=False).encode() + b"," for row in rows]
    firsts = [place for place, row in enumerate(rows) if not place or rows[place - 1][0] != row[0]]
    terms = [terms_of(row[4]) for row in rows]
    finding = known({key for keys in terms for key in keys})
    hashes = np.fromiter((hash(row[4]) for row in rows), np.int64, len(rows))
    order = np.argsort(hashes, kind="stable")
    concepts = [rows[first][0] for first in firsts]
    return Names(
        text=b"".join(written),
        starts=array("L", accumulate(map(len, written), initial=0)),
        finds=bytes(finding.issuperset(keys) for keys in terms),
        hashes=hashes[order],
        rows=order.astype(np.int32),
        concepts=concepts,
        firsts=array("L", [*firsts, len(rows)]),
        places={concept: place for place, concept in enumerate(concepts)},
        links={concept: tuple(those) for concept, those in links.items()},
        near=_near(rows, links),
    )


def _near(rows: Sequence[Row], links: Mapping[str, Sequence[tuple[str, str]]]) -> dict[str, bytes]:
    english = {
        concept: [
            (stems, label) for _, lang, label, kind, stems in those if lang == "en" and kind != "hidden"
        ]
        for concept, those in groupby(rows, key=lambda row: row[0])
    }
    found = {
        concept: sorted({name for _, other in those for name in english.get(other, ())})
        for concept, those in links.items()
    }
    return {concept: json.dumps(names, ensure_ascii=False).encode() for concept, names in found.items()}
