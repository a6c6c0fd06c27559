"""The figures of a report as tables for programs: one figure a row."""

import csv
import io
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.exporters.ddi import write_ddi
from zeroward.consultation.exporters.labelled import write_dta, write_sav
from zeroward.consultation.exporters.study import study_of
from zeroward.consultation.models import Report
from zeroward.consultation.queries.data_sets import DataSet, Variable
from zeroward.consultation.queries.report_rows import COLUMNS, NUMBERS, rows_of
from zeroward.consultation.queries.shown_words import UNIT_NAMES
from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book


def labels() -> dict[str, str]:
    """What each column says."""
    return {
        "iteration": _("Iteration (year)"),
        "table": _("Key of the table"),
        "question": _("Question"),
        "shares_of": _("What the shares are of"),
        "answer_key": _("Key of the answer"),
        "answer": _("Answer"),
        "group": _("Group of cities"),
        "status": _("Computed here, or printed in a report"),
        "unit": _("Unit"),
        "base": _("Base"),
        "weighting": _("Weighting"),
        "numerator": _("How many said it (unweighted)"),
        "denominator": _("Of how many"),
        "value": _("Value (a share between 0 and 1, or a mean)"),
        "low": _("Lower end of the 95 % interval"),
        "high": _("Upper end of the 95 % interval"),
        "interval": _("Method of the interval"),
        "effective_n": _("Effective number of answers"),
        "withheld": _("Why there is no value"),
        "printed": _("As printed in the report"),
        "limits": _("Limits"),
    }


def write_figures_csv(report: Report) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it; decimals have a point."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream)
    lines.writerow(COLUMNS)
    for row in rows_of(report.data):
        lines.writerow([_cell(row[name]) for name in COLUMNS])
    return stream.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    return repr(value) if isinstance(value, float) else safe_text(value)


def write_figures_parquet(report: Report) -> bytes:
    import polars  # heavy

    rows = list(rows_of(report.data))
    schema = {name: polars.Float64 if name in NUMBERS else polars.String for name in COLUMNS}
    columns = {name: [row[name] for row in rows] for name in COLUMNS}
    stream = io.BytesIO()
    polars.DataFrame(columns, schema=schema, strict=False).write_parquet(stream)
    return stream.getvalue()


def write_figures_xlsx(report: Report) -> bytes:
    """Every figure on one sheet, and what has to be known of it on another."""
    said = labels()
    columns = [Column(said[name], 14 if name in NUMBERS else 24) for name in COLUMNS]
    rows = [[row[name] for name in COLUMNS] for row in rows_of(report.data)]
    about = [
        [_("Title"), report.consultation.title],
        [_("Year"), str(report.consultation.year)],
        [_("Version"), str(report.number)],
        [_("SHA-256 of the content"), report.digest],
        [_("In short"), report.summary],
    ]
    sheets = [
        Table(_("Figures"), columns, rows),
        Table(_("About"), [Column(_("What"), 24), Column(_("Says"), 90)], about),
    ]
    return write_book(sheets, title=report.consultation.title)


def figures_set(report: Report) -> DataSet:
    """The same rows as a data set with labels; units and reasons are coded."""
    rows = list(rows_of(report.data))
    said = labels()
    codes = {
        "unit": [(key, str(name)) for key, name in UNIT_NAMES.items()],
        "status": [("computed", _("computed here")), ("printed", _("printed in a report"))],
        "withheld": [("few", _("fewer than ten answers: counts alone")), ("small", _("a small cell"))],
    }
    variables = []
    for name in COLUMNS:
        values = [row[name] for row in rows]
        if name in codes:
            variables.append(_coded(name, said[name], values, codes[name]))
        elif name in NUMBERS:
            numbers = tuple(None if one is None else float(one) for one in values)
            variables.append(Variable(name, said[name], "number", numbers, decimals=4))
        else:
            variables.append(Variable(name, said[name], "text", tuple(str(one or "") for one in values)))
    about = _("One row is one figure of the report.")
    return DataSet(
        f"{report.consultation.key}-{report.number}", report.consultation.title, about, tuple(variables)
    )


def _coded(name: str, label: str, values: list[Any], codes: list[tuple[str, str]]) -> Variable:
    numbers = {key: number for number, (key, _text) in enumerate(codes, start=1)}
    return Variable(
        name,
        label,
        "coded",
        tuple(numbers.get(one, 0) for one in values),
        ((0, _("none")), *((numbers[key], text) for key, text in codes)),
    )


def write_figures_sav(report: Report) -> bytes:
    return write_sav(figures_set(report))


def write_figures_dta(report: Report) -> bytes:
    return write_dta(figures_set(report))


def write_figures_ddi(report: Report) -> bytes:
    return write_ddi(study_of(report), figures_set(report), counts=False)
