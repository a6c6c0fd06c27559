"""Dates and places of an entry, a few rows on one page; empty rows are passed over, ticked ones go away."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.places.queries.country_names import country_names
from zeroward.services.domain.entry_checking import MOST_OCCASIONS
from zeroward.services.domain.entry_content import OCCASION

FREE: Final = 1
"""Empty rows below those that are there."""
PREFIX: Final = "occasions"


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class OccasionForm(forms.Form):
    use_required_attribute = False
    name = forms.CharField(label=_("What takes place"), required=False)
    starts = forms.CharField(
        label=_("From"), required=False, help_text=_("A year, a month or a day: 2027, 2027-05, 2027-05-17.")
    )
    ends = forms.CharField(label=_("To"), required=False)
    apply_from = forms.DateField(label=_("Apply from"), required=False, widget=DayInput())
    apply_by = forms.DateField(label=_("Apply by"), required=False, widget=DayInput())
    place = forms.CharField(label=_("Place"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    online = forms.BooleanField(label=_("online"), required=False)
    url = forms.CharField(label=_("Page about it"), required=False)
    note = forms.CharField(label=_("Note"), required=False)
    away = forms.BooleanField(label=_("Take this away"), required=False)


def occasion_forms(data: Any, rows: Sequence[dict[str, Any]]) -> list[OccasionForm]:
    """A form for each row and an empty one. Two queries for the countries."""
    countries = [("", "–"), *sorted(country_names().items(), key=lambda pair: pair[1].casefold())]
    wanted = min(len(rows) + FREE, MOST_OCCASIONS)
    if data is not None:
        wanted = max(wanted, _posted(data))
    found = []
    for at in range(wanted):
        form = OccasionForm(data, prefix=f"{PREFIX}-{at}", initial=rows[at] if at < len(rows) else {})
        form.fields["country"].choices = countries
        found.append(form)
    return found


def rows_of(forms_: Sequence[OccasionForm]) -> list[dict[str, Any]]:
    """What was written, for the use case; rows to be taken away are empty, so that problems keep their row."""
    return [
        {} if form.cleaned_data.get("away") else {name: form.cleaned_data.get(name) for name in OCCASION}
        for form in forms_
    ]


def _posted(data: Any) -> int:
    """Rows of the form as it was sent, in bounds."""
    text = data.get(f"{PREFIX}-count", "")
    return min(int(text), MOST_OCCASIONS) if text.isdecimal() and len(text) < 3 else 0
