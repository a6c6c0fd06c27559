"""The form that moves a single time of an event that repeats."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.community.forms.event import moment_on
from zeroward.community.forms.fields import DayInput
from zeroward.community.queries.event_times import Time


class MoveForm(forms.Form):
    """Day and hours on the clock of the event's own zone."""

    day = forms.DateField(label=gettext_lazy("Day"), widget=DayInput())
    begins = forms.TimeField(
        label=gettext_lazy("Begins"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    last_day = forms.DateField(
        label=gettext_lazy("Last day"),
        required=False,
        widget=DayInput(),
        help_text=gettext_lazy("Only when it ends on another day."),
    )
    ends = forms.TimeField(
        label=gettext_lazy("Ends"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )

    def __init__(self, *args: Any, time: Time, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone
        self.initial = {
            "day": time.starts.date(),
            "begins": time.starts.time(),
            "last_day": time.ends.date() if time.ends.date() != time.starts.date() else None,
            "ends": time.ends.time(),
        }

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not {"day", "begins", "ends"} <= data.keys():
            return data
        for name, day in (("begins", data["day"]), ("ends", data.get("last_day") or data["day"])):
            data[f"{name}_at"] = moment_on(day, data[name], self.zone)
            if data[f"{name}_at"] is None:
                self.add_error(name, _("The clocks are put forward then: there is no such time on that day."))
        return data
