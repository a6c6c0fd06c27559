"""A removal that a source states: tonnes of CO2 taken up, as a forest office or a national inventory reports them."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.gases import CO2
from zeroward.methods.ghg.method import Input, Method, MissingError, Outcome, register


def _stated(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(STATED, inputs)
    if not work.text("source").strip():
        raise MissingError("The source is empty.", place="source", remedy="Name the report or statement.")
    taken_up = work.number("removal")
    return work.outcome_of({CO2: work.step("CO2", "CO2 taken up", -taken_up * 1000, "kg", "-removal x 1000")})


STATED = register(
    Method(
        key="afolu.removal_stated",
        title="Direct entry: a removal stated by a source",
        equation="E = -removal",
        source="IPCC 2006 Guidelines, Volume 4, chapter 2: removals are negative emissions",
        tier="3",
        activity="removal",
        notes="Give what was taken up as a positive amount; it counts with a minus.",
        inputs=(
            Input("removal", "CO2 taken up", unit="t", minimum=0),
            Input("source", "Source", kind="text", help="Report, year, and how it was found."),
        ),
        compute=_stated,
    )
)
