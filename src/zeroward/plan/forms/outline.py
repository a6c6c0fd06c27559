"""What an action is, where it belongs, and how it is carried out: the first parts of the sheet B-2.2."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.plan.domain.sheet import MOST_LONG
from zeroward.plan.forms.sheet_form import SheetForm, area
from zeroward.plan.models import ActionKind, ActionState
from zeroward.plan.vocabulary import FIELDS, LEVERS


def optional(words: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [("", _("not chosen yet")), *words.items()]


class OutlineForm(SheetForm):
    asked = (
        "name", "code", "description", "kind", "state", "field", "lever", "outcome", "scale", "comments", "in_plan",
    )  # fmt: skip
    name = forms.CharField(label=_("Name"), max_length=200)
    code = forms.CharField(
        label=_("Number"),
        required=False,
        max_length=20,
        help_text=_("As in your documents. Left empty, the next free one is given."),
    )
    description = forms.CharField(
        label=_("What is done"), required=False, max_length=MOST_LONG, widget=area(5)
    )
    kind = forms.ChoiceField(
        label=_("What kind of action is it?"), choices=ActionKind.choices, widget=forms.RadioSelect
    )
    state = forms.ChoiceField(label=_("How far is it?"), choices=ActionState.choices)
    field = forms.ChoiceField(label=_("Field of action"), choices=optional(FIELDS), required=False)
    lever = forms.ChoiceField(label=_("Systemic lever"), choices=optional(LEVERS), required=False)
    outcome = forms.CharField(
        label=_("Outcome"),
        required=False,
        max_length=MOST_LONG,
        widget=area(),
        help_text=_("The change that it leads to, as in the impact pathway."),
    )
    scale = forms.CharField(
        label=_("Scale, and who is addressed"),
        required=False,
        max_length=MOST_LONG,
        widget=area(),
        help_text=_("For example: 340 municipal buildings, 21 000 tenants."),
    )
    comments = forms.CharField(
        label=_("Comments on implementation"), required=False, max_length=MOST_LONG, widget=area()
    )
    in_plan = forms.BooleanField(
        label=_("Part of the plan"),
        required=False,
        help_text=_("An action that is not part of it stays in the list and moves no curve."),
    )


class NewActionForm(OutlineForm):
    """The least that an action needs; the rest has its own pages."""

    asked = ("name", "code", "description", "kind", "field", "lever")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in set(self.fields) - {*self.asked, "lock"}:
            del self.fields[name]
