"""Action sheets (B-2.2) of a contract: one action each, every field with the lines where it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from zeroward.methods.contracts.amounts import Amount, Style, energies_in, masses_in, money_in
from zeroward.methods.contracts.rows import Row, rows_of
from zeroward.methods.contracts.words import (
    is_caption,
    is_group,
    is_other_head,
    keys_in,
    label_of,
    plain,
    says_nothing,
)

EXPECTED: Final = (
    "name",
    "type",
    "description",
    "field",
    "lever",
    "outcome",
    "responsible",
    "scale",
    "stakeholders",
    "comments",
    "renewable",
    "removed",
    "reduction",
    "cost",
)
"""Rows of a sheet in all generations of the template."""
_GAP: Final = 40
"""Lines between two rows of one sheet at most: a page break with its furniture."""
_PENALTY: Final = 0.1


@dataclass(frozen=True, slots=True)
class Said:
    """What stands in a field, from line to line; `broken` when the scan lost its end."""

    text: str
    line: int
    last: int
    broken: bool = False


@dataclass(frozen=True)
class ActionSheet:
    """One action as the contract states it. `said` holds the fields that were found, by the names of `EXPECTED`,
    also "compensated" and "unit_cost"; `style` is the decimal sign of the document."""

    line: int
    last: int
    said: Mapping[str, Said]
    style: Style = ""

    def text(self, name: str) -> str:
        """The text of a field, "" when it is missing or says nothing ("-", "not applicable")."""
        found = self.said.get(name)
        return "" if found is None or says_nothing(found.text) else found.text

    @property
    def name(self) -> str:
        return " ".join(self.text("name").split())

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """Fields of action, keys of the plan's vocabulary, as far as the words are known."""
        return keys_in(self.text("field"), "fields")

    @cached_property
    def levers(self) -> tuple[str, ...]:
        return keys_in(self.text("lever"), "levers")

    @cached_property
    def reductions(self) -> tuple[Amount, ...]:
        """Masses in the row of the reduction, in tonnes. More than one: parts and a sum, or two cases."""
        return masses_in(self.text("reduction"), self.style)

    @cached_property
    def sectors(self) -> tuple[str, ...]:
        """Sectors that the row of the reduction names."""
        return tuple(
            key for key in keys_in(self.text("reduction"), "sectors") if key not in ("total", "other")
        )

    @cached_property
    def renewable(self) -> tuple[Amount, ...]:
        return energies_in(self.text("renewable"), self.style)

    @cached_property
    def removed(self) -> tuple[Amount, ...]:
        return energies_in(self.text("removed"), self.style)

    @cached_property
    def money(self) -> tuple[Amount, ...]:
        """Sums in the rows of the costs, in the currency that is named; unit "EUR/t" for costs of a tonne."""
        return money_in(f"{self.text('cost')}\n{self.text('unit_cost')}", self.style)

    @property
    def doubtful(self) -> tuple[Amount, ...]:
        """Amounts that can be read in two ways, or where the habit of the document decided."""
        found = (*self.reductions, *self.renewable, *self.removed, *self.money)
        return tuple(amount for amount in found if amount.value is None or amount.assumed)

    @property
    def missing(self) -> tuple[str, ...]:
        """Rows of the template that were not found at all."""
        return tuple(name for name in EXPECTED if name not in self.said)

    @property
    def broken(self) -> tuple[str, ...]:
        """Fields whose end the scan has lost."""
        return tuple(name for name, said in self.said.items() if said.broken)

    @property
    def confidence(self) -> float:
        """Share of the template's rows that were found, less a tenth for each broken field and doubtful amount."""
        found = 1 - len(self.missing) / len(EXPECTED)
        return round(max(0.0, found - _PENALTY * (len(self.broken) + len(self.doubtful))), 2)


@dataclass
class _Open:
    """A sheet while its rows come in."""

    line: int
    last: int
    said: dict[str, Said] = field(default_factory=dict)
    current: str = ""

    def add(self, name: str, text: str, row: Row) -> None:
        known = self.said.get(name)
        whole = "\n".join(part for part in (known.text if known else "", text) if part)
        first = known.line if known else row.line
        self.said[name] = Said(whole, first, row.last, row.broken or bool(known and known.broken))
        self.current, self.last = name, row.last


def read_sheets(lines: Sequence[str], style: Style = "") -> tuple[ActionSheet, ...]:
    """The action sheets of a document, in its order. A sheet without a name is not one."""
    return tuple(
        ActionSheet(one.line, one.last, one.said, style)
        for one in _sheets(lines)
        if one.said["name"].text.strip() and len(one.said) > 2
    )


def _sheets(lines: Sequence[str]) -> Iterator[_Open]:
    sheet: _Open | None = None
    for row in rows_of(lines, starts_row):
        at, label = _label_in(row.cells)
        if is_other_head(row.cells) and label != "name":
            if sheet:
                yield sheet
            sheet = None
        elif label == "name":
            if sheet and not _repeats(sheet, row, at):
                yield sheet
                sheet = None
            sheet = sheet or _Open(row.line, row.last)
            sheet.add("name", _value(row.cells, at), row)
        elif sheet is not None and row.line - sheet.last > _GAP:
            yield sheet
            sheet = None
        elif sheet is not None and label:
            sheet.add(label, _value(row.cells, at), row)
        elif sheet is not None and sheet.current:
            _go_on(sheet, row)
    if sheet:
        yield sheet


def starts_row(cells: Sequence[str]) -> bool:
    """True when the cells begin a row of a sheet: a known head, or a cell that groups rows."""
    return bool(_label_in(cells)[1]) or (len(cells) > 1 and is_group(cells[0]))


def _label_in(cells: Sequence[str]) -> tuple[int, str]:
    """Where the head of a row stands, and which field it names. The second cell is asked first: some templates use
    the words of a head for a group of rows as well."""
    for at in (1, 0):
        if at < len(cells) - 1 or (at == 0 and len(cells) == 1):
            label = label_of(cells[at])
            if label:
                return at, label
    if len(cells) == 2 and plain(cells[0]) == "action outline":
        return 0, "name"
    return 0, ""


def _repeats(sheet: _Open, row: Row, at: int) -> bool:
    """True when the head of the same action is printed again, as on the next page."""
    return sheet.current == "name" and _value(row.cells, at) in ("", sheet.said["name"].text)


def _value(cells: Sequence[str], at: int) -> str:
    return "\n".join(dict.fromkeys(cell for cell in cells[at + 1 :] if cell))


def _go_on(sheet: _Open, row: Row) -> None:
    """A row without a head goes on with the field before it, as after a page break."""
    filled = [(at, cell) for at, cell in enumerate(row.cells) if cell]
    if not filled or (is_group(row.cells[0]) and len(filled) == 1):
        return
    if is_caption(filled[0][1]):
        sheet.current = ""
        return
    at, text = filled[-1]
    if at == 1 and len(row.cells) > 2:
        return  # the rest of a head that the page break split
    sheet.add(sheet.current, text, row)
