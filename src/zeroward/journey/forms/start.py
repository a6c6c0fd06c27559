"""The three questions of a first visit. Bounds and kinds are checked where the answers are kept (`profile`)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.profile.queries.catalogue import SETS, question_of
from zeroward.profile.queries.choices import choices_of, country_choices


class PlainForm(forms.Form):
    use_required_attribute = False


class WhoForm(PlainForm):
    """Question 1."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        question = question_of("role")
        self.fields["role"] = forms.ChoiceField(
            label=question.question, choices=choices_of(question), widget=forms.RadioSelect
        )


class WhereForm(PlainForm):
    """Question 2. For those who belong to one city, also its name and size."""

    country = forms.ChoiceField(label=_("Country"), required=False)
    city = forms.CharField(
        label=_("City"),
        required=False,
        max_length=120,
        help_text=_("If we know it, we fill in what is public about it."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    population = forms.CharField(
        label=_("Inhabitants"),
        required=False,
        max_length=20,
        help_text=_("About right is enough."),
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, of_a_city: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        country = self.fields["country"]
        assert isinstance(country, forms.ChoiceField)
        country.choices = [("", _("Not said")), *country_choices()]
        if not of_a_city:
            del self.fields["city"], self.fields["population"]


class ThirdForm(PlainForm):
    """Question 3: where they stand, where help is needed, or which topics, by who asks."""

    def __init__(self, key: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        question = question_of(key)
        about: dict[str, Any] = {
            "label": question.question,
            "help_text": question.help,
            "choices": choices_of(question),
            "required": False,
        }
        if question.kind in SETS:
            self.fields["answer"] = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, **about)
        else:
            self.fields["answer"] = forms.ChoiceField(widget=forms.RadioSelect, **about)
