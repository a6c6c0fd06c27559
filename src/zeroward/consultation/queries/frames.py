"""Reading frames: their lines, what they are made of, and what changed from one version to the next."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.http import Http404
from django.utils.translation import gettext as _

from zeroward.consultation.domain.units import COMPARED, UnitRow, row_of
from zeroward.consultation.models import Frame, FrameUnit, FrameVersion
from zeroward.consultation.queries.size_classes import size_classes, size_words
from zeroward.consultation.vocabulary import (
    CLUSTERS,
    MISSION_WORDS,
    NOT_KNOWN,
    PROJECT_CLASSES,
    RURALITY,
    SOURCES,
    VARIABLES,
    projects_class,
)
from zeroward.core.names import key_from
from zeroward.core.queries.texts import with_texts
from zeroward.places.models import Country

READERS: Final[Mapping[str, Callable[[Any], str]]] = {
    "country": lambda unit: str(unit.country),
    "size": lambda unit: str(unit.size),
    "rurality": lambda unit: str(unit.rurality),
    "cluster": lambda unit: str(unit.cluster),
    "projects": lambda unit: projects_class(unit.projects),
    "mission": lambda unit: "" if unit.mission is None else ("yes" if unit.mission else "no"),
}
"""How a variable is read from a unit; "" where it is not known."""


@dataclass(frozen=True, slots=True)
class Part:
    """How many cities of a frame are of one category, in words; `key` "" is what is not known."""

    key: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Composition:
    """A frame by one variable, with the source of what is known."""

    variable: str
    label: str
    parts: tuple[Part, ...]
    known: int
    source: str


@dataclass(frozen=True, slots=True)
class ChangedUnit:
    """A city whose line differs: field → (before, after)."""

    name: str
    changes: tuple[tuple[str, Any, Any], ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """From one list to another: who came, who went, of whom something else is said."""

    added: tuple[UnitRow, ...]
    removed: tuple[UnitRow, ...]
    changed: tuple[ChangedUnit, ...]
    same: int

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.removed or self.changed)


def units_of(version: FrameVersion) -> tuple[FrameUnit, ...]:
    """All lines of a version, by key. One query."""
    return tuple(version.units.order_by("key"))


def version_of(frame: Frame, number: int) -> FrameVersion:
    """One version of a frame. Raises Http404."""
    found = frame.versions.select_related("made_by").filter(number=number).first()
    if found is None:
        raise Http404("There is no such version.")
    found.frame = frame
    return found


def covariate_values(units: Iterable[Any], variable: str) -> list[str]:
    """The category of each unit, "" where it is not known: columns for `methods.survey`."""
    read = READERS[variable]
    return [read(unit) for unit in units]


def composition_of(version: FrameVersion, units: Sequence[FrameUnit]) -> tuple[Composition, ...]:
    """What the cities of a version are, variable by variable; those of which nothing is known are said once each."""
    names = country_names()
    found = []
    for variable in (*(name for name in READERS if name != "country"), "country"):
        counts = Counter(covariate_values(units, variable))
        said = dict(version.covariates.get(variable) or {})
        parts = [
            Part(key, words_of(variable, key, names), counts[key]) for key in ordered(variable, counts, names)
        ]
        found.append(
            Composition(
                variable,
                str(VARIABLES[variable]),
                tuple(parts),
                len(units) - counts.get("", 0),
                source_words(str(said.get("source", "none"))),
            )
        )
    return tuple(found)


def ordered(variable: str, keys: Iterable[str], names: Mapping[str, str] | None = None) -> list[str]:
    """Categories in the order in which they are shown; what is not known comes last."""
    fixed: dict[str, Sequence[str]] = {
        "size": [one.key for one in size_classes()],
        "rurality": list(RURALITY),
        "cluster": CLUSTERS,
        "projects": list(PROJECT_CLASSES),
        "mission": list(MISSION_WORDS),
    }
    known = list(fixed.get(variable, ()))
    rest = sorted(set(keys) - set(known) - {""}, key=lambda key: (names or {}).get(key, key))
    there = set(keys)
    return [key for key in [*known, *rest, ""] if key in there]


def words_of(variable: str, key: str, countries: Mapping[str, str] | None = None) -> str:
    """A category in the reader's language."""
    if not key:
        return str(NOT_KNOWN)
    if variable == "country":
        return (countries or {}).get(key, key)
    if variable == "size":
        return size_words(key)
    if variable == "cluster":
        return _("cluster %(number)s") % {"number": key}
    words: Mapping[str, Any] = {
        "rurality": RURALITY,
        "projects": PROJECT_CLASSES,
        "mission": MISSION_WORDS,
    }.get(variable, {})
    return str(words.get(key, key))


def source_words(key: str) -> str:
    """Where something comes from: one of our own sources, or what somebody typed."""
    return str(SOURCES.get(key, key))


def country_names() -> dict[str, str]:
    """Names of countries in the reader's language, by code. Two queries."""
    return {one.code: str(one.served("name").body) for one in with_texts(Country.objects.public())}


def differences(before: Iterable[UnitRow], after: Iterable[UnitRow]) -> Differences:
    """What is different in the second list."""
    old, new = {row.key: row for row in before}, {row.key: row for row in after}
    changed = []
    for key in sorted(old.keys() & new.keys(), key=lambda key: new[key].name):
        fields = [
            (name, getattr(old[key], name), getattr(new[key], name))
            for name in COMPARED
            if _plain(getattr(old[key], name)) != _plain(getattr(new[key], name))
        ]
        if fields:
            changed.append(ChangedUnit(new[key].name, tuple(fields)))
    return Differences(
        added=tuple(sorted((new[key] for key in new.keys() - old.keys()), key=_by_name)),
        removed=tuple(sorted((old[key] for key in old.keys() - new.keys()), key=_by_name)),
        changed=tuple(changed),
        same=len(old.keys() & new.keys()) - len(changed),
    )


def rows_of(version: FrameVersion | None) -> list[UnitRow]:
    """The lines of a version as they were handed in; an empty list for none."""
    return [] if version is None else [row_of(unit) for unit in units_of(version)]


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _by_name(row: UnitRow) -> tuple[str, str]:
    try:
        return key_from(row.name), row.key
    except ValueError:
        return row.name, row.key
