"""Fields and choices that forms of this room share."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility

AUDIENCES: dict[str, Any] = {
    Visibility.CITY: _("our team only"),
    Visibility.MISSION: _("the Mission team too"),
    Visibility.PUBLIC: _("everyone"),
}


class DayInput(forms.DateInput):
    """A day as browsers take it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class FewCharField(forms.CharField):
    """Several lines of text."""

    def __init__(self, *, rows: int = 3, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": rows}), **kwargs)


def audience_field(audiences: Sequence[str] = tuple(AUDIENCES)) -> forms.ChoiceField:
    """Who can see a record of a platform: its team, the Mission too, everyone."""
    return forms.ChoiceField(
        label=_("Who can see it"),
        choices=[(key, AUDIENCES[key]) for key in audiences],
        initial=Visibility.CITY,
        widget=forms.RadioSelect,
    )
