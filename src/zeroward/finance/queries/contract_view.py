"""The tables as the contract prints them, for the page: T1 and T2 with one column for each year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.finance.models import (
    BudgetState,
    CapitalLevel,
    Frequency,
    Level,
    PolicyState,
    RiskReach,
    Typology,
)
from zeroward.finance.queries.cells import TableRow
from zeroward.finance.queries.contract_words import COLUMNS, MONEY, ORDER, PERCENT, TITLES
from zeroward.plan.vocabulary import FIELDS

CHOICES: Final[Mapping[str, Mapping[str, Any]]] = {
    "T1.state": dict(BudgetState.choices),
    "T4.level": dict(CapitalLevel.choices),
    "T5.typology": dict(Typology.choices),
    "T12.status": dict(PolicyState.choices),
    "T13.reach": dict(RiskReach.choices),
    **{
        place: dict(Level.choices)
        for place in ("T13.likelihood", "T13.priority", "T13.residual", "T14.influence", "T14.interest")
    },
    **{
        f"T8.{group}_frequency": dict(Frequency.choices)
        for group in ("municipality", "public", "third", "households")
    },
}
YEARS: Final[Mapping[str, tuple[str, ...]]] = {"T1": ("holder",), "T2": ("field", "subsector")}
"""Tables whose years stand in columns, with the columns that name a row."""
FIGURES: Final = MONEY | PERCENT | {"baseline", "effectiveness", "reduction", "target"}


@dataclass(frozen=True, slots=True)
class ShownTable:
    """`table` None: there is no row; `reason` says why, "" while nobody said."""

    code: str
    title: str
    table: Table | None
    reason: str


def contract_view(
    tables: Mapping[str, Sequence[TableRow]], reasons: Mapping[str, str]
) -> tuple[ShownTable, ...]:
    """All fifteen in their order."""
    return tuple(
        ShownTable(code, str(title), _table(code, tables.get(code, ())), reasons.get(code, ""))
        for code, title in TITLES.items()
    )


def _table(code: str, rows: Sequence[TableRow]) -> Table | None:
    if not rows:
        return None
    if code in YEARS:
        return _by_year(code, rows)
    used = [name for name in ORDER[code] if any(name in row["cells"] for row in rows)]
    columns = [Column(COLUMNS[name], name in FIGURES) for name in used]
    body = [_headed([text_of(code, name, value_in(row, name)) for name in used]) for row in rows]
    return Table(TITLES[code], columns, body)


def _by_year(code: str, rows: Sequence[TableRow]) -> Table:
    """Years as columns: what the template asks for. Of T1 the budget, what of it is for climate, and its share."""
    naming = YEARS[code]
    shown = ("municipal", "climate", "share") if code == "T1" else ("amount",)
    years = sorted({value_in(row, "year") for row in rows})
    groups: dict[tuple[str, ...], dict[int, TableRow]] = {}
    for row in rows:
        key = tuple(text_of(code, name, value_in(row, name)) for name in naming)
        groups.setdefault(key, {})[value_in(row, "year")] = row
    columns = [Column(COLUMNS[name]) for name in naming]
    columns += [Column(_("Row"))] if len(shown) > 1 else []
    columns += [Column(str(year), True) for year in years]
    body = []
    for key, by_year in groups.items():
        head = [key[0] or (_("City") if code == "T1" else "–"), *key[1:]]
        for name in shown:
            cells = [
                text_of(code, name, value_in(by_year[year], name)) if year in by_year else ""
                for year in years
            ]
            if any(cells):
                body.append([*head, *([str(COLUMNS[name])] if len(shown) > 1 else []), *cells])
    return Table(TITLES[code], columns, body)


def _headed(cells: list[str]) -> list[str]:
    """The first cell is the head of its row, and a head is never empty."""
    return [cells[0] or "–", *cells[1:]]


def value_in(row: TableRow, name: str) -> Any:
    return row["cells"].get(name, {}).get("value")


def text_of(code: str, name: str, value: Any) -> str:
    """A value in the reader's words; "" for a blank."""
    if value in (None, "", []):
        return ""
    choices = CHOICES.get(f"{code}.{name}")
    if choices is not None:
        chosen = value if isinstance(value, list) else [value]
        return ", ".join(str(choices.get(one, one)) for one in chosen)
    if name in ("field", "sector"):
        return str(FIELDS.get(value, value))
    if name == "effectiveness":
        return f"{format_number(value, 0)}{SPACE}€/t"
    if name in PERCENT:
        return f"{format_number(value, 1)}{SPACE}%"
    if name in MONEY:
        return f"{format_number(value, 0)}{SPACE}€"
    if isinstance(value, int | float) and name not in ("year", "granted"):
        return format_number(value, 0 if abs(value) >= 1000 or value == int(value) else None)
    return str(value)
