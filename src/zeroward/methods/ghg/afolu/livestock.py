"""Methane of livestock: enteric fermentation and manure (IPCC Volume 4, equations 10.19, 10.22 and 10.23)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CH4_BIO
from zeroward.methods.ghg.method import Input, Method, Outcome, register
from zeroward.methods.ghg.say import say

Array = npt.NDArray[np.float64]
DAYS = 365


def enteric_methane(heads: npt.ArrayLike, factor: npt.ArrayLike) -> Array:
    """Kilograms of CH4: heads x kg per head and year, elementwise."""
    return np.asarray(np.asarray(heads, dtype=np.float64) * np.asarray(factor))


def yearly_per_head(rate: npt.ArrayLike, weight: npt.ArrayLike) -> Array:
    """Kilograms per head and year of what is excreted; `rate` in kg per 1000 kg of animal and day, `weight` in kg."""
    return np.asarray(np.asarray(rate, dtype=np.float64) * np.asarray(weight) / 1000 * DAYS)


def manure_methane(
    heads: npt.ArrayLike, solids: npt.ArrayLike, systems: npt.ArrayLike, factors: npt.ArrayLike
) -> Array:
    """Kilograms of CH4 of manure (equation 10.22 of 2019).

    `solids`: kg of volatile solids per head and year, (…); `systems`: shares of manure, (…, system); `factors`:
    g CH4 per kg of volatile solids, (…, system) or (system).
    """
    mixed = (np.asarray(systems, dtype=np.float64) * np.asarray(factors, dtype=np.float64)).sum(axis=-1)
    return np.asarray(np.asarray(heads, dtype=np.float64) * np.asarray(solids) * mixed / 1000)


def _enteric(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(ENTERIC, inputs)
    factor = work.default(
        "factor", TABLES["enteric"], work.text("guideline"), work.text("region"), work.text("animal")
    )
    work.step("ef", "Factor", factor, "kg CH4/head/yr")
    ch4 = enteric_methane(work.number("heads"), factor)
    work.step("ch4", "Methane", float(ch4), "kg", "heads x factor")
    return work.outcome_of({CH4_BIO: float(ch4)})


_HEADS = Input("heads", "Animals, mean of the year", unit="head", minimum=0)
_ANIMAL = choice("animal", "Animal", TABLES["animals"])
_REGION = choice("region", "Region", TABLES["regions"])
_GUIDELINE = choice("guideline", "Parameters", TABLES["guideline"], default="2019")

ENTERIC = register(
    Method(
        key="afolu.enteric",
        title="Livestock: enteric fermentation",
        equation="CH4 = heads x EF",
        source="IPCC 2006 Guidelines and 2019 Refinement, Volume 4, equation 10.19",
        tier="1",
        activity="heads",
        inputs=(
            _HEADS,
            _ANIMAL,
            _REGION,
            _GUIDELINE,
            override("factor", "Factor", "kg CH4/head/yr", TABLES["enteric"], maximum=500),
        ),
        compute=_enteric,
    )
)


def _manure(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(MANURE, inputs)
    heads, factor = work.number("heads"), work.optional("factor")
    if factor is not None:
        work.step("ef", "Factor", factor, "kg CH4/head/yr")
        ch4 = work.step("ch4", "Methane", float(enteric_methane(heads, factor)), "kg", "heads x factor")
        return work.outcome_of({CH4_BIO: ch4})
    animal, region = work.text("animal"), work.text("region")
    shares = work.shares("systems", known=TABLES["systems"].values)
    warn_of_rest(work, shares)
    rate = work.default("solids", TABLES["volatile_solids"], region, animal)
    weight = work.default("weight", TABLES["weight"], region, animal)
    solids = work.step("solids", "Volatile solids of a head", float(yearly_per_head(rate, weight)), "kg/yr",
                       "rate x weight / 1000 x 365")  # fmt: skip
    climate = work.text("climate")
    factors = [
        work.read(TABLES["manure_ch4"], climate, animal, name, place=f"systems.{name}") for name in shares
    ]
    ch4 = float(manure_methane(heads, solids, list(shares.values()), factors))
    work.step("ch4", "Methane", ch4, "kg", "heads x solids x sum of share x EF / 1000")
    return work.outcome_of({CH4_BIO: ch4})


def warn_of_rest(work: Calculation, shares: Mapping[str, float]) -> None:
    """Say so when the shares of manure management leave manure out."""
    total = sum(shares.values())
    if total < 0.9999:
        work.warn(
            say(
                "Manure management covers %(total)s of the manure; the rest is not counted.",
                total=format(total, ".0%"),
            )
        )


SYSTEMS = Input(
    "systems", "Manure management", kind="composition", required=False,
    choices=TABLES["systems"].choices(), help="Shares of the manure.",
)  # fmt: skip
WEIGHT = override("weight", "Weight of an animal", "kg", TABLES["weight"], maximum=2000)

MANURE = register(
    Method(
        key="afolu.manure_ch4",
        title="Livestock: methane of manure",
        equation="CH4 = heads x VS x sum of (share of system x EF) / 1000, or heads x EF",
        source="2019 Refinement, Volume 4, equations 10.22 and 10.22A, Tables 10.13A and 10.14",
        tier="1",
        activity="heads",
        notes="With a factor for each head (2006), systems and climate are not needed.",
        inputs=(
            _HEADS,
            _ANIMAL,
            _REGION,
            Input(
                "climate", "Climate", kind="choice", required=False, choices=TABLES["manure_ch4"].choices()
            ),
            SYSTEMS,
            override("solids", "Volatile solids", "kg/1000 kg/day", TABLES["volatile_solids"], maximum=50),
            WEIGHT,
            Input(
                "factor", "Factor for a head", unit="kg CH4/head/yr", required=False, minimum=0, maximum=500
            ),
        ),
        compute=_manure,
    )
)
