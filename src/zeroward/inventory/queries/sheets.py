"""The sheets of our workbook: in each group of sectors one for amounts with a factor, one for each other method."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.inventory.queries.carriers import carrier_name, carriers_of
from zeroward.inventory.queries.columns import named
from zeroward.inventory.queries.methods import DIRECT, Way, units_of, ways_of
from zeroward.inventory.queries.sources import Cell, GroupCells, all_groups
from zeroward.methods.ghg.activities import BY_FACTOR
from zeroward.methods.ghg.method import Input

MARK: Final = "#zeroward"
"""First cell of the line that names the fields: the reader looks for it, whatever the language of the sheet."""
KEYS: Final = "keys"
ABOUT: Final = "about"
QUALITIES: Final = ("H", "M", "L")
LONGEST_NAME: Final = 31
"""Signs on the tab of a sheet: a limit of spreadsheets."""
MORE: Final = " …"


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a sheet. `name` is "source", "amount", "inputs.docf" …; `choices` are what its drop-down shows."""

    name: str
    title: str
    unit: str = ""
    note: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet: `method` is what its lines are computed with, `sources` the cells that it may fill. `name` may be
    longer than a spreadsheet takes: see `sheet_name`."""

    key: str
    name: str
    method: str
    title: str
    fields: tuple[Field, ...]
    sources: frozenset[str]


def sheet_plans(group: GroupCells) -> Iterator[SheetPlan]:
    """The sheets of one group: amounts with a factor first, then its methods, then measured emissions."""
    ways: dict[str, tuple[Way, list[Cell]]] = {}
    for cell in group.cells:
        for way in ways_of(cell.source):
            ways.setdefault(way.key, (way, []))[1].append(cell)
    order = sorted(ways, key=lambda key: (key != BY_FACTOR, key == DIRECT))
    for number, key in enumerate(order, 1):
        way, cells = ways[key]
        yield SheetPlan(
            f"{group.key}.{key}",
            f"{number} {_plain(way.title)}",
            key,
            way.title,
            tuple(_fields(way, cells)),
            frozenset(cell.source for cell in cells),
        )


def all_sheet_plans() -> list[SheetPlan]:
    """The sheets of all groups."""
    return [plan for group in all_groups() for plan in sheet_plans(group)]


def sheet_name(text: str) -> str:
    """A name that fits on a sheet's tab: whole words, with "…" where some are left out."""
    if len(text) <= LONGEST_NAME:
        return text
    words = text[: LONGEST_NAME - len(MORE) + 1].rsplit(" ", 1)[0].rstrip(",;. ")
    return f"{words}{MORE}"


def _plain(title: str) -> str:
    """A title without the signs that a sheet's name may not have."""
    return "".join(" " if sign in "[]:*?/\\" else sign for sign in title).replace("  ", " ").strip()


def _fields(way: Way, cells: list[Cell]) -> Iterator[Field]:
    yield Field("source", _("Cell of the inventory"), choices=tuple(named(c.title, c.source) for c in cells))
    if way.takes_carrier:
        carriers = dict.fromkeys(carrier for cell in cells for carrier in carriers_of(cell.source))
        yield Field(
            "carrier", _("Energy carrier"), choices=tuple(named(carrier_name(key), key) for key in carriers)
        )
    yield Field(
        "label", _("Name (optional)"), note=_("Plant, district, fleet: whatever tells this line from others.")
    )
    if way.needs_amount:
        units = dict.fromkeys(unit for cell in cells for unit in units_of(cell.source, way))
        yield Field("amount", way.amount_label or _("Amount"))
        yield Field("unit", _("Unit"), choices=tuple(units))
    for one in way.further if way.needs_amount else way.inputs:
        yield _input_field(one)
    yield Field(
        "factor", _("Factor, if chosen (optional)"), note=_("The identifier of one factor of the list.")
    )
    yield Field("quality_activity", _("Quality of the figure"), choices=QUALITIES, note=quality_note())
    yield Field("quality_factor", _("Quality of the factor"), choices=QUALITIES, note=quality_note())
    yield Field("uncertainty_activity", _("Uncertainty of the figure"), unit="± %")
    yield Field("uncertainty_factor", _("Uncertainty of the factor"), unit="± %")
    yield Field("source_text", _("Where the figure comes from"))
    yield Field("note", _("Note"))


def quality_note() -> str:
    """What the three marks mean."""
    return _(
        "H: measured or counted here. M: modelled with sound assumptions. L: rough, or taken over from elsewhere."
    )


def _input_field(one: Input) -> Field:
    parts = [_(one.help) if one.help else ""]
    if one.kind in ("series", "composition"):
        parts.append(
            _("Pairs such as: food: 0.4; paper: 0.2")
            if one.kind == "composition"
            else _("Pairs such as: 2010: 5; 2011: 6")
        )
    if one.default is not None:
        parts.append(_("Left empty: %(value)s (%(source)s)") % {"value": one.default, "source": one.source})
    choices = (
        tuple(named(_(choice.label), choice.key) for choice in one.choices) if one.kind == "choice" else ()
    )
    title = (
        _(one.label)
        if one.required and one.default is None
        else _("%(label)s (optional)") % {"label": _(one.label)}
    )
    unit = "" if one.unit in ("1", "share") else one.unit
    return Field(f"inputs.{one.key}", title, unit, " ".join(part for part in parts if part), choices)
