"""Method: landfill, first-order decay of one stream of waste with its history."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.gases import CH4_BIO
from zeroward.methods.ghg.method import Input, Method, MethodError, MissingError, Outcome, register
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.waste.landfill import Landfill, landfill_methane
from zeroward.methods.ghg.waste.landfill_inputs import COMMITMENT, DECAY, TABLES, mcf_of

GOOD_HISTORY = 50


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(METHOD, inputs)
    first, tonnes = work.series("waste")
    year = round(work.number("year"))
    if not first <= year < first + len(tonnes):
        raise MissingError(
            say(
                "The history of waste runs from %(first)s to %(value)s, without %(year)s.",
                first=first,
                value=first + len(tonnes) - 1,
                year=year,
            ),
            place="waste",
            remedy=say(
                "Give the waste of each year up to %(year)s; years without disposal are 0.", year=year
            ),
        )
    tonnes = tonnes[: year - first + 1]
    if len(tonnes) < GOOD_HISTORY:
        work.warn(
            say(
                "The history has %(count)s years; the Guidelines want %(good_history)s. Older waste is left out.",
                count=len(tonnes),
                good_history=GOOD_HISTORY,
            )
        )
    fractions = work.shares("composition", known=TABLES["docf_2006"].values)
    types = list(fractions)
    _warn_of_rest(work, sum(fractions.values()))
    guideline, climate = work.text("guideline"), work.text("climate")
    docf = [_docf(work, guideline, name) for name in types]
    doc = [_doc(work, name) for name in types]
    waste = np.asarray(tonnes)[:, None] * np.asarray([fractions[name] for name in types])
    by_type = landfill_methane(
        waste.T[:, :, None],  # each type as a place of its own, so that the explanation can name it
        doc=1.0,
        docf=1.0,
        k=np.asarray([[work.read(TABLES["k"], climate, name, place="climate")] for name in types]),
        zone=np.arange(len(types)),
        mcf=(np.asarray(doc) * np.asarray(docf) * mcf_of(work, guideline))[:, None],
        methane_share=work.number("methane_share"),
        delay_months=work.number("delay_months"),
    )
    return _outcome(work, types, by_type, waste)


def _outcome(work: Calculation, types: list[str], by_type: Landfill, waste: Any) -> Outcome:
    generated = work.step(
        "generated", "Methane generated", float(by_type.generated[:, -1].sum()), "t",
        "sum of decomposed carbon x F x 16/12",
    )  # fmt: skip
    recovered, oxidation = work.number("recovery"), work.number("oxidation")
    if recovered > generated * (1 + 1e-9):
        raise MethodError(
            say(
                "More methane is recovered (%(recovered).6g t) than generated (%(generated).6g t).",
                recovered=recovered,
                generated=generated,
            ),
            place="recovery",
            remedy="Check the unit (tonnes of methane, not m3 of gas), and that the whole history is given.",
        )
    rest = max(generated - recovered, 0.0)
    work.step("waste_year", "Waste laid down in the year", float(waste[-1].sum()), "t")
    work.step("deposited", "Decomposable carbon laid down in the year", by_type.deposited[:, -1].sum(), "t C",
              "waste x DOC x DOCf x MCF")  # fmt: skip
    work.step("stock", "Decomposable carbon left at the end of the year", by_type.stock[:, -1].sum(), "t C",
              "earlier carbon x exp(-k) + new carbon")  # fmt: skip
    for index, name in enumerate(types):
        label = TABLES["docf_2006"].labels[name]
        work.step(f"generated.{name}", f"of it from {label}", by_type.generated[index, -1], "t")
    work.step("recovered", "Methane recovered", recovered, "t")
    work.step(
        "oxidised", "Methane oxidised in the cover", rest * oxidation, "t", "(generated - recovered) x OX"
    )
    emitted = work.step(
        "emitted", "Methane emitted", rest * (1 - oxidation), "t", "(generated - recovered) x (1 - OX)"
    )
    return work.outcome_of({CH4_BIO: emitted * 1000})


def _doc(work: Calculation, name: str) -> float:
    if name == "bulk":
        return work.number("bulk_doc")
    return work.read(TABLES["doc"], name, place=f"composition.{name}")


def _docf(work: Calculation, guideline: str, name: str) -> float:
    return work.default("docf", TABLES[f"docf_{guideline}"], name)


def _warn_of_rest(work: Calculation, total: float) -> None:
    if total < 0.9999:
        work.warn(
            say(
                "The composition covers %(total)s of the waste; the rest is taken as inert.",
                total=format(total, ".0%"),
            )
        )


_GAS = TABLES["landfill_gas"]

METHOD = register(
    Method(
        key=DECAY,
        title="Landfill: first-order decay",
        equation="CH4 = (sum of decomposed carbon x F x 16/12 - R) x (1 - OX)",
        source="IPCC 2006 Guidelines and 2019 Refinement, Volume 5, equations 3.1 to 3.6",
        tier="1 to 2",
        activity="waste",
        notes="Counts the methane of the year, from all waste laid down before. Biogenic CO2 is not counted.",
        extra={"excludes": (COMMITMENT,), "year_input": "year"},
        inputs=(
            Input("year", "Year of the inventory", unit="yr", minimum=1900, maximum=2200),
            Input("waste", "Waste laid down in each year", unit="t", kind="series", minimum=0,
                  help="Wet weight, each year since the first disposal; 50 years or more are wanted."),
            Input("composition", "Composition of the waste", kind="composition",
                  choices=TABLES["docf_2006"].choices(), help="Shares of wet weight."),
            choice("climate", "Climate", TABLES["k"]),
            choice("site", "Kind of site", TABLES["sites"]),
            choice("guideline", "Parameters", TABLES["guideline"], default="2019"),
            override("mcf", "Methane correction factor", "1", TABLES["mcf_2019"], maximum=1),
            override("docf", "Share of carbon that decomposes", "1", TABLES["docf_2019"], maximum=1),
            Input("bulk_doc", "Degradable carbon of bulk waste", unit="t C/t", kind="share", required=False,
                  help="Only for waste of unknown composition; it has no default."),
            Input("methane_share", "Methane in landfill gas", kind="share", default=_GAS["methane_share"],
                  source=_GAS.source, mark=_GAS.mark),
            Input("delay_months", "Delay before decay", unit="month", minimum=0, maximum=6,
                  default=_GAS["delay_months"], source=_GAS.source, mark=_GAS.mark),
            Input("oxidation", "Share oxidised in the cover", kind="share", default=TABLES["oxidation"]["none"],
                  source=TABLES["oxidation"].source, mark=TABLES["oxidation"].mark,
                  help="0.1 for a managed site covered with soil or compost, else 0."),
            Input("recovery", "Methane recovered in the year", unit="t", minimum=0, default=0,
                  source="IPCC 2006 Guidelines, Volume 5, section 3.2.3", mark="verified",
                  help="Measured, and burnt or used. Without measurement it is 0."),
        ),
        compute=_compute,
    )
)  # fmt: skip
