"""Iron, steel and other metals, and the perfluorocarbons of aluminium (IPCC Volume 3, chapter 4)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CH4, CO2
from zeroward.methods.ghg.ippu.tables import TABLES
from zeroward.methods.ghg.method import Input, Method, Outcome, register

Array = npt.NDArray[np.float64]


def production_emissions(mass: npt.ArrayLike, factor: npt.ArrayLike) -> Array:
    """Emissions of a production by its factor (equations 4.4 to 4.8, 4.15, 4.20, 4.25, 4.32)."""
    return np.asarray(np.asarray(mass, dtype=np.float64) * np.asarray(factor))


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(METAL, inputs)
    product, mass = work.text("product"), work.number("mass")
    factor = work.default("factor", TABLES["metal_co2"], work.text("guideline"), product)
    co2 = work.step("co2", "CO2", float(production_emissions(mass, factor)), "t", "product x factor")
    methane = TABLES["metal_ch4"].get(product)
    ch4 = float(production_emissions(mass, methane.value)) if methane else 0.0
    if methane:
        work.step("ch4", "Methane", ch4, "kg", f"product x {methane.value} kg/t")
    if product.startswith("aluminium"):
        work.warn("The perfluorocarbons of aluminium are an entry of their own.")
    return work.outcome_of({CO2: co2 * 1000, CH4: ch4})


METAL = register(
    Method(
        key="ippu.metal",
        title="Metals",
        equation="CO2, CH4 = product x EF",
        source="IPCC 2006 Guidelines and 2019 Refinement, Volume 3, chapter 4",
        tier="1",
        activity="mass",
        notes="The factor of steel includes its pig iron. Works under emissions trading: prefer verified emissions.",
        inputs=(
            Input("mass", "Product made", unit="t", minimum=0),
            choice("product", "Product", TABLES["metals"]),
            choice("guideline", "Parameters", TABLES["guideline"], default="2019"),
            override("factor", "CO2 factor", "t CO2/t", TABLES["metal_co2"], maximum=20),
        ),
        compute=_compute,
    )
)  # fmt: skip


def _perfluorocarbons(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(ALUMINIUM, inputs)
    mass, table = work.number("mass"), TABLES["aluminium_pfc"]
    gases = {
        gas: work.step(gas, gas, float(production_emissions(mass, table[work.text("technology"), gas])), "kg",
                       "aluminium x factor")
        for gas in ("CF4", "C2F6")
    }  # fmt: skip
    return work.outcome_of(gases)


ALUMINIUM = register(
    Method(
        key="ippu.aluminium_pfc",
        title="Aluminium: perfluorocarbons",
        equation="CF4, C2F6 = aluminium x EF",
        source="IPCC 2006 Guidelines, Volume 3, equation 4.25, Table 4.15",
        tier="1",
        activity="mass",
        inputs=(
            Input("mass", "Aluminium made", unit="t", minimum=0),
            choice("technology", "Technology", TABLES["aluminium_pfc"]),
        ),
        compute=_perfluorocarbons,
    )
)
