"""The form of a monitoring round."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.contract.forms.records import DayInput
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.rounds import RoundRow
from zeroward.monitoring.models import MonitoringRound
from zeroward.monitoring.queries.round_pages import cities_to_ask


class RoundForm(forms.Form):
    title = forms.CharField(label=_("Name"), max_length=200)
    year = forms.IntegerField(label=_("Which year is asked about?"))
    opens_on = forms.DateField(label=_("From"), widget=DayInput())
    closes_on = forms.DateField(label=_("Until"), widget=DayInput())
    note = forms.CharField(
        label=_("What should the cities know?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
    )
    cities = forms.MultipleChoiceField(
        label=_("Which cities are asked?"), widget=forms.CheckboxSelectMultiple
    )
    lock = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, place: Workspace, round: MonitoringRound | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        asked: list[str] = []
        if round is not None:
            asked = list(round.places.values_list("city__key", flat=True))
            kept = {name: getattr(round, name) for name in ("title", "year", "opens_on", "closes_on", "note")}
            self.initial = {**kept, "lock": round.lock, "cities": asked, **self.initial}
        if place.scope.kind == "city":
            del self.fields["cities"]
            return
        cities = cities_to_ask(place)
        of_country = place.scope.kind == "country"
        self.fields["cities"].choices = [  # type: ignore[attr-defined]
            (one.key, one.name if of_country else f"{one.name} ({one.country.code})") for one in cities
        ]
        if round is None:
            self.initial.setdefault("cities", [one.key for one in cities if one.is_mission_city])

    def row(self) -> RoundRow:
        data = self.cleaned_data
        return RoundRow(
            title=data["title"],
            year=data["year"],
            opens_on=data["opens_on"],
            closes_on=data["closes_on"],
            note=data["note"],
            cities=tuple(data.get("cities", ())),
        )
