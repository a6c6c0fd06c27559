"""When an action takes effect, and how its effect is known."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.said import said
from zeroward.inventory.forms.numbers import NumberField
from zeroward.plan.domain.checking_effect import UNCERTAINTY
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.forms.sheet_form import SheetForm
from zeroward.plan.models import EffectKind, Plan
from zeroward.plan.queries.model_choices import action_choices, driver_choices
from zeroward.plan.vocabulary import SECTORS

CURVES = [
    ("line", _("evenly, year by year")),
    ("s", _("slowly, then fast, then slowly")),
    ("step", _("all at once in the first year")),
]
HOWS = [
    ("cut", _("lower by a share")),
    ("raise", _("raise by a share")),
    ("add", _("add an amount")),
    ("set", _("set to a value")),
]
SHARES = ("cut", "raise")
OF_KIND = {
    EffectKind.MODEL: ("effect_action",),
    EffectKind.DRIVER: ("effect_target", "effect_how", "effect_amount", "effect_where"),
    EffectKind.CUT: ("effect_percent", "effect_cut_sector"),
    EffectKind.TONNES: ("effect_tonnes", "effect_sector"),
}


class EffectForm(SheetForm):
    asked = ("start", "end", "curve", "lifetime", "effect_kind", "strength")
    effect_kind = forms.ChoiceField(label=_("How do you know what it saves?"), widget=forms.RadioSelect)
    effect_action = forms.ChoiceField(label=_("Action of the model"), required=False)
    effect_target = forms.ChoiceField(label=_("Driver"), required=False)
    effect_how = forms.ChoiceField(label=_("What happens to it"), choices=HOWS, required=False)
    effect_amount = NumberField(
        label=_("By how much"),
        required=False,
        help_text=_("A share in per cent; an amount or value in the unit of the driver."),
    )
    effect_where = forms.CharField(
        label=_("Only for these categories"),
        required=False,
        max_length=300,
        help_text=_("As in the model, parted by commas: mode.car, mode.bus. Left empty: for all."),
    )
    effect_percent = NumberField(
        label=_("Share of the emissions that it saves, %"),
        required=False,
        help_text=_("Of what is left after the other actions, once it works in full."),
    )
    effect_cut_sector = forms.ChoiceField(label=_("In the sector"), required=False)
    effect_tonnes = NumberField(
        label=_("Tonnes of CO₂e saved a year"),
        required=False,
        help_text=_("Once it works in full, as estimated elsewhere."),
    )
    effect_sector = forms.ChoiceField(label=_("In the sector"), required=False)
    effect_uncertainty_percent = NumberField(
        label=_("Uncertainty of the effect, ± %"),
        required=False,
        help_text=_("Half the width of the 95 % interval. It draws the band of the curve."),
    )
    start = forms.IntegerField(label=_("First year of effect"), required=False)
    end = forms.IntegerField(label=_("Year of full effect"), required=False)
    curve = forms.ChoiceField(label=_("Course"), choices=CURVES)
    strength = NumberField(label=_("How much of it the plan counts on, %"), scale=100)
    lifetime = forms.IntegerField(
        label=_("Lifetime, years"),
        required=False,
        help_text=_("How long the thing lasts that is built or bought. Costs are spread over it."),
    )

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, plan=plan, **kwargs)
        actions, drivers = action_choices(plan), driver_choices(plan)
        hidden = {EffectKind.MODEL: not actions, EffectKind.DRIVER: not drivers}
        chosen = self.base.effect_kind
        self.fields["effect_kind"].choices = [
            one for one in EffectKind.choices if one[0] == chosen or not hidden.get(one[0])
        ]
        self.fields["effect_action"].choices = [("", "–"), *actions]
        self.fields["effect_target"].choices = [("", "–"), *drivers]
        self.fields["effect_sector"].choices = [("", "–"), *SECTORS.items()]
        self.fields["effect_cut_sector"].choices = [("", _("all sectors")), *SECTORS.items()]

    def further(self, base: Sheet) -> dict[str, Any]:
        effect = dict(base.effect)
        if base.effect_kind == EffectKind.DRIVER and effect.get("how") in SHARES:
            effect["amount"] = round(effect["amount"] * 100, 9)
        found = {f"effect_{name}": value for name, value in effect.items()}
        found["effect_where"] = ", ".join(effect.get("where", ()))
        found["effect_cut_sector"] = effect.get("sector", "")
        return found

    def changes(self) -> dict[str, Any]:
        return {**super().changes(), "effect": self.effect()}

    def effect(self) -> dict[str, Any]:
        """The effect as it is stored. Fields of other kinds are passed over; carrier and scope of a file stay."""
        data, kind = self.cleaned_data, self.cleaned_data["effect_kind"]
        found: dict[str, Any] = {}
        if kind == EffectKind.MODEL:
            found = {"action": data["effect_action"]}
        elif kind == EffectKind.DRIVER:
            amount = data["effect_amount"]
            share = data["effect_how"] in SHARES and amount is not None
            where = [one.strip() for one in data["effect_where"].split(",") if one.strip()]
            found = {
                "target": data["effect_target"],
                "how": data["effect_how"],
                "amount": round(amount / 100, 12) if share else amount,
                **({"where": where} if where else {}),
            }
        elif kind == EffectKind.CUT:
            kept = self.base.effect if self.base.effect_kind == kind else {}
            found = {name: kept[name] for name in ("carrier", "scope") if kept.get(name)}
            found |= {"percent": data["effect_percent"], "sector": data["effect_cut_sector"]}
        elif kind == EffectKind.TONNES:
            found = {"tonnes": data["effect_tonnes"], "sector": data["effect_sector"]}
        if found and data["effect_uncertainty_percent"] is not None:
            found[UNCERTAINTY] = data["effect_uncertainty_percent"]
        return found

    def show(self, problems: Any) -> None:
        """A sector is asked for in two places: the one of the chosen kind gets the message."""
        cut = self.cleaned_data.get("effect_kind") == EffectKind.CUT
        for one in problems:
            name = one.place.replace(".", "_")
            name = "effect_cut_sector" if cut and name == "effect_sector" else name
            self.add_error(name if name in self.fields else None, str(one))

    @cached_property
    def kinds(self) -> list[tuple[str, str, Sequence[forms.BoundField]]]:
        """Fields of each kind of effect that is offered: key, words, fields."""
        offered = dict(self.fields["effect_kind"].choices)
        return [
            (key, said(str(offered[key])), [self[name] for name in names])
            for key, names in OF_KIND.items()
            if key in offered
        ]

    @property
    def course(self) -> list[forms.BoundField]:
        return [
            self[name]
            for name in ("start", "end", "curve", "strength", "lifetime", "effect_uncertainty_percent")
        ]
