"""Methane commitment of waste laid down in a year (GPC equations 8.1, 8.3 and 8.4)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CH4_BIO
from zeroward.methods.ghg.method import Input, Method, Outcome, register
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.waste.landfill import CARBON_TO_METHANE
from zeroward.methods.ghg.waste.landfill_inputs import COMMITMENT, DECAY, TABLES, mcf_of

Array = npt.NDArray[np.float64]


def commitment_doc(shares: npt.ArrayLike, doc: npt.ArrayLike) -> Array:
    """Degradable carbon of mixed waste (equation 8.1): shares (…, type) weighted with the carbon by type."""
    return np.asarray(np.asarray(shares, dtype=np.float64) @ np.asarray(doc, dtype=np.float64))


def methane_potential(
    doc: npt.ArrayLike, *, mcf: npt.ArrayLike, docf: npt.ArrayLike = 0.6, methane_share: npt.ArrayLike = 0.5
) -> Array:
    """L0, tonnes of methane from a tonne of waste (equation 8.4)."""
    return np.asarray(
        np.asarray(mcf) * np.asarray(doc) * np.asarray(docf) * np.asarray(methane_share) * CARBON_TO_METHANE
    )


def methane_commitment(
    waste: npt.ArrayLike,
    potential: npt.ArrayLike,
    *,
    recovered: npt.ArrayLike = 0.0,
    oxidation: npt.ArrayLike = 0.0,
) -> Array:
    """All future methane of a year's waste, in its mass unit (equation 8.3). `recovered`: share of methane."""
    return np.asarray(
        np.asarray(waste, dtype=np.float64)
        * np.asarray(potential)
        * (1.0 - np.asarray(recovered))
        * (1.0 - np.asarray(oxidation))
    )


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(METHOD, inputs)
    shares = work.shares("composition", known=TABLES["docf_2006"].values)
    table = TABLES["commitment_doc"]
    if shares.get("bulk"):
        work.warn("Equation 8.1 needs the composition: bulk waste counts without carbon.")
    if shares.get("nappies") or shares.get("sludge"):
        work.warn("Equation 8.1 of the GPC gives no carbon to nappies and sludge; first-order decay does.")
    total = sum(shares.values())
    if total < 0.9999:
        work.warn(
            say(
                "The composition covers %(total)s of the waste; the rest counts without carbon.",
                total=format(total, ".0%"),
            )
        )
    counted = [name for name in table if name in shares]
    doc = work.step(
        "doc", "Degradable carbon",
        float(commitment_doc([shares[name] for name in counted], [table[name] for name in counted])),
        "t C/t", "sum of shares x carbon of each fraction",
    )  # fmt: skip
    mcf = work.step("mcf", "Methane correction factor", mcf_of(work, work.text("guideline")), "1")
    potential = work.step(
        "l0", "Methane potential",
        float(methane_potential(doc, mcf=mcf, docf=work.number("docf"), methane_share=work.number("methane_share"))),
        "t CH4/t", "MCF x DOC x DOCf x F x 16/12",
    )  # fmt: skip
    emitted = methane_commitment(
        work.number("waste"),
        potential,
        recovered=work.number("recovered"),
        oxidation=work.number("oxidation"),
    )
    work.step(
        "emitted", "Methane, all future years", float(emitted), "t", "waste x L0 x (1 - recovered) x (1 - OX)"
    )
    return work.outcome_of({CH4_BIO: float(emitted) * 1000})


_TABLE = TABLES["commitment"]

METHOD = register(
    Method(
        key=COMMITMENT,
        title="Landfill: methane commitment",
        equation="CH4 = waste x MCF x DOC x DOCf x F x 16/12 x (1 - recovered) x (1 - OX)",
        source="GPC equations 8.1, 8.3 and 8.4",
        tier="1",
        activity="waste",
        notes="Counts all future methane in the year of disposal. Never in one series with first-order decay.",
        extra={"excludes": (DECAY,)},
        inputs=(
            Input("waste", "Waste laid down in the year", unit="t", minimum=0, help="Wet weight."),
            Input("composition", "Composition of the waste", kind="composition",
                  choices=TABLES["docf_2006"].choices(), help="Shares of wet weight."),
            choice("site", "Kind of site", TABLES["sites"]),
            choice("guideline", "Parameters", TABLES["guideline"], default="2019"),
            override("mcf", "Methane correction factor", "1", TABLES["mcf_2019"], maximum=1),
            Input("docf", "Share of carbon that decomposes", kind="share", default=_TABLE["docf"],
                  source=_TABLE.source, mark=_TABLE.mark, help=_TABLE.note),
            Input("methane_share", "Methane in landfill gas", kind="share", default=_TABLE["methane_share"],
                  source=_TABLE.source, mark=_TABLE.mark),
            Input("recovered", "Share of methane recovered", kind="share", default=0,
                  source="IPCC 2006 Guidelines, Volume 5, section 3.2.3", mark="verified"),
            Input("oxidation", "Share oxidised in the cover", kind="share", default=TABLES["oxidation"]["none"],
                  source=TABLES["oxidation"].source, mark=TABLES["oxidation"].mark,
                  help="0.1 for a managed site covered with soil or compost, else 0. It does not depend on the MCF."),
        ),
        compute=_compute,
    )
)  # fmt: skip
