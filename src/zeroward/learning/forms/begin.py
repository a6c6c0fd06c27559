"""Taking a course, and with whom progress is shared."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.workspaces import Workspace


class BeginForm(forms.Form):
    """`scope` is one of the person's teams, or nobody."""

    scope = forms.ChoiceField(
        label=_("Who may see how far you are"), required=False, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, teams: Sequence[Workspace], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["scope"]
        field.choices = [("", _("nobody")), *((str(place.scope), place.name) for place in teams)]
