"""Printed tables: rows, columns and the totals printed beside them, for the check that finds the wrong number."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from zeroward.methods.ghg.checks import Located, PrintedTable, locate
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.inputs import plain
from zeroward.methods.verify.quantities import read_quantity

SCOPE = re.compile(r"^(?:s|scope)[\s_]*([123])$", re.IGNORECASE)
_WHOLE = ("total", "totals", "grand_total", "sum", "all")


def is_printed(name: str) -> bool:
    """Whether a name speaks of a printed total rather than of a row."""
    lower = name.lower()
    return (
        lower.startswith(("printed", "stated", "published")) or lower.endswith("printed") or lower in _WHOLE
    )


@dataclass(slots=True)
class PrintedTotals:
    """What is printed beside the rows: one grand total, totals by row and by column."""

    total: float | None = None
    rows: dict[str, float] = field(default_factory=dict)
    columns: dict[str, float] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.total is not None or bool(self.rows) or bool(self.columns)


def printed_totals(raw: Mapping[str, object], unit: str) -> PrintedTotals:
    """Totals among the inputs: `printed_total`, `printed_scope1`, a row `total: {s1, s2, total}`, `{s1, s3, total}`."""
    found = PrintedTotals()
    for key, one in raw.items():
        name = (
            re.sub(r"^(printed|stated|published)_?|_?printed$", "", "_".join(str(key).lower().split()))
            or "total"
        )
        quantity = read_quantity(one, unit)
        if quantity is not None and is_printed(str(key)):
            _place(found, re.sub(r"_?totals?$", "", name) or "total", quantity.value)
        elif isinstance(one, Mapping):
            for inner, value in one.items():
                read = read_quantity(value, unit)
                if read is None:
                    continue
                if is_printed(str(key)):
                    _place(found, str(inner).lower(), read.value)
                elif is_printed(str(inner)):
                    found.rows[str(key)] = read.value
    return found


def _place(found: PrintedTotals, name: str, value: float) -> None:
    scope = SCOPE.match(name)
    if scope:
        found.columns[scope.group(1)] = value
    elif name in _WHOLE:
        found.total = value
    else:
        found.rows[name] = value


def table_of(
    cells: Iterable[tuple[str, str, float]], printed: PrintedTotals, apart: Iterable[str]
) -> PrintedTable:
    """The table that the check wants, from (row, column, value) and what is printed."""
    known: dict[tuple[str, str], float] = {}
    for row, column, value in cells:
        known[row, column] = known.get((row, column), 0.0) + value
    rows = list(dict.fromkeys(row for row, _ in known))
    columns = sorted({column for _, column in known})
    by_row = {plain(name): value for name, value in printed.rows.items()}
    whole = all(value == round(value) for value in known.values())
    return PrintedTable(
        key="table",
        rows=rows,
        columns=columns,
        values=[[known.get((row, column)) for column in columns] for row in rows],
        row_totals=[by_row.get(plain(row)) for row in rows],
        column_totals=[printed.columns.get(column) for column in columns],
        total=printed.total,
        apart=[row for row in rows if row in set(apart)],
        step=1.0 if whole else 0.01,
    )


def add_findings(answer: Answer, table: PrintedTable, unit: str) -> Located:
    """Flags for sums that do not hold, their differences, and the number that would mend them all."""
    located = locate(table)
    for equation, printed, added in located.broken:
        name = "_".join((equation.name or "total").split())
        name = f"scope{name}" if name in ("1", "2", "3") else name
        answer.flags.append(f"{name}: printed {printed:.10g}, the rows add to {added:.10g}")
        answer.add(f"{name}_sum sum_{name} sum_rows_{name}", added, unit)
        answer.add(f"{name}_difference difference_{name} {name}_delta", printed - added, unit)
        answer.add("difference diff delta printed_minus_sum", printed - added, unit)
        answer.add("sum_of_rows rows_sum", added, unit)
    if located.suspects:
        best = located.suspects[0]
        row = "_".join((best.row or best.column or "total").split())
        answer.add(
            f"corrected corrected_value correct correct_value repaired corrected_{row} {row}_corrected",
            best.expected,
            unit,
        )
        answer.add("suspect suspect_row row", row)
        answer.add("pattern slip", best.pattern)
    answer.add("consistent rows_add ok within_rounding total_within_rounding", not located.broken)
    answer.add("flag flagged inconsistent", bool(located.broken))
    return located
