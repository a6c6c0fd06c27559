"""Numbers of rows that stand within words, as in "stream:12": replaced on the way out and on the way in."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from zeroward.core.leaving import declared

_PART = re.compile(r"\{([A-Za-z_]+\.[A-Za-z_]+)\}")
Renumber = Callable[[str, str], str]
"""The name of a model and a number as it stands there → what is to stand there."""


@cache
def patterns_of(name: str) -> tuple[tuple[tuple[re.Pattern[str], re.Pattern[str]], tuple[str, ...]], ...]:
    """For a field ("app.Model.field"): how it is written here, how in a package, and which models it names."""
    found = []
    for pattern in declared().words.get(name, ()):
        labels = tuple(_PART.findall(pattern))
        fixed = [re.escape(part) for part in _PART.split(pattern)[::2]]
        here, there = r"(\d{1,19})".join(fixed), r"\{(\d{1,19})\}".join(fixed)
        found.append(((re.compile(here), re.compile(there)), labels))
    return tuple(found)


def outward(name: str, value: Any, number: Callable[[str, int], int | None]) -> Any:
    """Each number becomes that of the package in braces, 0 for a row that does not go."""
    return _walked(name, value, 0, lambda label, text: f"{{{number(label, int(text)) or 0}}}")


def inward(name: str, value: Any, number: Callable[[str, int], Any]) -> Any:
    """Each number in braces becomes the number that the row has here."""
    return _walked(name, value, 1, lambda label, text: str(number(label, int(text)) or 0))


def renumbered(name: str, value: Any, number: Callable[[str, int], Any]) -> Any:
    """Each number in braces becomes another number in braces."""
    return _walked(name, value, 1, lambda label, text: f"{{{number(label, int(text)) or 0}}}")


def _walked(name: str, value: Any, side: int, renumber: Renumber) -> Any:
    if not patterns_of(name):
        return value
    if isinstance(value, str):
        return _renumbered(name, value, side, renumber)
    if isinstance(value, list):
        return [_walked(name, one, side, renumber) for one in value]
    if isinstance(value, dict):
        return {
            _renumbered(name, key, side, renumber): _walked(name, one, side, renumber)
            for key, one in value.items()
        }
    return value


def _renumbered(name: str, text: str, side: int, renumber: Renumber) -> str:
    for patterns, labels in patterns_of(name):
        match = patterns[side].fullmatch(text)
        if match:
            made, at = "", 0
            for group, label in enumerate(labels, 1):
                start, end = match.span(group)
                if side:
                    start, end = start - 1, end + 1  # with the braces
                made += text[at:start] + renumber(label, match.group(group))
                at = end
            return made + text[at:]
    return text
