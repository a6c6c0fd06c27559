"""The form in which a provider's keeper writes an entry."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.places.queries.country_names import country_names
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.choices import language_choices
from zeroward.services.domain.entry_checking import LARGEST
from zeroward.services.domain.entry_content import ADDRESSES, ADMITS, AS_IS, CHOSEN, LISTS, NOBODY_ELSE, TEXTS
from zeroward.services.models import Availability, Effort
from zeroward.services.queries.shelves import shelves
from zeroward.services.words import ADMITS as ADMITS_WORDS
from zeroward.services.words import AUDIENCES, NATIONAL, REACHES, STAGES
from zeroward.taxonomy.queries.labels import concept_labels


def area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class EntryForm(forms.Form):
    """What is offered, to whom, where, when and how. Lengths and addresses are checked by the use case."""

    use_required_attribute = False
    name = forms.CharField(label=_("Name of the offer"))
    description = forms.CharField(
        label=_("What it offers"),
        required=False,
        widget=area(4),
        help_text=_("Two or three plain sentences."),
    )
    kind = forms.ChoiceField(label=_("What is it?"), required=False)
    level = forms.ChoiceField(label=_("Level"), required=False)
    formats = forms.CharField(
        label=_("In which form"),
        required=False,
        widget=area(3),
        help_text=_("One a line: workshop, coaching, grant, online course."),
    )
    audiences = forms.MultipleChoiceField(
        label=_("Who asks for it"), required=False, widget=forms.CheckboxSelectMultiple
    )
    reach = forms.ChoiceField(
        label=_("Where it is offered"),
        choices=list(REACHES.items()),
        widget=forms.RadioSelect,
        required=False,
    )
    countries = forms.MultipleChoiceField(
        label=_("Countries"), required=False, widget=forms.CheckboxSelectMultiple
    )
    admits = forms.ChoiceField(label=_("Which cities may ask?"), widget=forms.RadioSelect, required=False)
    mission = forms.BooleanField(label=_("only Mission Cities"), required=False)
    pledge = forms.BooleanField(
        label=_("only cities that have pledged to be climate-neutral by 2050"), required=False
    )
    low = forms.IntegerField(label=_("Inhabitants, at least"), required=False, min_value=0, max_value=LARGEST)
    high = forms.IntegerField(label=_("Inhabitants, at most"), required=False, min_value=0, max_value=LARGEST)
    eligibility = forms.CharField(label=_("For whom, in your words"), required=False, widget=area(2))
    rule_note = forms.CharField(
        label=_("What else you look at"),
        required=False,
        widget=area(2),
        help_text=_(
            "What the conditions above do not say: how you choose, what may still speak against a city."
        ),
    )
    availability = forms.ChoiceField(
        label=_("Can one ask for it?"), choices=Availability.choices, widget=forms.RadioSelect, required=False
    )
    apply_how = forms.CharField(
        label=_("How to ask for it"),
        required=False,
        widget=area(3),
        help_text=_("The steps, what to bring, how long an answer takes."),
    )
    apply_url = forms.CharField(label=_("Page where one asks for it"), required=False)
    apply_contact = forms.CharField(
        label=_("E-mail address for questions"), required=False, help_text=_("It is shown to everyone.")
    )
    website = forms.CharField(label=_("Page about the offer"), required=False)
    effort = forms.ChoiceField(
        label=_("How much time it takes a city"), choices=Effort.choices, required=False
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages in which you work"), required=False, widget=forms.CheckboxSelectMultiple
    )
    stages = forms.MultipleChoiceField(
        label=_("At which stage is it of use?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: at any stage."),
    )
    pathways = forms.MultipleChoiceField(
        label=_("Pathways"), required=False, widget=forms.CheckboxSelectMultiple
    )
    shelves = forms.MultipleChoiceField(
        label=_("What cities asked for"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("On which shelves should it stand?"),
    )
    sectors = forms.MultipleChoiceField(
        label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple
    )
    lock = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, content: Mapping[str, Any], lock: int, is_new: bool) -> None:
        super().__init__(data, initial={**_initial(content), "lock": lock})
        labels = concept_labels("levels", "service-kinds", "pathways")
        named = sorted(country_names().items(), key=lambda pair: pair[1].casefold())
        blank = [("", "–")]
        choices: dict[str, list[tuple[str, Any]]] = {
            "kind": blank + _sorted(labels["service-kinds"]),
            "level": blank + _sorted(labels["levels"]),
            "audiences": list(AUDIENCES.items()),
            "countries": list(named),
            "admits": [(key, ADMITS_WORDS[key]) for key in ADMITS if key != AS_IS or not is_new],
            "languages": [
                (NATIONAL, _("the languages of these countries")),
                *language_choices(_lang()),
            ],
            "stages": list(STAGES.items()),
            "pathways": _sorted(labels["pathways"]),
            "shelves": [(shelf.key, shelf.label) for shelf in shelves()],
            "sectors": [(choice.key, choice.label) for choice in question_of("themes").choices],
        }
        for name, found in choices.items():
            self.fields[name].choices = found

    def content(self, occasions: list[dict[str, Any]]) -> dict[str, Any]:
        """What was written, for the use case."""
        data = self.cleaned_data
        return {
            **{name: data[name] for name in (*TEXTS, *CHOSEN, *ADDRESSES, *LISTS, "apply_contact")},
            "admits": {name: data[name] for name in ("mission", "pledge", "low", "high")}
            | {"kind": data["admits"]},
            "occasions": occasions,
        }


def _initial(content: Mapping[str, Any]) -> dict[str, Any]:
    admits = content.get("admits") or NOBODY_ELSE
    return {
        **content,
        **{name: admits[name] for name in ("mission", "pledge", "low", "high")},
        "admits": admits["kind"],
    }


def _sorted(labels: Mapping[str, str]) -> list[tuple[str, Any]]:
    return sorted(labels.items(), key=lambda pair: pair[1].casefold())


def _lang() -> str:
    return get_language() or "en"
