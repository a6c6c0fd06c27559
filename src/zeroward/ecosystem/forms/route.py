"""The form of a stage of the route, with its checklist."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.domain.route import StageRow
from zeroward.ecosystem.forms.fields import DayInput, FewCharField, audience_field
from zeroward.ecosystem.models import RouteStage
from zeroward.ecosystem.queries.route_page import StageEntry

ANSWERS = {"yes": True, "no": False}
CHECK = "check-"


class StageForm(forms.Form):
    """One field for each line of the checklist, then how far the stage is as a whole."""

    state = forms.ChoiceField(label=_("How far is this stage?"), choices=RouteStage.State.choices)
    reached_on = forms.DateField(label=_("Done on"), required=False, widget=DayInput())
    note = FewCharField(label=_("Note"), required=False, max_length=8000)
    visibility = audience_field()
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, entry: StageEntry, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [f"{CHECK}{one.line.key}" for one in entry.checks]
        for name, one in zip(names, entry.checks, strict=True):
            self.fields[name] = forms.ChoiceField(
                label=one.line.text,
                required=False,
                choices=[("", _("not known yet")), ("yes", _("yes")), ("no", _("no"))],
                widget=forms.RadioSelect,
            )
            self.initial[name] = {True: "yes", False: "no", None: ""}[one.done]
        self.order_fields([*names, "state", "reached_on", "note", "visibility"])
        record = entry.record
        if record is not None:
            kept = {
                name: getattr(record, name) for name in ("state", "reached_on", "note", "visibility", "lock")
            }
            self.initial.update(kept)

    def row(self) -> StageRow:
        given = self.cleaned_data
        return StageRow(
            state=given["state"],
            reached_on=given["reached_on"],
            note=given["note"],
            visibility=given["visibility"],
            checks={
                name.removeprefix(CHECK): ANSWERS.get(value)
                for name, value in given.items()
                if name.startswith(CHECK)
            },
        )
