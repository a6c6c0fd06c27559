"""Method: CO2 of lime and urea on soils."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.afolu.soils import liming_co2
from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CO2
from zeroward.methods.ghg.method import Input, Method, Outcome, register


def _liming(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(LIMING, inputs)
    carbon = work.default("carbon", TABLES["liming"], work.text("material"))
    co2 = float(liming_co2(work.number("mass"), carbon))
    work.step("co2", "CO2", co2, "t", "mass x carbon x 44/12")
    return work.outcome_of({CO2: co2 * 1000})


LIMING = register(
    Method(
        key="afolu.liming_urea",
        title="Lime and urea on soils",
        equation="CO2 = mass x carbon x 44/12",
        source="IPCC 2006 Guidelines, Volume 4, equations 11.12 and 11.13",
        tier="1",
        activity="mass",
        inputs=(
            Input("mass", "Material spread", unit="t", minimum=0),
            choice("material", "Material", TABLES["liming"]),
            override("carbon", "Carbon", "t C/t", TABLES["liming"], maximum=1),
        ),
        compute=_liming,
    )
)
