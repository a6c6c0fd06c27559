"""Forms of reviews: steps, rounds, questions and answers."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.rounds import OUTCOMES
from zeroward.contract.domain.states import ROUNDS
from zeroward.contract.forms.records import day, words
from zeroward.contract.models import ReviewOutcome, ReviewRound


class StepForm(forms.Form):
    """The words that go with a step; for those that open a round, who reviews and until when."""

    reviewer = forms.CharField(
        label=_("Reviewer"),
        required=False,
        max_length=200,
        help_text=_("For example: European Investment Bank, Investment Plan."),
    )
    statement = words(_("Statement"))
    due = day(_("Due on"))
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(self, *args: Any, step: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["statement"].label = step.asks or self.fields["statement"].label
        self.fields["statement"].required = step.needs_statement
        if step.key != "to_external":
            del self.fields["reviewer"]
        if step.key not in ROUNDS:
            del self.fields["due"]


class RoundForm(forms.Form):
    """One more reviewer from outside."""

    reviewer = forms.CharField(label=_("Reviewer"), max_length=200)
    asks = words(capfirst(ReviewRound._meta.get_field("asks").verbose_name))
    due = day(_("Due on"))


class QuestionForm(forms.Form):
    text = words(_("Question or remark"), required=True)
    module = forms.ChoiceField(label=_("Module"), required=False)
    reference = forms.CharField(
        label=_("Reviewer's own number"),
        required=False,
        max_length=40,
        help_text=_("For example the item of a checklist."),
    )

    def __init__(self, *args: Any, modules: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["module"].choices = [("", _("the whole contract")), *modules]  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    answer = words(_("Answer"), required=True, rows=6)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)


class CloseForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("How did it end?"),
        choices=[(one.value, one.label) for one in map(ReviewOutcome, OUTCOMES)],
        widget=forms.RadioSelect,
    )
    statement = words(_("Statement"))
