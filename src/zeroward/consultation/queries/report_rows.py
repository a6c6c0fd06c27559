"""A report as rows: one figure a row, with everything that is needed to read it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from zeroward.consultation.queries.plain_tables import printed_from, sides_from, table_from
from zeroward.consultation.queries.said import Words, in_words, said
from zeroward.consultation.queries.shown_words import KINDS
from zeroward.consultation.queries.tables import Figure, Printed

COLUMNS: Final = (
    "iteration",
    "table",
    "question",
    "shares_of",
    "answer_key",
    "answer",
    "group",
    "status",
    "unit",
    "base",
    "weighting",
    "numerator",
    "denominator",
    "value",
    "low",
    "high",
    "interval",
    "effective_n",
    "withheld",
    "printed",
    "limits",
)
NUMBERS: Final = frozenset({"numerator", "denominator", "value", "low", "high", "effective_n"})
Row = dict[str, Any]


def rows_of(content: Mapping[str, Any]) -> Iterator[Row]:
    """Unweighted, weighted and by group, then numbers as printed. Words are in the reader's language."""
    iteration = str(content["year"])
    for kept in content.get("tables", []):
        table = table_from(kept)
        start = {
            "iteration": iteration,
            "table": table.key,
            "question": in_words(table.title),
            "shares_of": str(KINDS[table.kind]),
        }
        for line in table.lines:
            named = {**start, "answer_key": line.key, "answer": in_words(line.label), "group": ""}
            for figure in filter(None, (line.naive, line.weighted)):
                yield _row(named, figure)
    for kept in content.get("sides", []):
        sides = sides_from(kept)
        names = dict(sides.groups)
        for one in sides.lines:
            for key, figure in one.figures.items():
                named = {
                    "iteration": iteration,
                    "table": sides.key,
                    "question": in_words(sides.title),
                    "shares_of": "",
                    "answer_key": one.key,
                    "answer": in_words(one.label),
                    "group": said(names[key]),
                }
                yield _row(named, figure)
    for kept in content.get("printed", []):
        quoted = printed_from(kept)
        for one_printed in quoted.lines:
            yield _quoted(iteration, quoted.key, quoted.title, one_printed)


def _row(named: Mapping[str, Any], figure: Figure) -> Row:
    return {
        **named,
        "status": "computed",
        "unit": figure.unit,
        "base": said(figure.base),
        "weighting": said(figure.weighting),
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "interval": said(figure.method),
        "effective_n": figure.n_eff,
        "withheld": figure.withheld,
        "printed": "",
        "limits": " ".join(said(one) for one in figure.limits),
    }


def _quoted(iteration: str, key: str, title: Words | str, printed: Printed) -> Row:
    """What a report prints stands in a column of its own: it is no value of ours."""
    return {
        "iteration": iteration,
        "table": key,
        "question": in_words(title),
        "shares_of": "",
        "answer_key": printed.key,
        "answer": in_words(printed.label),
        "group": "",
        "status": "printed",
        "unit": printed.unit,
        "base": "",
        "weighting": "",
        "numerator": printed.figure.numerator if printed.figure else None,
        "denominator": printed.base,
        "value": None,
        "low": None,
        "high": None,
        "interval": "",
        "effective_n": None,
        "withheld": "",
        "printed": printed.text,
        "limits": " ".join(said(one) for one in printed.notes),
    }
