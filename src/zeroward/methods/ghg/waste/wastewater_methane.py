"""Method: methane of domestic wastewater."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CH4_BIO
from zeroward.methods.ghg.method import Input, Method, MissingError, Outcome, register
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.waste.landfill_inputs import TABLES
from zeroward.methods.ghg.waste.wastewater import organic_load, treatment_methane


def _domestic(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(DOMESTIC, inputs)
    guideline = work.text("guideline")
    shares = work.shares("pathways", known=TABLES["wastewater_pathways"].values)
    bod = _bod(work)
    load = work.step(
        "tow", "Organic load", float(organic_load(
            work.number("population"), bod, industrial=TABLES["collected"][work.text("collected")])),
        "kg BOD", "population x BOD x 0.001 x I x 365",
    )  # fmt: skip
    b0 = work.default("b0", TABLES["b0"], "bod")
    correction = [_correction(work, guideline, name) for name in shares]
    total = sum(shares.values())
    if total < 0.9999:
        work.warn(
            say(
                "The ways of treatment cover %(total)s of the load; the rest is not counted.",
                total=format(total, ".0%"),
            )
        )
    used = work.number("income_share")
    treated = treatment_methane(
        load,
        income_shares=[used],
        pathways=[list(shares.values())],
        factors=[b0 * one for one in correction],
        sludge=work.number("sludge"),
        recovery=work.number("recovery"),
    )
    emitted = work.step("treatment", "Methane of treatment", float(treated), "kg",
                        "(TOW - S) x sum of U x T x B0 x MCF - R")  # fmt: skip
    emitted += _discharge(work, load * used, shares, b0)
    work.step("emitted", "Methane emitted", emitted, "kg")
    return work.outcome_of({CH4_BIO: emitted})


def _bod(work: Calculation) -> float:
    given = work.optional("bod")
    if given is not None:
        return given
    return work.default("bod", TABLES["bod"], work.text("bod_region"))


def _correction(work: Calculation, guideline: str, pathway: str) -> float:
    given = work.optional("mcf")
    if given is not None:
        return given
    found = TABLES[f"wastewater_mcf_{guideline}"].get(pathway)
    if found is None:
        label = TABLES["wastewater_pathways"].labels[pathway]
        raise MissingError(
            say(
                "%(label)s: the parameters of %(guideline)s have no such way.",
                label=label,
                guideline=guideline,
            ),
            place=f"pathways.{pathway}",
            remedy="Choose another way, the other set of parameters, or give the correction factor.",
        )
    return found.value


def _discharge(work: Calculation, load: float, shares: Mapping[str, float], b0: float) -> float:
    """Methane of the treated effluent in the water that takes it up: what treatment leaves of the load."""
    water = work.values.get("discharge")
    if water is None:
        if work.text("guideline") == "2019":
            work.warn(
                "The methane of the discharged effluent is not counted: choose the water that takes it up."
            )
        return 0.0
    mcf = work.read(TABLES["discharge_mcf"], water, place="discharge")
    left = sum(
        share * (1 - work.read(TABLES["load_removed"], name, place="discharge"))
        for name, share in shares.items()
        if name != "untreated"  # has the factor of the water already
    )
    return work.step("discharge", "Methane of discharged effluent", load * left * b0 * mcf, "kg",
                     "load left by treatment x B0 x MCF")  # fmt: skip


DOMESTIC = register(
    Method(
        key="waste.wastewater_domestic_ch4",
        title="Domestic wastewater: methane",
        equation="CH4 = (population x BOD x 0.001 x I x 365 - S) x sum of U x T x B0 x MCF - R",
        source="IPCC 2006 Guidelines and 2019 Refinement, Volume 5, equations 6.1 to 6.3",
        tier="1 to 2",
        activity="population",
        notes="People with sewers and people without go into two entries.",
        inputs=(
            Input("population", "Population", unit="person", minimum=0),
            choice("bod_region", "Load of a person in", TABLES["bod"], default="europe"),
            override("bod", "Organic load", "g BOD/person/day", TABLES["bod"], maximum=500),
            choice("collected", "Collection", TABLES["collected"]),
            Input("pathways", "Ways of treatment", kind="composition",
                  choices=TABLES["wastewater_pathways"].choices(), help="Shares T of the load."),
            Input("income_share", "Share of the population (U)", kind="share", default=1,
                  source="IPCC 2006 Guidelines, Volume 5, equation 6.1: one group of income", mark="verified",
                  help="Multiplies the load: 1 where the ways of treatment hold for all."),
            choice("guideline", "Parameters", TABLES["guideline"], default="2019"),
            override("b0", "Most methane that can form", "kg CH4/kg BOD", TABLES["b0"], maximum=1),
            override("mcf", "Methane correction factor", "1", TABLES["wastewater_mcf_2019"], maximum=1,
                     help="Takes the place of the factor of every way of treatment."),
            Input("discharge", "Water that takes up the effluent", kind="choice", required=False,
                  choices=TABLES["discharge_mcf"].choices()),
            Input("sludge", "Load removed with sludge", unit="kg BOD", minimum=0, default=0,
                  source="IPCC 2006 Guidelines, Volume 5, equation 6.1", mark="verified"),
            Input("recovery", "Methane recovered", unit="kg", minimum=0, default=0,
                  source="IPCC 2006 Guidelines, Volume 5, equation 6.1", mark="verified"),
        ),
        compute=_domestic,
    )
)  # fmt: skip
