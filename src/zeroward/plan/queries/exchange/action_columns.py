"""Columns of the actions and of their parts."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from zeroward.plan.models import ActionKind, ActionState, CostType, EffectKind, LinkKind, PartyRole
from zeroward.plan.queries.exchange.fields import Field
from zeroward.plan.queries.exchange.spec import CODE, SOURCE, YEARS, SheetSpec, by_sector, of_model, of_words
from zeroward.plan.vocabulary import FIELDS, LEVERS, PAYERS, SECTORS

CURVES: Final = {
    "line": _("evenly, year by year"),
    "s": _("slowly, then fast, then slowly"),
    "step": _("all at once in the first year"),
}
HOWS: Final = {
    "cut": _("lower by a share"),
    "raise": _("raise by a share"),
    "add": _("add an amount"),
    "set": _("set to a value"),
}


ACTION_NUMBER: Final = Field(CODE, _("Number of the action"), width=12)

ACTION_FIELDS: Final = (
    Field("code", _("Number"), width=10, note=_("M1, M2 … Left empty: the next free number.")),
    Field("name", _("Name"), width=40),
    Field("description", _("Description"), width=60),
    Field("kind", _("Type"), "choice", 26, choices=of_model(ActionKind)),
    Field("state", _("State"), "choice", 18, choices=of_model(ActionState)),
    Field("field", _("Field of action"), "choice", 30, choices=of_words(FIELDS)),
    Field("lever", _("Systemic lever"), "choice", 30, choices=of_words(LEVERS)),
    Field("outcome", _("Outcome, as in the impact pathway"), width=40),
    Field("scale", _("Scale and who is addressed"), width=40),
    Field("comments", _("Comments on implementation"), width=40),
    Field("start", _("First year of effect"), "whole", 10),
    Field("end", _("Year of full effect"), "whole", 10),
    Field("curve", _("Course"), "choice", 20, choices=of_words(CURVES)),
    Field("lifetime", _("Lifetime"), "whole", 10, unit="a"),
    Field(
        "effect_kind",
        _("How is the effect known?"),
        "choice",
        30,
        note=_("Fill in only the columns of the effect that belong to this choice."),
        choices=of_model(EffectKind),
    ),
    Field("effect.action", _("Effect: action of the model"), width=24),
    Field("effect.target", _("Effect: driver of the model"), width=24),
    Field("effect.how", _("Effect: what happens to the driver"), "choice", 20, choices=of_words(HOWS)),
    Field(
        "effect.amount",
        _("Effect: by how much"),
        "number",
        note=_("A share between 0 and 1, or an amount in the unit of the driver."),
    ),
    Field(
        "effect.where",
        _("Effect: only for these categories"),
        "codes",
        note=_("For example: mode.car; mode.bus"),
    ),
    Field("effect.percent", _("Effect: share of the emissions saved"), "number", unit="%"),
    Field("effect.tonnes", _("Effect: tonnes saved"), "number", unit="t CO2e/a"),
    Field("effect.sector", _("Effect: in the sector"), "choice", 26, choices=of_words(SECTORS)),
    Field("effect.carrier", _("Effect: energy carrier"), width=16),
    Field("effect.scope", _("Effect: scope"), width=8),
    Field("effect.uncertainty_percent", _("Uncertainty of the effect"), "number", unit="± %"),
    Field("effect=", _("Effect, for the platform"), "exact", 12, note=_("Leave it as it is.")),
    Field("strength", _("How much of it the plan counts on"), "number", note=_("1 is all of it, 0.5 half.")),
    Field("in_plan", _("Part of the plan"), "flag", 12),
    *by_sector("estimates", _("Estimated reduction")),
    Field("compensated_natural", _("Stored by nature"), "number", unit="t CO2e/a"),
    Field("compensated_technical", _("Stored by technology"), "number", unit="t CO2e/a"),
    Field("renewable_mwh", _("Renewable energy generated"), "number", unit="MWh/a"),
    Field(
        "removed_energy",
        _("Energy removed or replaced"),
        "energy",
        30,
        note=_("For example: natural_gas: 1200 MWh; gas_diesel_oil: 30 MWh"),
    ),
    Field("removed_energy=", _("Energy, for the platform"), "exact", 12, note=_("Leave it as it is.")),
    SOURCE,
    Field("quick_win_by", _("Visible result promised by"), "date", 14),
    Field("quick_win_promise", _("What was promised"), width=36),
    Field("quick_win_origin", _("Where it was promised"), width=30),
    Field("quick_win_outcome", _("What became of it"), width=36),
    Field("quick_win_kept_on", _("Shown on"), "date", 14),
    Field("library_key", _("Taken from the action library"), width=20),
)

PARTS: Final = (
    SheetSpec(
        "plan-steps",
        _("Steps"),
        _("Steps of the actions, in their order, each with an owner and dates."),
        "steps",
        (
            ACTION_NUMBER,
            Field("title", _("Step"), width=50),
            Field("owner", _("Owner"), width=30),
            Field("start", _("Start"), "date", 14),
            Field("due", _("Due"), "date", 14),
            Field("done_on", _("Done"), "date", 14),
        ),
        of_action=True,
    ),
    SheetSpec(
        "plan-parties",
        _("Who takes part"),
        _("Bodies and persons that are responsible, involved or addressed."),
        "parties",
        (
            ACTION_NUMBER,
            Field("role", _("Role"), "choice", 22, choices=of_model(PartyRole)),
            Field("name", _("Name"), width=40),
            Field("person", _("Person or department"), width=30),
        ),
        of_action=True,
    ),
    SheetSpec(
        "plan-costs",
        _("Costs"),
        _(
            "Money by payer, in euros of the plan's price year. Nothing is negative: savings and revenue have types."
        ),
        "costs",
        (
            ACTION_NUMBER,
            Field("type", _("Type"), "choice", 34, choices=of_model(CostType)),
            Field("payer", _("Who pays or gains"), "choice", 30, choices=of_words(PAYERS)),
            Field("amount", _("Amount"), "number", unit="EUR"),
            *YEARS,
            SOURCE,
        ),
        of_action=True,
    ),
    SheetSpec(
        "plan-co-benefits",
        _("Co-benefits"),
        _("By a method with its inputs, or in words."),
        "co_benefits",
        (
            ACTION_NUMBER,
            Field("benefit", _("Method"), width=30, note=_("A key of the methods, or empty.")),
            Field("text", _("In words"), width=40),
            Field("beneficiary", _("Who gains"), width=20),
            *YEARS,
            Field("inputs.quantity", _("Quantity"), "number", 14),
            Field("inputs.place", _("Place"), width=14),
            Field("inputs.value", _("Value of a unit"), "number", 14),
            Field("inputs.value_year", _("Year of the value"), "number", 14),
            Field("inputs.value_source", _("Source of the value"), width=14),
            Field("inputs=", _("All inputs, for the platform"), "exact", 12, note=_("Leave it as it is.")),
            SOURCE,
        ),
        of_action=True,
    ),
    SheetSpec(
        "plan-links",
        _("Links"),
        _("What an action leads to elsewhere: materials, services, opportunities, addresses on the web."),
        "links",
        (
            ACTION_NUMBER,
            Field("kind", _("Kind"), "choice", 30, choices=of_model(LinkKind)),
            Field("target", _("Key or address"), width=50),
            Field("label", _("Label"), width=40),
        ),
        of_action=True,
    ),
    SheetSpec(
        "plan-equity",
        _("Equity check"),
        _("What an action does to whom: group by lens. No line means not examined."),
        "equity",
        (
            ACTION_NUMBER,
            Field("group", _("Group"), width=24),
            Field("lens", _("Lens"), width=16),
            Field("effect", _("Effect, −2 to +2"), "whole", 10),
            Field("share", _("Share of the group"), width=12, note=_("none, few, many or most")),
            Field("reversible", _("Can be reversed"), "maybe", 12),
            Field("timing", _("When"), width=12),
            Field("evidence", _("Evidence"), width=10, note="E0–E4"),
            Field("respondents", _("People asked"), "whole", 12),
            Field("claim", _("What is expected, and why"), width=40),
            SOURCE,
            Field("mitigation", _("Mitigation"), width=40),
            Field("mitigation_owner", _("Owner of the mitigation"), width=24),
            Field("mitigation_due", _("Due"), "date", 14),
            Field("mitigation_cost", _("Cost of the mitigation"), "number", unit="EUR"),
        ),
        of_action=True,
    ),
)

ACTIONS: Final = SheetSpec(
    "plan-actions",
    _("Actions"),
    _("One line an action: the sheet B-2.2. What the plan saves is computed from all of them together."),
    "actions",
    ACTION_FIELDS,
)
