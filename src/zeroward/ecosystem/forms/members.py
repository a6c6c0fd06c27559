"""The form of a seat in a body."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.members import COLUMNS, MemberRow
from zeroward.ecosystem.forms.fields import DayInput
from zeroward.ecosystem.models import Actor, BodyMember
from zeroward.ecosystem.queries.kept import kept_in
from zeroward.places.models import City


class MemberForm(forms.Form):
    actor = forms.ModelChoiceField(
        label=_("An actor of the map"), required=False, queryset=None, empty_label=_("none of these")
    )
    city = forms.ModelChoiceField(
        label=_("Or a city"), required=False, queryset=None, empty_label=_("none of these")
    )
    name = forms.CharField(label=_("Or a body by its name"), required=False, max_length=160)
    seat = forms.ChoiceField(label=_("Seat"), choices=BodyMember.Seat.choices, initial=BodyMember.Seat.MEMBER)
    since_on = forms.DateField(label=_("Since"), required=False, widget=DayInput())
    until_on = forms.DateField(
        label=_("Until"), required=False, widget=DayInput(), help_text=_("Leave empty while it goes on.")
    )
    contact = forms.CharField(
        label=_("Contact"), required=False, max_length=200, help_text=_("Only your team can read this.")
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, place: Workspace, viewer: Viewer, member: BodyMember | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        actors: Any = self.fields["actor"]
        actors.queryset = kept_in(Actor, place.country, viewer)
        cities: Any = self.fields["city"]
        cities.queryset = City.objects.public().filter(country__code=place.country).order_by("name")
        if member is not None:
            self.initial = {**{name: getattr(member, name) for name in COLUMNS}, "lock": member.lock}

    def row(self) -> MemberRow:
        return MemberRow(**{name: self.cleaned_data[name] for name in COLUMNS})
