"""A material that is missing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.library.forms.contributions.base import ContributionForm
from zeroward.library.forms.contributions.choices import challenge_choices, country_choices, language_choices
from zeroward.library.forms.contributions.fields import CleanText, WebAddress, Year


class MaterialForm(ContributionForm):
    kept = ("title", "url", "text", "challenge", "country", "year", "lang")

    title = CleanText(label=_("What is it called?"), max_length=250)
    url = WebAddress(
        label=_("Where can it be read or watched?"), help_text=_("The address of the page, not of a search.")
    )
    text = CleanText(
        label=_("What does it offer a city?"),
        help_text=_("Two or three sentences in your own words, in any language."),
        max_length=4000,
        rows=4,
    )
    challenge = forms.ChoiceField(label=_("Which challenge does it help with?"), required=False)
    country = forms.ChoiceField(label=_("Which country is it from?"), required=False)
    year = Year(label=_("From which year is it?"))
    lang = forms.ChoiceField(label=_("In which language is it?"), required=False)

    def prepare(self) -> None:
        self.fields["challenge"].choices = challenge_choices()
        self.fields["country"].choices = country_choices()
        self.fields["lang"].choices = language_choices()
        if self.subject.kind in {"challenge", "country"}:
            self.fields[self.subject.kind].initial = self.subject.key
