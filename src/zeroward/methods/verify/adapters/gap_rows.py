"""Printed gap tables of contracts: rows in either generation of the template, whatever the columns are called."""

import math
from collections.abc import Mapping, Sequence

from zeroward.methods.pathways import COLUMNS, check_row, check_table
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_NAMES = {
    "baseline": ("baseline", "bau", "base", "c1", "1", "baselineemissions", "emissions", "bau2030"),
    "target": ("target", "reductiontarget", "c2", "2", "target2030", "targetreduction"),
    "existing": (
        "existing",
        "otherplans",
        "c3",
        "3",
        "existingstrategies",
        "reductionsinexistingstrategies",
        "plans",
    ),
    "gap": ("gap", "emissionsgap", "c4", "4"),
    "contract": ("contract", "ccc", "c5", "5", "actionplan", "ap", "cccreductions"),
    "residual": ("residual", "residualemissions", "c6", "6", "offset", "residualoffset"),
}
Rows = Mapping[str, Mapping[str, float]]


def _column(name: str) -> str | None:
    wanted = plain(name)
    return next((column for column, names in _NAMES.items() if wanted in names), None)


def printed_rows(inputs: Inputs) -> Rows:
    """Rows by name, cells by column; lists follow the `columns` that are named, or the six of the template."""
    raw = inputs.mapping("rows", "table", "sectors")
    entry = inputs.exact("columns", "header")
    header = entry.raw if entry is not None and isinstance(entry.raw, list) else list(COLUMNS)
    found = {str(name): _cells(cells, header) for name, cells in raw.items()}
    return {name: cells for name, cells in found.items() if len(cells) > 1}


def _cells(cells: object, header: Sequence[object]) -> dict[str, float]:
    if isinstance(cells, (list, tuple)):
        named = zip(header, cells, strict=False) if len(cells) == len(header) else iter(())
    elif isinstance(cells, Mapping):
        named = iter(cells.items())
    else:
        return {}
    read = {_column(str(key)): read_quantity(one) for key, one in named}
    return {column: one.value for column, one in read.items() if column is not None and one is not None}


def _printed_total(inputs: Inputs) -> dict[str, float]:
    entry = inputs.exact("printed_total", "total", "totals", "printed_totals")
    columns = inputs.exact("columns", "header")
    header = columns.raw if columns is not None and isinstance(columns.raw, list) else list(COLUMNS)
    return {} if entry is None else _cells(entry.raw, header)


@reads("a 2.3 table", "gap table", "whole table", "gap table rows")
def printed_table(question: Question) -> Answer:
    """Identities of every row, totals of every column, and the smallest repair where all six columns stand."""
    rows, total = printed_rows(question.inputs), _printed_total(question.inputs)
    if not rows:
        raise CannotRead("no rows of a gap table")
    answer = Answer()
    whole = all(cells.keys() == _NAMES.keys() for cells in (*rows.values(), total))
    if whole:
        _whole(answer, rows, total)
        return answer
    count = 0
    for name, cells in {**rows, **({"total": total} if total else {})}.items():
        findings = check_row(cells, place=name)
        count += len(findings)
        answer.flags += [f"{name} {one.identity} by {one.difference:g}" for one in findings]
        answer.add(f"{name}_flag flag.{name} row_flag.{name}", bool(findings))
        if findings:
            answer.add(f"{name}_delta row_delta.{name} delta.{name}", findings[0].difference)
    for column in _NAMES:
        values = [row[column] for row in rows.values() if column in row]
        if len(values) == len(rows):
            answer.add(f"sum_{column} sum.{column} {column}_sum", math.fsum(values), rounded=len(values))
            if column in total:
                answer.add(f"total_minus_sum.{column} {column}_difference", total[column] - math.fsum(values))
    answer.add("findings n_findings", float(count))
    return answer


def _whole(answer: Answer, rows: Rows, total: Mapping[str, float]) -> None:
    report = check_table(
        {name: [cells[column] for column in COLUMNS] for name, cells in rows.items()},
        [total[one] for one in COLUMNS],
    )
    answer.add("total_minus_sum", list(report.total_minus_sum))
    for column, difference in zip(COLUMNS, report.total_minus_sum, strict=True):
        answer.add(f"total_minus_sum.{column} {column}_difference", difference)
    for name, delta in report.row_delta.items():
        answer.add(f"row_delta.{name} row_delta_{name} {name}", delta)
    answer.add("repaired_ok repaired", report.repaired is not None)
    answer.add("findings n_findings", float(len(report.findings)))
    answer.flags += [f"{one.place} {one.identity} by {one.difference:g}" for one in report.findings]
    for name, cells in (report.repaired or {}).items():
        for column, value in zip(COLUMNS, cells, strict=True):
            answer.add(f"repaired.{name}.{column}", value)
