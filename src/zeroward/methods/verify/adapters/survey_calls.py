"""Statistics written as calls of R's survey package: `svymean(~api00, dclus1)` and its kin."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from zeroward.methods.survey.arrays import Vector, coded, indicators
from zeroward.methods.verify.adapters.survey_tables import Column, Table
from zeroward.methods.verify.question import CannotRead

_NAMES = (
    "svymean",
    "svytotal",
    "svyratio",
    "svyby",
    "svyciprop",
    "svychisq",
    "svyttest",
    "svyquantile",
    "svyglm",
)
_USUAL = {"svymean": "api00", "svytotal": "enroll"}
"""The variables of the package's own examples, which calls without a formula stand for."""


@dataclass(frozen=True)
class Call:
    """The function, its formulas in order (split at the plus signs) and the whole text."""

    name: str
    formulas: tuple[tuple[str, ...], ...]
    response: str
    text: str

    @property
    def normal(self) -> bool:
        """Whether ends are of the normal distribution: `svymean` prints those, `confint(…, df=degf(…))` others."""
        return "degf(" not in self.text

    def option(self, name: str) -> str:
        found = re.search(rf"\b{name}\s*=\s*['\"]?([\w.+-]+)", self.text)
        return found.group(1) if found else ""


def call_of(title: str) -> Call:
    """Read the call. Without any, the mean (or what word there is) of the usual variable."""
    if "contrast" in title:
        raise CannotRead("contrasts are not read")
    name = min((one for one in _NAMES if one in title), key=title.find, default="svymean")
    inner = title[title.find(name) + len(name) :] if name in title else ""
    response = re.match(r"\(\s*([\w.]+)\s*~", inner)
    formulas = _formulas(inner)
    usual = ((_USUAL.get(name, "api00"),),)
    return Call(name, formulas or usual, response.group(1) if response else "", title)


def _formulas(text: str) -> tuple[tuple[str, ...], ...]:
    term = r"(?:I\([^()]*\)|factor\([^()]*\)|[\w.]+)"
    found = re.findall(rf"~\s*({term}(?:\s*[+*]\s*{term})*)", text)
    return tuple(tuple(_split(one)) for one in found)


def _split(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"[+*]", text) if one.strip()]


def variables(table: Table, terms: tuple[str, ...]) -> tuple[Vector, list[str]]:
    """The columns of a formula: numbers as they are, categories one column per level, comparisons as 0 and 1."""
    parts: list[Vector] = []
    names: list[str] = []
    for term in terms:
        if term.startswith("I("):
            parts.append(condition(table, term[2:-1]).astype(np.float64)[:, None])
            names.append(term)
            continue
        column = table.column(term)
        if column.dtype.kind in "fiu":
            parts.append(column.astype(np.float64)[:, None])
            names.append(term)
        else:
            codes, levels = coded(column)
            parts.append(indicators(codes, len(levels)))
            names += [f"{term}{level}" for level in levels]
    if not parts:
        raise CannotRead("no variable is named")
    return np.hstack(parts), names


def condition(table: Table, text: str) -> Column:
    """`stype=='H'`, `api00 > 700` as true or false; several with & and |."""
    for sign, join in (("|", np.logical_or), ("&", np.logical_and)):
        parts = [one for one in text.split(sign) if one.strip()]
        if len(parts) > 1:
            return np.asarray(join.reduce([condition(table, one) for one in parts]))
    found = re.match(r"\s*([\w.]+)\s*(==|!=|>=|<=|>|<)\s*['\"]?([^'\"]+?)['\"]?\s*$", text)
    if found is None:
        raise CannotRead(f"the condition {text} is not understood")
    column, sign, value = table.column(found.group(1)), found.group(2), found.group(3)
    other: Any = float(value) if column.dtype.kind in "fiu" else value
    compare = {
        "==": np.equal, "!=": np.not_equal, ">=": np.greater_equal, "<=": np.less_equal, ">": np.greater, "<": np.less,
    }  # fmt: skip
    if column.dtype.kind not in "fiu" and sign not in ("==", "!="):
        raise CannotRead(f"{found.group(1)} has no order")
    return np.asarray(compare[sign](column, other))


def domain_of(table: Table, text: str) -> Column | None:
    """The condition inside `subset(design, condition)`, whatever makes the design."""
    _, called, rest = text.partition("subset(")
    if not called:
        return None
    depth, comma = 0, 0
    for place, letter in enumerate(rest):
        if letter == "," and depth == 0:
            comma = place + 1
        if letter == ")" and depth == 0:
            return condition(table, rest[comma:place])
        depth += {"(": 1, ")": -1}.get(letter, 0)
    raise CannotRead("the subset has no end")
