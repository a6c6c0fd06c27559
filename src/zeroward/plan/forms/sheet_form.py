"""What the forms of an action have in common: each asks for a part of the sheet and leaves the others as they are."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, ClassVar

from django import forms

from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.sheet import FIELDS, PARTS, Sheet
from zeroward.plan.models import Plan

AREA = 3


class SheetForm(forms.Form):
    """`asked` names the fields of the sheet whose value is the form's own field of that name."""

    asked: ClassVar[tuple[str, ...]] = ()
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, plan: Plan, base: Sheet, lock: int = 0, **kwargs: Any) -> None:
        self.plan, self.base = plan, base
        start = {name: getattr(base, name) for name in self.asked}
        kwargs["initial"] = {**start, "lock": lock, **self.further(base), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def further(self, _base: Sheet) -> dict[str, Any]:
        """Initial values of fields that are no field of the sheet."""
        return {}

    def changes(self) -> dict[str, Any]:
        """What was written, by the fields and parts of the sheet."""
        return {name: self.cleaned_data[name] for name in self.asked}

    def sheet(self) -> Sheet:
        """The whole sheet with what was written. Parts that the form does not ask for stay as they are."""
        apart: dict[str, Any] = dict.fromkeys(PARTS)
        return replace(self.base, **{**apart, **self.changes()})

    @property
    def seen(self) -> int:
        """The lock that was read."""
        return self.cleaned_data["lock"] or 0

    def show(self, problems: Iterable[Problem]) -> None:
        """Put each problem beside its field, or above the form."""
        for one in problems:
            name = one.place.replace(".", "_")
            self.add_error(name if name in self.fields else None, str(one))

    def beside(self, current: dict[str, Any]) -> list[tuple[str, Any, Any]]:
        """Fields of this form that stand differently now: name, there, mine."""
        mine = self.sheet().values() | {
            part: [row.values() for row in rows] for part, rows in self.changes().items() if part in PARTS
        }
        return [
            (name, current.get(name), value)
            for name, value in mine.items()
            if (name in self.changes() or name in PARTS)
            and (name in FIELDS or name in PARTS)
            and current.get(name) != value
        ]


def area(rows: int = AREA) -> forms.Textarea:
    return forms.Textarea({"rows": rows})
