"""Kinds of items that a reading holds, and what of each a person may correct."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.methods.contracts.mentions.taxonomy import ASSIGNED, NAMED, USE
from zeroward.plan.vocabulary import FIELDS, LEVERS, SECTORS

STATUS_NAMES: Final = {
    "used": _("used"),
    "planned": _("planned"),
    "considered": _("considered"),
    "mentioned": _("only mentioned"),
    "named": _("named as a barrier"),
    "assigned": _("an action belongs to it"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """`type` is "text", "number", "whole" or "choice"; `choices` maps values to names, for choices."""

    name: str
    label: str | Promise
    type: str = "text"
    choices: tuple[tuple[str, str | Promise], ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """`key` stands in addresses, `label` names the items in the plural."""

    key: str
    label: str | Promise
    fields: tuple[Field, ...] = ()


def _status(names: tuple[str, ...]) -> Field:
    return Field(
        "status",
        _("What the contract says of it"),
        "choice",
        tuple((one, STATUS_NAMES[one]) for one in names),
    )


def _tonnes(*names: tuple[str, Promise]) -> tuple[Field, ...]:
    return tuple(Field(name, label, "number") for name, label in names)


MODULES: Final = Kind(
    "modules",
    _("Modules"),
    (Field("first", _("First line"), "whole"), Field("last", _("Last line"), "whole")),
)
FIGURES: Final = Kind(
    "figures",
    _("Baseline and target"),
    (
        Field("value", _("t CO₂e"), "number"),
        Field("year", _("Year"), "whole"),
        Field("percent", _("Percent"), "number"),
    ),
)
EMISSIONS: Final = Kind(
    "emissions",
    _("Emissions by sector"),
    (
        Field("sector", _("Sector"), "choice", tuple({**SECTORS, "total": _("Total")}.items())),
        *_tonnes(
            ("scope1", _("Scope 1, t")),
            ("scope2", _("Scope 2, t")),
            ("scope3", _("Scope 3, t")),
            ("total", _("Total, t")),
        ),
    ),
)
GAP: Final = Kind(
    "gap",
    _("Gap table"),
    (
        Field("sector", _("Sector"), "choice", tuple({**SECTORS, "total": _("Total")}.items())),
        *_tonnes(
            ("baseline", _("Baseline, t")),
            ("target", _("Reduction target, t")),
            ("existing", _("Existing plans, t")),
            ("gap", _("Gap, t")),
            ("contract", _("Action plan, t")),
            ("residual", _("Residual, t")),
        ),
    ),
)
ACTIONS: Final = Kind(
    "actions",
    _("Actions"),
    (
        Field("name", _("Name")),
        Field("field", _("Field of action"), "choice", tuple(FIELDS.items())),
        Field("lever", _("Systemic lever"), "choice", tuple(LEVERS.items())),
        Field("responsible", _("Responsible")),
        Field("reduction", _("Reduction, t CO₂e a year"), "number"),
        Field("renewable", _("Renewable energy, MWh"), "number"),
        Field("removed", _("Energy removed, MWh"), "number"),
        Field("cost", _("Cost, EUR"), "number"),
    ),
)
KINDS: Final[tuple[Kind, ...]] = (
    MODULES,
    FIGURES,
    EMISSIONS,
    GAP,
    ACTIONS,
    Kind("coherence", _("Coherence")),
    Kind("instruments", _("Finance instruments"), (_status(USE),)),
    Kind("governance", _("Governance innovations"), (_status(USE),)),
    Kind("social_innovations", _("Social innovations"), (_status(USE),)),
    Kind("barriers", _("Barriers"), (_status(NAMED),)),
    Kind("levers", _("Levers"), (_status(ASSIGNED),)),
    Kind("fields", _("Fields of action"), (_status(ASSIGNED),)),
    Kind(
        "signatories",
        _("Signatories"),
        (
            Field("organisation", _("Organisation")),
            Field("domain", _("Sector or domain")),
            Field("legal_form", _("Legal form")),
        ),
    ),
    Kind(
        "policies",
        _("Policies"),
        (
            Field("name", _("Name")),
            Field("type", _("Type")),
            Field("level", _("Level")),
            Field("relevance", _("Relevance")),
        ),
    ),
    Kind(
        "pathways",
        _("Impact pathways"),
        (
            Field("field", _("Field of action")),
            Field("lever", _("Systemic lever")),
            Field("early", _("Early changes")),
            Field("late", _("Late outcomes")),
        ),
    ),
    Kind(
        "indicators",
        _("Indicators"),
        (Field("indicator", _("Indicator")), Field("target_2030", _("Target 2030"))),
    ),
    Kind(
        "indicator_sheets",
        _("Sheets of indicators"),
        (
            Field("name", _("Indicator")),
            Field("unit", _("Unit")),
            Field("definition", _("Definition")),
            Field("calculation", _("Calculation")),
            Field("data_source", _("Data source")),
            Field("interval", _("How often it is collected")),
        ),
    ),
    Kind("finance_tables", _("Finance tables")),
)
BY_KEY: Final = {kind.key: kind for kind in KINDS}
