"""A form with one field of each kind, for the style guide."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.reasons import ReasonedMixin


class ExampleForm(ReasonedMixin, forms.Form):
    reasoned = ("target",)

    city = forms.CharField(label=_("City"), max_length=60)
    email = forms.EmailField(
        label=_("Your e-mail address"), help_text=_("We write once, when the entry is published.")
    )
    target = forms.CharField(
        label=_("What is the target?"),
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Two or three sentences."),
    )
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1990, max_value=2100)
    country = forms.ChoiceField(
        label=_("Country"), choices=[("", "–"), ("PL", _("Poland")), ("RO", _("Romania"))]
    )
    pledge = forms.ChoiceField(
        label=_("Has your council made a pledge?"),
        choices=[("yes", _("Yes")), ("no", _("No")), ("unknown", _("Not known"))],
        widget=forms.RadioSelect,
    )
    sectors = forms.MultipleChoiceField(
        label=_("Which sectors are in?"),
        required=False,
        choices=[
            ("stationary", _("Stationary energy: buildings, industry, heat")),
            ("transport", _("Transport inside the boundary")),
            ("waste", _("Waste and waste water")),
        ],
        widget=forms.CheckboxSelectMultiple,
    )
    proof = forms.FileField(label=_("Proof"), required=False, help_text=_("PDF, at most 10 MB."))
    consent = forms.BooleanField(
        label=_("You may show my name as the contributor"),
        required=False,
        help_text=_("You can change this later."),
    )
