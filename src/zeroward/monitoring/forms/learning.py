"""Forms of the learning part: log, sessions, next steps, pilots, decisions, demonstrators, lessons."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.contract.forms.records import RecordForm, web_address, words
from zeroward.contract.queries.agreement_words import STEPS
from zeroward.core.forms.folding import Fold, FoldingMixin
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.inventory.forms.numbers import NumberField
from zeroward.library.forms.contributions.choices import challenge_choices, language_choices
from zeroward.monitoring.domain.decisions import DECISION
from zeroward.monitoring.domain.demonstrators import DEMONSTRATOR, OF_STEP
from zeroward.monitoring.domain.log import ENTRY
from zeroward.monitoring.domain.next_steps import FIELDS as STEP_FIELDS
from zeroward.monitoring.domain.pilots import MONEY, PILOT
from zeroward.monitoring.domain.sessions import SESSION
from zeroward.monitoring.forms.parts import DayField, PickField, label_of
from zeroward.monitoring.models import (
    DecisionNote,
    Demonstrator,
    DemonstratorStep,
    DemonstratorStepKey,
    LogEntry,
    NextStep,
    Pilot,
    Sensemaking,
    Stage,
)
from zeroward.monitoring.queries import learning_links as choices
from zeroward.monitoring.queries.log_page import entries_to_look_at


class PlacedForm(RecordForm):
    """A form about a record of a place. `kind_fields` are what the use case takes; a field without a choice goes."""

    kind_fields: tuple[str, ...] = ()

    def __init__(
        self, *args: Any, viewer: Viewer, place: Workspace, first: dict[str, Any] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.viewer, self.place = viewer, place
        kept = self.instance
        for name in self.kind_fields:
            if kept.pk and name not in self.initial:
                value = getattr(kept, name)
                self.initial[name] = str(value) if name.endswith("_id") and value is not None else value
        if not kept.pk:
            self.initial.setdefault("visibility", Visibility.CITY)
            self.initial.setdefault("lang", get_language() or "en")
            self.initial.update(first or {})
        self.fill_choices()
        if "lang" in self.fields:
            self.fields["lang"].choices = language_choices()[1:]  # type: ignore[attr-defined]

    def fill_choices(self) -> None:
        """Choices that depend on the place."""

    def choose(self, name: str, found: choices.Choices) -> None:
        """The choices of a field; a field with nothing to choose goes."""
        kept = self.initial.get(name)
        if len(found) < 2 and not kept:
            del self.fields[name]
        else:
            self.fields[name].choices = found or [choices.NONE]  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """What is not asked here stays as it is."""
        return {name: self.cleaned_data[name] for name in self.kind_fields if name in self.cleaned_data}


def visibility_field() -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Who can see it?"), choices=Visibility.choices, widget=forms.RadioSelect)


class EntryForm(FoldingMixin, PlacedForm):
    folds = (
        Fold(_("What it is about"), ("action_id", "indicator_id", "pilot_id", "session_id", "barrier")),
        Fold(_("Where it comes from"), ("origin", "origin_text", "lang"), quiet=("origin", "lang")),
    )
    kind_fields = ENTRY.fields
    happened_on = DayField(LogEntry, "happened_on", required=True)
    action_id = PickField(LogEntry, "action")
    indicator_id = PickField(LogEntry, "indicator")
    pilot_id = PickField(LogEntry, "pilot")
    session_id = PickField(LogEntry, "session")
    barrier = forms.ChoiceField(label=label_of(LogEntry, "barrier"), required=False)
    lang = forms.ChoiceField(label=label_of(LogEntry, "lang"))
    visibility = visibility_field()

    class Meta:
        model = LogEntry
        fields = ("title", "happened_on", "what", "so_what", "now_what", "origin", "origin_text")

    field_order = (
        "title",
        "happened_on",
        "what",
        "so_what",
        "now_what",
        "action_id",
        "indicator_id",
        "pilot_id",
        "session_id",
        "barrier",
        "origin",
        "origin_text",
        "lang",
        "visibility",
    )

    def fill_choices(self) -> None:
        self.initial.setdefault("happened_on", timezone.localdate())
        self.fields["what"].help_text = _("Facts alone: who, when, where, how many.")
        self.fields["so_what"].help_text = _(
            "Why it matters. Leave it empty until somebody has thought about it."
        )
        self.choose("action_id", choices.action_choices(self.place))
        self.choose("indicator_id", choices.indicator_choices(self.place))
        self.choose("pilot_id", choices.pilot_choices(self.place))
        self.choose("session_id", choices.session_choices(self.place))
        self.choose("barrier", choices.barrier_choices(self.viewer, self.place, self.initial.get("barrier")))


class SessionForm(PlacedForm):
    kind_fields = SESSION.fields
    held_on = DayField(Sensemaking, "held_on", required=True)
    event_id = PickField(Sensemaking, "event")
    entries = forms.TypedMultipleChoiceField(
        label=label_of(Sensemaking, "entries"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    visibility = visibility_field()

    class Meta:
        model = Sensemaking
        fields = (
            "title",
            "held_on",
            "state",
            "place",
            "question",
            "agenda",
            "participants",
            "head_count",
            "patterns",
            "minutes",
        )

    field_order = ("title", "question", "held_on", "state", "place", "event_id", "agenda", "participants")

    def fill_choices(self) -> None:
        self.fields["participants"].help_text = _("Names stay with your team, whoever sees the rest.")
        self.choose("event_id", choices.event_choices(self.viewer, self.place))
        found = [
            (str(one.pk), f"{one.happened_on:%Y-%m-%d} {one.title}")
            for one in entries_to_look_at(self.viewer, self.place)
        ]
        self.fields["entries"].choices = found  # type: ignore[attr-defined]
        if not found:
            del self.fields["entries"]
        elif self.instance.pk:
            self.initial["entries"] = [str(pk) for pk in self.instance.entries.values_list("pk", flat=True)]

    def chosen(self) -> list[int]:
        return list(self.cleaned_data.get("entries") or ())


class StepForm(PlacedForm):
    kind_fields = STEP_FIELDS
    owner_id = PickField(NextStep, "owner")
    due = DayField(NextStep, "due")
    done_on = DayField(NextStep, "done_on")

    class Meta:
        model = NextStep
        fields = ("title", "who", "due", "done_on", "result")

    field_order = ("title", "owner_id", "who", "due", "done_on", "result")

    def fill_choices(self) -> None:
        self.choose("owner_id", choices.member_choices(self.place))


class PilotForm(FoldingMixin, PlacedForm):
    folds = (
        Fold(_("Cost"), (*MONEY, "partners")),
        Fold(_("Result"), ("result", "lessons", "transfer")),
        Fold(
            _("What it is about"),
            ("where", "action_id", "application_id", "source_text", "lang"),
            quiet=("lang",),
        ),
    )
    kind_fields = PILOT.fields
    city_id = PickField(Pilot, "city")
    action_id = PickField(Pilot, "action")
    application_id = PickField(Pilot, "application")
    cost_planned = NumberField(label=label_of(Pilot, "cost_planned"), required=False)
    cost_spent = NumberField(label=label_of(Pilot, "cost_spent"), required=False)
    lang = forms.ChoiceField(label=label_of(Pilot, "lang"))
    visibility = visibility_field()

    class Meta:
        model = Pilot
        fields = tuple(
            name
            for name in PILOT.fields
            if name not in (*MONEY, "lang", "visibility") and not name.endswith("_id")
        )

    field_order = (
        "title",
        "city_id",
        "problem",
        "hypothesis",
        "measure",
        "starts_on",
        "ends_on",
        *MONEY,
        "partners",
        "result",
        "lessons",
        "transfer",
        "where",
        "action_id",
        "application_id",
        "source_text",
        "lang",
        "visibility",
    )

    def fill_choices(self) -> None:
        self.choose("city_id", choices.city_choices(self.place))
        self.choose("action_id", choices.action_choices(self.place))
        self.choose("application_id", choices.application_choices(self.place))


class MoveForm(forms.Form):
    """To which stage, since when, and why."""

    stage = forms.ChoiceField(label=_("To which stage?"), choices=Stage.choices)
    on = forms.DateField(label=_("Since when?"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    reason = words(_("Why?"), rows=3)

    def __init__(self, *args: Any, pilot: Pilot, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stage"].choices = [  # type: ignore[attr-defined]
            pair for pair in Stage.choices if pair[0] != pilot.stage
        ]
        self.initial.setdefault("on", timezone.localdate())


class DecisionForm(FoldingMixin, PlacedForm):
    folds = (
        Fold(
            _("Figure"),
            (
                "indicator_id",
                "figure_name",
                "figure_value",
                "figure_unit",
                "figure_year",
                "figure_source",
            ),
            opened=True,
        ),
        Fold(_("More about it"), ("decided_by", "options", "reason", "action_id")),
        Fold(_("What became of it"), ("review_on", "outcome")),
    )
    kind_fields = DECISION.fields
    decided_on = DayField(DecisionNote, "decided_on", required=True)
    review_on = DayField(DecisionNote, "review_on")
    indicator_id = PickField(DecisionNote, "indicator")
    action_id = PickField(DecisionNote, "action")
    figure_value = NumberField(label=label_of(DecisionNote, "figure_value"), required=False)
    visibility = visibility_field()

    class Meta:
        model = DecisionNote
        fields = tuple(
            name
            for name in DECISION.fields
            if name not in ("visibility", "figure_value") and not name.endswith("_id")
        )

    field_order = (
        "title",
        "decided_on",
        "indicator_id",
        "figure_name",
        "figure_value",
        "figure_unit",
        "figure_year",
        "figure_source",
        "reading",
        "decided_by",
        "options",
        "reason",
        "action_id",
        "review_on",
        "outcome",
        "visibility",
    )

    def fill_choices(self) -> None:
        self.initial.setdefault("decided_on", timezone.localdate())
        self.choose("indicator_id", choices.indicator_choices(self.place))
        self.choose("action_id", choices.action_choices(self.place))


class DemonstratorForm(PlacedForm):
    kind_fields = DEMONSTRATOR.fields
    agreement_id = PickField(Demonstrator, "agreement")
    url = web_address(Demonstrator)
    visibility = visibility_field()

    class Meta:
        model = Demonstrator
        fields = ("title", "theme", "partners", "learned", "url")

    field_order = ("title", "theme", "agreement_id", "partners", "learned", "url", "visibility")

    def fill_choices(self) -> None:
        self.choose("agreement_id", choices.agreement_choices(self.viewer, self.place))
        kept = {one.key: one for one in self.instance.steps.all()} if self.instance.pk else {}
        for key in DemonstratorStepKey.values:
            self._add_step(key, kept.get(key))

    def _add_step(self, key: str, kept: DemonstratorStep | None) -> None:
        of_model: Any = DemonstratorStep
        self.fields[f"{key}_state"] = forms.ChoiceField(
            label=label_of(of_model, "state"), choices=of_model._meta.get_field("state").choices
        )
        self.fields[f"{key}_text"] = words(label_of(of_model, "text"), rows=3)
        self.fields[f"{key}_evidence"] = forms.CharField(
            label=label_of(of_model, "evidence"), required=False, max_length=500
        )
        self.fields[f"{key}_due"] = DayField(of_model, "due")
        self.fields[f"{key}_done_on"] = DayField(of_model, "done_on")
        for name in OF_STEP:
            self.initial[f"{key}_{name}"] = getattr(kept, name) if kept is not None else None

    def steps(self) -> dict[str, dict[str, Any]]:
        return {
            key: {name: self.cleaned_data.get(f"{key}_{name}") for name in OF_STEP}
            for key in DemonstratorStepKey.values
        }

    @property
    def head_fields(self) -> list[forms.BoundField]:
        names = ("title", "theme", "agreement_id", "partners", "learned", "url")
        return [self[name] for name in names if name in self.fields]

    @property
    def step_sets(self) -> list[tuple[Any, list[forms.BoundField]]]:
        return [
            (STEPS[key], [self[f"{key}_{name}"] for name in OF_STEP]) for key in DemonstratorStepKey.values
        ]


class LessonForm(forms.Form):
    """What is sent to the editors of the portfolio."""

    title = forms.CharField(label=_("Title"), max_length=250)
    text = words(_("What can others learn from it?"), required=True, rows=8)
    challenge = forms.ChoiceField(label=_("Which challenge does it help with?"), required=False)
    named = forms.BooleanField(label=_("Our city or platform may be named as the source"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["challenge"].choices = challenge_choices()  # type: ignore[attr-defined]
