"""The columns in which a figure travels: CSV, Parquet, the sheets of our workbook. One list for reading and writing."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.queries.content import ACTIVITY

FIGURE: Final = tuple(name for name in ACTIVITY if name != "origin")
KEY: Final = ("key", "explanation", "target")
FLAT: Final = (*FIGURE, *KEY)
"""A line holds either a figure or a notation key of a cell."""
NUMBERS: Final = ("amount", "uncertainty_activity", "uncertainty_factor")
_DOUBTFUL: Final = re.compile(r"-?\d{1,3}\.\d{3}")


def figure_line(row: Mapping[str, Any]) -> list[Value]:
    """A stored figure as one line of `FLAT`."""
    line = {**row, "inputs": inputs_text(row["inputs"])}
    return [*(line[name] for name in FIGURE), "", "", ""]


def key_line(note: Mapping[str, Any]) -> list[Value]:
    """A notation key as one line of `FLAT`."""
    line = {
        "source": note["source"],
        "key": note["key"],
        "explanation": note["explanation"],
        "target": note["target"],
    }
    return [line.get(name, None if name in NUMBERS else "") for name in FLAT]


def inputs_text(inputs: Mapping[str, Any]) -> str:
    """Further inputs as JSON, always the same text for the same inputs; "" for none."""
    return json.dumps(inputs, sort_keys=True, ensure_ascii=False) if inputs else ""


def entry_text(value: Any) -> Value:
    """One input in a cell of its own: a series or composition as "2010: 5; 2011: 6.5"."""
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {plain_number(number)}" for name, number in value.items())
    if isinstance(value, bool):
        return str(value)
    return (
        value if isinstance(value, str | int | float) or value is None else json.dumps(value, sort_keys=True)
    )


def plain_number(value: float) -> str:
    """A number as text that comes back digit for digit. "1.234" could mean 1234, so it is written as "1.2340"."""
    text = repr(value)
    return f"{text}0" if _DOUBTFUL.fullmatch(text) else text


def named(title: str, key: str) -> str:
    """What a drop-down shows: a title for people with the key for reading, "Homes: fuels burnt [residential.fuel]"."""
    return f"{title} [{key}]"


def key_of(text: str) -> str:
    """The key in brackets at the end; the text itself when there are none."""
    inner = text.strip()
    if inner.endswith("]") and "[" in inner:
        return inner[inner.rindex("[") + 1 : -1].strip()
    return inner
