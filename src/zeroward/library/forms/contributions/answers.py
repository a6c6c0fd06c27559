"""The forms of editors."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.library.forms.contributions.fields import CleanText
from zeroward.library.models import Contribution

Kind = Contribution.Kind
STEPS = ("take-up", "ask", "decline", "spam")


class AnswerForm(forms.Form):
    """One text for whoever sent it; the button says what happens."""

    answer = CleanText(
        label=_("Answer to the contributor"),
        help_text=_("They read this on their status page, and by e-mail if they gave an address."),
        max_length=2000,
        rows=4,
        required=False,
    )
    publish = forms.BooleanField(label=_("Publish it at once"), required=False, initial=True)
    new_address = forms.BooleanField(
        label=_("Use the new address that was sent"), required=False, initial=True
    )

    def __init__(self, *args: Any, contribution: Contribution, **more: Any) -> None:
        super().__init__(*args, **more)
        if contribution.kind != Kind.EVIDENCE:
            del self.fields["publish"]
        if contribution.kind != Kind.DEAD_LINK or not contribution.content.get("new_url"):
            del self.fields["new_address"]


class OwnerForm(forms.Form):
    """Who looks after a record, and until when what is missing should be there."""

    owner = forms.ChoiceField(label=_("Who looks after it?"), required=False)
    due_on = forms.DateField(
        label=_("When should it be done?"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    review_by = forms.DateField(
        label=_("When should somebody look at it again?"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["owner"].choices = [("", _("Nobody")), *people]


class MissForm(forms.Form):
    note = CleanText(
        label=_("What answers this search?"),
        help_text=_(
            "For example: a material was added, a word went into the thesaurus, or why there is nothing."
        ),
        max_length=300,
    )
