"""We used this in our city."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.library.forms.contributions.base import ContributionForm
from zeroward.library.forms.contributions.choices import material_choices
from zeroward.library.forms.contributions.fields import CleanText, Year
from zeroward.library.models import Evidence


class EvidenceForm(ContributionForm):
    kept = ("material", "place", "year", "outcome", "text")

    material = forms.ChoiceField(label=_("Which material did you use?"))
    place = CleanText(label=_("In which city?"), max_length=120)
    year = Year(label=_("In which year?"))
    outcome = forms.ChoiceField(
        label=_("Did it help?"), choices=Evidence.Outcome.choices, widget=forms.RadioSelect
    )
    text = CleanText(
        label=_("What did you do, and what came of it?"),
        help_text=_("Say what others should do differently, too: what did not work helps as much."),
        max_length=4000,
        rows=5,
    )

    def prepare(self) -> None:
        if self.subject.kind == "material" and self.subject.title:
            del self.fields["material"]
        else:
            self.fields["material"].choices = material_choices()

    def content(self) -> dict[str, Any]:
        content = super().content()
        return content if "material" in content else {"material": self.subject.key, **content}

    def about(self) -> str:
        return f"material:{self.content()['material']}"
