"""The form of an event: what, when, where, for whom."""

import datetime
import zoneinfo
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from zeroward.community.domain.event_fields import EventFields, fields_of
from zeroward.community.forms.fields import DayInput
from zeroward.community.models import Event, EventSeries, Group
from zeroward.community.queries.event_times import zone_of
from zeroward.community.queries.events import topic_labels
from zeroward.core.workspaces import Workspace
from zeroward.profile.queries.choices import country_choices, language_choices

NEAR = ("Europe/", "Atlantic/", "Asia/Nicosia", "Asia/Jerusalem", "Asia/Yerevan", "Asia/Tbilisi", "Asia/Baku")


def zone_choices() -> list[tuple[str, str]]:
    """Time zones of Europe and its neighbours, then UTC."""
    near = sorted(name for name in zoneinfo.available_timezones() if name.startswith(NEAR))
    return [*((name, name.replace("_", " ")) for name in near), ("UTC", "UTC")]


PARTS = (
    (gettext_lazy("What it is"), ("title", "kind", "summary", "lang", "series", "edition", "topics")),
    (
        gettext_lazy("When"),
        ("day", "begins", "last_day", "ends", "zone", "repeats", "repeats_until"),
    ),
    (gettext_lazy("Where"), ("mode", "place", "country", "join_url", "travel", "accessibility")),
    (
        gettext_lazy("Who comes"),
        ("visibility", "group", "languages", "entry", "capacity", "website"),
    ),
    (gettext_lazy("Afterwards"), ("question", "indicator")),
)


class EventForm(forms.Form):
    """An event on the clock of its own zone."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Event.Kind.choices)
    summary = forms.CharField(
        label=gettext_lazy("What it is about"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 5}),
    )
    lang = forms.ChoiceField(label=gettext_lazy("Language of this text"))
    series = forms.ChoiceField(label=gettext_lazy("Series"), required=False)
    edition = forms.CharField(
        label=gettext_lazy("Edition"), required=False, max_length=60, help_text=gettext_lazy("Such as 2027.")
    )
    day = forms.DateField(label=gettext_lazy("Day"), widget=DayInput())
    begins = forms.TimeField(
        label=gettext_lazy("Begins"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    last_day = forms.DateField(
        label=gettext_lazy("Last day"),
        required=False,
        widget=DayInput(),
        help_text=gettext_lazy("Only when it ends on another day."),
    )
    ends = forms.TimeField(
        label=gettext_lazy("Ends"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    zone = forms.ChoiceField(
        label=gettext_lazy("Time zone"),
        initial="Europe/Brussels",
        help_text=gettext_lazy("Day and times above are meant there. Everybody is shown their own time too."),
    )
    repeats = forms.ChoiceField(
        label=gettext_lazy("How often"), choices=Event.Repeats.choices, required=False
    )
    repeats_until = forms.DateField(
        label=gettext_lazy("The last time by"),
        required=False,
        widget=DayInput(),
        help_text=gettext_lazy("For an event that comes back."),
    )
    mode = forms.ChoiceField(label=gettext_lazy("Where"), choices=Event.Mode.choices)
    place = forms.CharField(label=gettext_lazy("Place"), required=False, max_length=300)
    country = forms.ChoiceField(label=gettext_lazy("Country"), required=False)
    join_url = forms.URLField(
        label=gettext_lazy("Address of the online meeting"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=gettext_lazy("Only those who have a place see it."),
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"), widget=forms.SelectMultiple({"size": 6}), initial=["en"]
    )
    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Topics"), required=False, widget=forms.SelectMultiple({"size": 6})
    )
    visibility = forms.ChoiceField(label=gettext_lazy("Who can see it"), choices=Event.Visibility.choices)
    group = forms.ChoiceField(label=gettext_lazy("Group"), required=False)
    entry = forms.ChoiceField(label=gettext_lazy("Registration"), choices=Event.Entry.choices)
    capacity = forms.IntegerField(
        label=gettext_lazy("Places"),
        required=False,
        min_value=1,
        max_value=100_000,
        help_text=gettext_lazy("Who comes later waits, and moves up by themselves."),
    )
    website = forms.URLField(
        label=gettext_lazy("Website"), required=False, max_length=500, assume_scheme="https"
    )
    accessibility = forms.CharField(
        label=gettext_lazy("For whom it is accessible, and how"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Steps, toilets, sign language, captions, whom to ask."),
    )
    travel = forms.CharField(
        label=gettext_lazy("How to get there"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("By train first."),
    )
    question = forms.CharField(
        label=gettext_lazy("Question for feedback"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("One question afterwards, answered from 1 to 5."),
    )
    indicator = forms.CharField(
        label=gettext_lazy("Key of the indicator that feedback feeds"), required=False, max_length=120
    )
    lock = forms.IntegerField(required=False, widget=forms.HiddenInput())

    def __init__(
        self,
        *args: Any,
        series: Sequence[EventSeries],
        groups: Sequence[Group],
        event: Event | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.known_series = {one.key: one for one in series}
        self.known_groups = {one.key: one for one in groups}
        none = ("", _("none"))
        self._offer("series", [none, *((one.key, one.title) for one in series)])
        self._offer("group", [none, *((one.key, one.title) for one in groups)])
        self._offer("lang", language_choices(get_language() or "en"))
        self._offer("languages", language_choices(get_language() or "en"))
        self._offer("zone", zone_choices())
        self._offer("country", [none, *country_choices()])
        self._offer("topics", list(topic_labels().items()))
        self.initial = {"lang": "en", "question": _("I will do something differently now."), **self.initial}
        if event is not None:
            self.initial = {**_initial(event), **self.initial, **_initial(event)}

    @property
    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under headings, in the order in which somebody plans."""
        return [(str(heading), [self[name] for name in names]) for heading, names in PARTS]

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field: Any = self.fields[name]
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not {"day", "begins", "ends", "zone"} <= data.keys():
            return data
        for name, day in (("begins", data["day"]), ("ends", data.get("last_day") or data["day"])):
            moment = moment_on(day, data[name], data["zone"])
            if moment is None:
                self.add_error(name, _("The clocks are put forward then: there is no such time on that day."))
            else:
                data[f"{name}_at"] = moment
        return data

    def event_fields(self, before: Event | None = None) -> EventFields:
        """What was written, as the domain takes it; what the form does not ask stays as it was."""
        data = self.cleaned_data
        kept = fields_of(before) if before is not None else None
        names = (
            *("title", "kind", "summary", "lang", "edition", "zone", "repeats", "repeats_until", "mode"),
            *("place", "country", "join_url", "visibility", "entry", "capacity", "website"),
            *("accessibility", "travel", "question", "indicator"),
        )
        return EventFields(
            **{name: data[name] for name in names},
            starts_at=data["begins_at"],
            ends_at=data["ends_at"],
            series=self.known_series.get(data["series"]),
            group=self.known_groups.get(data["group"]),
            languages=tuple(data["languages"]),
            topics=tuple(data["topics"]),
            city=kept.city if kept is not None else "",
            day_only=kept.day_only if kept is not None else False,
            source_note=kept.source_note if kept is not None else "",
        )


