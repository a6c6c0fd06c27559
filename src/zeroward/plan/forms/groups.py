"""Forms of portfolios of actions and of impact pathways."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.pathways import TEXTS, PathwayRow
from zeroward.plan.domain.portfolios import PortfolioRow
from zeroward.plan.domain.sheet import MOST_LONG
from zeroward.plan.forms.outline import optional
from zeroward.plan.forms.sheet_form import area
from zeroward.plan.vocabulary import FIELDS, LEVERS


class MembersForm(forms.Form):
    """A group of the plan's actions; `actions` are pairs of number and words."""

    actions = forms.MultipleChoiceField(
        label=_("Actions"), required=False, widget=forms.CheckboxSelectMultiple
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, actions: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actions"].choices = list(actions)

    def show(self, problems: Iterable[Problem]) -> None:
        for one in problems:
            self.add_error(one.place if one.place in self.fields else None, str(one))


class PortfolioForm(MembersForm):
    name = forms.CharField(label=_("Name"), max_length=200)
    field = forms.ChoiceField(label=_("Field of action"), choices=optional(FIELDS), required=False)
    description = forms.CharField(
        label=_("What holds it together"), required=False, max_length=MOST_LONG, widget=area(4)
    )
    field_order = ("name", "field", "description", "actions", "lock")

    def row(self) -> PortfolioRow:
        data = self.cleaned_data
        return PortfolioRow(data["name"], data["field"], data["description"], tuple(data["actions"]))


class PathwayForm(MembersForm):
    field = forms.ChoiceField(label=_("Field of action"), choices=list(FIELDS.items()))
    lever = forms.ChoiceField(label=_("Systemic lever"), choices=list(LEVERS.items()))
    early_changes = forms.CharField(
        label=_("Early changes, after 1 to 2 years"), required=False, max_length=MOST_LONG, widget=area()
    )
    late_outcomes = forms.CharField(
        label=_("Late outcomes, after 3 to 4 years"), required=False, max_length=MOST_LONG, widget=area()
    )
    direct_impacts = forms.CharField(
        label=_("Direct impacts: emissions"), required=False, max_length=MOST_LONG, widget=area()
    )
    indirect_impacts = forms.CharField(
        label=_("Indirect impacts: co-benefits"), required=False, max_length=MOST_LONG, widget=area()
    )
    field_order = ("field", "lever", *TEXTS, "actions", "lock")

    def row(self) -> PathwayRow:
        data = {name: self.cleaned_data[name] for name in ("field", "lever", *TEXTS)}
        return PathwayRow(**data, actions=tuple(self.cleaned_data["actions"]))
