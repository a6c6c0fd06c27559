"""Method: cement, by the clinker burnt in the city."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CO2
from zeroward.methods.ghg.ippu.minerals import cement_co2
from zeroward.methods.ghg.ippu.tables import TABLES
from zeroward.methods.ghg.method import Input, Method, Outcome, register


def _cement(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(CEMENT, inputs)
    mass, product = work.number("mass"), work.text("product")
    share = 1.0 if product == "clinker" else work.default("clinker_share", TABLES["clinker_share"], product)
    imported, exported = work.number("imported"), work.number("exported")
    factor, dust = work.number("factor"), work.number("kiln_dust")
    co2 = cement_co2(
        mass, clinker_share=share, imported=imported, exported=exported, factor=factor, kiln_dust=dust
    )
    work.step("clinker", "Clinker made here", mass * share - imported + exported, "t",
              "cement x clinker share - imported + exported")  # fmt: skip
    work.step("ef", "Factor with kiln dust", factor * dust, "t CO2/t")
    work.step("co2", "CO2", float(co2), "t", "clinker x factor x kiln dust")
    return work.outcome_of({CO2: float(co2) * 1000})


_CLINKER = TABLES["clinker"]

CEMENT = register(
    Method(
        key="ippu.cement",
        title="Cement",
        equation="CO2 = (cement x clinker share - imported + exported) x EF x CF(kiln dust)",
        source="IPCC 2006 Guidelines, Volume 3, equations 2.1, 2.2 and 2.4",
        tier="1 to 2",
        activity="mass",
        notes="Works under emissions trading have verified emissions: prefer them (direct entry). Fuel counts apart.",
        inputs=(
            Input("mass", "Cement or clinker made", unit="t", minimum=0),
            choice("product", "Product", TABLES["clinker_share"]),
            override("clinker_share", "Clinker in cement", "1", TABLES["clinker_share"], maximum=1),
            Input("imported", "Clinker imported", unit="t", minimum=0, default=0,
                  source="IPCC 2006 Guidelines, Volume 3, equation 2.1", mark="verified"),
            Input("exported", "Clinker exported", unit="t", minimum=0, default=0,
                  source="IPCC 2006 Guidelines, Volume 3, equation 2.1", mark="verified"),
            Input("factor", "Factor of clinker", unit="t CO2/t", minimum=0, maximum=1, default=_CLINKER["factor"],
                  source=_CLINKER.source, mark=_CLINKER.mark),
            Input("kiln_dust", "Correction for kiln dust", minimum=1, maximum=2, default=_CLINKER["kiln_dust"],
                  source=_CLINKER.source, mark=_CLINKER.mark),
        ),
        compute=_cement,
    )
)  # fmt: skip
