"""Forms of reports."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.domain.reports import COLUMNS, SHARING, ReportRow
from zeroward.barriers.forms.fields import (
    DayInput,
    LinesField,
    city_choices,
    family_choices,
    language_choices,
    set_choices,
)
from zeroward.barriers.models import Consent, Report
from zeroward.core.forms.folding import Fold, FoldingMixin
from zeroward.core.models import Visibility
from zeroward.core.sharing import default_visibility
from zeroward.core.workspaces import Workspace

FOR_PLATFORM = ("city",)


class ReportForm(FoldingMixin, forms.Form):
    folds = (
        Fold(_("What it holds up"), ("action", "emissions_t", "emissions_source")),
        Fold(_("Where it comes from"), ("source", "source_url", "lang"), quiet=("lang",)),
    )
    title = forms.CharField(
        label=_("What stands in the way?"),
        max_length=200,
        help_text=_("One sentence, without names of people."),
    )
    quote = LinesField(
        label=_("In your own words"),
        required=False,
        help_text=_("What happened, which rule or decision, what you have tried."),
    )
    met_on = forms.DateField(
        label=_("When did you meet it?"),
        widget=DayInput(),
        help_text=_("A rough day is enough, also long ago."),
    )
    city = forms.ChoiceField(label=_("Which city is it about?"), required=False)
    family = forms.ChoiceField(label=_("What is it about?"), required=False)
    action = forms.CharField(label=_("What does it hold up?"), required=False, max_length=200)
    emissions_t = forms.FloatField(
        label=_("Tonnes of CO₂ equivalent a year that wait for it"),
        required=False,
        min_value=0,
        help_text=_("Leave it empty if it is not known; that is not zero."),
    )
    emissions_source = forms.CharField(
        label=_("Where does this figure come from?"), required=False, max_length=300
    )
    source = forms.CharField(
        label=_("Where does it stand?"),
        required=False,
        max_length=300,
        help_text=_("Document and place, if it is written somewhere."),
    )
    source_url = forms.CharField(label=_("Address of the source"), required=False, max_length=500)
    lang = forms.ChoiceField(label=_("Language of this text"))
    visibility = forms.ChoiceField(
        label=_("Who can see this report"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
        help_text=_("Your national platform can act only on what it sees."),
    )
    consent = forms.ChoiceField(
        label=_("If the barrier becomes public, what of this may be shown?"),
        choices=Consent.choices,
        widget=forms.RadioSelect,
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, place: Workspace, report: Report | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, lang=language_choices(), family=family_choices())
        if place.scope.kind == "city":
            for name in FOR_PLATFORM:
                del self.fields[name]
        else:
            set_choices(self, city=city_choices(place.country))
        self.initial = {
            "lang": get_language() or "en",
            "visibility": default_visibility(place.scope, SHARING),
            "consent": Consent.NO,
            "met_on": timezone.localdate(),
            **self.initial,
        }
        if report is not None:
            kept = {name: getattr(report, name) for name in COLUMNS if name != "city"}
            city = report.city.key if report.city is not None else ""
            self.initial = {**kept, "city": city, "lock": report.lock}

    def row(self) -> ReportRow:
        return ReportRow(**{name: self.cleaned_data[name] for name in COLUMNS if name in self.cleaned_data})


class ReasonForm(forms.Form):
    """Why a report is taken back."""

    reason = forms.CharField(label=_("Why?"), max_length=300)
