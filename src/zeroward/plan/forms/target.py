"""The form of a target."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.forms.numbers import NumberField
from zeroward.plan.domain.targets import TargetRow
from zeroward.plan.forms.frame import year_field
from zeroward.plan.models import PathKind, Plan, TargetKind
from zeroward.plan.vocabulary import MILESTONES, SECTORS

COLUMNS: Final = (
    "title",
    "kind",
    "base_year",
    "reference",
    "percent",
    "level",
    "year",
    "intensity_driver",
    "sectors",
    "path",
    "is_main",
    "source_text",
    "note",
)


class TargetForm(forms.Form):
    """One target. The percentage and what it refers to stand beside each other."""

    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("For example: climate-neutral in 2030.")
    )
    kind = forms.ChoiceField(
        label=_("What is promised?"), choices=TargetKind.choices, widget=forms.RadioSelect
    )
    percent = NumberField(label=_("Reduction, %"), required=False, help_text=_("For the first three kinds."))
    level = NumberField(
        label=_("What may remain, t CO₂e"), required=False, help_text=_("For a fixed level or net zero.")
    )
    year = year_field(_("Target year"))
    base_year = year_field(_("Base year"))
    reference = NumberField(
        label=_("Reference value, t CO₂e"),
        required=False,
        help_text=_("What the percentage refers to, as printed. Empty: the emissions of the plan."),
    )
    intensity_driver = forms.CharField(
        label=_("Per"), required=False, max_length=80, help_text=_("For a reduction per head: population.")
    )
    sectors = forms.MultipleChoiceField(
        label=_("Sectors"),
        choices=list(SECTORS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: the whole city."),
    )
    path = forms.ChoiceField(label=_("The way there"), choices=PathKind.choices, widget=forms.RadioSelect)
    is_main = forms.BooleanField(
        label=_("This is the main target: the headline of the plan speaks of it"), required=False
    )
    source_text = forms.CharField(label=_("Where was it decided?"), required=False, max_length=500)
    note = forms.CharField(
        label=_("Note"), required=False, max_length=5000, widget=forms.Textarea({"rows": 3})
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, plan: Plan, target: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = dict(target.milestones) if target is not None else {}
        years = sorted({*(one for one in MILESTONES), *(int(year) for year in kept)})
        first, end = (plan.base_year, plan.target_year) if target is None else (target.base_year, target.year)
        self.years = [year for year in years if first < year < end or str(year) in kept]
        for year in self.years:
            self.fields[f"milestone_{year}"] = NumberField(
                label=str(year), required=False, initial=kept.get(str(year))
            )
        if target is not None:
            self.initial = {
                **{name: getattr(target, name) for name in (*COLUMNS, "lock")},
                **self.initial,
            }
        else:
            self.initial = {
                "kind": TargetKind.ABSOLUTE,
                "path": PathKind.LINEAR,
                "base_year": plan.base_year,
                "year": plan.target_year,
                "is_main": not plan.targets.exists(),
                **self.initial,
            }

    @property
    def milestone_fields(self) -> list[forms.BoundField]:
        return [self[f"milestone_{year}"] for year in self.years]

    @property
    def after(self) -> list[forms.BoundField]:
        """Fields below the milestones."""
        return [self[name] for name in ("is_main", "source_text", "note")]

    def row(self) -> TargetRow:
        """What was written, as the domain takes it."""
        data = self.cleaned_data
        milestones = {
            year: data[f"milestone_{year}"] for year in self.years if data[f"milestone_{year}"] is not None
        }
        return TargetRow(milestones=milestones, **{name: data[name] for name in COLUMNS})
