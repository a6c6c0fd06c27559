"""Urban trees: carbon taken up by crown cover or by tree (IPCC 2006, Volume 4, Tables 8.1 and 8.2)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.afolu.soil_carbon import carbon_to_co2
from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CO2
from zeroward.methods.ghg.method import Input, Method, Outcome, register

Array = npt.NDArray[np.float64]


def tree_carbon(amount: npt.ArrayLike, rate: npt.ArrayLike, *, lost: npt.ArrayLike = 0.0) -> Array:
    """Tonnes of carbon gained in a year: hectares of crown cover or trees x rate, less carbon of trees lost."""
    return np.asarray(
        np.asarray(amount, dtype=np.float64) * np.asarray(rate) - np.asarray(lost, dtype=np.float64)
    )


def _cover(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(COVER, inputs)
    return _outcome(work, work.number("cover"), work.number("rate"), "crown cover x rate - lost")


def _count(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(COUNT, inputs)
    rate = work.default("rate", TABLES["urban_trees"], work.text("species"))
    return _outcome(work, work.number("trees"), rate, "trees x rate - lost")


def _outcome(work: Calculation, amount: float, rate: float, formula: str) -> Outcome:
    change = float(tree_carbon(amount, rate, lost=work.number("lost")))
    work.step("rate", "Carbon taken up by one", rate, "t C/yr")
    work.step("change", "Carbon gained in the year", change, "t C/yr", formula)
    co2 = work.step("co2", "CO2 (negative: removal)", float(carbon_to_co2(change)), "t/yr", "-change x 44/12")
    return work.outcome_of({CO2: co2 * 1000})


_LOST = Input(
    "lost", "Carbon of trees lost", unit="t C", minimum=0, default=0, mark="verified",
    source="IPCC 2006 Guidelines, Volume 4, section 8.2.1: none at tier 1, for trees younger than 20 years",
)  # fmt: skip
_CROWN = TABLES["crown_cover"]

COVER = register(
    Method(
        key="afolu.urban_trees_cover",
        title="Urban trees by crown cover",
        equation="CO2 = -(crown cover x 2.9 t C/ha - lost) x 44/12",
        source="IPCC 2006 Guidelines, Volume 4, equation 8.2",
        tier="2a",
        activity="cover",
        notes="For trees that still grow: up to about 20 years.",
        inputs=(
            Input("cover", "Crown cover", unit="ha", minimum=0, help="Area under crowns, not of the park."),
            Input("rate", "Carbon taken up", unit="t C/ha/yr", minimum=0, maximum=20, default=_CROWN["default"],
                  source=_CROWN.source, mark=_CROWN.mark),
            _LOST,
        ),
        compute=_cover,
    )
)  # fmt: skip

COUNT = register(
    Method(
        key="afolu.urban_trees_count",
        title="Urban trees by number",
        equation="CO2 = -(trees x rate - lost) x 44/12",
        source="IPCC 2006 Guidelines, Volume 4, equation 8.3",
        tier="2b",
        activity="trees",
        notes="For trees that still grow: up to about 20 years.",
        inputs=(
            Input("trees", "Trees", unit="tree", minimum=0),
            choice("species", "Kind of tree", TABLES["urban_trees"]),
            override("rate", "Carbon taken up by a tree", "t C/tree/yr", TABLES["urban_trees"], maximum=1),
            _LOST,
        ),
        compute=_count,
    )
)
