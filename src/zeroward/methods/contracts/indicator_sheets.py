"""Sheets of indicators (B-3.2): one for each indicator, a line for each question of the template."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.contracts.rows import Row, rows_of
from zeroward.methods.contracts.words import plain, says_nothing

LABELS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("indicator name", "name of the indicator", "name of indicator"),
    "unit": ("indicator unit", "unit of the indicator", "unit of indicator", "unit of measure"),
    "definition": ("definition",),
    "calculation": ("calculation",),
    "direct": ("does the indicator measure direct",),
    "direct_sectors": ("if yes which emission source",),
    "indirect": ("does the indicator measure indirect",),
    "co_benefits": ("if yes which co benefit",),
    "in_pathways": ("can the indicator be used for monitoring", "is the indicator useful for monitoring"),
    "pathways": ("if yes which nzc impact pathway", "if yes which action", "if yes which impact pathway"),
    "reported": ("is the indicator captured",),
    "data_source": ("expected data source", "data source"),
    "availability": ("expected availability", "availability"),
    "interval": ("suggested collection interval", "collection interval"),
    "deliverables": ("deliverables describing",),
    "other_systems": ("other indicator systems",),
}
"""Keys of the template's table by the beginnings of the printed questions."""
_FEWEST: Final = 4
_FAR: Final = 30
"""Lines between two lines of one sheet at most: a page break."""
_TEMPLATE: Final = ("impact pathways according to", "yes no", "co benefits", "fields of action according to")
"""What the template itself prints into cells."""


@dataclass(frozen=True, slots=True)
class IndicatorSheet:
    """`said` holds the answers by the keys of `LABELS`; what is blank or repeats the template is not there. Of the
    questions that are `printed`, so many are `blank`: nothing at all stands there."""

    line: int
    last: int
    said: Mapping[str, str]
    printed: int = 0
    blank: int = 0
    broken: bool = False

    @property
    def confidence(self) -> float:
        """More answers, more sure; a cell that the scan broke takes away."""
        return round(min(0.95, 0.6 + 0.03 * len(self.said)) - (0.3 if self.broken else 0.0), 2)


def read_indicator_sheets(lines: Sequence[str]) -> tuple[IndicatorSheet, ...]:
    """All sheets of a document, in its order."""
    return tuple(_sheets(lines))


def _sheets(lines: Sequence[str]) -> Iterator[IndicatorSheet]:
    asked: dict[str, tuple[Row, str, bool]] = {}
    for row in rows_of(lines, _starts):
        key, value, is_blank = _answer(row.cells)
        far = asked and row.line - next(reversed(asked.values()))[0].last > _FAR
        if asked and (key == "name" or far):
            yield from _whole(asked)
            asked = {}
        if key == "name" or (key and asked):
            asked.setdefault(key, (row, value, is_blank))
    if asked:
        yield from _whole(asked)


def _whole(asked: Mapping[str, tuple[Row, str, bool]]) -> Iterator[IndicatorSheet]:
    if len(asked) < _FEWEST or not asked["name"][1]:
        return
    rows = [row for row, _value, _blank in asked.values()]
    said = {key: value for key, (_row, value, _blank) in asked.items() if value}
    blank = sum(is_blank for _row, _value, is_blank in asked.values())
    broken = any(row.broken for row in rows)
    yield IndicatorSheet(rows[0].line, rows[-1].last, said, len(asked), blank, broken)


def _starts(cells: Sequence[str]) -> bool:
    return bool(_answer(cells)[0])


def _answer(cells: Sequence[str]) -> tuple[str, str, bool]:
    """The question that a row asks, what stands there, and whether nothing does; no question for another row."""
    for at in (0, 1):
        key = _key(cells[at]) if at < len(cells) - 1 else ""
        if key:
            value = " ".join(next((cell for cell in cells[at + 1 :] if cell), "").split())
            return key, "" if says_nothing(value) or _is_template(value) else value, not value
    return "", "", False


def _is_template(value: str) -> bool:
    text = plain(value)
    return text in _TEMPLATE or (text.startswith(_TEMPLATE[0]) and text.endswith("module b 1"))


def _key(cell: str) -> str:
    if not cell or len(cell) > 150:
        return ""
    text = plain(cell)
    return next((key for key, starts in LABELS.items() if text.startswith(starts)), "")
