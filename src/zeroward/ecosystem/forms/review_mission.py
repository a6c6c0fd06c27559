"""Forms of the Mission team in the yearly review: a round, a reading, a decision, a letter, a table of rules."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.community.forms.fields import DayInput, FewCharField, set_choices
from zeroward.ecosystem.domain.cluster_decisions import DecisionRow
from zeroward.ecosystem.domain.review_rounds import RoundRow
from zeroward.ecosystem.domain.typologies import LARGEST
from zeroward.ecosystem.models import Moderation, ReviewRound
from zeroward.ecosystem.queries.review_reading import ReadingPage
from zeroward.ecosystem.queries.review_rounds import (
    countries_to_ask,
    next_year,
    tables_to_choose,
)


class RoundForm(forms.Form):
    """A new round."""

    year = forms.IntegerField(label=_("Year"), min_value=2020, max_value=2100)
    typology = forms.TypedChoiceField(label=_("Table of rules"), coerce=int)
    due = forms.DateField(label=_("Answers are due on"), widget=DayInput())
    reference_on = forms.DateField(
        label=_("The state of which day counts?"),
        widget=DayInput(),
        help_text=_("What begins after this day counts in the next review."),
    )
    countries = forms.MultipleChoiceField(
        label=_("Countries"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Those with a platform are ticked."),
    )
    note = FewCharField(label=_("Note to the platforms"), required=False, max_length=4000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = countries_to_ask()
        tables = tables_to_choose()
        set_choices(
            self,
            typology=[(one.pk, f"{one.title} ({one.get_state_display()})") for one in tables],
            countries=[(one.code, str(one.served("name").body)) for one in listed],
        )
        year = next_year()
        self.initial = {
            "year": year,
            "reference_on": date(year - 1, 12, 31),
            "countries": [one.code for one in listed if one.has_platform],  # type: ignore[attr-defined]
            **self.initial,
        }

    def row(self) -> RoundRow:
        data = self.cleaned_data
        return RoundRow(
            year=data["year"],
            typology=data["typology"],
            due=data["due"],
            reference_on=data["reference_on"],
            countries=tuple(data["countries"]),
            note=data["note"],
        )


class RoundEditForm(forms.Form):
    """What can still be changed of an open round."""

    due = forms.DateField(label=_("Answers are due on"), widget=DayInput())
    countries = forms.MultipleChoiceField(
        label=_("More countries"), widget=forms.CheckboxSelectMultiple, required=False
    )
    note = FewCharField(label=_("Note to the platforms"), required=False, max_length=4000)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, round: ReviewRound, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.round = round
        there = set(round.reviews.values_list("country__code", flat=True))
        set_choices(
            self,
            countries=[
                (one.code, str(one.served("name").body))
                for one in countries_to_ask()
                if one.code not in there
            ],
        )
        self.initial = {"due": round.due, "note": round.note, "lock": round.lock}

    def row(self) -> RoundRow:
        return RoundRow(
            year=self.round.year,
            typology=self.round.typology_id,
            due=self.cleaned_data["due"],
            reference_on=self.round.reference_on,
            countries=tuple(self.cleaned_data["countries"]),
            note=self.cleaned_data["note"],
        )


class ReadingForm(forms.Form):
    """What one of two readers says."""

    verdict = forms.ChoiceField(label=_("What do you say?"), widget=forms.RadioSelect)
    cluster = forms.ChoiceField(label=_("Which cluster, if another?"), required=False)
    reason = FewCharField(label=_("Why?"), max_length=4000)

    def __init__(self, *args: Any, page: ReadingPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(
            self,
            verdict=list(Moderation.Verdict.choices),
            cluster=[("", _("none of these")), *((one, one) for one in page.clusters)],
        )
        if page.own is not None:
            self.initial = {
                "verdict": page.own.verdict,
                "cluster": page.own.cluster,
                "reason": page.own.reason,
            }


class DecisionForm(forms.Form):
    """Which cluster, from when, and why."""

    cluster = forms.ChoiceField(label=_("Cluster"))
    effective_from = forms.DateField(label=_("From which day?"), widget=DayInput())
    reason = FewCharField(
        label=_("Why?"), max_length=4000, help_text=_("For the Mission team and the platform.")
    )
    public_reason = FewCharField(
        label=_("Why, for everyone"),
        required=False,
        max_length=4000,
        help_text=_("Nobody else reads it until you publish the decision."),
    )

    def __init__(self, *args: Any, clusters: tuple[str, ...], proposed: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one, one) for one in clusters]
        set_choices(self, cluster=[("", _("Choose one")), *choices])
        self.initial = {"cluster": proposed, **self.initial}

    def row(self) -> DecisionRow:
        return DecisionRow(**self.cleaned_data)


class LetterForm(forms.Form):
    letter = FewCharField(label=_("Letter"), max_length=12_000, rows=16)


class PublishForm(forms.Form):
    public_reason = FewCharField(label=_("Why, for everyone"), max_length=4000)


class AdoptForm(forms.Form):
    on = forms.DateField(label=_("Decided on"), widget=DayInput())
    reason = FewCharField(label=_("Why?"), max_length=2000)


class TableForm(forms.Form):
    """A table of rules as a JSON file, or its text, which the second step carries along."""

    file = forms.FileField(label=_("File with the table of rules (JSON)"), required=False)
    text = forms.CharField(widget=forms.HiddenInput, required=False, max_length=LARGEST)

    def content(self) -> str:
        """The text of the file; what is no text comes as something that is no table."""
        given = self.cleaned_data.get("file")
        if given is None:
            return str(self.cleaned_data.get("text") or "")
        if given.size > LARGEST:
            return " " * (LARGEST + 1)
        return given.read().decode("utf-8", errors="replace")
