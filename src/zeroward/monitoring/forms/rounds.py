"""The form of a monitoring round."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.contract.forms.records import DayInput
from zeroward.core.forms.folding import Fold, FoldingMixin
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.rounds import RoundRow
from zeroward.monitoring.models import MonitoringRound
from zeroward.monitoring.queries.round_pages import cities_to_ask
from zeroward.places.models import City


class RoundForm(FoldingMixin, forms.Form):
    """Whom it asks is one choice; single cities are ticked in a fold, since a country has many."""

    folds = (Fold(_("Which cities"), ("cities",)),)
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
    whom = forms.ChoiceField(label=_("Which cities are asked?"), widget=forms.RadioSelect)
    cities = forms.MultipleChoiceField(
        label=_("Which cities"), required=False, widget=forms.CheckboxSelectMultiple
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
        self.named: dict[str, tuple[str, ...]] = {}
        if place.scope.kind == "city":
            del self.fields["cities"], self.fields["whom"]
            return
        self._offer(cities_to_ask(place), countries=place.scope.kind != "country")
        self.initial.setdefault("whom", next(iter(self.named), "some") if round is None else "some")

    def _offer(self, cities: Sequence[City], *, countries: bool) -> None:
        mission = tuple(one.key for one in cities if one.is_mission_city)
        sets = (
            ("mission", _("Mission Cities"), mission),
            ("all", _("All cities"), tuple(one.key for one in cities)),
        )
        self.named = {key: keys for key, _label, keys in sets if keys}
        self.fields["whom"].choices = [  # type: ignore[attr-defined]
            *((key, f"{label} ({len(keys)})") for key, label, keys in sets if keys),
            ("some", _("Only those")),
        ]
        self.fields["cities"].choices = [  # type: ignore[attr-defined]
            (one.key, f"{one.name} ({one.country.code})" if countries else one.name) for one in cities
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        whom = data.get("whom")
        if whom in self.named:
            data["cities"] = list(self.named[whom])
        elif whom == "some" and not data.get("cities"):
            self.add_error("cities", self.fields["cities"].error_messages["required"])
        return data

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
