"""A quick win: what was promised, and what became of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.plan.domain.sheet import MOST_LONG
from zeroward.plan.forms.rows import day
from zeroward.plan.forms.sheet_form import SheetForm, area


class PromiseForm(SheetForm):
    asked = ("quick_win_promise", "quick_win_by", "quick_win_origin")
    quick_win_promise = forms.CharField(
        label=_("What was promised"),
        required=False,
        max_length=500,
        help_text=_("Something that people can see within 6 to 12 months. Empty all three to take it back."),
        widget=area(2),
    )
    quick_win_by = day(_("By when"))
    quick_win_origin = forms.CharField(
        label=_("Where it was promised"),
        required=False,
        max_length=300,
        help_text=_("For example: consultation “Streets for all”, evening of 14 May 2026."),
    )


class OutcomeForm(forms.Form):
    outcome = forms.CharField(
        label=_("What became of it"),
        required=False,
        max_length=MOST_LONG,
        widget=area(4),
        help_text=_("If it is late or has failed, say why, and what comes instead."),
    )
    kept_on = day(_("It could be seen from"))
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)
