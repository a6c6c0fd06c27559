"""Keeping a calculation: its name, where it stays, measured profiles, and which two to compare."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.file_size import at_most
from zeroward.core.workspaces import Workspace
from zeroward.finance.queries.communities.kept import Kept
from zeroward.finance.queries.communities.profiles import MOST_BYTES

HERE: Final = "visit"


class KeepForm(forms.Form):
    """A name, and where: this visit, or a city of the viewer."""

    title = forms.CharField(label=_("Name"), max_length=120)
    where = forms.ChoiceField(label=_("Where to keep it"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, places: Sequence[Workspace], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(place.scope), place.name) for place in places]
        choices.append((HERE, gettext("only for this visit, without an account")))
        self.fields["where"].choices = choices  # type: ignore[attr-defined]
        self.fields["where"].initial = choices[0][0]


class NameForm(forms.Form):
    """The name of a kept calculation, and the state on which it was opened."""

    title = forms.CharField(label=_("Name"), max_length=120)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)


class ProfileForm(forms.Form):
    """What a meter says of one member or plant."""

    row = forms.ChoiceField(label=_("Whose values"))
    file = forms.FileField(
        label=_("Table (CSV)"),
        validators=[at_most(MOST_BYTES)],
        max_length=300,
        help_text=_(
            "One value a line: 8760 hours, 35040 quarters of an hour, 12 months, or the 24 hours of a typical day; kWh"
            " unless the head says Wh or MWh."
        ),
    )

    def __init__(self, *args: Any, rows: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["row"].choices = list(rows)  # type: ignore[attr-defined]


class CompareForm(forms.Form):
    """Two of those that one may see."""

    one = forms.ChoiceField(label=_("First"))
    other = forms.ChoiceField(label=_("Second"))

    def __init__(self, *args: Any, known: Sequence[Kept], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(row.key, f"{row.title} ({row.city})" if row.city else row.title) for row in known]
        self.several = len(choices) > 1
        for at, name in enumerate(("one", "other")):
            self.fields[name].choices = choices  # type: ignore[attr-defined]
            self.fields[name].initial = choices[at][0] if self.several else None
