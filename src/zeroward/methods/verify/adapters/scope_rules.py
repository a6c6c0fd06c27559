"""Totals by the GPC's levels for tables that know sectors and scopes, but no references."""

import math
from collections.abc import Iterable

from zeroward.methods.ghg.frameworks import framework_of
from zeroward.methods.verify.answer import Answer

_SECTORS = (
    ("I", ("built", "building", "stationary", "residential", "energy", "electricity", "heat", "commercial")),
    ("II", ("transport", "mobility", "traffic")),
    ("III", ("waste", "wastewater")),
    ("IV", ("ippu", "industrial_process", "processes", "product")),
    ("V", ("afolu", "agricult", "land", "livestock", "forest")),
)


def sector_of(name: str) -> str | None:
    """The GPC's sector that a row's name means; the word that stands first in the name decides."""
    lower = name.lower().replace(" ", "_")
    found = [(lower.find(word), sector) for sector, words in _SECTORS for word in words if word in lower]
    return min(found)[1] if found else None


def add_by_rules(answer: Answer, figures: Iterable[tuple[str, str, float]], unit: str) -> None:
    """BASIC, BASIC+ and territorial from (sector's name, scope, value), where every row can be placed."""
    rows = [(sector_of(name), scope, value) for name, scope, value in figures]
    if not rows or any(sector is None or not scope for sector, scope, _ in rows):
        return
    gpc = framework_of("gpc")
    for rule in gpc.totals:
        # the first cell of a sector and scope stands for it: what is imported or sold to the grid is no such row
        first = {(cell.sector, cell.scope): cell for cell in reversed(gpc.cells)}
        part = [
            value
            for sector, scope, value in rows
            if (cell := first.get((str(sector), scope))) and rule.takes(cell)
        ]
        answer.add(f"{rule.key} total_{rule.key} gpc_{rule.key} total_gpc_{rule.key}", math.fsum(part), unit)
    wanted = {
        ("I", "1"),
        ("I", "2"),
        ("II", "1"),
        ("II", "2"),
        ("III", "1"),
        ("III", "3"),
        ("IV", "1"),
        ("V", "1"),
    }
    mission = [value for sector, scope, value in rows if (str(sector), scope) in wanted]
    answer.add("mission total_mission ccc_scope", math.fsum(mission), unit)
