"""Cement, lime, glass and other uses of carbonates (IPCC 2006, Volume 3, chapter 2)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CO2
from zeroward.methods.ghg.ippu.tables import TABLES
from zeroward.methods.ghg.method import Input, Method, MethodError, Outcome, register

Array = npt.NDArray[np.float64]


def cement_co2(
    mass: npt.ArrayLike,
    *,
    clinker_share: npt.ArrayLike = 1.0,
    imported: npt.ArrayLike = 0.0,
    exported: npt.ArrayLike = 0.0,
    factor: npt.ArrayLike = 0.51,
    kiln_dust: npt.ArrayLike = 1.02,
) -> Array:
    """CO2 of burning clinker, in the mass unit of the cement (equations 2.1 and 2.2).

    `imported` and `exported` are clinker. Raises MethodError when more clinker is imported than ground.
    """
    clinker = np.asarray(mass, dtype=np.float64) * np.asarray(clinker_share) - imported + np.asarray(exported)
    if not (clinker >= 0).all():
        raise MethodError(
            "More clinker is imported than the cement holds.",
            place="imported",
            remedy="Give clinker in tonnes.",
        )
    return np.asarray(clinker * np.asarray(factor) * np.asarray(kiln_dust))


def lime_co2(mass: npt.ArrayLike, factor: npt.ArrayLike, *, kiln_dust: npt.ArrayLike = 1.0) -> Array:
    """CO2 of burning lime, in the mass unit of the lime (equations 2.5 and 2.6)."""
    return np.asarray(np.asarray(mass, dtype=np.float64) * np.asarray(factor) * np.asarray(kiln_dust))


def glass_co2(mass: npt.ArrayLike, factor: npt.ArrayLike, cullet: npt.ArrayLike) -> Array:
    """CO2 of melting glass (equation 2.10): the share from cullet has none."""
    return np.asarray(np.asarray(mass, dtype=np.float64) * np.asarray(factor) * (1.0 - np.asarray(cullet)))


def carbonate_co2(mass: npt.ArrayLike, factors: npt.ArrayLike, *, calcined: npt.ArrayLike = 1.0) -> Array:
    """CO2 of carbonates (…, carbonate) that give it off, tier 3 (equations 2.3, 2.7, 2.12)."""
    return np.asarray(
        (np.asarray(mass, dtype=np.float64) * np.asarray(calcined)) @ np.asarray(factors, dtype=float)
    )


def _lime(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(LIME, inputs)
    factor = work.default("factor", TABLES["lime"], work.text("kind"))
    co2 = lime_co2(work.number("mass"), factor, kiln_dust=work.number("kiln_dust"))
    work.step("ef", "Factor", factor, "t CO2/t")
    work.step("co2", "CO2", float(co2), "t", "lime x factor x kiln dust")
    return work.outcome_of({CO2: float(co2) * 1000})


LIME = register(
    Method(
        key="ippu.lime",
        title="Lime",
        equation="CO2 = lime x EF x CF(kiln dust)",
        source="IPCC 2006 Guidelines, Volume 3, equations 2.5 to 2.8",
        tier="1 to 2",
        activity="mass",
        inputs=(
            Input("mass", "Lime made", unit="t", minimum=0),
            choice("kind", "Kind of lime", TABLES["lime"]),
            override("factor", "Factor", "t CO2/t", TABLES["lime"], maximum=2),
            Input("kiln_dust", "Correction for kiln dust", minimum=1, maximum=2, default=1, mark="verified",
                  source="IPCC 2006 Guidelines, Volume 3, equation 2.8: none at tier 1"),
        ),
        compute=_lime,
    )
)  # fmt: skip


def _glass(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(GLASS, inputs)
    kind = work.text("kind")
    factor = work.default("factor", TABLES["glass"], kind)
    cullet = work.default("cullet", TABLES["cullet"], kind)
    co2 = glass_co2(work.number("mass"), factor, cullet)
    work.step("ef", "Factor", factor, "t CO2/t")
    work.step("co2", "CO2", float(co2), "t", "glass x factor x (1 - cullet)")
    return work.outcome_of({CO2: float(co2) * 1000})


GLASS = register(
    Method(
        key="ippu.glass",
        title="Glass",
        equation="CO2 = glass x EF x (1 - CR)",
        source="IPCC 2006 Guidelines, Volume 3, equation 2.10",
        tier="1 to 2",
        activity="mass",
        inputs=(
            Input("mass", "Glass melted", unit="t", minimum=0),
            choice("kind", "Kind of glass", TABLES["glass"]),
            override("factor", "Factor", "t CO2/t", TABLES["glass"], maximum=1),
            override("cullet", "Share of cullet", "1", TABLES["cullet"], maximum=1,
                     help="Recycled glass in the melt. Only glass of unknown kind has a default, an assumption."),
        ),
        compute=_glass,
    )
)  # fmt: skip


def _carbonates(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(CARBONATES, inputs)
    shares = work.shares("composition", known=TABLES["carbonates"].values)
    mass = work.number("mass")
    factors = [work.read(TABLES["carbonates"], name, place=f"composition.{name}") for name in shares]
    calcined = work.number("calcined")
    co2 = carbonate_co2([mass * share for share in shares.values()], factors, calcined=calcined)
    for name, share in shares.items():
        work.step(f"mass.{name}", TABLES["carbonates"].labels[name], mass * share, "t")
    work.step("co2", "CO2", float(co2), "t", "sum of carbonate x EF x calcined share")
    return work.outcome_of({CO2: float(co2) * 1000})


CARBONATES = register(
    Method(
        key="ippu.carbonates",
        title="Carbonates that give off CO2",
        equation="CO2 = sum of carbonate x EF x F(calcined)",
        source="IPCC 2006 Guidelines, Volume 3, equations 2.3, 2.7 and 2.12, Table 2.1",
        tier="3",
        activity="mass",
        inputs=(
            Input("mass", "Raw material", unit="t", minimum=0, help="Dry weight of the raw material."),
            Input("composition", "Carbonates in the raw material", kind="composition",
                  choices=TABLES["carbonates"].choices(), help="Shares of weight."),
            Input("calcined", "Share calcined", kind="share", default=1, mark="verified",
                  source="IPCC 2006 Guidelines, Volume 3, equation 2.3: 1 where not measured"),
        ),
        compute=_carbonates,
    )
)  # fmt: skip
