"""What a reader found in a file: rows of the tables, each with its place and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from zeroward.finance.domain.errors import Problem


@dataclass(frozen=True, slots=True)
class ParsedRow:
    """`key` is that of the table; `values` only what the file has, amounts in `currency`; `hints` are told too."""

    place: str
    key: str
    values: Mapping[str, Any]
    currency: str = ""
    rate: float | None = None
    rate_date: date | None = None
    problems: tuple[Problem, ...] = ()
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedProject:
    """A project of the city, by the columns of `queries.projects.columns`; only what the file has."""

    place: str
    values: Mapping[str, Any]
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a place that is no row: what was left out, or what to look at."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """`frame` is what the file says of the investment plan itself, None when it does not speak of it. `whole` names the
    tables that the file holds completely, so that what it lacks can be removed."""

    format: str
    rows: tuple[ParsedRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    frame: Mapping[str, Any] | None = None
    reasons: Mapping[str, str] | None = None
    whole: frozenset[str] = frozenset()
