"""Lubricants and waxes, nitrous oxide sold, sulphur hexafluoride in switchgear (IPCC 2006, Volume 3)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CO2, N2O
from zeroward.methods.ghg.ippu.tables import TABLES
from zeroward.methods.ghg.method import Input, Method, MethodError, Outcome, register

Array = npt.NDArray[np.float64]
CARBON_TO_CO2 = 44 / 12


def oil_product_co2(energy: npt.ArrayLike, carbon: npt.ArrayLike, oxidised: npt.ArrayLike = 0.2) -> Array:
    """Tonnes of CO2 from GJ of lubricant or wax; `carbon` in kg C/GJ (equations 5.2 and 5.4)."""
    return np.asarray(
        np.asarray(energy, dtype=np.float64)
        * np.asarray(carbon)
        * np.asarray(oxidised)
        * CARBON_TO_CO2
        / 1000
    )


def nitrous_oxide_sold(
    sold: npt.ArrayLike, previous: npt.ArrayLike | None = None, *, released: npt.ArrayLike = 1.0
) -> Array:
    """N2O released from sales (equation 8.24): half of this year's, half of last year's where these are known."""
    now = np.asarray(sold, dtype=np.float64)
    used = now if previous is None else 0.5 * (now + np.asarray(previous, dtype=np.float64))
    return np.asarray(used * np.asarray(released))


def switchgear_sf6(
    bank: npt.ArrayLike, rate: npt.ArrayLike, *, retired: npt.ArrayLike = 0.0, collected: npt.ArrayLike = 0.0
) -> Array:
    """SF6 lost from equipment in service, and from retired equipment less what is collected."""
    service = np.asarray(bank, dtype=np.float64) * np.asarray(rate)
    return np.asarray(service + np.asarray(retired, dtype=np.float64) * (1.0 - np.asarray(collected)))


def _oil(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(OIL, inputs)
    product = work.text("product")
    heat = work.default("net_calorific_value", TABLES["oil_products"], product, "net_calorific_value")
    carbon = work.default("carbon", TABLES["oil_products"], product, "carbon")
    energy = work.step(
        "energy", "Energy content", work.number("mass") * heat, "GJ", "mass x net calorific value"
    )
    co2 = oil_product_co2(energy, carbon, work.number("oxidised"))
    work.step("co2", "CO2", float(co2), "t", "energy x carbon x oxidised share x 44/12")
    return work.outcome_of({CO2: float(co2) * 1000})


_LUBRICANTS = TABLES["lubricants"]

OIL = register(
    Method(
        key="ippu.lubricants_waxes",
        title="Lubricants and paraffin waxes",
        equation="CO2 = mass x NCV x carbon x ODU x 44/12",
        source="IPCC 2006 Guidelines, Volume 3, equations 5.2 and 5.4",
        tier="1",
        activity="mass",
        inputs=(
            Input("mass", "Product used", unit="t", minimum=0),
            choice("product", "Product", TABLES["oil_products"]),
            Input("oxidised", "Share oxidised during use", kind="share", default=_LUBRICANTS["oxidised"],
                  source=_LUBRICANTS.source, mark=_LUBRICANTS.mark),
            override("net_calorific_value", "Net calorific value", "GJ/t", TABLES["oil_products"], maximum=60),
            override("carbon", "Carbon content", "kg C/GJ", TABLES["oil_products"], maximum=40),
        ),
        compute=_oil,
    )
)  # fmt: skip


def _nitrous(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(NITROUS, inputs)
    released = work.default("released", TABLES["n2o_use"], work.text("use"))
    previous = work.optional("previous")
    if previous is None:
        work.warn("Sales of the year before are not given: all of this year's count in this year.")
    n2o = nitrous_oxide_sold(work.number("sold"), previous, released=released)
    work.step(
        "n2o",
        "Nitrous oxide",
        float(n2o),
        "kg",
        "(half of this year's + half of last year's sales) x released",
    )
    return work.outcome_of({N2O: float(n2o)})


NITROUS = register(
    Method(
        key="ippu.n2o_use",
        title="Nitrous oxide in products",
        equation="N2O = (0.5 x sold + 0.5 x sold in the year before) x released",
        source="IPCC 2006 Guidelines, Volume 3, equation 8.24",
        tier="1",
        activity="sold",
        inputs=(
            Input("sold", "Nitrous oxide sold", unit="kg", minimum=0),
            Input("previous", "Sold in the year before", unit="kg", minimum=0, required=False),
            choice("use", "Use", TABLES["n2o_use"]),
            override("released", "Share released", "1", TABLES["n2o_use"], maximum=1),
        ),
        compute=_nitrous,
    )
)


def _switchgear(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(SWITCHGEAR, inputs)
    bank, retired = work.number("bank"), work.number("retired")
    collected = work.optional("collected")
    if retired and collected is None:
        raise MethodError(
            "Equipment is retired, but it is not said how much of its gas is collected.",
            place="collected",
            remedy="Give the share that is collected, 0 if nothing is.",
        )
    sf6 = switchgear_sf6(bank, work.number("rate"), retired=retired, collected=collected or 0.0)
    work.step("service", "Lost in service", bank * work.number("rate"), "kg", "bank x rate")
    work.step("sf6", "Sulphur hexafluoride", float(sf6), "kg", "bank x rate + retired x (1 - collected)")
    return work.outcome_of({"SF6": float(sf6)})


SWITCHGEAR = register(
    Method(
        key="ippu.sf6_switchgear",
        title="Switchgear: sulphur hexafluoride",
        equation="SF6 = bank x rate + retired x (1 - collected)",
        source="IPCC 2006 Guidelines, Volume 3, section 8.2",
        tier="1 to 2",
        activity="bank",
        notes="Ask the operator of the grid: it keeps record of its gas.",
        inputs=(
            Input("bank", "Gas in equipment in service", unit="kg", minimum=0),
            Input("rate", "Lost in a year", unit="1/yr", kind="share",
                  help="Sources differ by a factor of ten, so there is no default: ask the operator."),
            Input("retired", "Gas left in retired equipment", unit="kg", minimum=0, default=0, mark="verified",
                  source="IPCC 2006 Guidelines, Volume 3, section 8.2: none retired"),
            Input("collected", "Share collected at retirement", kind="share", required=False),
        ),
        compute=_switchgear,
    )
)  # fmt: skip
