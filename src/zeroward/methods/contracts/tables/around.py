"""What stands around the rows of a table: its printed heads, its caption, and which of two like tables it is."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from zeroward.methods.contracts.rows import cells_of, is_separator
from zeroward.methods.contracts.words import plain

_ABOVE: Final = 8
_CAPTIONS: Final = 3
_LONGEST: Final = 200
_MONEY: Final = re.compile(r"€|\b(?:m?eur|euros?|huf|pln|czk|ron|sek)\b", re.IGNORECASE)
_ECONOMIC: Final = re.compile(r"econom|wirtschaft|okonom|ekonom|gazdasag")
_FINANCIAL: Final = re.compile(r"financ|finanz|penzugy|finans")


def heads_of(
    lines: Sequence[str], at: int, places: Mapping[int, str], columns: Sequence[str]
) -> dict[str, str]:
    """The printed head of each column from left to right; a year below a wide head has the words of that."""
    cells = cells_of(lines[at])
    found = {name: cells[place] for place, name in sorted(places.items()) if place < len(cells)}
    found |= {name: found.get("amount", "") for name in columns if name.isdigit() and name not in found}
    return {name: " ".join(text.split()) for name, text in found.items() if name in columns}


def caption_of(lines: Sequence[str], at: int) -> str:
    """The words above a head, the nearest first: plain lines, and rows with a single filled cell."""
    found: list[str] = []
    for line in reversed(lines[max(0, at - _ABOVE) : at]):
        text = line.strip()
        if not text or is_separator(text):
            continue
        filled = [cell for cell in cells_of(text) if cell]
        if len(filled) != 1 or len(text) > _LONGEST:
            break
        found.append(filled[0].strip("# "))
        if len(found) == _CAPTIONS:
            break
    return " / ".join(found)


def kind_of(lines: Sequence[str], key: str, first: int, last: int, rows: Sequence[Mapping[str, str]]) -> str:
    """T10 and T11 have the same heads. The caption tells them apart, above or below; else what they are measured in."""
    if key != "T11":
        return key
    above = caption_of(lines, first - 1)
    below = " ".join(line for line in lines[last : last + 3] if len(line) < _LONGEST and "|" not in line)
    for words in (*above.split(" / "), below):
        text = plain(words)
        economic, financial = bool(_ECONOMIC.search(text)), bool(_FINANCIAL.search(text))
        if economic != financial:
            return "T10" if economic else "T11"
    units = [row["unit"] for row in rows if row.get("unit")]
    return "T11" if units and 2 * sum(bool(_MONEY.search(one)) for one in units) >= len(units) else "T10"
