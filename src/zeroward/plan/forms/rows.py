"""Rows of an action on one page: steps, parties, costs, links. Empty rows are passed over, ticked ones go away."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.ui.numbers import format_number
from zeroward.inventory.forms.numbers import NumberField, Written
from zeroward.plan.domain.checking_parts import MOST_ROWS
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.sheet import PARTS, CostRow, LinkRow, PartyRow, Sheet, StepRow
from zeroward.plan.forms.sheet_form import SheetForm
from zeroward.plan.models import CostType, LinkKind, PartyRole, Plan
from zeroward.plan.vocabulary import PAYERS

FREE: Final = 2
"""Empty rows below those that are there."""
AWAY: Final = "DELETE"


def day(label: str | Promise) -> forms.DateField:
    return forms.DateField(
        label=label, required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )


class RowForm(forms.Form):
    """One row; `weighs` names the fields that make it more than an empty one."""

    weighs: tuple[str, ...] = ()
    DELETE = forms.BooleanField(label=_("Take this away"), required=False)

    @property
    def is_empty(self) -> bool:
        values = (self[name].data for name in self.weighs)
        return not any(
            value.text if isinstance(value, Written) else (value or "").strip() for value in values
        )

    @property
    def asked(self) -> list[forms.BoundField]:
        return [field for field in self if field.name != AWAY]


class StepRowForm(RowForm):
    weighs = ("title", "owner", "start", "due", "done_on")
    title = forms.CharField(label=_("Step"), required=False, max_length=300)
    owner = forms.CharField(label=_("Owner"), required=False, max_length=200)
    start = day(_("Start"))
    due = day(_("Due"))
    done_on = day(_("Done"))


class PartyRowForm(RowForm):
    weighs = ("name", "person")
    role = forms.ChoiceField(label=_("Role"), choices=PartyRole.choices)
    name = forms.CharField(label=_("Body or person"), required=False, max_length=200)
    person = forms.CharField(label=_("Person or department"), required=False, max_length=200)
    organisation = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)


class MoneyField(NumberField):
    """Shows large whole amounts with their thousands apart, so that noughts need not be counted."""

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, float) and value.is_integer() and abs(value) >= 10_000:
            return Written(format_number(int(value)))
        return super().prepare_value(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(initial != data)


class CostRowForm(RowForm):
    weighs = ("amount", "source_text")
    type = forms.ChoiceField(label=_("What is it?"), choices=CostType.choices)
    payer = forms.ChoiceField(label=_("Who pays or gains"), choices=list(PAYERS.items()))
    amount = MoneyField(label=_("Amount, EUR"), required=False)
    first = forms.IntegerField(label=_("From the year"), required=False)
    last = forms.IntegerField(label=_("To the year"), required=False)
    source_text = forms.CharField(label=_("Source"), required=False, max_length=500)


class LinkRowForm(RowForm):
    weighs = ("target",)
    kind = forms.ChoiceField(label=_("Kind"), choices=LinkKind.choices, initial=LinkKind.WEB)
    target = forms.CharField(label=_("Address, or key of a record"), required=False, max_length=500)
    label = forms.CharField(label=_("Shown as"), required=False, max_length=300)


@dataclass(frozen=True, slots=True)
class Kind:
    """Rows of one part: the form of a row, the row of the sheet, and a word for one of them."""

    form: type[RowForm]
    row: Callable[..., Any]
    word: str | Promise


KINDS: Final = {
    "steps": Kind(StepRowForm, StepRow, _("Step")),
    "parties": Kind(PartyRowForm, PartyRow, _("Party")),
    "costs": Kind(CostRowForm, CostRow, _("Cost or gain")),
    "links": Kind(LinkRowForm, LinkRow, _("Link")),
}


class RowsForm:
    """All rows of a part, with the lock that was read. Behaves as the other forms of a sheet do."""

    def __init__(self, data: Any = None, *, plan: Plan, base: Sheet, lock: int, part: str) -> None:
        self.plan, self.base, self.part, self.kind = plan, base, part, KINDS[part]
        self.head = SheetForm(data, plan=plan, base=base, lock=lock)
        stored = [row.values() for row in getattr(base, part) or ()]
        free = max(0, min(FREE, MOST_ROWS - len(stored)))
        made = forms.formset_factory(
            self.kind.form, extra=free, max_num=MOST_ROWS, absolute_max=MOST_ROWS + FREE
        )
        self.rows = made(data, initial=stored, prefix="row")

    def is_valid(self) -> bool:
        return all([self.head.is_valid(), self.rows.is_valid()])

    @property
    def errors(self) -> bool:
        return bool(self.head.errors or self.rows.total_error_count())

    @property
    def first_wrong(self) -> Any:
        """Where to begin mending: the head, else the first row with something wrong; None while all is well."""
        return next((form for form in (self.head, *self.rows) if form.errors), None)

    @property
    def seen(self) -> int:
        return self.head.seen

    @property
    def lock(self) -> Any:
        return self.head["lock"]

    def changes(self) -> dict[str, Any]:
        return {self.part: tuple(self._row(form) for form in self._kept())}

    def sheet(self) -> Sheet:
        apart: dict[str, Any] = dict.fromkeys(PARTS)
        return replace(self.base, **{**apart, **self.changes()})

    def add_error(self, _field: str | None, message: str) -> None:
        self.head.add_error(None, message)

    def show(self, problems: Iterable[Problem]) -> None:
        """Rows are counted without the empty ones."""
        kept = self._kept()
        for one in problems:
            part, _dot, rest = one.place.partition(".")
            number, _dot, name = rest.partition(".")
            if part == self.part and number.isdecimal() and int(number) <= len(kept):
                form = kept[int(number) - 1]
                form.add_error(name if name in form.fields else None, str(one))
            else:
                self.head.add_error(None, str(one))

    def beside(self, current: dict[str, Any]) -> list[tuple[str, Any, Any]]:
        mine = [row.values() for row in self.changes()[self.part]]
        there = current.get(self.part)
        return [(self.part, there, mine)] if there != mine else []

    def _kept(self) -> list[RowForm]:
        return [form for form in self.rows if not form.is_empty and not form.cleaned_data.get(AWAY)]

    def _row(self, form: RowForm) -> Any:
        return self.kind.row(**{name: value for name, value in form.cleaned_data.items() if name != AWAY})
