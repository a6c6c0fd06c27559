"""Facts about a city or a country that the platform already knows, so that nobody is asked for them again.

Whoever owns facts registers one reader for all of them: it answers for many places at once. What everyone may see is
offered everywhere; what only the place's own team may see is read with `inside=True`, by pages of that team alone.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language

from zeroward.core.once import once
from zeroward.core.queries.together import Part, Rows, together
from zeroward.core.scope import Scope


@dataclass(frozen=True, slots=True)
class Known:
    """What is known: `source` says where it comes from, `as_of` for when it holds ("2024", "2025-05-01")."""

    value: Any
    source: str
    as_of: str = ""


Readings = Mapping[Scope, Mapping[str, Known]]


Read = Callable[[Collection[Scope], bool], Readings]


@dataclass(frozen=True, slots=True)
class RowReader:
    """A reading in two steps, so that the rows of several rooms are read in one query: `parts(scopes, inside)` names
    them, `make(scopes, inside, rows)` says what is known."""

    parts: Callable[[Collection[Scope], bool], Mapping[str, Part]]
    make: Callable[[Collection[Scope], bool, Rows], Readings]

    def __call__(self, scopes: Collection[Scope], inside: bool) -> Readings:
        return self.make(scopes, inside, together(self.parts(scopes, inside)))


@dataclass(frozen=True, slots=True, eq=False)
class FactReader:
    """`labels` names the facts that it reads, by key ("population"). `read(scopes, inside)` gives what is known of
    these places; places and facts of which nothing is known are left out. With `inside` false only what everyone
    may see.
    """

    labels: Mapping[str, str | Promise]
    read: Read


@dataclass(frozen=True, slots=True)
class Fact:
    """`key` is what a question names as its prefill, "population"."""

    key: str
    label: str | Promise


_readers: dict[str, FactReader] = {}


def register_facts(reader: FactReader) -> None:
    """Make facts known; a key that is registered twice is read by the last reader."""
    for key in reader.labels:
        _readers[key] = reader


def facts() -> list[Fact]:
    """All facts, by key."""
    return [Fact(key, _readers[key].labels[key]) for key in sorted(_readers)]


def known(key: str, scope: Scope) -> Known | None:
    """What is publicly known; None for unknown facts and unknown places alike."""
    reader = _readers.get(key)
    return reader.read([scope], False).get(scope, {}).get(key) if reader is not None else None


def known_of(scopes: Collection[Scope], *, inside: bool = False) -> dict[Scope, dict[str, Known]]:
    """All that is known of these places, each reader asked once and the rows of all of them read together. `inside`
    reads what only the places' teams may see.
    A page reads what is known of one place once."""
    if len(scopes) != 1:
        return _known_of(scopes, inside)
    key = ("facts", *scopes, inside, get_language())
    return once(key, lambda: _known_of(scopes, inside))


def _known_of(scopes: Collection[Scope], inside: bool) -> dict[Scope, dict[str, Known]]:
    found: dict[Scope, dict[str, Known]] = {scope: {} for scope in scopes}
    readers = list(dict.fromkeys(_readers.values()))
    for reader, readings in zip(readers, _readings(readers, scopes, inside), strict=True):
        for scope, told in readings.items():
            found[scope].update((key, value) for key, value in told.items() if _readers.get(key) is reader)
    return found


def _readings(readers: Sequence[FactReader], scopes: Collection[Scope], inside: bool) -> Iterator[Readings]:
    """What each reader knows; rows that they named are read together."""
    parts = [
        dict(one.read.parts(scopes, inside)) if isinstance(one.read, RowReader) else {} for one in readers
    ]
    rows = together(
        {f"{number}/{key}": asked for number, own in enumerate(parts) for key, asked in own.items()}
    )
    for number, reader in enumerate(readers):
        if isinstance(reader.read, RowReader):
            own = {key: rows[f"{number}/{key}"] for key in parts[number]}
            yield reader.read.make(scopes, inside, own)
        else:
            yield reader.read(scopes, inside)
