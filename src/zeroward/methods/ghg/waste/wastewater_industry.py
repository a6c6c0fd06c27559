"""Method: methane of industrial wastewater treated at the works."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CH4_BIO
from zeroward.methods.ghg.method import Input, Method, MethodError, Outcome, register
from zeroward.methods.ghg.waste.landfill_inputs import TABLES
from zeroward.methods.ghg.waste.wastewater import industrial_load, treatment_methane


def _industrial(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(INDUSTRIAL, inputs)
    industry = work.text("industry")
    water = work.default("water", TABLES["industrial_water"], industry)
    cod = work.default("cod", TABLES["industrial_cod"], industry)
    load = work.step(
        "tow", "Organic load", float(industrial_load(work.number("product"), water, cod)), "kg COD",
        "product x wastewater x COD",
    )  # fmt: skip
    b0 = work.default("b0", TABLES["b0"], "cod")
    mcf = work.default("mcf", TABLES["industrial_mcf"], work.text("pathway"))
    sludge = work.number("sludge")
    if sludge > load:
        raise MethodError(
            "More sludge is removed than load arrives.", place="sludge", remedy="Give sludge in kg of COD."
        )
    emitted = treatment_methane(
        load,
        income_shares=[1.0],
        pathways=[[1.0]],
        factors=[b0 * mcf],
        sludge=sludge,
        recovery=work.number("recovery"),
    )
    work.step("emitted", "Methane emitted", float(emitted), "kg", "(TOW - S) x B0 x MCF - R")
    return work.outcome_of({CH4_BIO: float(emitted)})


INDUSTRIAL = register(
    Method(
        key="waste.wastewater_industrial_ch4",
        title="Industrial wastewater: methane",
        equation="CH4 = (product x wastewater x COD - S) x B0 x MCF - R",
        source="IPCC 2006 Guidelines, Volume 5, equations 6.4 to 6.6",
        tier="1",
        activity="product",
        notes="Only wastewater treated at the works; what goes to the public sewer is in the domestic load.",
        inputs=(
            Input("product", "Product made", unit="t", minimum=0),
            choice("industry", "Industry", TABLES["industrial_cod"]),
            choice("pathway", "Treatment", TABLES["industrial_mcf"]),
            override("water", "Wastewater of a tonne of product", "m3/t", TABLES["industrial_water"]),
            override("cod", "Organic load of wastewater", "kg COD/m3", TABLES["industrial_cod"]),
            override("b0", "Most methane that can form", "kg CH4/kg COD", TABLES["b0"], maximum=1),
            override("mcf", "Methane correction factor", "1", TABLES["industrial_mcf"], maximum=1),
            Input("sludge", "Load removed with sludge", unit="kg COD", minimum=0, default=0,
                  source="IPCC 2006 Guidelines, Volume 5, equation 6.4", mark="verified"),
            Input("recovery", "Methane recovered", unit="kg", minimum=0, default=0,
                  source="IPCC 2006 Guidelines, Volume 5, equation 6.4", mark="verified"),
        ),
        compute=_industrial,
    )
)  # fmt: skip
