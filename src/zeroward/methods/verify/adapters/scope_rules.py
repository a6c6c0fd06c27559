"""Totals by the GPC's levels for tables that know sectors and scopes, but no references."""

import math
import re
from collections.abc import Iterable

from zeroward.methods.ghg.frameworks import framework_of
from zeroward.methods.ghg.frameworks.model import Cell
from zeroward.methods.verify.answer import Answer

_SECTORS = (
    ("I", ("built", "building", "stationary", "residential", "energy", "electricity", "heat", "commercial")),
    ("II", ("transport", "mobility", "traffic")),
    ("III", ("waste", "wastewater")),
    ("IV", ("ippu", "industrial_process", "processes", "product")),
    ("V", ("afolu", "agricult", "land", "livestock", "forest")),
)

_MISSION = {
    ("I", "1"), ("I", "2"), ("II", "1"), ("II", "2"), ("III", "1"), ("III", "3"), ("IV", "1"), ("V", "1"),
}  # fmt: skip
"""Sectors and scopes that contracts count."""


_CELL = re.compile(r"^(I|II|III|IV|V|VI)\.(?:\d+|x)(?:\.\d+)?$")
"""A reference of the GPC; `III.x.2` means that line of any subsector."""


def is_cell(name: str) -> bool:
    return _CELL.match(name) is not None


def sector_of(name: str) -> str | None:
    """The GPC's sector that a row's name means: its number, or the word that stands first in the name."""
    number = name.split(".", maxsplit=1)[0]
    if number in ("I", "II", "III", "IV", "V", "VI"):
        return number
    lower = name.lower().replace(" ", "_")
    found = [(lower.find(word), sector) for sector, words in _SECTORS for word in words if word in lower]
    return min(found)[1] if found else None


def _cell_of(name: str, scope: str) -> Cell | None:
    """The cell that a row is: by reference, or the first of its sector and scope.

    The first stands for the others: what is imported or sold to the grid is no row of a table by sector and scope.
    """
    cells = framework_of("gpc").cells
    if is_cell(name):
        wanted = name.replace(".x", ".1")
        return next((cell for cell in cells if cell.ref == wanted or cell.ref.startswith(f"{wanted}.")), None)
    sector = sector_of(name)
    if not scope and sector in ("IV", "V"):
        scope = "1"  # these have no other
    return next((cell for cell in cells if (cell.sector, cell.scope) == (sector, scope)), None)


def add_by_rules(answer: Answer, figures: Iterable[tuple[str, str, float]], unit: str) -> None:
    """BASIC, BASIC+ and territorial from (sector's name, scope, value), where every row can be placed."""
    rows = [(_cell_of(name, scope), value) for name, scope, value in figures]
    placed = [(cell, value) for cell, value in rows if cell is not None]
    if not placed or len(placed) != len(rows):
        return
    for rule in framework_of("gpc").totals:
        part = math.fsum(value for cell, value in placed if rule.takes(cell))
        answer.add(f"{rule.key} total_{rule.key} gpc_{rule.key} total_gpc_{rule.key}", part, unit)
    mission = [value for cell, value in placed if (cell.sector, cell.scope) in _MISSION and cell.level != "T"]
    answer.add("mission total_mission ccc_scope", math.fsum(mission), unit)
