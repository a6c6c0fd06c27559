"""Forms of what belongs to a project: readiness, sources of money, documents, chance, rights."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.finance.domain.project_parts import SourceRow
from zeroward.finance.forms.amounts import AmountField
from zeroward.finance.models import Project, ProjectSource, SourceState
from zeroward.finance.project_vocabulary import LAYERS, document_kinds
from zeroward.finance.queries.instruments import instruments
from zeroward.finance.queries.money import known_currencies
from zeroward.finance.queries.projects.economics import rights_of, spreads_of
from zeroward.inventory.forms.numbers import NumberField
from zeroward.methods.appraisal import Rights, bankability_data

FACTORS = {"capex": _("Investment"), "opex": _("Running costs"), "income": _("Income and savings")}
SIDES = {"low": _("low"), "likely": _("likely"), "high": _("high")}


class ReadinessForm(forms.Form):
    """One choice for each criterion that is answered; the stage is the project's, measured ones are not asked."""

    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["lock"] = project.lock
        self.keys = [
            one.key for one in bankability_data().criteria if not one.is_measured and one.key != "maturity"
        ]
        for one in bankability_data().criteria:
            if one.key not in self.keys:
                continue
            answer = project.answers.get(one.key, {})
            level = answer.get("level")
            self.fields[f"level_{one.key}"] = forms.ChoiceField(
                label=gettext(one.label),
                required=False,
                choices=[
                    ("", _("not known")),
                    *((str(at), gettext(level.label)) for at, level in enumerate(one.levels)),
                ],
                initial="" if level is None else str(level),
            )
            self.fields[f"why_{one.key}"] = forms.CharField(
                label=_("How do we know?"), required=False, max_length=500, initial=answer.get("why", "")
            )

    @property
    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"level_{key}"], self[f"why_{key}"]) for key in self.keys]

    def answers(self) -> dict[str, dict[str, Any]]:
        data = self.cleaned_data
        return {
            key: {
                "level": int(data[f"level_{key}"]) if data[f"level_{key}"] else None,
                "why": data[f"why_{key}"],
            }
            for key in self.keys
        }


class DocumentsForm(forms.Form):
    """Where each document is kept; empty = there is none."""

    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["lock"] = project.lock
        for key, label in document_kinds().items():
            self.fields[f"document_{key}"] = forms.CharField(
                label=label, required=False, max_length=300, initial=project.documents.get(key, "")
            )

    def documents(self) -> dict[str, str]:
        return {key: self.cleaned_data[f"document_{key}"] for key in document_kinds()}


class SourceForm(forms.Form):
    """A source of money."""

    name = forms.CharField(label=_("Where does the money come from?"), max_length=200)
    instrument = forms.ChoiceField(label=_("Instrument"), required=False)
    layer = forms.ChoiceField(label=_("Kind of capital"), choices=list(LAYERS.items()))
    state = forms.ChoiceField(
        label=_("How sure is it?"), choices=SourceState.choices, initial=SourceState.IDEA
    )
    chance = NumberField(
        label=_("Chance, %"), required=False, scale=100, help_text=_("Only if somebody stated it.")
    )
    amount = AmountField(label=_("Amount"))
    currency = forms.ChoiceField(label=_("Currency"))
    rate = NumberField(label=_("Cost a year, %"), required=False, scale=100)
    repaid_in = forms.IntegerField(label=_("Repaid in years"), required=False, min_value=1, max_value=100)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, source: ProjectSource | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(code, one.named) for code, one in instruments().items()]
        self.fields["instrument"].choices = [("", _("not said")), *named]  # type: ignore[attr-defined]
        self.fields["currency"].choices = [(code, code) for code in known_currencies()]  # type: ignore[attr-defined]
        if source is not None:
            names = ("name", "instrument", "layer", "state", "chance", "rate", "repaid_in", "lock")
            given = source.originals.get("amount", {})
            money = {
                "amount": given.get("amount", source.amount),
                "currency": given.get("currency", "EUR"),
            }
            self.initial = {**{name: getattr(source, name) for name in names}, **money, **self.initial}

    def row(self) -> SourceRow:
        return SourceRow(**{name: value for name, value in self.cleaned_data.items() if name != "lock"})


class ChancesForm(forms.Form):
    """How uncertain the figures are, in percent of what stands in the project."""

    together = NumberField(
        label=_("Do investment and running costs move together?"),
        required=False,
        help_text=_("From −1 to 1; empty = they do not."),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = spreads_of(project)
        self.initial |= {"lock": project.lock, "together": project.chances.get("together")}
        for key in FACTORS:
            for at, side in enumerate(SIDES):
                self.fields[f"{key}_{side}"] = NumberField(
                    label=SIDES[side],
                    required=False,
                    scale=100,
                    initial=kept[key][at] if key in kept else None,
                )

    @property
    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        return [(label, [self[f"{key}_{side}"] for side in SIDES]) for key, label in FACTORS.items()]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for key in FACTORS:
            given = [data.get(f"{key}_{side}") for side in SIDES]
            if any(one is not None for one in given) and None in given:
                self.add_error(f"{key}_low", _("Give all three, or none."))
        return data

    def spreads(self) -> dict[str, tuple[float, float, float]]:
        data = self.cleaned_data
        found = {key: tuple(data[f"{key}_{side}"] for side in SIDES) for key in FACTORS}
        return {key: one for key, one in found.items() if None not in one}


class RightsForm(forms.Form):
    """Rights to wait, to grow or to give up."""

    volatility = NumberField(
        label=_("How much its worth moves in a year, %"),
        required=False,
        scale=100,
        help_text=_("20 to 40 is usual. Empty = no rights are looked at."),
    )
    years = NumberField(label=_("Years in which a right can be used"), required=False)
    resale = AmountField(label=_("It could be sold for, €"), required=False)
    share = NumberField(label=_("It could grow by, %"), required=False, scale=100)
    grow_cost = AmountField(label=_("Growing costs, €"), required=False)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = rights_of(project)
        names = ("volatility", "years", "resale", "share", "grow_cost")
        self.initial["lock"] = project.lock
        if kept is not None:
            self.initial |= {name: getattr(kept, name) for name in names}

    def rights(self) -> Rights | None:
        data = self.cleaned_data
        if data["volatility"] is None:
            return None
        return Rights(
            volatility=data["volatility"],
            years=data["years"] or 0.0,
            resale=data["resale"],
            share=data["share"],
            grow_cost=data["grow_cost"],
        )
