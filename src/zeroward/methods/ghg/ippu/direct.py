"""Emissions stated by a source: kilograms of each gas as they are, or scaled from a larger place."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.gases import CO2E, GASES
from zeroward.methods.ghg.method import Input, Method, MethodError, MissingError, Outcome, register

_LABELS = {
    "CO2": "Carbon dioxide, fossil",
    "CO2_bio": "Carbon dioxide, biogenic (memo)",
    "CH4": "Methane, fossil",
    "CH4_bio": "Methane, biogenic",
    "N2O": "Nitrous oxide",
    "CO2e": "CO2 equivalent that cannot be taken apart",
}


def _measured(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(MEASURED, inputs)
    given = _stated(work)
    for gas, value in given.items():
        work.step(gas, _LABELS.get(gas, gas), value, "kg", "as stated by the source")
    return work.outcome_of(given)


def _scaled(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(SCALED, inputs)
    given = _stated(work)
    local, whole = work.number("local"), work.number("whole")
    if local > whole:
        raise MethodError(
            "The city's figure is larger than that of the place it lies in.",
            place="local",
            remedy="Give both in the same unit, for instance inhabitants.",
        )
    share = work.step("share", "Share of the city", local / whole, "1", "city / larger place")
    work.warn("Scaled from a larger place: what the city does does not show in it. Quality is low.")
    return work.outcome_of(
        {
            gas: work.step(gas, _LABELS.get(gas, gas), value * share, "kg", "larger place x share")
            for gas, value in given.items()
        }
    )


def _stated(work: Calculation) -> dict[str, float]:
    """The gases that were typed. Raises MissingError without any, without source, or without set for CO2e."""
    given = {gas: value for gas in GASES if (value := work.optional(gas)) is not None}
    if not given:
        raise MissingError(
            "There is no amount of any gas.",
            place=GASES[0],
            remedy="Give at least one amount; 0 is an amount.",
        )
    if not work.text("source").strip():
        raise MissingError("The source is empty.", place="source", remedy="Name the report or statement.")
    if CO2E in given:
        if not str(work.values.get("gwp_set", "")).strip():
            raise MissingError(
                "CO2 equivalent without its set of warming potentials.",
                place="gwp_set",
                remedy="Name the set (AR4, AR5, AR6), or give the gases.",
            )
        work.warn("What is given as CO2 equivalent cannot be restated with other warming potentials.")
    return given


_AMOUNTS = tuple(Input(gas, _LABELS.get(gas, gas), unit="kg", minimum=0, required=False) for gas in GASES)
_SET = Input("gwp_set", "Warming potentials of the CO2 equivalent", kind="text", required=False)

MEASURED = register(
    Method(
        key="direct.measured",
        title="Direct entry: emissions stated by a source",
        equation="E = as stated",
        source="IPCC 2006 Guidelines, Volume 1, chapter 2; verified emissions of the EU emissions trading system",
        tier="3",
        activity="CO2",
        notes="For sites under emissions trading, give verified emissions and name the installation.",
        inputs=(
            *_AMOUNTS,
            _SET,
            Input("source", "Source", kind="text", help="Report, installation, year, and who verified it."),
        ),
        compute=_measured,
    )
)

SCALED = register(
    Method(
        key="direct.scaled",
        title="Scaled from a larger place",
        equation="E = emissions of the larger place x figure of the city / figure of the larger place",
        source="GPC, chapter 5: scaling of data",
        tier="1",
        activity="local",
        notes="A last resort, of low quality: for instance refrigerants of the country by inhabitants.",
        inputs=(
            *_AMOUNTS,
            Input("local", "Figure of the city", minimum=0, help="For instance inhabitants."),
            Input("whole", "The same figure of the larger place", minimum=1e-9),
            Input("measure", "What the figure counts", kind="text"),
            _SET,
            Input("source", "Source", kind="text", help="Of the emissions of the larger place."),
        ),
        compute=_scaled,
    )
)
