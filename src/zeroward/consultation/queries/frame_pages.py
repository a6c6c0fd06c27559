"""The pages of frames: one frame with what its cities are, one version line by line, two beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.models import Consultation, Frame, FrameUnit, FrameVersion
from zeroward.consultation.queries.frame_sources import known_rows
from zeroward.consultation.queries.frames import (
    Composition,
    Differences,
    composition_of,
    country_names,
    differences,
    rows_of,
    units_of,
    words_of,
)
from zeroward.consultation.vocabulary import MISSION_WORDS, VARIABLES
from zeroward.core.queries.import_report import ImportWords
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table

PER_PAGE: Final = 100
FIELDS: Final[Mapping[str, str | Promise]] = {
    **VARIABLES,
    "name": gettext_lazy("Name"),
    "population": gettext_lazy("Inhabitants"),
    "themes": gettext_lazy("Themes"),
    "extra": gettext_lazy("More"),
}
WORDS: Final = ImportWords(kind=lambda _kind: "", field=lambda _kind, name: str(FIELDS.get(name, name)))


@dataclass(frozen=True, slots=True)
class FramePage:
    """A frame with its newest version, what its cities are, and who uses it."""

    frame: Frame
    newest: FrameVersion | None
    count: int
    composition: tuple[Composition, ...]
    versions: list[FrameVersion]
    used_by: list[Consultation]


@dataclass(frozen=True, slots=True)
class VersionPage:
    version: FrameVersion
    table: Table
    page: "Page[FrameUnit]"
    composition: tuple[Composition, ...]


def frame_page(frame: Frame) -> FramePage:
    """Six queries at most."""
    versions = list(frame.versions.select_related("made_by"))
    newest = versions[0] if versions else None
    units = units_of(newest) if newest is not None else ()
    return FramePage(
        frame,
        newest,
        len(units),
        composition_of(newest, units) if newest is not None else (),
        versions,
        list(Consultation.objects.filter(frame__frame=frame)),
    )


def version_page(version: FrameVersion, number: str | int | None) -> VersionPage:
    """All cities of a version, a hundred a page, and what they are."""
    units = units_of(version)
    ordered = sorted(units, key=lambda unit: (unit.name, unit.key))
    page = Paginator(ordered, PER_PAGE).get_page(number)
    return VersionPage(version, _table(list(page)), page, composition_of(version, units))


def compared(before: FrameVersion, after: FrameVersion) -> Differences:
    return differences(rows_of(before), rows_of(after))


def since_newest(frame: Frame, clusters: Mapping[str, str]) -> tuple[Differences, list[Any]]:
    """What the platform knows now against the newest version, and the lines that a new version would have."""
    rows = known_rows(frame.kind, country=frame.scope_country, clusters=clusters)
    return differences(rows_of(frame.versions.first()), rows), rows


def clusters_of(frame: Frame) -> dict[str, str]:
    """What the newest version says about clusters of countries."""
    newest = frame.versions.first()
    rows = newest.units.exclude(cluster="").values_list("country", "cluster") if newest is not None else ()
    return dict(rows)


def _table(units: list[FrameUnit]) -> Table:
    names = country_names()
    heads = [
        Column(str(FIELDS[name]), numeric=name == "population")
        for name in ("name", "country", "size", "rurality", "cluster", "mission", "projects", "population")
    ]
    return Table(_("Cities of the frame"), heads, [_cells(unit, names) for unit in units])


def _cells(unit: FrameUnit, names: Mapping[str, str]) -> list[str]:
    unknown = _("not known")
    return [
        unit.name,
        words_of("country", unit.country, names),
        words_of("size", unit.size),
        words_of("rurality", unit.rurality),
        words_of("cluster", unit.cluster),
        unknown if unit.mission is None else str(MISSION_WORDS["yes" if unit.mission else "no"]),
        unknown if unit.projects is None else format_number(unit.projects),
        unknown if unit.population is None else format_number(unit.population),
    ]


@dataclass(frozen=True, slots=True)
class SaidChange:
    """A field of a city before and after, in words."""

    label: str
    before: str
    after: str


def said_changes(found: Differences) -> list[tuple[str, list[SaidChange]]]:
    """The changed cities of a comparison, with their fields in words."""
    names = country_names()
    return [
        (
            unit.name,
            [
                SaidChange(str(FIELDS[name]), _said(name, before, names), _said(name, after, names))
                for name, before, after in unit.changes
            ],
        )
        for unit in found.changed
    ]


def _said(name: str, value: Any, countries: Mapping[str, str]) -> str:
    if value in (None, "", (), [], {}):
        return _("not known")
    if name == "mission":
        return str(MISSION_WORDS["yes" if value else "no"])
    if name in ("population", "projects"):
        return format_number(value)
    if isinstance(value, dict):
        return ", ".join(f"{head}: {text}" for head, text in sorted(value.items()))
    if isinstance(value, list | tuple):
        return ", ".join(value)
    return words_of(name, str(value), countries)
