"""Forms of policies in force and of entries of the ledger; of comments, steps, versions."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.forms.numbers import NumberField
from zeroward.plan.domain.comments import MOST_TEXT
from zeroward.plan.domain.policies import PolicyRow
from zeroward.plan.domain.residual import OffsetRow
from zeroward.plan.forms.frame import year_field
from zeroward.plan.models import OffsetKind, Plan, PolicyLevel, PolicyType
from zeroward.plan.vocabulary import SECTORS

POLICY: Final = (
    "name",
    "type",
    "level",
    "description",
    "relevance",
    "need_for_action",
    "source_text",
)
OFFSET: Final = (
    "name",
    "kind",
    "tonnes",
    "year",
    "standard",
    "vintage",
    "retirement",
    "permanence_years",
    "note",
)


def text_area(label: Any, rows: int = 3, **kwargs: Any) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=10_000, widget=forms.Textarea({"rows": rows}), **kwargs
    )


class PolicyForm(forms.Form):
    """A row of table A-2.1."""

    name = forms.CharField(label=_("Name and title"), max_length=300)
    type = forms.ChoiceField(label=_("Type"), choices=PolicyType.choices, initial=PolicyType.STRATEGY)
    level = forms.ChoiceField(label=_("Level"), choices=PolicyLevel.choices, initial=PolicyLevel.LOCAL)
    description = text_area(_("Description"))
    relevance = text_area(_("What does it mean for climate neutrality?"))
    need_for_action = text_area(_("What still has to be done?"))
    source_text = forms.CharField(label=_("Source"), required=False, max_length=500)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, plan: Plan, policy: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.year = plan.target_year
        kept = policy.reductions if policy is not None else {}
        for sector, label in SECTORS.items():
            self.fields[f"reductions_{sector}"] = NumberField(
                label=label, required=False, initial=kept.get(sector)
            )
        if policy is not None:
            names = (*POLICY, "lock")
            self.initial = {**{name: getattr(policy, name) for name in names}, **self.initial}

    @property
    def sector_fields(self) -> list[forms.BoundField]:
        return [self[f"reductions_{sector}"] for sector in SECTORS]

    @property
    def main_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in POLICY]

    def row(self) -> PolicyRow:
        data = self.cleaned_data
        found = {sector: data[f"reductions_{sector}"] for sector in SECTORS}
        reductions = {sector: value for sector, value in found.items() if value is not None}
        return PolicyRow(reductions=reductions, **{name: data[name] for name in POLICY})


class OffsetForm(forms.Form):
    """An entry of the ledger of what is left over."""

    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(
        label=_("Kind"), choices=OffsetKind.choices, widget=forms.RadioSelect, initial=OffsetKind.SINK
    )
    tonnes = NumberField(label=_("Tonnes of CO₂e a year"))
    year = year_field(_("Year"))
    standard = forms.CharField(
        label=_("Standard"), required=False, max_length=120, help_text=_("For what is bought.")
    )
    vintage = year_field(_("Vintage"), required=False)
    retirement = forms.CharField(label=_("Retirement number"), required=False, max_length=120)
    permanence_years = forms.IntegerField(
        label=_("Stored for, years"), required=False, min_value=1, max_value=10_000
    )
    note = text_area(_("Note"))
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, plan: Plan, offset: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if offset is not None:
            names = (*OFFSET, "lock")
            self.initial = {**{name: getattr(offset, name) for name in names}, **self.initial}
        else:
            self.initial = {"year": plan.target_year, **self.initial}

    def row(self) -> OffsetRow:
        return OffsetRow(**{name: self.cleaned_data[name] for name in OFFSET})


class CommentForm(forms.Form):
    text = forms.CharField(label=_("Comment"), max_length=MOST_TEXT, widget=forms.Textarea({"rows": 3}))
    subject = forms.CharField(widget=forms.HiddenInput, required=False, max_length=60)


class StepForm(forms.Form):
    """The words that go with a step."""

    statement = forms.CharField(
        label=_("Statement"), max_length=5000, required=False, widget=forms.Textarea({"rows": 5})
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, *args: Any, step: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["statement"].label = step.asks or self.fields["statement"].label
        self.fields["statement"].required = step.needs_statement


class KeepForm(forms.Form):
    note = forms.CharField(
        label=_("What is this version?"),
        required=False,
        max_length=500,
        help_text=_("For example: as discussed with the utility in May."),
    )


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Why is this version withdrawn?"),
        max_length=5000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Readers will see it in its place."),
    )
