"""Forms of reports: one action, many actions on one page, handing in, who sees it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.contract.forms.records import DayInput
from zeroward.core.models import Visibility
from zeroward.core.problems import Problem
from zeroward.inventory.forms.numbers import NumberField
from zeroward.monitoring.domain.report_rows import TOLD, ReportRow
from zeroward.monitoring.models import TONNES, ActionStatus
from zeroward.monitoring.queries.action_states import StateOfAction

UNITS: Final = (TONNES, "MWh/year", "%")
Choices = Sequence[tuple[str, str]]
FIRST: Final = ("status", "realised", "reason")
"""Fields that stand open on the page of many actions; the others are folded below."""


def day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=DayInput(), required=False, **more)


class ReportForm(forms.Form):
    """Where one action stands."""

    status = forms.ChoiceField(label=_("Where does it stand?"), choices=ActionStatus.choices)
    realised = NumberField(label=_("Effect so far"), required=False)
    reason = forms.CharField(
        label=_("Why is it late or dropped?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 2}),
    )
    due = day(_("To be done by"))
    expected = NumberField(label=_("Expected effect"), required=False)
    effect_unit = forms.CharField(label=_("Unit of the effect"), required=False, max_length=60)
    effect_year = forms.IntegerField(label=_("Year of the effect"), required=False)
    cost_expected = NumberField(label=_("Expected cost, EUR"), required=False)
    cost_realised = NumberField(label=_("Spent so far, EUR"), required=False)
    price_year = forms.IntegerField(label=_("Prices of the year"), required=False)
    barrier = forms.ChoiceField(label=_("Barrier in the register"), required=False)
    barrier_note = forms.CharField(
        label=_("What stands in the way?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 2}),
    )
    note = forms.CharField(
        label=_("Note"), required=False, max_length=4000, widget=forms.Textarea({"rows": 2})
    )
    evidence = forms.CharField(label=_("What shows it?"), required=False, max_length=500)
    evidence_url = forms.URLField(
        label=_("Its address"), required=False, max_length=500, assume_scheme="https"
    )
    document_id = forms.TypedChoiceField(
        label=_("Document that shows it"), required=False, coerce=int, empty_value=None
    )
    opened_on = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        state: StateOfAction,
        barriers: Choices = (),
        documents: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.state = state
        report = state.report
        self._choose("barrier", barriers, report.barrier if report is not None else "")
        self._choose("document_id", documents, str(report.document_id or "") if report is not None else "")
        self.initial = {
            "effect_unit": TONNES,
            **state.start,
            "opened_on": state.report.pk if state.report is not None else 0,
            **self.initial,
        }

    def _choose(self, name: str, choices: Choices, kept: str) -> None:
        """What can be chosen, and what was chosen before; a field without a choice goes."""
        extra = [(kept, kept)] if kept and kept not in dict(choices) else []
        if not choices and not extra:
            del self.fields[name]
        else:
            self.fields[name].choices = [("", gettext("none")), *choices, *extra]  # type: ignore[attr-defined]

    def row(self) -> ReportRow:
        """What was written, as the domain takes it."""
        data = self.cleaned_data
        told = {name: data[name] for name in TOLD if name in data}
        return ReportRow(
            action=self.state.action.pk, opened_on=data.get("opened_on"), as_of=data.get("as_of"), **told
        )

    def show(self, problem: Problem) -> None:
        """Put a problem of this action beside its field."""
        name = problem.place.partition(".")[2]
        self.add_error(name if name in self.fields else None, str(problem))

    @property
    def shown(self) -> list[forms.BoundField]:
        return [self[name] for name in FIRST]

    @property
    def folded(self) -> list[forms.BoundField]:
        return [one for one in self.visible_fields() if one.name not in FIRST]

    @property
    def is_folded(self) -> bool:
        """The rest stays folded unless something in it was refused."""
        return not any(one.errors for one in self.folded)


class SingleReportForm(ReportForm):
    """One action outside a round: the day can be said."""

    as_of = day(_("This was so on"), help_text=_("Left empty: today."))

    field_order = ("status", "as_of")


def report_forms(
    states: Sequence[StateOfAction],
    *,
    data: Mapping[str, Any] | None,
    barriers: Choices = (),
    documents: Choices = (),
) -> list[ReportForm]:
    """A form for each action of a page, told apart by the action's number."""
    return [
        ReportForm(data, state=one, barriers=barriers, documents=documents, prefix=f"a{one.action.pk}")
        for one in states
    ]


class HandInForm(forms.Form):
    note = forms.CharField(
        label=_("Anything to tell who asks?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
    )


class ReasonForm(forms.Form):
    """Words that are asked for before something is called off or taken back."""

    reason = forms.CharField(label=_("Why?"), max_length=2000, widget=forms.Textarea({"rows": 3}))


class SharingForm(forms.Form):
    visibility = forms.ChoiceField(
        label=_("Who can see the reports of your actions?"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
    )
    answers = forms.CharField(
        label=_("Who answers questions about the figures?"),
        required=False,
        max_length=200,
        help_text=_("A department or a function is enough. It is shown to who sees the reports."),
    )
    lock = forms.IntegerField(required=False, widget=forms.HiddenInput)
