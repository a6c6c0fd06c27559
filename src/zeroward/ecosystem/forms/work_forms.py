"""Forms of meetings, decisions, goals, promises and funding streams."""

from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from zeroward.community.forms.fields import set_choices
from zeroward.community.queries.event_access import visible_events
from zeroward.core.forms.open_choice import OpenChoice
from zeroward.core.queries.documents import documents_of
from zeroward.ecosystem.domain.work_kinds import DECISIONS, GOALS, MEETINGS, MONEY, PROMISES
from zeroward.ecosystem.forms.work_base import Day, Number, WorkForm, few
from zeroward.ecosystem.models import Decision, Goal, Level, Meeting, MoneyStream, Promise
from zeroward.ecosystem.queries.work_bodies import body_names

MOST_CHOICES = 200


class MeetingForm(WorkForm):
    kind = MEETINGS
    order = (
        *("title", "body", "held_on", "place", "agenda", "participants", "minutes", "document", "event"),
    )

    body = forms.CharField(
        label=_("Which body meets?"),
        required=False,
        max_length=160,
        widget=OpenChoice,
        help_text=_("For example the steering group. Empty: the platform as a whole."),
    )
    held_on = Day(label=_("Day"))
    place = forms.CharField(label=_("Place or link"), required=False, max_length=300)
    agenda = few(_("Agenda"), help_text=_("One item on each line."))
    participants = few(_("Who took part?"), help_text=_("One body on each line; name bodies, not persons."))
    minutes = few(_("Minutes"), rows=8)
    document = Number(
        label=_("Minutes as a document"),
        help_text=_("Choose from the documents of this workspace. Each document has its own audience."),
    )
    event = forms.ChoiceField(
        label=_("Is it one of the events?"),
        required=False,
        help_text=_("An event has its own agenda, people and minutes; this entry leads there."),
    )

    def fill(self) -> None:
        _offer_bodies(self)
        papers = documents_of(self.place, self.viewer)[:MOST_CHOICES]
        events = visible_events(self.viewer).filter(scope=str(self.place.scope)).order_by("-pk")
        known = [(one.key, one.title) for one in events[:MOST_CHOICES]]
        if isinstance(self.record, Meeting) and self.record.event not in {"", *(key for key, _t in known)}:
            known.append((self.record.event, self.record.event))
        set_choices(
            self,
            document=[("", _("none")), *((one.pk, str(one)) for one in papers)],
            event=[("", _("none of these")), *known],
        )


class DecisionForm(WorkForm):
    kind = DECISIONS
    order = ("title", "text", "state", "state_on", "why", "decided_on", "body", "meeting", "due")

    text = few(_("What was decided, and why?"))
    state = forms.ChoiceField(label=_("State"), choices=Decision.State.choices)
    decided_on = Day(label=_("Decided on"), required=False)
    body = forms.CharField(label=_("Which body decides?"), required=False, max_length=160, widget=OpenChoice)
    meeting = Number(label=_("In which meeting?"))
    due = Day(label=_("By when is it to be carried out?"), required=False)

    def fill(self) -> None:
        _offer_bodies(self)
        held = Meeting.objects.filter(scope=str(self.place.scope))[:MOST_CHOICES]
        choices = [(one.pk, f"{one.title}, {date_format(one.held_on)}") for one in held]
        set_choices(self, meeting=[("", _("none of these")), *choices])


class GoalForm(WorkForm):
    kind = GOALS
    order = ("title", "horizon", "text", "sign", "state", "state_on", "why", "due", "review_on")

    horizon = forms.ChoiceField(label=_("Horizon"), choices=Goal.Horizon.choices, widget=forms.RadioSelect)
    text = few(_("What does it mean?"))
    sign = forms.CharField(
        label=_("How does one see that it is reached?"),
        required=False,
        max_length=300,
        help_text=_("For example: ten more cities have signed the memorandum."),
    )
    state = forms.ChoiceField(label=_("State"), choices=Goal.State.choices)
    due = Day(label=_("To be reached by"), required=False)
    review_on = Day(label=_("To be looked at again on"), required=False)


class PromiseForm(WorkForm):
    kind = PROMISES
    order = (
        *("title", "to_whom", "where", "quick_win", "promised_on", "due"),
        *("state", "state_on", "why", "outcome"),
    )

    to_whom = forms.CharField(label=_("Promised to whom?"), required=False, max_length=300)
    where = forms.CharField(
        label=_("Where was it promised?"),
        required=False,
        max_length=300,
        help_text=_("For example a workshop in which it was designed together."),
    )
    quick_win = forms.BooleanField(label=_("A quick win: it shows within a year"), required=False)
    promised_on = Day(label=_("Promised on"))
    due = Day(label=_("By when?"))
    state = forms.ChoiceField(label=_("State"), choices=Promise.State.choices)
    outcome = few(_("What became of it?"))


class MoneyForm(WorkForm):
    kind = MONEY
    order = (
        *("title", "giver", "giver_level", "receiver", "receiver_level", "amount", "from_year", "to_year"),
        *("purpose", "beside", "partnership", "state", "state_on", "why", "source_note", "url"),
    )

    giver = forms.CharField(label=_("Who gives?"), max_length=160)
    giver_level = forms.ChoiceField(label=_("At which level?"), choices=Level.choices)
    receiver = forms.CharField(label=_("Who gets it?"), max_length=160)
    receiver_level = forms.ChoiceField(label=_("At which level?"), choices=Level.choices)
    amount = forms.DecimalField(
        label=_("How many euros, all years together?"),
        required=False,
        max_digits=15,
        decimal_places=2,
        help_text=_("Leave it empty where it is not known. It is then shown as not known, never as zero."),
    )
    from_year = forms.IntegerField(label=_("From year"), required=False)
    to_year = forms.IntegerField(label=_("To year"), required=False)
    purpose = few(_("What is it for?"))
    beside = Number(label=_("Which stream does it co-fund?"))
    partnership = forms.BooleanField(
        label=_("Public bodies of several levels decide about it together"), required=False
    )
    state = forms.ChoiceField(label=_("State"), choices=MoneyStream.State.choices)
    source_note = forms.CharField(
        label=_("Where do you know this from?"),
        required=False,
        max_length=300,
        help_text=_("The law, the budget, the call. Here or as an address below."),
    )
    url = forms.URLField(
        label=_("Address of the source"), required=False, max_length=500, assume_scheme="https"
    )

    def fill(self) -> None:
        others = MoneyStream.objects.filter(scope=str(self.place.scope))
        if self.record is not None:
            others = others.exclude(pk=self.record.pk)
        set_choices(self, beside=[("", _("none")), *((one.pk, one.title) for one in others[:MOST_CHOICES])])


def _offer_bodies(form: WorkForm) -> None:
    """The bodies that the profile names; other words are taken too."""
    widget: Any = form.fields["body"].widget
    widget.titles = body_names(form.place, form.viewer)
