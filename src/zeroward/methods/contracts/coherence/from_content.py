"""A city's own contract, in the shape of the template, as facts for the rules.

Content may come from anywhere: cells of another shape are passed over, the template's own checks report them.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from zeroward.methods.contracts.coherence.facts import Action, Blanks, Facts, Line
from zeroward.methods.contracts.coherence.gap_checks import MODULE
from zeroward.methods.contracts.coherence.outcome import Where
from zeroward.methods.contracts.gap_heads import COLUMNS
from zeroward.methods.contracts.gap_row import GapRow, GapTable

_TABLES: Final = {
    "T1": "IP-A1",
    "T6": "IP-B1",
    "T7": "IP-B1",
    "T8": "IP-B2",
    "T9": "IP-B2",
    "B-1.1": "B-1.1",
    "B-3.1": "B-3.1",
    "priorities": "CM-3",
    "commitments": "CM-6",
}
_CENT: Final = 0.01


def facts_of_content(content: Mapping[str, Any], blanks: Sequence[tuple[str, int, int]] = ()) -> Facts:
    """The facts of a contract's content. `blanks` is how many cells of a module are blank, and how many it has, for
    rule X4 (the template knows which cells there are)."""
    modules = content.get("modules")
    modules = modules if isinstance(modules, Mapping) else {}
    lines = {
        key: tuple(_lines(modules, module, key)) for key, module in _TABLES.items() if _has(modules, module)
    }
    return Facts(
        gaps=tuple(_gap(modules)),
        actions=tuple(_actions(modules)),
        lines=lines,
        blanks=tuple(Blanks(Where(module), count, whole) for module, count, whole in blanks),
        strict=True,
    )


def _has(modules: Mapping[str, Any], module: str) -> bool:
    return isinstance(modules.get(module), Mapping)


def _rows(modules: Mapping[str, Any], module: str, table: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Row ids with the values of their cells; cells without a value stay out."""
    found = modules.get(module)
    tables = found.get("tables") if isinstance(found, Mapping) else None
    rows = tables.get(table) if isinstance(tables, Mapping) else None
    for row in rows if isinstance(rows, Sequence) and not isinstance(rows, str) else ():
        cells = row.get("cells") if isinstance(row, Mapping) else None
        if isinstance(cells, Mapping):
            values = {
                str(name): cell["value"]
                for name, cell in cells.items()
                if isinstance(cell, Mapping) and cell.get("value") not in (None, "")
            }
            yield str(row.get("id", "")), values


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _numbers(values: Mapping[str, Any]) -> dict[str, float]:
    return {name: number for name, value in values.items() if (number := _number(value)) is not None}


def _gap(modules: Mapping[str, Any]) -> Iterator[GapTable]:
    rows = []
    for key, values in _rows(modules, MODULE, MODULE):
        numbers = _numbers(values)
        cells: dict[str, float] = {name: numbers[name] for name in COLUMNS if name in numbers}
        sector = str(values.get("sector") or key)
        if cells:
            rows.append(GapRow(0, sector, sector, cells, {}, key=key))
    if rows:
        known = tuple(name for name in COLUMNS if any(name in row.cells for row in rows))
        every = tuple(rows)
        yield GapTable(0, 0, 2 if "contract" in known else 1, known, every, 1.0, True, every)


def _actions(modules: Mapping[str, Any]) -> Iterator[Action]:
    for key, values in _rows(modules, "B-2.2", "B-2.2"):
        numbers = _numbers(values)
        yield Action(
            where=Where("B-2.2", "B-2.2", key, "name"),
            name=str(values.get("name", "")),
            number=str(values.get("number", "")),
            reduction=numbers.get("reduction"),
            amounts=int("reduction" in numbers),
            cost=numbers.get("cost"),
            unit_cost=numbers.get("unit_cost"),
        )


def _lines(modules: Mapping[str, Any], module: str, table: str) -> Iterator[Line]:
    for key, values in _rows(modules, module, table):
        numbers = _numbers(values)
        yield Line(Where(module, table, key), numbers, values, dict.fromkeys(numbers, _CENT))
