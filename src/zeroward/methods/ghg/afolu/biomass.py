"""Carbon of biomass: gain and loss, two surveys, conversion of land (IPCC Volume 4, equations 2.5 to 2.16)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.afolu.soil_carbon import carbon_to_co2, yearly_change
from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.gases import CO2
from zeroward.methods.ghg.method import Input, Method, MissingError, Outcome, register

Array = npt.NDArray[np.float64]


def biomass_gain(
    area: npt.ArrayLike, growth: npt.ArrayLike, *, root_ratio: npt.ArrayLike, carbon: npt.ArrayLike = 0.47
) -> Array:
    """Tonnes of carbon gained in a year: area x growth above ground (t dry/ha/yr) x (1 + R) x CF (2.9, 2.10)."""
    return np.asarray(
        np.asarray(area, dtype=np.float64)
        * np.asarray(growth)
        * (1 + np.asarray(root_ratio))
        * np.asarray(carbon)
    )


def wood_loss(
    harvest: npt.ArrayLike,
    expansion: npt.ArrayLike,
    *,
    root_ratio: npt.ArrayLike,
    carbon: npt.ArrayLike = 0.47,
) -> Array:
    """Tonnes of carbon in wood taken out (m3) with its tops and roots: H x BCEF x (1 + R) x CF (2.12, 2.13)."""
    return np.asarray(
        np.asarray(harvest, dtype=np.float64)
        * np.asarray(expansion)
        * (1 + np.asarray(root_ratio))
        * np.asarray(carbon)
    )


def conversion_change(
    area: npt.ArrayLike,
    before: npt.ArrayLike,
    after: npt.ArrayLike,
    *,
    carbon: npt.ArrayLike = 0.47,
    dead_before: npt.ArrayLike = 0.0,
    dead_after: npt.ArrayLike = 0.0,
) -> Array:
    """Tonnes of carbon gained in the year of conversion (2.16 and 2.23): biomass in t dry/ha, dead matter in t C/ha."""
    living = (np.asarray(after, dtype=np.float64) - np.asarray(before, dtype=np.float64)) * np.asarray(carbon)
    return np.asarray(np.asarray(area) * (living + np.asarray(dead_after) - np.asarray(dead_before)))


def _gain_loss(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(GAIN_LOSS, inputs)
    carbon, roots = work.number("carbon"), work.number("root_ratio")
    gain = float(biomass_gain(work.number("area"), work.number("growth"), root_ratio=roots, carbon=carbon))
    work.step("gain", "Carbon gained by growth", gain, "t C/yr", "area x growth x (1 + R) x CF")
    harvest, expansion = work.number("harvest"), work.optional("expansion")
    if harvest and expansion is None:
        raise MissingError(
            "Wood is taken out, but its expansion factor is missing.",
            place="expansion",
            remedy="Give tonnes of dry biomass above ground for a cubic metre of wood.",
        )
    wood = float(wood_loss(harvest, expansion or 0.0, root_ratio=roots, carbon=carbon))
    disturbance = work.number("disturbance")
    work.step("wood", "Carbon taken out with wood", wood, "t C/yr", "wood x BCEF x (1 + R) x CF")
    work.step("disturbance", "Carbon lost in fires, storms and pests", disturbance, "t C/yr")
    return _changed(work, gain - wood - disturbance, "gain - losses")


def _difference(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(DIFFERENCE, inputs)
    change = yearly_change(work.number("before"), work.number("after"), years=work.number("years"))
    return _changed(work, float(change), "(after - before) / years")


def _conversion(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(CONVERSION, inputs)
    change = conversion_change(
        work.number("area"),
        work.number("before"),
        work.number("after"),
        carbon=work.number("carbon"),
        dead_before=work.number("dead_before"),
        dead_after=work.number("dead_after"),
    )
    return _changed(work, float(change), "area x ((after - before) x CF + dead after - dead before)")


def _changed(work: Calculation, change: float, formula: str) -> Outcome:
    work.step("change", "Carbon gained in the year", change, "t C/yr", formula)
    co2 = work.step("co2", "CO2 (negative: removal)", float(carbon_to_co2(change)), "t/yr", "-change x 44/12")
    return work.outcome_of({CO2: co2 * 1000})


_CARBON = Input(
    "carbon", "Carbon of dry biomass", unit="t C/t", minimum=0.3, maximum=0.6, default=TABLES["biomass"]["carbon"],
    source=TABLES["biomass"].source, mark=TABLES["biomass"].mark,
)  # fmt: skip

GAIN_LOSS = register(
    Method(
        key="afolu.biomass_gain_loss",
        title="Biomass: gain and loss",
        equation="CO2 = -(area x growth x (1 + R) x CF - wood x BCEF x (1 + R) x CF - disturbance) x 44/12",
        source="IPCC 2006 Guidelines, Volume 4, equations 2.7 to 2.14",
        tier="1 to 2",
        activity="area",
        inputs=(
            Input("area", "Area", unit="ha", minimum=0),
            Input("growth", "Growth above ground", unit="t dry/ha/yr", minimum=0, maximum=50),
            Input("root_ratio", "Roots to shoots (R)", minimum=0, maximum=3),
            Input("harvest", "Wood taken out, with firewood", unit="m3", minimum=0, default=0, mark="verified",
                  source="IPCC 2006 Guidelines, Volume 4, equation 2.11: none"),
            Input("expansion", "Biomass for a cubic metre of wood (BCEF)", unit="t/m3", minimum=0, maximum=10,
                  required=False),
            Input("disturbance", "Carbon lost in disturbances", unit="t C", minimum=0, default=0, mark="verified",
                  source="IPCC 2006 Guidelines, Volume 4, equation 2.11: none"),
            _CARBON,
        ),
        compute=_gain_loss,
    )
)  # fmt: skip

DIFFERENCE = register(
    Method(
        key="afolu.stock_difference",
        title="Biomass: two surveys",
        equation="CO2 = -(stock after - stock before) / years x 44/12",
        source="IPCC 2006 Guidelines, Volume 4, equation 2.5",
        tier="2 to 3",
        activity="after",
        inputs=(
            Input("before", "Carbon at the first survey", unit="t C", minimum=0),
            Input("after", "Carbon at the second survey", unit="t C", minimum=0, help="On the same land."),
            Input("years", "Years between", unit="yr", minimum=0.1, maximum=200),
        ),
        compute=_difference,
    )
)

CONVERSION = register(
    Method(
        key="afolu.land_conversion",
        title="Land converted in the year",
        equation="CO2 = -area x ((biomass after - before) x CF + dead matter after - before) x 44/12",
        source="IPCC 2006 Guidelines, Volume 4, equations 2.16 and 2.23",
        tier="1 to 2",
        activity="area",
        notes="Soils are an entry of their own, over 20 years.",
        inputs=(
            Input("area", "Area converted in the year", unit="ha", minimum=0),
            Input("before", "Biomass before, with roots", unit="t dry/ha", minimum=0, maximum=2000),
            Input("after", "Biomass just after", unit="t dry/ha", minimum=0, maximum=2000, help="0 where cleared."),
            Input("dead_before", "Dead wood and litter before", unit="t C/ha", minimum=0, default=0, mark="verified",
                  source="IPCC 2006 Guidelines, Volume 4, section 2.3.2: 0 outside forests"),
            Input("dead_after", "Dead wood and litter after", unit="t C/ha", minimum=0, default=0, mark="verified",
                  source="IPCC 2006 Guidelines, Volume 4, section 2.3.2: 0 outside forests"),
            _CARBON,
        ),
        compute=_conversion,
    )
)  # fmt: skip
