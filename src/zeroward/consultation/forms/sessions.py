"""Forms of meetings: when and where, who comes, what was said, what people agreed to."""

import datetime
import zoneinfo
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.consents import PARTS
from zeroward.consultation.domain.session_register import Guest
from zeroward.consultation.domain.sessions import SessionFields
from zeroward.consultation.forms.choices import (
    city_choices,
    language_choices,
    role_choices,
    zone_choices,
)
from zeroward.consultation.models import Consultation, Session, Stream


class SessionForm(forms.Form):
    """A meeting in the time of its own zone."""

    stream = forms.ChoiceField(label=gettext_lazy("Part of"))
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    day = forms.DateField(label=gettext_lazy("Day"), widget=forms.DateInput({"type": "date"}))
    begins = forms.TimeField(
        label=gettext_lazy("Begins"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    ends = forms.TimeField(
        label=gettext_lazy("Ends"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    zone = forms.ChoiceField(
        label=gettext_lazy("Time zone"),
        initial="Europe/Brussels",
        help_text=gettext_lazy("Day and times above are meant there. Everybody is shown their own time too."),
    )
    place = forms.CharField(label=gettext_lazy("Place"), required=False, max_length=200)
    url = forms.URLField(
        label=gettext_lazy("Address of the online meeting"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=gettext_lazy("Only those who registered see it."),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language"), initial="en")
    capacity = forms.IntegerField(label=gettext_lazy("Places"), required=False, min_value=1, max_value=5000)
    consent_text = forms.CharField(
        label=gettext_lazy("What people agree to"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 4}),
        help_text=gettext_lazy("For interviews and focus groups. It is read out before the meeting begins."),
    )

    def __init__(
        self, *args: Any, streams: list[Stream], session: Session | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.streams = {str(one.pk): one for one in streams}
        self.fields["stream"].choices = [(key, one.title) for key, one in self.streams.items()]
        self.fields["zone"].choices = zone_choices()
        self.fields["language"].choices = language_choices()
        if len(streams) == 1:
            self.initial = {"stream": str(streams[0].pk), **self.initial}
            self.fields["stream"].widget = forms.HiddenInput()
        if session is not None:
            self.initial = {**_initial(session), **self.initial}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not {"day", "begins", "ends", "zone"} <= data.keys():
            return data
        for name in ("begins", "ends"):
            moment = _moment(data["day"], data[name], data["zone"])
            if moment is None:
                self.add_error(name, _("The clocks are put forward then: there is no such time on that day."))
            else:
                data[f"{name}_at"] = moment
        return data

    @property
    def chosen_stream(self) -> Stream:
        return self.streams[self.cleaned_data["stream"]]

    def meeting(self) -> SessionFields:
        """What was written, as the domain takes it."""
        data = self.cleaned_data
        return SessionFields(
            title=data["title"],
            starts_at=data["begins_at"],
            ends_at=data["ends_at"],
            zone=data["zone"],
            place=data["place"],
            url=data["url"],
            language=data["language"],
            capacity=data["capacity"],
            consent_text=data["consent_text"],
        )


class GuestForm(forms.Form):
    """Somebody who wants to come."""

    unit = forms.ChoiceField(label=gettext_lazy("Your city"), required=False)
    name = forms.CharField(
        label=gettext_lazy("Or: for whom do you come?"),
        required=False,
        max_length=160,
        help_text=gettext_lazy("When your city is not in the list, or you do not come for a city."),
    )
    role = forms.ChoiceField(label=gettext_lazy("You speak as"), initial="city")
    person_name = forms.CharField(
        label=gettext_lazy("Your name"),
        required=False,
        max_length=160,
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        required=False,
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=gettext_lazy("Only for messages about this meeting."),
    )
    persons = forms.IntegerField(
        label=gettext_lazy("How many people come?"), initial=1, min_value=1, max_value=20
    )

    def __init__(self, *args: Any, consultation: Consultation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = city_choices(consultation, _("not in this list"))
        self.fields["role"].choices = role_choices()

    def guest(self) -> Guest:
        return Guest(**{name: self.cleaned_data[name] for name in self.fields})


class VisitorForm(GuestForm):
    """The same on the public page: nobody has a place there before they confirm it from their mailbox."""

    def __init__(self, *args: Any, consultation: Consultation, **kwargs: Any) -> None:
        super().__init__(*args, consultation=consultation, **kwargs)
        self.fields["email"].required = True
        self.fields["email"].help_text = _(
            "We send a letter there. Your place is kept once you have confirmed."
        )


class NoteForm(forms.Form):
    """What somebody said."""

    text = forms.CharField(
        label=gettext_lazy("What was said"), max_length=5000, widget=forms.Textarea({"rows": 3})
    )
    unit = forms.ChoiceField(label=gettext_lazy("By which city"), required=False)
    role = forms.ChoiceField(label=gettext_lazy("Speaking as"), initial="city")

    def __init__(self, *args: Any, consultation: Consultation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = city_choices(consultation, _("not said"))
        self.fields["role"].choices = role_choices()


class ConsentForm(forms.Form):
    """What one person agreed to."""

    person_name = forms.CharField(label=gettext_lazy("Who"), max_length=160)
    contact = forms.ChoiceField(label=gettext_lazy("Comes for"), required=False)
    what = forms.MultipleChoiceField(
        label=gettext_lazy("Agreed"),
        choices=list(PARTS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    given_on = forms.DateField(label=gettext_lazy("On"), widget=forms.DateInput({"type": "date"}))

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contacts = {str(one.pk): one for one in session.contacts.all()}
        self.fields["contact"].choices = [
            ("", _("not said")),
            *((key, one.name) for key, one in self.contacts.items()),
        ]
        self.initial = {"given_on": session.starts_at.date(), **self.initial}


class GuideForm(forms.Form):
    """A question of a guide."""

    text = forms.CharField(
        label=gettext_lazy("Question"), max_length=1000, widget=forms.Textarea({"rows": 2})
    )
    probes = forms.CharField(
        label=gettext_lazy("Follow-up questions"),
        required=False,
        max_length=3000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("One a line; only asked when the answer stays short."),
    )
    minutes = forms.IntegerField(label=gettext_lazy("Minutes"), required=False, min_value=1, max_value=600)


class SilentForm(forms.Form):
    """How many were there and said nothing."""

    silent = forms.IntegerField(
        label=gettext_lazy("There, but said nothing"),
        required=False,
        min_value=0,
        max_value=10_000,
        help_text=gettext_lazy("People, counted by the facilitator. Leave it empty when nobody counted."),
    )


def _initial(session: Session) -> dict[str, Any]:
    zone = zoneinfo.ZoneInfo(session.zone)
    starts, ends = session.starts_at.astimezone(zone), session.ends_at.astimezone(zone)
    names = ("title", "zone", "place", "url", "language", "capacity", "consent_text")
    return {
        **{name: getattr(session, name) for name in names},
        "stream": str(session.stream_id),
        "day": starts.date(),
        "begins": starts.time(),
        "ends": ends.time(),
    }


def _moment(day: datetime.date, clock: datetime.time, zone: str) -> datetime.datetime | None:
    """The moment, or None when the clocks skip it."""
    local = timezone.make_aware(datetime.datetime.combine(day, clock), zoneinfo.ZoneInfo(zone))
    moment = local.astimezone(datetime.UTC)
    same = moment.astimezone(zoneinfo.ZoneInfo(zone)).replace(tzinfo=None)
    return moment if same == datetime.datetime.combine(day, clock) else None
