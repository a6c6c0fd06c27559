"""Forms of an entry of the shortlist, and of the search for partners."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.workspaces import Workspace
from zeroward.funding.domain.shortlist import MOST_DAYS, EntryRow
from zeroward.funding.domain.wishes import WishRow
from zeroward.funding.models import PartnerWish, Shortlisted
from zeroward.people.queries.team import members_of


def area(label: Any, rows: int = 3, **kwargs: Any) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=10_000, widget=forms.Textarea({"rows": rows}), **kwargs
    )


class EntryForm(forms.Form):
    """How far it is, who looks after it, how much work it takes."""

    state = forms.ChoiceField(
        label=_("How far is it?"), choices=Shortlisted.State.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("If it is not for you: why?"),
        required=False,
        max_length=300,
        help_text=_("A few words: colleagues will ask."),
    )
    person = forms.TypedChoiceField(
        label=_("Who looks after it?"), required=False, coerce=int, empty_value=None
    )
    staff_days = forms.IntegerField(
        label=_("Days of work for the application"), required=False, min_value=0, max_value=MOST_DAYS
    )
    note = area(_("Note"))
    visibility = forms.ChoiceField(label=_("Who can see it"), choices=Visibility.choices)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, place: Workspace, entry: Shortlisted, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = {one.user_id: str(one.user) for one in members_of(place.scope)}
        self.fields["person"].choices = [("", _("nobody yet")), *people.items()]  # type: ignore[attr-defined]
        names = ("state", "reason", "staff_days", "note", "visibility", "lock")
        kept = {name: getattr(entry, name) for name in names}
        person = entry.person_id if entry.person_id in people else None
        self.initial = {**kept, "person": person, **self.initial}

    def row(self) -> EntryRow:
        data = self.cleaned_data
        return EntryRow(
            state=data["state"],
            reason=data["reason"],
            person=data["person"],
            staff_days=data["staff_days"],
            note=data["note"],
            visibility=data["visibility"],
        )


class WishForm(forms.Form):
    """Whom a city looks for, and what it brings."""

    seeks = area(
        _("Whom do you look for?"),
        help_text=_("For example: a city in another member state with a district heating company."),
    )
    offers = area(_("What do you bring?"))
    leads = forms.BooleanField(label=_("We would lead"), required=False)
    until = forms.DateField(
        label=_("Shown until"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    visibility = forms.ChoiceField(
        label=_("Who can see it"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
        help_text=_("Cities of other countries see it only when everyone can."),
    )

    def __init__(self, *args: Any, wish: PartnerWish | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = ("seeks", "offers", "leads", "until", "visibility")
        kept = {name: getattr(wish, name) for name in names} if wish is not None else {}
        self.initial = {**kept, **self.initial}

    def row(self) -> WishRow:
        return WishRow(**self.cleaned_data)
