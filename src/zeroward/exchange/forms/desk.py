"""Forms of those who run programmes: the programme, a call, decisions, readers."""

import datetime
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zeroward.core.working_zones import ZONES
from zeroward.exchange.domain.calls import MOST_PLACES, CallRow
from zeroward.exchange.domain.programmes import ProgrammeRow
from zeroward.exchange.models import OUTCOMES, Application, ApplicationState, Call, Programme
from zeroward.exchange.queries.forms import usable_versions
from zeroward.exchange.queries.kinds import kind_of, kinds
from zeroward.exchange.queries.ready_rules import chosen_in, condition_from, rule_choices
from zeroward.people.models import User

MIDNIGHT = datetime.time(23, 59)


class ProgrammeForm(forms.Form):
    """What a programme says about itself."""

    title = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), help_text=_("It decides sides, steps and criteria, and stays."))
    summary = forms.CharField(
        label=_("What is it?"), required=False, max_length=5000, widget=forms.Textarea({"rows": 4})
    )
    run_by = forms.CharField(label=_("Run by"), required=False, max_length=200)
    url = forms.URLField(label=_("Page elsewhere"), required=False, max_length=500, assume_scheme="https")

    def __init__(self, data: Any = None, *, programme: Programme | None = None) -> None:
        names = ("title", "kind", "summary", "run_by", "url")
        super().__init__(data, initial={name: getattr(programme, name) for name in names if programme})
        self.programme = programme
        self.fields["kind"].choices = [(one.key, one.title) for one in kinds().values()]  # type: ignore[attr-defined]
        if programme is not None:
            del self.fields["kind"]

    def row(self) -> ProgrammeRow:
        said = self.cleaned_data
        return ProgrammeRow(
            title=said["title"],
            kind=self.programme.kind if self.programme is not None else said["kind"],
            summary=said["summary"],
            run_by=said["run_by"],
            source=self.programme.source if self.programme is not None else "",
            url=said["url"],
        )


class CallForm(forms.Form):
    """A call: what is offered, its days, and for each side who may apply, places and form."""

    title = forms.CharField(label=_("Name"), max_length=200)
    summary = forms.CharField(
        label=_("What is offered?"), required=False, max_length=10_000, widget=forms.Textarea({"rows": 5})
    )
    rules = forms.CharField(
        label=_("Rules in words"), required=False, max_length=10_000, widget=forms.Textarea({"rows": 3})
    )
    opens = forms.DateField(label=_("Opens on"), required=False, widget=forms.DateInput({"type": "date"}))
    closes = forms.DateField(label=_("Closes on"), required=False, widget=forms.DateInput({"type": "date"}))
    hour = forms.TimeField(
        label=_("at"), required=False, initial=MIDNIGHT, widget=forms.TimeInput({"type": "time"}, "%H:%M")
    )
    zone = forms.ChoiceField(
        label=_("Time zone"), help_text=_("Everybody is shown their own time too."), initial="Europe/Brussels"
    )
    decided_by = forms.DateField(
        label=_("Decided by"), required=False, widget=forms.DateInput({"type": "date"})
    )
    starts_on = forms.DateField(label=_("Begins"), required=False, widget=forms.DateInput({"type": "date"}))
    ends_on = forms.DateField(label=_("Ends"), required=False, widget=forms.DateInput({"type": "date"}))
    contact = forms.CharField(label=_("Whom to ask"), required=False, max_length=200)
    shows_results = forms.BooleanField(label=_("Who was chosen is published"), required=False, initial=True)
    blind = forms.BooleanField(
        label=_("Readers do not see who applies"),
        required=False,
        help_text=_("While each reads alone; a jury sees the names."),
    )
    jury = forms.BooleanField(label=_("A jury follows the reading"), required=False)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, programme: Programme, call: Call | None = None) -> None:
        super().__init__(data, initial=_kept(call) if call is not None else {})
        self.kind, self.call = kind_of(programme.kind), call
        self.sides = {one.side: one for one in call.sides.all()} if call is not None else {}
        phases = call.phases if call is not None else self.kind.phases
        self.fields["blind"].initial = any(one["how"] == "alone" and one["blind"] for one in phases)
        self.fields["jury"].initial = any(one["how"] == "together" for one in phases)
        zones = sorted({"Europe/Brussels", *ZONES.values(), *([call.zone] if call is not None else [])})
        self.fields["zone"].choices = [(one, one.replace("_", " ")) for one in zones]  # type: ignore[attr-defined]
        versions = usable_versions(programme)
        for side in self.kind.sides:
            self._add_side(side.key, side.form, versions)

    def _add_side(self, key: str, form: str, versions: Sequence[Any]) -> None:
        kept = self.sides.get(key)
        proposed = next((one.pk for one in versions if one.questionnaire.key == form), "")
        self.fields[f"conditions_{key}"] = forms.MultipleChoiceField(
            label=_("Who may apply"),
            choices=rule_choices(),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            initial=chosen_in(kept.conditions) if kept is not None else [],
        )
        self.fields[f"most_{key}"] = forms.IntegerField(
            label=_("Places"),
            required=False,
            min_value=1,
            max_value=MOST_PLACES,
            initial=kept.most if kept is not None else None,
            help_text=_("Empty: as many as fit."),
        )
        self.fields[f"version_{key}"] = forms.TypedChoiceField(
            label=_("Form"),
            coerce=int,
            empty_value=None,
            required=False,
            choices=[("", _now("no form"))] + [(one.pk, one.questionnaire.title) for one in versions],
            initial=(kept.version_id or "") if kept is not None else proposed,
        )

    def groups(self) -> list[tuple[str, str, list[Any]]]:
        """Fields by what they are about: title, key, fields. Sides follow in the order of the kind."""
        days = ("opens", "closes", "hour", "zone", "decided_by", "starts_on", "ends_on")
        found = [
            (_now("The call"), "call", ("title", "summary", "rules", "contact")),
            (_now("Its days"), "days", days),
            (_now("How it is judged"), "review", ("blind", "jury", "shows_results")),
        ]
        found += [
            (side.title, "side", (f"conditions_{side.key}", f"most_{side.key}", f"version_{side.key}"))
            for side in self.kind.sides
        ]
        return [(title, key, [self[name] for name in names]) for title, key, names in found]

    def row(self) -> CallRow:
        said = self.cleaned_data
        hour = said["hour"] or MIDNIGHT
        keys = [side.key for side in self.kind.sides]
        return CallRow(
            title=said["title"],
            summary=said["summary"],
            rules=said["rules"],
            opens=datetime.datetime.combine(said["opens"], datetime.time()) if said["opens"] else None,
            closes=datetime.datetime.combine(said["closes"], hour) if said["closes"] else None,
            zone=said["zone"],
            decided_by=said["decided_by"],
            starts_on=said["starts_on"],
            ends_on=said["ends_on"],
            contact=said["contact"],
            shows_results=said["shows_results"],
            blind=said["blind"],
            jury=said["jury"],
            keep_until=self.call.keep_until if self.call is not None else None,
            most={key: said[f"most_{key}"] for key in keys},
            versions={key: said[f"version_{key}"] for key in keys},
            conditions={key: condition_from(said[f"conditions_{key}"], self._rules(key)) for key in keys},
        )

    def _rules(self, key: str) -> dict[str, Any]:
        return self.sides[key].conditions if key in self.sides else {}


