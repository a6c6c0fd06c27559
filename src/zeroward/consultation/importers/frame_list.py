"""A list of cities as a frame: each line cleaned, put into its classes, and matched to the city that we know."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.consultation.domain.units import UnitRow
from zeroward.consultation.importers.columns import Line, read_lines
from zeroward.consultation.queries.matching import Countries, Names, names_of_cities
from zeroward.consultation.queries.size_classes import size_classes, size_of
from zeroward.consultation.vocabulary import CLUSTERS, RURALITY, UNLISTED
from zeroward.core.names import key_from
from zeroward.core.workbooks.reading import read_book
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold

WORDS: Final[Mapping[str, Sequence[str]]] = {
    "name": ("city", "municipality", "town", "Stadt", "Gemeinde", "commune", "ville", "oraș", "nom", "Name"),
    "country": ("country code", "ISO", "Land", "pays", "țară"),
    "key": ("id",),
    "population": ("inhabitants", "Einwohner", "habitants", "locuitori"),
    "size": ("size class",),
    "rurality": ("urban or rural", "degree of urbanisation", "degurba"),
    "cluster": ("support cluster",),
    "projects": ("earlier projects",),
    "mission": ("mission city",),
    "themes": ("theme",),
}
KEY: Final = re.compile(r"(?=.{1,120}$)[a-z0-9]+(?:[-.][a-z0-9]+)*")
DEGURBA: Final = {"1": "urban", "2": "intermediate", "3": "rural"}
YES: Final = {"yes", "ja", "oui", "da", "true", "1", "x"}
NO: Final = {"no", "nein", "non", "nu", "false", "0"}
MOST_PEOPLE: Final = 50_000_000
MOST_PROJECTS: Final = 10_000


@dataclass(frozen=True, slots=True)
class ReadUnit:
    """A line of the file: `row` is None when it cannot be taken, with the reason. `hints` are told beside it."""

    place: str
    name: str
    row: UnitRow | None
    reason: str = ""
    hints: tuple[str, ...] = ()


def read_frame_list(file: BinaryIO, *, name: str = "") -> list[ReadUnit]:
    """Every line of the list. Raises InvalidInputError when it is no list of cities at all."""
    lines = read_lines(read_book(file, name=name).sheets, WORDS, ("name", "country"))
    names, countries = names_of_cities(), Countries()
    found: list[ReadUnit] = []
    seen: dict[str, str] = {}
    for line in lines:
        unit = _read(line, names, countries)
        if unit.row is not None and unit.row.key in seen:
            reason = _("The same city stands in %(place)s already.") % {"place": seen[unit.row.key]}
            unit = ReadUnit(unit.place, unit.name, None, reason)
        elif unit.row is not None:
            seen[unit.row.key] = unit.place
        found.append(unit)
    return found


class RefusedError(Exception):
    """A line that cannot be taken."""


def _read(line: Line, names: Names, countries: Countries) -> ReadUnit:
    name = clean_text(line.text("name"), limit=160, multiline=False)
    try:
        row, hints = _row(line, name, names, countries)
    except RefusedError as refused:
        return ReadUnit(line.place, name, None, str(refused))
    return ReadUnit(line.place, name, row, hints=tuple(hints))


def _row(line: Line, name: str, names: Names, countries: Countries) -> tuple[UnitRow, list[str]]:
    if line.problem:
        raise RefusedError(line.problem)
    if not name:
        raise RefusedError(_("The line has no name of a city."))
    country = countries.code(line.text("country"))
    if not country:
        raise RefusedError(
            _("“%(text)s” is no country that we know. Write its two letters, such as AT.")
            % {"text": line.text("country")}
        )
    asked = line.text("key")
    if asked and not KEY.fullmatch(asked):
        raise RefusedError(_("key: use lower-case letters, digits, hyphens and full stops only."))
    match = names.match(name, country, asked)
    if match.found is not None and match.found.country != country:
        raise RefusedError(
            _("The key %(key)s is that of %(name)s in %(country)s.")
            % {"key": match.found.key, "name": match.found.name, "country": match.found.country}
        )
    hints = []
    if match.found is None and match.suggested:
        near = ", ".join(f"{one.name} ({one.key})" for one in match.suggested)
        hints.append(
            _(
                "Not matched to a city of this platform. Did you mean %(near)s? Then write its key into the column key."
            )
            % {"near": near}
        )
    population = _whole(line, "population", MOST_PEOPLE)
    size = size_of(population) if population is not None else _choice(line, "size", _sizes())
    key = match.found.key if match.found else asked or _own_key(name, country)
    row = UnitRow(
        key=key,
        name=match.found.name if match.found else name,
        country=country,
        city=match.found.city if match.found else None,
        size=size,
        rurality=_rurality(line),
        cluster=_choice(line, "cluster", {one: one for one in CLUSTERS}),
        projects=_whole(line, "projects", MOST_PROJECTS),
        mission=_truth(line),
        population=population,
        themes=tuple(_themes(line.text("themes"))),
        extra={
            clean_text(head, limit=80, multiline=False): clean_text(cell.text, limit=300, multiline=False)
            for head, cell in list(line.others.items())[:20]
        },
    )
    return row, hints


def _own_key(name: str, country: str) -> str:
    try:
        return f"{UNLISTED}{country.lower()}-{key_from(name, limit=90)}"
    except ValueError:
        raise RefusedError(
            _("The name has no letter from which we can make a key. Add a column key.")
        ) from None


def _whole(line: Line, column: str, most: int) -> int | None:
    cell = line.cells.get(column)
    if cell is None or cell.is_empty:
        return None
    text = "".join(cell.text.split()).replace("\u202f", "").replace("'", "")
    if text.isdecimal() and len(text) <= 9 and int(text) <= most:
        return int(text)
    raise RefusedError(
        _("%(cell)s: “%(text)s” is no whole number that can be. Write it without signs, or leave it empty.")
        % {"cell": cell.ref, "text": cell.text[:60]}
    )


def _choice(line: Line, column: str, known: Mapping[str, str]) -> str:
    text = line.text(column)
    if not text:
        return ""
    if fold(text) in known:
        return known[fold(text)]
    raise RefusedError(
        _("%(column)s: “%(text)s” is not one of %(known)s.")
        % {"column": column, "text": text[:60], "known": ", ".join(dict.fromkeys(known.values()))}
    )


def _sizes() -> dict[str, str]:
    return {one.key: one.key for one in size_classes()}


def _rurality(line: Line) -> str:
    words = {fold(str(word)): key for key, word in RURALITY.items()}
    return _choice(line, "rurality", {**{key: key for key in RURALITY}, **words, **DEGURBA})


def _truth(line: Line) -> bool | None:
    text = fold(line.text("mission"))
    if not text:
        return None
    if text in YES | NO:
        return text in YES
    raise RefusedError(_("mission: write yes or no, or leave it empty when it is not known."))


def _themes(text: str) -> list[str]:
    parts = text.replace(",", ";").split(";")
    return list(dict.fromkeys(one for part in parts if (one := clean_text(part, limit=60, multiline=False))))[
        :30
    ]
