"""Methods: nitrous oxide of domestic wastewater, by the Guidelines of 2006 and by the Refinement of 2019."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.calculation import Calculation, choice, finite, override
from zeroward.methods.ghg.gases import N2O
from zeroward.methods.ghg.method import Input, Method, MethodError, Outcome, register
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.waste.landfill_inputs import TABLES
from zeroward.methods.ghg.waste.wastewater import NITROGEN_TO_N2O, nitrous_oxide, wastewater_nitrogen

MOST_PROTEIN = 60.0
"""kg/person/yr: no country supplies so much, and figures in grams per day lie above."""


def _refuse_grams(inputs: Mapping[str, Any]) -> None:
    value = inputs.get("protein")
    if value is not None and finite(value, place="protein") > MOST_PROTEIN:
        raise MethodError(
            say("%(value)s kg of protein per person and year is more than anyone eats.", value=value),
            place="protein",
            remedy="If the figure is in grams per day, multiply it by 0.365.",
        )


def _computed_2006(inputs: Mapping[str, Any]) -> Outcome:
    _refuse_grams(inputs)
    work = Calculation(METHOD_2006, inputs)
    population, industrial = work.number("population"), work.number("industrial")
    person = work.read(TABLES["plant_n2o_person"], "person", place="plant_share") / 1000
    plants = population * work.number("plant_share") * industrial * person
    work.step("plants", "Nitrous oxide of plants with nitrogen removal", plants, "kg",
              "population x share x F x 3.2 g")  # fmt: skip
    sewage = wastewater_nitrogen(
        population,
        work.number("protein"),
        protein_nitrogen=work.number("protein_nitrogen"),
        non_consumed=work.default("non_consumed", TABLES["non_consumed"], work.text("disposals")),
        industrial=industrial,
    )
    work.step("nitrogen", "Nitrogen in wastewater", float(sewage), "kg N",
              "population x protein x 0.16 x F(non-consumed) x F(industrial)")  # fmt: skip
    left = float(sewage) - work.number("sludge") - plants / NITROGEN_TO_N2O
    return _effluent(work, left, plants)


def _computed_2019(inputs: Mapping[str, Any]) -> Outcome:
    _refuse_grams(inputs)
    work = Calculation(METHOD_2019, inputs)
    shares = work.shares("pathways", known=TABLES["wastewater_n2o_plant"].values)
    total = sum(shares.values())
    if total < 0.9999:
        work.warn(
            say(
                "The ways of treatment cover %(total)s of the nitrogen; the rest is not counted.",
                total=format(total, ".0%"),
            )
        )
    nitrogen = wastewater_nitrogen(
        work.number("population"),
        work.number("protein")
        * work.read(TABLES["protein_basis"], work.text("protein_basis"), place="protein_basis"),
        protein_nitrogen=work.number("protein_nitrogen"),
        non_consumed=work.number("non_consumed"),
        industrial=work.number("industrial"),
        household=work.number("household"),
    )
    work.step("nitrogen", "Nitrogen in wastewater", float(nitrogen), "kg N",
              "population x protein x 0.16 x N(household) x F(non-consumed) x F(industrial)")  # fmt: skip
    plants = sum(
        float(
            nitrous_oxide(
                float(nitrogen) * share,
                work.read(TABLES["wastewater_n2o_plant"], name, place=f"pathways.{name}"),
            )
        )
        for name, share in shares.items()
    )
    work.step("plants", "Nitrous oxide of treatment", plants, "kg", "N x sum of T x EF x 44/28")
    given = work.optional("removed")
    left = sum(
        share
        * (1 - (work.read(TABLES["nitrogen_removed"], name, place="removed") if given is None else given))
        for name, share in shares.items()
    )
    return _effluent(work, float(nitrogen) * left - work.number("sludge"), plants)


def _effluent(work: Calculation, nitrogen: float, plants: float) -> Outcome:
    if nitrogen < 0:
        raise MethodError(
            "More nitrogen is removed with sludge than there is in the wastewater.",
            place="sludge",
            remedy="Give kilograms of nitrogen, not of organic load (BOD) or of sludge.",
        )
    work.step("effluent_nitrogen", "Nitrogen in effluent", nitrogen, "kg N")
    effluent = float(nitrous_oxide(nitrogen, work.number("ef_effluent")))
    work.step("effluent", "Nitrous oxide of effluent", effluent, "kg", "N x EF x 44/28")
    work.step("emitted", "Nitrous oxide emitted", effluent + plants, "kg")
    return work.outcome_of({N2O: effluent + plants})


_N = TABLES["nitrogen"]
_N19 = TABLES["nitrogen_2019"]


def _default(key: str, label: str, table: Any, entry: str, *, maximum: float, unit: str = "1") -> Input:
    return Input(
        key,
        label,
        unit=unit,
        minimum=0,
        maximum=maximum,
        default=table[entry],
        source=table.source,
        mark=table.mark,
    )


_POPULATION = Input("population", "Population", unit="person", minimum=0)
_PROTEIN = Input(
    "protein", "Protein of a person", unit="kg/person/yr", minimum=0, maximum=MOST_PROTEIN,
    help="Kilograms a year, not grams a day: 100 g/day is 36.5 kg/yr.",
)  # fmt: skip
_SLUDGE = Input(
    "sludge", "Nitrogen removed with sludge", unit="kg N", minimum=0, default=0, mark="verified",
    source="IPCC 2006 Guidelines, Volume 5, equation 6.8", help="Nitrogen, not organic load.",
)  # fmt: skip

METHOD_2006 = register(
    Method(
        key="waste.wastewater_domestic_n2o_2006",
        title="Domestic wastewater: nitrous oxide (2006)",
        equation="N2O = (population x protein x 0.16 x F(non-consumed) x F(industrial) - N(sludge)) x EF x 44/28",
        source="IPCC 2006 Guidelines, Volume 5, equations 6.7 to 6.9",
        tier="1",
        activity="population",
        inputs=(
            _POPULATION,
            _PROTEIN,
            choice("disposals", "Garbage disposals", TABLES["non_consumed"]),
            override("non_consumed", "Factor for protein not eaten", "1", TABLES["non_consumed"], maximum=3),
            _default("industrial", "Factor for industry", _N, "industrial", maximum=3),
            _default("protein_nitrogen", "Nitrogen in protein", _N, "protein_nitrogen", maximum=1, unit="kg N/kg"),
            _default("ef_effluent", "Effluent factor", _N, "effluent", maximum=1, unit="kg N2O-N/kg N"),
            Input("plant_share", "People served by plants with nitrogen removal", kind="share", default=0,
                  source="IPCC 2006 Guidelines, Volume 5, box 6.1", mark="verified"),
            _SLUDGE,
        ),
        compute=_computed_2006,
    )
)  # fmt: skip

METHOD_2019 = register(
    Method(
        key="waste.wastewater_domestic_n2o_2019",
        title="Domestic wastewater: nitrous oxide (2019)",
        equation="N2O = N x sum of T x EF(plant) x 44/28 + N x sum of T x (1 - removed) x EF(effluent) x 44/28",
        source="2019 Refinement, Volume 5, equations 6.7 to 6.10",
        tier="1 to 2",
        activity="population",
        notes="Factors for household products and protein not eaten are those of Europe.",
        inputs=(
            _POPULATION,
            _PROTEIN,
            choice("protein_basis", "Protein figure", TABLES["protein_basis"]),
            Input("pathways", "Ways of treatment", kind="composition",
                  choices=TABLES["wastewater_n2o_plant"].choices(), help="Shares T of the nitrogen."),
            override("removed", "Nitrogen removed by treatment", "1", TABLES["nitrogen_removed"], maximum=1),
            _default("non_consumed", "Factor for protein not eaten", _N19, "non_consumed", maximum=3),
            _default("household", "Factor for household products", _N19, "household", maximum=3),
            _default("industrial", "Factor for industry", _N, "industrial", maximum=3),
            _default("protein_nitrogen", "Nitrogen in protein", _N, "protein_nitrogen", maximum=1, unit="kg N/kg"),
            _default("ef_effluent", "Effluent factor", _N, "effluent", maximum=1, unit="kg N2O-N/kg N"),
            _SLUDGE,
        ),
        compute=_computed_2019,
    )
)  # fmt: skip