class PlaceForm(forms.Form):
    """For which workspace a new event, position or the like is made."""

    scope = forms.ChoiceField(label=gettext_lazy("Who holds it"))

    def __init__(self, *args: Any, places: Sequence[Workspace], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["scope"]
        field.choices = [(str(one.scope), one.name) for one in places]


class ReasonForm(forms.Form):
    """Why an event is called off."""

    reason = forms.CharField(
        label=gettext_lazy("Why?"),
        max_length=300,
        help_text=gettext_lazy("Everybody who wanted to come reads it."),
    )


def moment_on(day: datetime.date, time: datetime.time, zone: str) -> datetime.datetime | None:
    """The moment on that clock; None for an hour that is left out when the clocks go forward."""
    place = zoneinfo.ZoneInfo(zone)
    moment = datetime.datetime.combine(day, time, tzinfo=place)
    back = moment.astimezone(datetime.UTC).astimezone(place)
    return moment if back.replace(tzinfo=None) == moment.replace(tzinfo=None) else None


def _initial(event: Event) -> dict[str, Any]:
    zone = zone_of(event)
    starts, ends = event.starts_at.astimezone(zone), event.ends_at.astimezone(zone)
    plain = {name: getattr(event, name) for name in EventForm.base_fields if hasattr(event, name)}
    return {
        **plain,
        "day": starts.date(),
        "begins": starts.time(),
        "last_day": ends.date() if ends.date() != starts.date() else None,
        "ends": ends.time(),
        "series": event.series.key if event.series is not None else "",
        "group": event.group.key if event.group is not None else "",
        "topics": list(event.topics.values_list("key", flat=True)),
        "lock": event.lock,
    }
