"""Forms of what partners do together."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.exchange.domain.agreeing import AgreementRow
from zeroward.exchange.domain.goals import GoalRow
from zeroward.exchange.domain.taking_home import OutcomeRow, ReplicationRow
from zeroward.exchange.domain.visits import VisitRow
from zeroward.exchange.models import Agreement, Goal, Outcome, ReplicationPlan, Visit, VisitCost
from zeroward.questionnaires.forms.numbers import PlainNumberField


def day(label: Any, *, required: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label, required=required, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )


def lines(label: Any, rows: int = 4, **more: Any) -> forms.CharField:
    more.setdefault("required", False)
    return forms.CharField(label=label, max_length=10_000, widget=forms.Textarea({"rows": rows}), **more)


def euros(value: float | None) -> Decimal | None:
    return round(Decimal(str(value)), 2) if value is not None else None


class LockedForm(forms.Form):
    """A form of a record: `lock` says which state of it was read."""

    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)
    fields_of: tuple[str, ...] = ()

    def __init__(self, *args: Any, record: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if record is not None:
            kept = {name: getattr(record, name) for name in (*self.fields_of, "lock")}
            self.initial = {**kept, **self.initial}


class AgreementForm(LockedForm):
    goals = lines(_("What do you want to reach?"), required=True)
    duties = lines(_("Who does what?"))
    money = lines(_("Who pays what?"), 2)
    starts_on = day(_("Begins"))
    ends_on = day(_("Ends"))
    visits = forms.IntegerField(label=_("Visits planned"), required=False, min_value=0, max_value=50)
    fields_of = ("goals", "duties", "money", "starts_on", "ends_on", "visits")

    def __init__(self, *args: Any, record: Agreement | None = None, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)

    def row(self) -> AgreementRow:
        return AgreementRow(**{name: self.cleaned_data[name] for name in self.fields_of})


class NoteForm(LockedForm):
    note = lines(_("What comes next?"), help_text=_("The whole cohort reads it."))
    fields_of = ("note",)


class GoalForm(LockedForm):
    kind = forms.ChoiceField(label=_("What is it?"), choices=Goal.Kind.choices)
    title = forms.CharField(label=_("What is to be reached?"), max_length=200)
    how = forms.CharField(label=_("How?"), max_length=300, required=False)
    who = forms.CharField(label=_("Who?"), max_length=120, required=False)
    due_on = day(_("By when?"))
    fields_of = ("kind", "title", "how", "who", "due_on")

    def row(self) -> GoalRow:
        return GoalRow(**{name: self.cleaned_data[name] for name in self.fields_of})


class VisitForm(LockedForm):
    title = forms.CharField(label=_("Name"), max_length=200)
    host = forms.TypedChoiceField(label=_("Who is visited?"), coerce=int)
    starts_on = day(_("First day"), required=True)
    ends_on = day(_("Last day"), required=True)
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    programme = lines(_("Programme"), 6, help_text=_("A line for each point: time, what, with whom."))
    travellers = forms.IntegerField(
        label=_("How many people travel?"), required=False, min_value=0, max_value=1000
    )
    emissions = PlainNumberField(
        label=_("Emissions of the journeys, kg CO₂e"), help_text=_("Leave it empty if you do not know.")
    )
    state = forms.ChoiceField(label=_("State"), choices=Visit.State.choices)
    report = lines(_("What did you see and learn?"), 6)
    fields_of = (
        "title", "starts_on", "ends_on", "place", "programme", "travellers", "emissions", "state", "report",
    )  # fmt: skip

    def __init__(
        self, *args: Any, hosts: list[tuple[int, str]], record: Visit | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, record=record, **kwargs)
        self.fields["host"].choices = hosts  # type: ignore[attr-defined]
        self.payers = list(VisitCost.Payer.choices)
        for payer, label in self.payers:
            self.fields[f"planned_{payer}"] = PlainNumberField(
                label=_("%(payer)s: planned, euros") % {"payer": str(label).capitalize()}
            )
            self.fields[f"spent_{payer}"] = PlainNumberField(
                label=_("%(payer)s: spent, euros") % {"payer": str(label).capitalize()}
            )
        if record is not None:
            self.initial.setdefault("host", record.host_id)
            for cost in record.costs.all():
                for name, value in (("planned", cost.planned), ("spent", cost.spent)):
                    if value is not None:
                        self.initial.setdefault(f"{name}_{cost.payer}", float(value))

    def main_fields(self) -> list[Any]:
        money = {f"{name}_{payer}" for payer, _label in self.payers for name in ("planned", "spent")}
        return [self[name] for name in self.fields if name not in money]

    def money_fields(self) -> list[Any]:
        return [self[f"{name}_{payer}"] for payer, _label in self.payers for name in ("planned", "spent")]

    def row(self) -> VisitRow:
        data = self.cleaned_data
        costs = {
            payer: (euros(data[f"planned_{payer}"]), euros(data[f"spent_{payer}"]))
            for payer, _label in self.payers
        }
        return VisitRow(host=data["host"], costs=costs, **{name: data[name] for name in self.fields_of})


class ReplicationForm(LockedForm):
    solution = forms.CharField(label=_("What do you take over?"), max_length=200)
    why = lines(_("Why does it fit you?"), 3)
    changes = lines(_("What has to be different at home?"), 3)
    steps = lines(_("Steps, with who and when"), 6)
    needs = lines(_("What do you need for it?"), 3)
    cost = PlainNumberField(label=_("Cost, in euros"), help_text=_("About right is enough."))
    starts_on = day(_("Begins"))
    is_public = forms.BooleanField(label=_("Everyone in the cohort may read it"), required=False)
    fields_of = ("solution", "why", "changes", "steps", "needs", "starts_on", "is_public")

    def __init__(self, *args: Any, record: ReplicationPlan | None = None, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        if record is not None and record.cost is not None:
            self.initial.setdefault("cost", float(record.cost))

    def row(self) -> ReplicationRow:
        data = self.cleaned_data
        return ReplicationRow(cost=euros(data["cost"]), **{name: data[name] for name in self.fields_of})


class OutcomeForm(LockedForm):
    helped = forms.ChoiceField(
        label=_("Did it help?"), choices=Outcome.Helped.choices, widget=forms.RadioSelect
    )
    changed = lines(_("What changed at home?"))
    lessons = lines(_("What can others learn?"))
    is_public = forms.BooleanField(label=_("Everyone in the cohort may read it"), required=False)
    fields_of = ("helped", "changed", "lessons", "is_public")

    def row(self) -> OutcomeRow:
        return OutcomeRow(**{name: self.cleaned_data[name] for name in self.fields_of})
