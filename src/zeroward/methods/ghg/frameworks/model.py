"""What a framework is: cells, where each neutral source goes, rules of factors, and totals. All of it is data.

Scope and level stand beside every cell; nothing is ever read out of a reference number.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from zeroward.methods.ghg.frameworks.sources import sources


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a framework in words, and its key for machines. `mark` says how far it is verified."""

    rule: str
    text: str
    mark: str
    more: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Named:
    """A key with the title that people read: columns and sectors of a framework."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the framework's table. `required_for` names the totals that need it filled in or explained."""

    ref: str
    title: str
    sector: str
    column: str
    scope: str
    level: str
    sources: tuple[str, ...]
    required_for: tuple[str, ...]
    gpc: tuple[str, ...]
    order: int


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Sources that the framework does not count, and why."""

    reason: str
    title: str
    sources: tuple[str, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class Total:
    """A total as a rule: the cells that match one of the selectors, each of which names allowed values."""

    key: str
    title: str
    select: tuple[Mapping[str, tuple[str, ...]], ...]

    def takes(self, cell: Cell) -> bool:
        """Whether a cell is part of this total."""
        return any(
            all(getattr(cell, name) in allowed for name, allowed in one.items()) for one in self.select
        )


@dataclass(frozen=True, slots=True)
class Switch:
    """Something that a city may leave out or take in (table I-1.1 of the contract), with its default."""

    key: str
    title: str
    default: str
    sources: frozenset[str]
    reason: str
    mark: str


@dataclass(frozen=True, slots=True)
class ForbiddenKey:
    """A notation key that cells of certain levels may not carry."""

    key: str
    level: tuple[str, ...]
    text: str
    mark: str


@dataclass(frozen=True, slots=True)
class RequiredCarriers:
    """Carriers for which an entry is required, which may be zero."""

    title: str
    sources: tuple[str, ...]
    carriers: tuple[str, ...]
    severity: Literal["warning", "info"]
    mark: str


@dataclass(frozen=True, slots=True)
class Framework:
    """A reporting framework in one version."""

    key: str
    title: str
    short: str
    version: str
    source: str
    mark: str
    note: str
    rules: Mapping[str, Rule]
    columns: tuple[Named, ...]
    sectors: tuple[Named, ...]
    cells: tuple[Cell, ...]
    exclusions: tuple[Exclusion, ...]
    totals: tuple[Total, ...]
    headline: str
    keys: tuple[str, ...]
    forbidden: tuple[ForbiddenKey, ...]
    switches: Mapping[str, Switch]
    required_carriers: tuple[RequiredCarriers, ...]
    cell_of_source: Mapping[str, int]
    exclusion_of_source: Mapping[str, int]

    @property
    def factor_boundary(self) -> str:
        """`combustion` or `life_cycle`: what factors of this framework cover."""
        return self.rules["factor_boundary"].rule

    def cell(self, ref: str) -> Cell:
        """The cell with this reference. Raises KeyError when there is none."""
        for one in self.cells:
            if one.ref == ref:
                return one
        raise KeyError(ref)

    def total(self, key: str) -> Total:
        """The total with this key. Raises KeyError when there is none."""
        for one in self.totals:
            if one.key == key:
                return one
        raise KeyError(key)


def framework_from(data: Mapping[str, Any]) -> Framework:
    """A framework from its file. Raises ValueError when a source has no place or two, or a key is unknown."""
    cells = tuple(cell_from(one, order) for order, one in enumerate(data["cells"]))
    exclusions = tuple(Exclusion(**{**one, "sources": tuple(one["sources"])}) for one in data["exclusions"])
    place_once(data["key"], cells, exclusions)
    made = Framework(
        **{
            name: data[name]
            for name in ("key", "title", "short", "version", "source", "mark", "note", "headline")
        },
        rules={name: rule_from(one) for name, one in data["rules"].items()},
        columns=tuple(Named(**one) for one in data["columns"]),
        sectors=tuple(Named(**one) for one in data["sectors"]),
        cells=cells,
        exclusions=exclusions,
        totals=tuple(total_from(one) for one in data["totals"]),
        keys=tuple(data["notation"]["keys"]),
        forbidden=tuple(
            ForbiddenKey(**{**one, "level": tuple(one["level"])}) for one in data["notation"]["forbidden"]
        ),
        switches={
            one["key"]: Switch(**{**one, "sources": frozenset(one["sources"])}) for one in data["switches"]
        },
        required_carriers=tuple(carriers_from(one) for one in data["required_carriers"]),
        cell_of_source={key: at for at, one in enumerate(cells) for key in one.sources},
        exclusion_of_source={key: at for at, one in enumerate(exclusions) for key in one.sources},
    )
    check_names(made)
    return made


def rule_from(one: Mapping[str, Any]) -> Rule:
    more = {name: value for name, value in one.items() if name not in ("rule", "text", "mark")}
    return Rule(one["rule"], one["text"], one["mark"], more)


def cell_from(one: Mapping[str, Any], order: int) -> Cell:
    lists = {name: tuple(one.get(name, ())) for name in ("sources", "required_for", "gpc")}
    return Cell(**{**one, **lists}, order=order)


def total_from(one: Mapping[str, Any]) -> Total:
    select = tuple({name: tuple(allowed) for name, allowed in each.items()} for each in one["select"])
    return Total(one["key"], one["title"], select)


def carriers_from(one: Mapping[str, Any]) -> RequiredCarriers:
    return RequiredCarriers(
        one["title"], tuple(one["sources"]), tuple(one["carriers"]), one["severity"], one["mark"]
    )


def place_once(key: str, cells: tuple[Cell, ...], exclusions: tuple[Exclusion, ...]) -> None:
    """Every neutral source has exactly one place: a cell, or an exclusion with a reason."""
    placed = [source for cell in cells for source in cell.sources]
    placed += [source for exclusion in exclusions for source in exclusion.sources]
    if len(placed) != len(set(placed)) or set(placed) != set(sources()):
        wrong = sorted({one for one in placed if placed.count(one) > 1} | (set(placed) ^ set(sources())))
        raise ValueError(f"{key}: these sources need exactly one place: {', '.join(wrong)}.")


def check_names(made: Framework) -> None:
    """Sectors, columns and totals that cells speak of have to exist, and references are unique."""
    refs = {one.ref for one in made.cells}
    totals = {one.key for one in made.totals}
    good = (
        len(refs) == len(made.cells)
        and {one.sector for one in made.cells} <= {one.key for one in made.sectors}
        and {one.column for one in made.cells} <= {one.key for one in made.columns}
        and {name for one in made.cells for name in one.required_for} <= totals
        and made.headline in totals
    )
    if not good:
        raise ValueError(
            f"{made.key}: a cell speaks of a sector, column or total that is not there, or twice of itself."
        )
