"""What a reader found in a file: rows of the parts of a plan, each with its place and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zeroward.plan.domain.errors import Problem


@dataclass(frozen=True, slots=True)
class ParsedRow:
    """`part` is "actions", "targets" …; `values` are plain data by the columns of the part, only those that the file
    has. A row with problems is refused and stays out. `hints` are told beside the row."""

    place: str
    part: str
    values: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a place that is no row: what was left out, or what to look at."""

    place: str
    message: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """`frame` is what the file says of the plan itself, None when it does not speak of it. `whole` names the parts that
    the file holds completely, so that what it lacks can be removed."""

    format: str
    rows: tuple[ParsedRow, ...] = ()
    frame: Mapping[str, Any] | None = None
    frame_problems: tuple[Problem, ...] = ()
    frame_place: str = ""
    findings: tuple[Finding, ...] = ()
    whole: frozenset[str] = field(default=frozenset())
