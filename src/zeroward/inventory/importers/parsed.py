"""What a reader found in a file: figures and notation keys, each with its place and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zeroward.inventory.domain.bulk import Key
from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.domain.errors import Problem


@dataclass(frozen=True, slots=True)
class ParsedFigure:
    """`place` is the cell or line ("Transport!B7"); a figure with problems is refused and stays out."""

    place: str
    figure: Figure
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedKey:
    place: str
    key: Key
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a place that is not a figure: what was left out, or what to look at."""

    place: str
    message: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """`header` holds what the file says about the inventory (city, year, population …); it is shown, not taken over."""

    format: str
    figures: tuple[ParsedFigure, ...] = ()
    keys: tuple[ParsedKey, ...] = ()
    findings: tuple[Finding, ...] = ()
    header: Mapping[str, Any] = field(default_factory=dict)
