"""One inventory, seen through the eyes of each reporting framework.

>>> from zeroward.methods.ghg.frameworks import rows_from, view
>>> rows = rows_from([{"source": "residential.fuel", "masses": {"CO2": 1000.0}}])
>>> view(rows, "gpc", gwp="AR5").totals["basic"].co2e
1000.0
"""

from zeroward.methods.ghg.frameworks.compare import Comparison, Part, compare
from zeroward.methods.ghg.frameworks.inclusions import switches_from
from zeroward.methods.ghg.frameworks.library import framework_of, frameworks
from zeroward.methods.ghg.frameworks.model import Cell, Framework
from zeroward.methods.ghg.frameworks.notation import CellState, Note, states
from zeroward.methods.ghg.frameworks.rows import Rows, rows_from
from zeroward.methods.ghg.frameworks.sources import (
    Source,
    groups,
    minimum_sources,
    sectors,
    source_of,
    sources,
)
from zeroward.methods.ghg.frameworks.view import CellResult, ExcludedResult, TotalResult, View, view

__all__ = [
    "Cell",
    "CellResult",
    "CellState",
    "Comparison",
    "ExcludedResult",
    "Framework",
    "Note",
    "Part",
    "Rows",
    "Source",
    "TotalResult",
    "View",
    "compare",
    "framework_of",
    "frameworks",
    "groups",
    "minimum_sources",
    "rows_from",
    "sectors",
    "source_of",
    "sources",
    "states",
    "switches_from",
    "view",
]
