"""Carbon of mineral soils: change of stock between two kinds of use (IPCC Volume 4, equation 2.25)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CO2
from zeroward.methods.ghg.method import Input, Method, MethodError, Outcome, register

Array = npt.NDArray[np.float64]
CARBON_TO_CO2 = 44 / 12


def soil_carbon(
    area: npt.ArrayLike,
    reference: npt.ArrayLike,
    use: npt.ArrayLike,
    management: npt.ArrayLike,
    level: npt.ArrayLike,
) -> Array:
    """Tonnes of carbon in the soils of areas (ha): SOCref x FLU x FMG x FI x A, elementwise."""
    return np.asarray(
        np.asarray(area, dtype=np.float64)
        * np.asarray(reference)
        * np.asarray(use)
        * np.asarray(management)
        * np.asarray(level)
    )


def yearly_change(before: npt.ArrayLike, after: npt.ArrayLike, *, years: npt.ArrayLike = 20.0) -> Array:
    """Carbon gained in a year between two stocks; `before` and `after` are sums over the same land."""
    span = np.asarray(years, dtype=np.float64)
    if not (span > 0).all():
        raise MethodError(
            "The years between two stocks are not above 0.", place="years", remedy="Give years."
        )
    return np.asarray((np.asarray(after, dtype=np.float64) - np.asarray(before, dtype=np.float64)) / span)


def carbon_to_co2(change: npt.ArrayLike) -> Array:
    """CO2 of a change of stock: a gain of carbon is a removal, and negative."""
    return np.asarray(0.0 - np.asarray(change, dtype=np.float64) * CARBON_TO_CO2)


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(METHOD, inputs)
    area = work.number("area")
    reference = work.default("reference", TABLES["soc_ref"], work.text("climate"), work.text("soil"))
    stocks = [float(soil_carbon(area, reference, *_factors(work, when))) for when in ("before", "after")]
    work.step("before", "Soil carbon before", stocks[0], "t C", "area x SOCref x FLU x FMG x FI")
    work.step("after", "Soil carbon after", stocks[1], "t C", "area x SOCref x FLU x FMG x FI")
    change = float(yearly_change(*stocks, years=work.number("years")))
    work.step("change", "Carbon gained in a year", change, "t C/yr", "(after - before) / years")
    co2 = work.step("co2", "CO2 (negative: removal)", float(carbon_to_co2(change)), "t/yr", "-change x 44/12")
    return work.outcome_of({CO2: co2 * 1000})


def _factors(work: Calculation, when: str) -> tuple[float, float, float]:
    """FLU, FMG and FI, typed or by what was chosen."""
    climate = work.text("climate")
    found = []
    for key, table in (("use", "land_use"), ("management", "management"), ("input", "input_level")):
        typed = work.optional(f"factor_{key}_{when}")
        if typed is None:
            typed = work.default(f"factor_{key}_{when}", TABLES[table], climate, work.text(f"{key}_{when}"))
        found.append(typed)
    return found[0], found[1], found[2]


def _state(when: str, words: str) -> tuple[Input, ...]:
    def chosen(key: str, label: str, table: str) -> Input:
        return Input(f"{key}_{when}", f"{label}, {words}", kind="choice", required=False,
                     choices=TABLES[table].choices(), help="Needed where the factor is not given.")  # fmt: skip

    return (
        chosen("use", "Land use", "uses"),
        chosen("management", "Management", "managements"),
        chosen("input", "Organic matter", "inputs"),
        override(f"factor_use_{when}", f"FLU, {words}", "1", TABLES["land_use"], maximum=3),
        override(f"factor_management_{when}", f"FMG, {words}", "1", TABLES["management"], maximum=3),
        override(f"factor_input_{when}", f"FI, {words}", "1", TABLES["input_level"], maximum=3),
    )


_YEARS = TABLES["soil_years"]

METHOD = register(
    Method(
        key="afolu.soil_carbon",
        title="Carbon of mineral soils",
        equation="CO2 = -(SOC after - SOC before) / D x 44/12;  SOC = area x SOCref x FLU x FMG x FI",
        source="IPCC 2006 Guidelines and 2019 Refinement, Volume 4, equation 2.25",
        tier="1",
        activity="area",
        notes="One entry for each area that went from one use to another; count it for 20 years.",
        inputs=(
            Input("area", "Area", unit="ha", minimum=0),
            choice("climate", "Climate", TABLES["soc_ref"]),
            choice("soil", "Soil", TABLES["soils_kinds"]),
            *_state("before", "before"),
            *_state("after", "after"),
            override("reference", "Reference carbon", "t C/ha", TABLES["soc_ref"], maximum=1000),
            Input("years", "Years until balance", unit="yr", minimum=1, maximum=100, default=_YEARS["years"],
                  source=_YEARS.source, mark=_YEARS.mark),
        ),
        compute=_compute,
    )
)  # fmt: skip
