"""Data for statistics programs: rows with variables that carry names, labels, codes and their meaning.

Names depend on the keys of questions alone, never on what was answered: a file of the next wave has the same names.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
from django.utils.translation import gettext as _

from zeroward.consultation.models import CodebookVersion, Consultation
from zeroward.consultation.queries.coded import mentions, versions_in_use
from zeroward.consultation.queries.frames import READERS, ordered, words_of
from zeroward.consultation.queries.live import Assembled
from zeroward.consultation.queries.per_city import Grid, Matrix
from zeroward.consultation.queries.said import in_words
from zeroward.consultation.vocabulary import VARIABLES

LONGEST_NAME: Final = 30
"""A little less than Stata allows; SPSS allows more."""
NO_ANSWER: Final = -9
VariableKind = Literal["text", "coded", "number"]


@dataclass(frozen=True, slots=True)
class Variable:
    """A column. `codes` gives the meaning of numbers; NO_ANSWER among them is a missing value."""

    name: str
    label: str
    kind: VariableKind
    values: tuple[Any, ...]
    codes: tuple[tuple[int, str], ...] = ()
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class DataSet:
    """`about` says what one row is."""

    key: str
    title: str
    about: str
    variables: tuple[Variable, ...]

    @property
    def size(self) -> int:
        return len(self.variables[0].values) if self.variables else 0


def data_sets(found: Assembled) -> list[DataSet]:
    """One row a city over all streams that carry cities; one row a person for each stream that does not."""
    grids = list(found.grids.values())
    sets = []
    named = [one for one in grids if one.unit == "city"]
    coded = _coded(found.consultation)
    cities = sorted(
        {unit for one in named for unit in one.units} | {unit for codes in coded.values() for unit in codes}
    )
    if cities:
        sets.append(_cities(found, cities, named, coded))
    streams: dict[int, list[Grid]] = {}
    for one in grids:
        if one.unit == "person":
            streams.setdefault(one.item.stream.pk, []).append(one)
    for pk, own in streams.items():
        sets.append(_people(pk, own))
    return sets


def _cities(
    found: Assembled,
    cities: Sequence[str],
    grids: Iterable[Grid],
    coded: Mapping[str, Mapping[str, frozenset[str]]],
) -> DataSet:
    names = Names()
    units = [found.weigher.unit(key) for key in cities]
    columns = [
        Variable(names.take("city"), _("Key of the city"), "text", tuple(cities)),
        Variable(names.take("name"), _("Name"), "text", tuple(one.name if one else "" for one in units)),
    ]
    for variable in READERS:
        values = [READERS[variable](one) if one else "" for one in units]
        if any(values):
            columns.append(_covariate(names.take(variable), variable, values))
    weighed = found.weigher.of(cities)
    if weighed.weighting is not None:
        weight = dict(zip(weighed.units, weighed.weighting.sample.weights, strict=True))
        values_of = tuple(float(weight[key]) if key in weight else None for key in cities)
        columns.append(
            Variable(names.take("weight"), _("Weight to the frame"), "number", values_of, decimals=6)
        )
    for grid in grids:
        columns += _of_grid(grid, cities, names)
    for version in versions_in_use(found.consultation):
        columns += _of_codebook(version, coded.get(str(version.pk), {}), cities, names)
    return DataSet("cities", _("Cities"), _("One row is a city, over all streams."), tuple(columns))


def _covariate(name: str, variable: str, values: Sequence[str]) -> Variable:
    keys = [key for key in ordered(variable, set(values)) if key]
    codes = {key: number for number, key in enumerate(keys, start=1)}
    labels = [(number, words_of(variable, key)) for key, number in codes.items()]
    return Variable(
        name,
        str(VARIABLES[variable]),
        "coded",
        tuple(codes.get(one, NO_ANSWER) for one in values),
        (*labels, (NO_ANSWER, _("not known"))),
    )


def _people(stream: int, grids: Sequence[Grid]) -> DataSet:
    """Rows of people in an order of its own, numbered anew: no key of theirs is handed out."""
    people = sorted({unit for one in grids for unit in one.units})
    names = Names()
    columns = [Variable(names.take("number"), _("Number"), "number", tuple(range(1, len(people) + 1)))]
    for grid in grids:
        columns += _of_grid(grid, people, names)
    title = grids[0].item.stream.title
    return DataSet(f"stream-{stream}", title, _("One row is a person; cities are not kept."), tuple(columns))


def _of_grid(grid: Grid, units: Sequence[str], names: "Names") -> list[Variable]:
    """A coded variable for one answer, one of 0 and 1 for each of several, numbers as they are."""
    if grid.key.endswith(".points"):
        return []  # the number itself follows
    place = {unit: row for row, unit in enumerate(grid.units)}
    nothing = np.full(grid.values.shape[1], np.nan)
    rows = [grid.values[place[unit]] if unit in place else nothing for unit in units]
    title = in_words(grid.item.title)
    stem = grid.key.partition(".")[2] or grid.key
    if grid.kind in ("one", "first"):
        codes = [(number, in_words(one.label)) for number, one in enumerate(grid.options, start=1)]
        values = tuple(NO_ANSWER if _open(row) else int(np.argmax(row)) + 1 for row in rows)
        name = names.take(f"{stem}_first" if grid.kind == "first" else stem)
        return [Variable(name, title, "coded", values, (*codes, (NO_ANSWER, _("no answer"))))]
    found = []
    for at, option in enumerate(grid.options):
        label = f"{title}: {in_words(option.label)}" if len(grid.options) > 1 else title
        name = names.take(f"{stem}_{option.key}" if len(grid.options) > 1 else stem)
        if grid.kind == "cases":
            flags = tuple(NO_ANSWER if _open(row) else int(row[at]) for row in rows)
            found.append(Variable(name, label, "coded", flags, _flags()))
        else:
            numbers = tuple(None if _open(row) else float(row[at]) for row in rows)
            found.append(Variable(name, label, "number", numbers, decimals=2))
    return found


def _open(row: Matrix) -> bool:
    return bool(np.isnan(row).any())


def _flags() -> tuple[tuple[int, str], ...]:
    return (0, _("not named")), (1, _("named")), (NO_ANSWER, _("no answer"))


def _coded(consultation: Consultation) -> dict[str, dict[str, frozenset[str]]]:
    """Codebook version → city → codes."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for version in versions_in_use(consultation):
        own: dict[str, set[str]] = {}
        for one in mentions(consultation, codebook=version):
            if one.unit:
                own.setdefault(one.unit, set()).update(one.codes)
        found[str(version.pk)] = {unit: frozenset(codes) for unit, codes in own.items()}
    return found


def _of_codebook(
    version: CodebookVersion, coded: Mapping[str, frozenset[str]], cities: Sequence[str], names: "Names"
) -> list[Variable]:
    found = []
    for code in version.codes:
        values = tuple(int(code["key"] in coded[city]) if city in coded else NO_ANSWER for city in cities)
        label = f"{version.codebook.title} {version.number}: {in_words(code['name'])}"
        found.append(
            Variable(names.take(f"c_{version.codebook.key}_{code['key']}"), label, "coded", values, _flags())
        )
    return found


class Names:
    """Names of variables that every program takes: letters, digits and _, a letter first, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        name = re.sub(r"[^A-Za-z0-9_]", "_", wanted)[:LONGEST_NAME]
        if not name[:1].isalpha():
            name = f"v{name}"[:LONGEST_NAME]
        number, free = 1, name
        while free.casefold() in self._taken:
            number += 1
            end = f"_{number}"
            free = f"{name[: LONGEST_NAME - len(end)]}{end}"
        self._taken.add(free.casefold())
        return free
