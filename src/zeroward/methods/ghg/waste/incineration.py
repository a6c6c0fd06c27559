"""Incineration and open burning of waste (IPCC 2006, Volume 5, equations 5.2, 5.4 and 5.5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, N2O
from zeroward.methods.ghg.method import Input, Method, MethodError, Outcome, register
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.waste.landfill_inputs import TABLES

Array = npt.NDArray[np.float64]
CARBON_TO_CO2 = 44 / 12


@dataclass(frozen=True, slots=True)
class BurntCarbon:
    """CO2 of burnt waste by origin, in the mass unit of the waste, shape (…)."""

    fossil: Array
    biogenic: Array


def burnt_carbon(
    mass: npt.ArrayLike,
    *,
    dry_matter: npt.ArrayLike,
    carbon: npt.ArrayLike,
    fossil_share: npt.ArrayLike,
    oxidation: npt.ArrayLike = 1.0,
) -> BurntCarbon:
    """CO2 of wet waste by fraction, shape (…, fraction); parameters by fraction; `oxidation` against (…)."""
    tonnes = np.asarray(mass, dtype=np.float64)
    if not (tonnes >= 0).all():
        raise MethodError("The waste is negative.", place="mass", remedy="Give 0 or more.")
    total = np.asarray(dry_matter, dtype=np.float64) * np.asarray(carbon, dtype=np.float64)
    fossil = np.asarray(fossil_share, dtype=np.float64)
    burnt = np.asarray(oxidation, dtype=np.float64) * CARBON_TO_CO2
    return BurntCarbon(
        fossil=np.asarray(tonnes @ (total * fossil) * burnt),
        biogenic=np.asarray(tonnes @ (total * (1.0 - fossil)) * burnt),
    )


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(METHOD, inputs)
    mass, technology = work.number("mass"), work.text("technology")
    shares = {}
    if "composition" in work.values or work.optional("fossil_carbon") is None:
        shares = work.shares("composition", known=TABLES["dry_matter"].values)
    fossil, biogenic = _carbon(work, shares)
    kind = "open_burning" if technology == "open_burning" else "incineration"
    table = TABLES["incineration_oxidation"]
    oxidation = work.default("oxidation", table, work.text("guideline"), kind)
    burnt = burnt_carbon(
        [mass, mass], dry_matter=1.0, carbon=[fossil, biogenic], fossil_share=[1.0, 0.0], oxidation=oxidation
    )
    fossil_co2 = work.step(
        "co2", "CO2 of fossil carbon", float(burnt.fossil), "t", "waste x carbon x OF x 44/12"
    )
    biogenic_co2 = work.step("co2_bio", "CO2 of biogenic carbon (memo)", float(burnt.biogenic), "t")
    ch4 = mass * work.default("ef_ch4", TABLES["incineration_ch4"], technology) / 1000
    n2o = _n2o(work, shares, mass, technology)
    work.step("ch4", "Methane emitted", ch4, "kg", "waste x factor")
    work.step("n2o", "Nitrous oxide emitted", n2o, "kg", "waste x factor")
    both = fossil_co2 + biogenic_co2
    part = fossil_co2 / both if both else 0.0
    return work.outcome_of(
        {
            CO2: fossil_co2 * 1000,
            CO2_BIO: biogenic_co2 * 1000,
            CH4: ch4 * part,  # methane is shared by the origin of the carbon that burns
            CH4_BIO: ch4 * (1 - part),
            N2O: n2o,
        }
    )


def _carbon(work: Calculation, shares: Mapping[str, float]) -> tuple[float, float]:
    """Fossil and biogenic carbon of a tonne of wet waste: measured, else by composition."""
    typed = work.optional("fossil_carbon"), work.optional("biogenic_carbon")
    found = [0.0, 0.0]
    if None in typed and shares:
        total = sum(shares.values())
        if total < 0.9999:
            work.warn(
                say(
                    "The composition covers %(total)s of the waste; the rest counts without carbon.",
                    total=format(total, ".0%"),
                )
            )
        for name, share in shares.items():
            dry, carbon, fossil = (
                work.read(TABLES[table], name, place=f"composition.{name}")
                for table in ("dry_matter", "carbon", "fossil_share")
            )
            found[0] += share * dry * carbon * fossil
            found[1] += share * dry * carbon * (1.0 - fossil)
    elif typed[1] is None:
        work.warn("Biogenic CO2 is not counted: there is neither composition nor biogenic carbon.")
    result = [value if value is not None else other for value, other in zip(typed, found, strict=True)]
    if sum(result) > 1:
        raise MethodError("A tonne of waste holds more than a tonne of carbon.", place="fossil_carbon",
                          remedy="Give tonnes of carbon in a tonne of wet waste.")  # fmt: skip
    work.step(
        "fossil_carbon",
        "Fossil carbon",
        result[0],
        "t C/t",
        "sum of share x dry matter x carbon x fossil share",
    )
    work.step("biogenic_carbon", "Biogenic carbon", result[1], "t C/t")
    return result[0], result[1]


def _n2o(work: Calculation, shares: Mapping[str, float], mass: float, technology: str) -> float:
    """Kilograms of N2O: by technology, but by waste for sludge and industrial waste; open burning on dry weight."""
    given = work.optional("ef_n2o")
    if given is not None:
        return mass * given / 1000
    factor = work.default("ef_n2o", TABLES["incineration_n2o"], technology)
    if technology == "open_burning":
        wet = shares or work.shares("composition", known=TABLES["dry_matter"].values)
        dry = sum(share * TABLES["dry_matter"][name] for name, share in wet.items())
        return mass * dry * factor / 1000
    kinds = TABLES["incineration_n2o_kind"].values
    rest = max(1.0 - sum(shares.values()), 0.0)
    mixed = rest * factor + sum(share * kinds.get(name, factor) for name, share in shares.items())
    return float(mass * mixed / 1000)


METHOD = register(
    Method(
        key="waste.incineration",
        title="Incineration and open burning",
        equation="CO2 = waste x sum(share x dry matter x carbon x fossil share) x OF x 44/12;  CH4, N2O = waste x EF",
        source="IPCC 2006 Guidelines, Volume 5, equations 5.2, 5.4 and 5.5",
        tier="1 to 2a",
        activity="mass",
        notes="Waste burnt for energy belongs to stationary energy, with the same calculation.",
        inputs=(
            Input("mass", "Waste burnt", unit="t", minimum=0, help="Wet weight."),
            Input("composition", "Composition of the waste", kind="composition", required=False,
                  choices=TABLES["dry_matter"].choices(),
                  help="Shares of wet weight. Needed unless the carbon is measured."),
            Input("fossil_carbon", "Fossil carbon, measured", unit="t C/t", kind="share", required=False,
                  help="Takes the place of what follows from the composition."),
            Input("biogenic_carbon", "Biogenic carbon, measured", unit="t C/t", kind="share", required=False),
            choice("technology", "Technology", TABLES["incineration_ch4"]),
            choice("guideline", "Parameters", TABLES["guideline"], default="2019"),
            override("oxidation", "Share of carbon oxidised", "1", TABLES["incineration_oxidation"], maximum=1),
            override("ef_ch4", "Methane factor", "g/t", TABLES["incineration_ch4"]),
            override("ef_n2o", "Nitrous oxide factor", "g/t", TABLES["incineration_n2o"],
                     help="Of wet waste. Left empty: Table 5.6, by technology and waste."),
        ),
        compute=_compute,
    )
)  # fmt: skip
