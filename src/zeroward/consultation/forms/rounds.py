"""Forms of the coding desk: opening a round, a passage, a decision, steps of a round."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models import CodingRound
from zeroward.consultation.queries.round_choices import Pile
from zeroward.people.models import User

KINDS = [
    (CodingRound.Kind.DOUBLE, _("two people code each passage, blind to each other")),
    (CodingRound.Kind.SINGLE, _("one person codes each passage")),
]


def people_field(people: Sequence[User]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("Who codes"),
        choices=[(person.pk, person.get_full_name() or person.email) for person in people],
        widget=forms.CheckboxSelectMultiple,
    )


class RoundForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    codebook = forms.ModelChoiceField(
        label=_("Codebook"), queryset=None, help_text=_("The version never changes from then on.")
    )
    piles = forms.MultipleChoiceField(label=_("What is coded"), widget=forms.CheckboxSelectMultiple)
    again = forms.BooleanField(label=_("Also what was coded with this codebook before"), required=False)
    kind = forms.ChoiceField(label=_("How often"), choices=KINDS, widget=forms.RadioSelect)
    overlap = forms.IntegerField(
        label=_("Coded twice all the same, %"),
        required=False,
        min_value=0,
        max_value=100,
        help_text=_("For one person each: a part that a second one codes too, so that agreement is known."),
    )
    coders = forms.MultipleChoiceField()
    suggesters = forms.MultipleChoiceField(
        label=_("Show what these suggest"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Both coders see the same suggestions then: their agreement will look better than it is."
        ),
    )

    def __init__(
        self,
        *args: Any,
        versions: Any,
        piles: Sequence[Pile],
        people: Sequence[User],
        suggesters: Sequence[Any],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        codebook = self.fields["codebook"]
        codebook.queryset = versions
        codebook.label_from_instance = lambda one: f"{one.codebook.title} {one.number}"
        self.fields["piles"].choices = [(one.key, one.label) for one in piles]
        self.fields["coders"] = people_field(people)
        self.order_fields(["title", "codebook", "piles", "again", "kind", "coders", "overlap", "suggesters"])
        if suggesters:
            self.fields["suggesters"].choices = [
                (one.pk, f"{one.name} ({one.codebook.codebook.title} {one.codebook.number})")
                for one in suggesters
            ]
        else:
            del self.fields["suggesters"]
        self.initial = {"kind": CodingRound.Kind.DOUBLE, **self.initial}


class DriftForm(forms.Form):
    repeats = forms.ModelChoiceField(label=_("Round to repeat a part of"), queryset=None)
    share = forms.IntegerField(
        label=_("Part of its passages, %"),
        min_value=1,
        max_value=100,
        initial=15,
        help_text=_("Between 10 and 20 is usual. Ten passages at least are drawn."),
    )
    coders = forms.MultipleChoiceField()

    def __init__(self, *args: Any, rounds: Any, people: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        repeats = self.fields["repeats"]
        repeats.queryset = rounds
        repeats.label_from_instance = lambda one: f"{one.consultation.title}: {one.title}"
        self.fields["coders"] = people_field(people)


class CarryForm(forms.Form):
    version = forms.ModelChoiceField(label=_("Version"), queryset=None)
    coders = forms.MultipleChoiceField()

    def __init__(self, *args: Any, versions: Any, people: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        version = self.fields["version"]
        version.queryset = versions
        version.label_from_instance = lambda one: f"{one.codebook.title} {one.number}"
        self.fields["coders"] = people_field(people)
        self.fields["coders"].label = _("Who reads passages of codes that were split")
        self.fields["coders"].required = False


class CodesForm(forms.Form):
    """The codes of one passage; the page draws the choices itself, with what is suggested beside them."""

    codes = forms.MultipleChoiceField(label=_("Codes"), required=False)
    none = forms.BooleanField(label=_("None of these codes"), required=False)
    memo = forms.CharField(
        label=_("Remark"), required=False, max_length=3000, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, keys: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["codes"].choices = [(key, key) for key in keys]


class DecisionForm(forms.Form):
    codes = forms.MultipleChoiceField(
        label=_("Codes in the end"), required=False, widget=forms.CheckboxSelectMultiple
    )
    none = forms.BooleanField(label=_("None of these codes"), required=False)
    reason = forms.CharField(
        label=_("Why"),
        max_length=3000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("One sentence. If the definition is unclear, say what it should say."),
    )

    def __init__(self, *args: Any, codes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["codes"].choices = codes


class StepForm(forms.Form):
    """Ending, closing or opening a round again."""

    unfinished = forms.BooleanField(label=_("Go on without what is missing"), required=False)
    reason = forms.CharField(
        label=_("Why"), required=False, max_length=1000, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, asks: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in set(self.fields) - set(asks):
            del self.fields[name]


class SuggesterForm(forms.Form):
    version = forms.ModelChoiceField(label=_("Codebook"), queryset=None)
    language = forms.CharField(label=_("Language"), max_length=12, help_text=_("Its code, for example de."))
    kind = forms.ChoiceField(
        label=_("What it goes by"),
        widget=forms.RadioSelect,
        choices=[
            ("dictionary", _("the words of the codebook")),
            ("classifier", _("passages that we have coded ourselves")),
        ],
        initial="dictionary",
    )

    def __init__(self, *args: Any, versions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        version = self.fields["version"]
        version.queryset = versions
        version.label_from_instance = lambda one: f"{one.codebook.title} {one.number}"
