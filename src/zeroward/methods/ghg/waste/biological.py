"""Composting and anaerobic digestion (IPCC 2006, Volume 5, equations 4.1 and 4.2)."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CH4_BIO, N2O
from zeroward.methods.ghg.method import Input, Method, MethodError, Outcome, register
from zeroward.methods.ghg.waste.landfill_inputs import TABLES

Array = npt.NDArray[np.float64]


def biological_treatment(
    mass: npt.ArrayLike, *, ch4: npt.ArrayLike, n2o: npt.ArrayLike, recovery: npt.ArrayLike = 0.0
) -> tuple[Array, Array]:
    """Kilograms of CH4 and N2O from tonnes of waste; factors in g/kg, recovered methane in kg.

    Raises MethodError for negative waste and for recovery above what is generated.
    """
    tonnes = np.asarray(mass, dtype=np.float64)
    if not (tonnes >= 0).all():
        raise MethodError("The waste is negative.", place="mass", remedy="Give 0 or more.")
    generated = tonnes * np.asarray(ch4, dtype=np.float64)  # t x g/kg = kg
    emitted = generated - np.asarray(recovery, dtype=np.float64)
    if (emitted < -1e-9 * generated).any():
        raise MethodError(
            "More methane is recovered than the factor lets form.",
            place="recovery",
            remedy="Give kilograms of methane; for biogas plants use a factor of methane formed, not of leakage.",
        )
    return np.maximum(emitted, 0.0), tonnes * np.asarray(n2o, dtype=np.float64)


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(METHOD, inputs)
    treatment, basis = work.text("treatment"), work.text("basis")
    ef_ch4 = work.default("ef_ch4", TABLES["biological_ch4"], treatment, basis)
    ef_n2o = work.default("ef_n2o", TABLES["biological_n2o"], treatment, basis)
    mass = work.number("mass")
    ch4, n2o = biological_treatment(mass, ch4=ef_ch4, n2o=ef_n2o, recovery=work.number("recovery"))
    work.step("ef_ch4", "Methane factor", ef_ch4, "g/kg")
    work.step("ef_n2o", "Nitrous oxide factor", ef_n2o, "g/kg")
    work.step("generated", "Methane generated", mass * ef_ch4, "kg", "waste x factor")
    work.step("ch4", "Methane emitted", float(ch4), "kg", "generated - recovered")
    work.step("n2o", "Nitrous oxide emitted", float(n2o), "kg", "waste x factor")
    return work.outcome_of({CH4_BIO: float(ch4), N2O: float(n2o)})


METHOD = register(
    Method(
        key="waste.biological_treatment",
        title="Composting and anaerobic digestion",
        equation="CH4 = M x EF - R;  N2O = M x EF",
        source="IPCC 2006 Guidelines, Volume 5, equations 4.1 and 4.2",
        tier="1",
        activity="mass",
        notes="Energy from the biogas belongs to stationary energy.",
        inputs=(
            Input("mass", "Waste treated", unit="t", minimum=0, help="In the weight chosen below."),
            choice("treatment", "Treatment", TABLES["biological_ch4"]),
            choice("basis", "Weight", TABLES["basis"]),
            override("ef_ch4", "Methane factor", "g/kg", TABLES["biological_ch4"], maximum=1000),
            override("ef_n2o", "Nitrous oxide factor", "g/kg", TABLES["biological_n2o"], maximum=1000),
            Input("recovery", "Methane recovered", unit="kg", minimum=0, default=0,
                  source="IPCC 2006 Guidelines, Volume 5, equation 4.1", mark="verified"),
        ),
        compute=_compute,
    )
)  # fmt: skip
