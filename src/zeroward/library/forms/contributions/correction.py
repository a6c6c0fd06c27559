"""A fact that is wrong, or an empty field that somebody can fill."""

from django.utils.translation import gettext_lazy as _

from zeroward.library.forms.contributions.base import ContributionForm
from zeroward.library.forms.contributions.fields import CleanText, WebAddress


class CorrectionForm(ContributionForm):
    kept = ("page", "part", "text", "right", "url")

    page = CleanText(label=_("On which page?"), help_text=_("Its title or its address."), max_length=300)
    part = CleanText(label=_("Which part of it?"), max_length=120, required=False)
    text = CleanText(label=_("What is wrong or missing?"), max_length=4000, rows=3)
    right = CleanText(label=_("What would be right?"), max_length=4000, rows=3, required=False)
    url = WebAddress(label=_("Where can we look it up?"), required=False)

    def prepare(self) -> None:
        if self.subject.title:
            del self.fields["page"]
        else:
            self.fields["page"].initial = self.subject.reference
        self.fields["part"].initial = self.part