def _kept(call: Call) -> dict[str, Any]:
    names = (
        "title", "summary", "rules", "zone", "decided_by", "starts_on", "ends_on", "contact",
        "shows_results", "lock",
    )  # fmt: skip
    zone = ZoneInfo(call.zone)
    found = {name: getattr(call, name) for name in names}
    if call.opens_at is not None:
        found["opens"] = call.opens_at.astimezone(zone).date()
    if call.closes_at is not None:
        found["closes"] = call.closes_at.astimezone(zone).date()
        found["hour"] = call.closes_at.astimezone(zone).time()
    return found


class DecisionForm(forms.Form):
    """What is going to be decided, and the reason that the applicants read."""

    state = forms.ChoiceField(label=_("Decision"), required=False)
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("The applicants read it as it stands here."),
    )

    def __init__(self, data: Any = None, *, application: Application, told: bool) -> None:
        initial = {"state": application.pending, "reason": application.pending_reason}
        super().__init__(data, initial={} if told else initial)
        choices = [(one.value, one.label) for one in OUTCOMES if not told or one != application.state]
        none = [] if told else [("", _now("not prepared"))]
        self.fields["state"].choices = [*none, *choices]  # type: ignore[attr-defined]


class AssignForm(forms.Form):
    """One reader for several applications of the phase that runs."""

    reviewer = forms.TypedChoiceField(label=_("Reader"), coerce=int)
    applications = forms.TypedMultipleChoiceField(
        label=_("Applications"), coerce=int, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, data: Any = None, *, people: Sequence[User], applications: Sequence[tuple[int, str]]
    ) -> None:
        super().__init__(data)
        self.fields["reviewer"].choices = [(one.pk, str(one)) for one in people]  # type: ignore[attr-defined]
        self.fields["applications"].choices = list(applications)  # type: ignore[attr-defined]


class AwardForm(forms.Form):
    """A prize, who won it, and what the jury says."""

    title = forms.CharField(label=_("Award"), max_length=200)
    prize = forms.CharField(label=_("What is given"), max_length=200, required=False)
    order = forms.IntegerField(label=_("Order"), min_value=1, max_value=40, initial=1)
    winner = forms.TypedChoiceField(label=_("Winner"), coerce=int, empty_value=None, required=False)
    reason = forms.CharField(
        label=_("What the jury says"), required=False, max_length=4000, widget=forms.Textarea({"rows": 4})
    )

    def __init__(self, data: Any = None, *, winners: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["winner"].choices = [("", _now("nobody yet")), *winners]  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Answer to the report"), max_length=4000, widget=forms.Textarea({"rows": 4})
    )


def accepted_choices(applications: Sequence[Application], names: dict[int, str]) -> list[tuple[int, str]]:
    """Who can win: those who were accepted."""
    return [
        (one.pk, f"{names[one.pk]} ({one.reference})")
        for one in applications
        if one.state == ApplicationState.ACCEPTED
    ]
