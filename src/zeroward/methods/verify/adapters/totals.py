"""Totals: rows by sector and scope, totals by the GPC's rules, printed totals that do not add."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zeroward.methods.ghg.frameworks import framework_of
from zeroward.methods.verify.adapters.printed_tables import (
    SCOPE,
    add_findings,
    is_printed,
    printed_totals,
    table_of,
)
from zeroward.methods.verify.adapters.scope_rules import add_by_rules, is_cell
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import factor_between

_REFERENCE = re.compile(r"^(I|II|III|IV|V|VI)(\.\d+)+$")
_APART = ("sink", "offset", "credit", "removal", "biogenic", "memo")
_NO_ROWS = ("population", "inhabitants", "area", "area_km2", "year", "tolerance", "unit", "gwp_set", "gwp")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of a table: its sector, its scope (empty where none is given) and value."""

    sector: str
    scope: str
    value: float
    unit: str

    @property
    def apart(self) -> bool:
        """Sinks, offsets and memo items are shown beside a total, never inside."""
        return any(word in self.sector.lower() for word in _APART)


def table_rows(raw: Mapping[str, object], unit: str) -> Iterator[Row]:
    """Figures in nested mappings of sectors and scopes, in either order, and in lists."""
    for key, one in raw.items():
        name = str(key)
        if is_printed(name) or plain(name) in {plain(no) for no in _NO_ROWS}:
            continue
        scope = SCOPE.match(name)
        quantity = read_quantity(one, unit)
        if quantity is not None:
            yield Row("" if scope else name, scope.group(1) if scope else "", quantity.value, quantity.unit)
        elif isinstance(one, Mapping):
            for inner in table_rows(one, unit):
                yield Row(
                    # a cell of the framework keeps its own name, whatever it stands under
                    inner.sector if is_cell(inner.sector) else (inner.sector or name) if scope else name,
                    scope.group(1) if scope else inner.scope,
                    inner.value,
                    inner.unit,
                )
        elif isinstance(one, (list, tuple)):
            for index, value in enumerate(one):
                if isinstance(value, Mapping):
                    yield from _listed_row(f"{name} {index + 1}", value, unit)
                    continue
                read = read_quantity(value, unit)
                if read is not None:
                    yield Row(f"{name} {index + 1}", "", read.value, read.unit)


def _listed_row(name: str, raw: Mapping[str, object], unit: str) -> Iterator[Row]:
    """A row of a list: an object with a name, and figures by scope or one figure."""
    own = Inputs(raw)
    label = own.text("sector", "name", "category", "row", "source", "subsector") or name
    stated = own.text("scope").removeprefix("scope").strip()
    for one in table_rows({key: value for key, value in raw.items() if not isinstance(value, str)}, unit):
        yield Row(label, one.scope or stated, one.value, one.unit)


def in_one_unit(rows: list[Row]) -> list[Row]:
    """All rows in the unit of the first that has one. Raises CannotRead where one measures something else.

    A bare number is in that unit too; among several units it is in tonnes.
    """
    units = {row.unit for row in rows if row.unit}
    unit = next((row.unit for row in rows if row.unit), "")
    bare = unit if len(units) < 2 else "t"
    made = []
    for row in rows:
        factor = factor_between(row.unit or bare, unit) if unit else 1.0
        if factor is None:
            raise CannotRead(f"{row.sector} is in {row.unit}, not in {unit}")
        made.append(Row(row.sector, row.scope, row.value * factor, unit))
    return made


@reads("sector scope totals", "sum over scopes", "table sum", "totals", "sector totals", "rows add printed totals",
       "rows add", "printed totals", "total", "sum of", "bau table sum", "checks rounding", "must flag", "digit swap",
       "row column sums")  # fmt: skip
def totals(question: Question) -> Answer:
    """Sums by sector and scope; sinks apart; printed totals held against the sums."""
    inner = question.inputs.mapping("rows", "table", "sectors", "values", "co2e_by_sector", "emissions")
    raw = {**question.raw, **inner} if inner and not _is_number(inner) else dict(question.raw)
    if inner and not _is_number(inner):
        raw = {key: one for key, one in raw.items() if one is not inner}
    unit = question.inputs.common_unit
    rows = in_one_unit(list(table_rows(raw, unit)))
    counted = [row for row in rows if not row.apart]
    if not counted:
        raise CannotRead("no rows to add")
    used = next((row.unit for row in counted if row.unit), unit)
    answer = Answer()
    total = math.fsum(row.value for row in counted)
    apart = math.fsum(row.value for row in rows if row.apart)
    answer.add("total sum_rows sum total_without_sinks gross total_all co2e grand_total total_emissions", total, used,
               rounded=_whole(counted))  # fmt: skip
    answer.add("total_with_sinks net_total" + (" net" if apart else ""), total + apart, used)
    _by(answer, counted, used)
    _columns(answer, raw, used)
    add_by_rules(answer, [(row.sector, row.scope, row.value) for row in counted], used)
    printed = printed_totals(raw, unit)
    if (
        printed.total is None
        and len(printed.rows) == 1
        and not _names(printed.rows) & _names(rows_by(counted))
    ):
        printed.total = printed.rows.popitem()[1]  # no row is called so: it is the total of them all
    if printed:
        cells = [(row.sector or "total", row.scope, row.value) for row in rows]
        add_findings(answer, table_of(cells, printed, [row.sector for row in rows if row.apart]), used)
        if printed.total is not None:
            answer.add("difference diff delta", printed.total - total, used)
    population = question.inputs.maybe("population", "inhabitants")
    if population:
        answer.add("per_capita per_head per_person", total / population, f"{used or 't'}/person")
    return answer


