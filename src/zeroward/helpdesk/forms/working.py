"""Forms of those who answer: an answer, a note, what it is about, to whom it goes."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.helpdesk.domain.agents import MOST_OPEN, AgentRow
from zeroward.helpdesk.domain.steps import TriageRow
from zeroward.helpdesk.forms.asking import kind_choices, language_choices, topic_choices
from zeroward.helpdesk.models import Agent, Case
from zeroward.helpdesk.queries.pool import CAPACITY, Answering
from zeroward.helpdesk.vocabulary import IMPACTS, URGENCIES


class AnswerForm(forms.Form):
    text = forms.CharField(label=_("Your answer"), max_length=20_000, widget=forms.Textarea({"rows": 7}))
    then = forms.ChoiceField(
        label=_("And then?"),
        choices=[
            ("stay", _("We go on")),
            ("waiting-city", _("The asker has to say something")),
            ("solved", _("It is solved")),
        ],
        widget=forms.RadioSelect,
        initial="stay",
    )
    lock = forms.IntegerField(widget=forms.HiddenInput)


class NoteForm(forms.Form):
    note = forms.CharField(label=_("Note among us"), max_length=20_000, widget=forms.Textarea({"rows": 3}))


class TriageForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"))
    topic = forms.ChoiceField(label=_("Topic"))
    impact = forms.TypedChoiceField(label=_("Impact"), choices=IMPACTS, coerce=int)
    urgency = forms.TypedChoiceField(label=_("Urgency"), choices=URGENCIES, coerce=int)
    is_confidential = forms.BooleanField(label=_("Confidential"), required=False)
    lock = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kind_choices()  # type: ignore[attr-defined]
        self.fields["topic"].choices = topic_choices()  # type: ignore[attr-defined]
        names = ("kind", "topic", "impact", "urgency", "is_confidential", "lock")
        self.initial = {**{name: getattr(case, name) for name in names}, **self.initial}

    def row(self) -> TriageRow:
        data = self.cleaned_data
        return TriageRow(
            data["kind"], data["topic"], data["impact"], data["urgency"], data["is_confidential"]
        )


class GiveForm(forms.Form):
    person = forms.TypedChoiceField(label=_("Give it to"), coerce=int)

    def __init__(self, *args: Any, people: Sequence[Answering], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [  # type: ignore[attr-defined]
            (one.user.pk, f"{one.user} ({one.tier.label}, {one.open}/{one.capacity})") for one in people
        ]


class HandOnForm(forms.Form):
    tier = forms.ChoiceField(label=_("To whom?"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why, and what do they need to know?"), max_length=500, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tier"].choices = [  # type: ignore[attr-defined]
            (value, label) for value, label in Case.Tier.choices if value != case.tier
        ]


class ReasonForm(forms.Form):
    """Keeping away from a case."""

    reason = forms.CharField(label=_("Why do you keep away?"), max_length=200)


class AgentForm(forms.Form):
    topics = forms.MultipleChoiceField(label=_("What do you answer on?"), widget=forms.CheckboxSelectMultiple)
    languages = forms.MultipleChoiceField(label=_("In which languages?"), widget=forms.CheckboxSelectMultiple)
    capacity = forms.IntegerField(
        label=_("Open cases at a time"), min_value=0, max_value=MOST_OPEN, initial=CAPACITY
    )
    away_until = forms.DateField(
        label=_("Away until"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Nothing new comes to you before that day is over."),
    )  # fmt: skip
    note = forms.CharField(label=_("Note for those who distribute"), required=False, max_length=200)

    def __init__(self, *args: Any, agent: Agent | None, spoken: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topics"].choices = topic_choices()  # type: ignore[attr-defined]
        self.fields["languages"].choices = language_choices()  # type: ignore[attr-defined]
        names = ("topics", "languages", "capacity", "away_until", "note")
        first = {"languages": list(spoken)}  # as the person says in the directory
        kept = {name: getattr(agent, name) for name in names} if agent is not None else first
        self.initial = {**kept, **self.initial}

    def row(self) -> AgentRow:
        return AgentRow(**self.cleaned_data)


class AwayForm(forms.Form):
    """Keeping away from everything that a city asks."""

    scope = forms.ChoiceField(label=_("City"))
    reason = forms.CharField(label=_("Why do you keep away?"), max_length=200)

    def __init__(self, *args: Any, cities: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scope"].choices = [("", _("Choose one")), *cities]  # type: ignore[attr-defined]