def rows_by(rows: list[Row]) -> dict[str, float]:
    return {row.sector: row.value for row in rows}


def _names(figures: Mapping[str, float]) -> set[str]:
    return {plain(name) for name in figures}


def _is_number(raw: Mapping[str, object]) -> bool:
    return "value" in raw


def _columns(answer: Answer, raw: Mapping[str, object], unit: str) -> None:
    """Lists are columns: the sum of each by its name, and of two the second less the first."""
    lists = {
        str(key): one
        for key, one in raw.items()
        if isinstance(one, (list, tuple)) and not is_printed(str(key))
    }
    sums = {
        key: [one.value for value in column if (one := read_quantity(value))] for key, column in lists.items()
    }
    for key, column in sums.items():
        answer.add(f"{key} sum_{key} total_{key}", math.fsum(column), unit, rounded=len(column))
    if len(sums) == 2:
        first, second = (math.fsum(column) for column in sums.values())
        answer.add("net", second - first, unit)


def _whole(rows: list[Row]) -> int:
    """How many figures were added, where all of them are printed without decimals; else 0."""
    return len(rows) if all(row.value == round(row.value) for row in rows) else 0


def _by(answer: Answer, rows: list[Row], unit: str) -> None:
    """Sums by scope and by sector, and each sector's share."""
    total = math.fsum(row.value for row in rows)
    for scope in ("1", "2", "3"):
        part = [row.value for row in rows if row.scope == scope]
        if part:
            names = f"scope{scope} s{scope} scope_{scope} by_scope.{scope} total_scope{scope}"
            answer.add(
                names, math.fsum(part), unit, rounded=_whole([row for row in rows if row.scope == scope])
            )
    for sector in dict.fromkeys(row.sector for row in rows if row.sector):
        value = math.fsum(row.value for row in rows if row.sector == sector)
        name = "_".join(sector.split())
        answer.add(f"{name} by_sector.{name} {name}_total total_{name}", value, unit)
        if total:
            answer.add(f"share.{name} share_percent.{name} {name}_share {name}_pct", value / total, "1")


def _references(question: Question) -> dict[str, float]:
    for entry in question.inputs.entries:
        if isinstance(entry.raw, Mapping) and any(_REFERENCE.match(str(key)) for key in entry.raw):
            return _numbers(entry.raw)
        if isinstance(entry.raw, list):
            rows = [Inputs(one) for one in entry.raw if isinstance(one, Mapping)]
            named = {
                row.text("ref", "gpc_ref", "reference", "gpc"): row.maybe("co2e", "value", "emissions")
                for row in rows
            }
            if named and all(_REFERENCE.match(ref) for ref in named):
                return {ref: value for ref, value in named.items() if value is not None}
    return _numbers({key: one for key, one in question.raw.items() if _REFERENCE.match(str(key))})


def _numbers(raw: Mapping[str, object]) -> dict[str, float]:
    read = {str(key): read_quantity(one) for key, one in raw.items()}
    return {key: one.value for key, one in read.items() if one is not None}


@reads("per capita", "per head", "per inhabitant")
def per_head(question: Question) -> Answer:
    """Emissions over population: one figure, or the sum of rows."""
    inputs = question.inputs
    population = inputs.number("population", "inhabitants", "people", "p", unit="person")
    if population <= 0:
        raise CannotRead("no population")
    whole = inputs.quantity("total", "emissions", "total_emissions", "co2e", "e")
    if whole is None and any("/" in one.unit for one in inputs.quantities().values()):
        raise CannotRead("a figure per head is no row to add")
    if whole is None:
        return totals(question)
    answer = Answer()
    unit = f"{whole.unit or 't'}/person"
    answer.add(
        "per_capita per_head per_person emissions_per_capita t_per_capita result",
        whole.value / population,
        unit,
    )
    return answer


@reads("inventory totals", "gpc totals", "basic totals", "basic total", "territorial total",
       shape=lambda question: bool(_references(question)))  # fmt: skip
def gpc_totals(question: Question) -> Answer:
    """Totals of GPC references by scope and level, which the framework holds as data."""
    values = _references(question)
    if not values:
        raise CannotRead("no GPC references")
    gpc = framework_of("gpc")
    cells = {cell.ref: cell for cell in gpc.cells}
    unit = question.inputs.common_unit
    answer = Answer()
    answer.add("total total_all sum", math.fsum(values.values()), unit)
    for rule in gpc.totals:
        part = math.fsum(value for ref, value in values.items() if ref in cells and rule.takes(cells[ref]))
        answer.add(f"total_gpc_{rule.key} {rule.key} total_{rule.key} gpc_{rule.key}", part, unit)
    sectors: dict[str, list[float]] = {}
    for ref, value in values.items():
        sectors.setdefault(ref.split(".")[0], []).append(value)
    _sectors(answer, {key: math.fsum(part) for key, part in sectors.items()}, unit)
    for scope in ("1", "2", "3"):
        part = math.fsum(value for ref, value in values.items() if ref in cells and cells[ref].scope == scope)
        answer.add(f"scope{scope} s{scope} by_scope.{scope} by_scope.scope{scope}", part, unit)
    population = Inputs(question.raw).maybe("population", "inhabitants")
    if population:
        answer.add(
            "per_capita per_head per_person", math.fsum(values.values()) / population, f"{unit or 't'}/person"
        )
    return answer


def _sectors(answer: Answer, sectors: Mapping[str, float], unit: str) -> None:
    total = math.fsum(sectors.values())
    for sector, value in sectors.items():
        answer.add(f"by_sector.{sector} sector_{sector} {sector}", value, unit)
        if total:
            answer.add(f"share_percent.{sector} share.{sector} share_{sector}", 100 * value / total, "%")
