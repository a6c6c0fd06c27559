"""Forms of what stays with the team: outreach, continuity, notes."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.community.forms.fields import FewCharField, set_choices
from zeroward.core.forms.file_size import at_most
from zeroward.core.ui.sorting import sort_key
from zeroward.core.workbooks.reading import MAX_BYTES
from zeroward.ecosystem.domain.work_kinds import CONTINUITY, NOTES, OUTREACH
from zeroward.ecosystem.forms.work_base import Day, Number, WorkForm, few
from zeroward.ecosystem.models import ContinuityItem, OutreachCity, WorkNote
from zeroward.ecosystem.queries.work_lists import outreach_steps
from zeroward.ecosystem.work_words import said
from zeroward.places.models import City


class OutreachForm(WorkForm):
    kind = OUTREACH
    order = (
        *("city", "title", "region", "inhabitants", "state", "state_on", "why"),
        *("contacted_on", "due", "steps", "notes"),
    )

    city = Number(label=_("City of the directory"))
    region = forms.CharField(label=_("Region"), required=False, max_length=120)
    inhabitants = forms.IntegerField(label=_("Inhabitants"), required=False, min_value=1)
    state = forms.ChoiceField(label=_("State"), choices=OutreachCity.State.choices)
    contacted_on = Day(label=_("Last contact"), required=False)
    due = Day(label=_("Next contact"), required=False)
    steps = forms.MultipleChoiceField(
        label=_("Steps that are done"), required=False, widget=forms.CheckboxSelectMultiple
    )
    notes = few(
        _("Notes on contacts"),
        help_text=_("Only your team reads them. They end when the city is taken off the list."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].label = _("Or a name, where it is not in the directory")
        self.fields["title"].required = False

    def fill(self) -> None:
        cities = City.objects.public().filter(country__code=self.place.country).values_list("pk", "name")
        named = sorted(cities, key=lambda pair: sort_key(pair[1]))
        self._names = dict(named)
        set_choices(
            self,
            city=[("", _("none of these")), *named],
            steps=[(step.key, said(step.title)) for step in outreach_steps()],
        )
        if isinstance(self.record, OutreachCity):
            self.initial["steps"] = list(self.record.steps)

    def clean(self) -> dict[str, Any]:
        """The name is that of the city of the directory; a step keeps the day on which it was done first."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("city") is not None:
            data["title"] = self._names.get(data["city"], "")
        kept = self.record.steps if isinstance(self.record, OutreachCity) else {}
        today = timezone.localdate().isoformat()
        data["steps"] = {key: kept.get(key, today) for key in data.get("steps", ())}
        return data


class ContinuityForm(WorkForm):
    kind = CONTINUITY
    order = ("title", "state", "state_on", "why", "owner", "owner_name", "deputy", "where", "due", "note")

    state = forms.ChoiceField(
        label=_("State"), choices=ContinuityItem.State.choices, widget=forms.RadioSelect
    )
    deputy = forms.CharField(label=_("Who else can do it?"), required=False, max_length=160)
    where = forms.CharField(label=_("Where does it lie?"), required=False, max_length=300)
    due = Day(label=_("To be looked at again on"), required=False)
    note = few(_("Note"))

    def __init__(self, *args: Any, item: str = "", item_title: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.item = self.record.item if isinstance(self.record, ContinuityItem) else item
        self.item_title = item_title
        if self.item:
            del self.fields["title"]

    def row(self) -> Any:
        made = super().row()
        title = self.item_title or made.title
        rest = {name: getattr(made, name) for name in (*self.kind.columns, "state_on", "why")}
        return type(made)(**{**rest, "title": title, "item": self.item})


class NoteForm(WorkForm):
    kind = NOTES
    order = ("title", "kind", "to_whom", "text", "due")

    to_whom = forms.CharField(label=_("For whom?"), required=False, max_length=200)
    text = FewCharField(label=_("Text"), rows=12, max_length=20_000)
    due = Day(label=_("To be looked at again on"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"] = forms.ChoiceField(label=_("Kind"), choices=WorkNote.Kind.choices)
        self.order_fields([*self.order])


class OutreachFileForm(forms.Form):
    """A list of cities as a table."""

    file = forms.FileField(
        label=_("File"),
        validators=[at_most(MAX_BYTES)],
        max_length=300,
        help_text=_(
            "CSV or XLSX; the first line names the columns: city, region, inhabitants, state, notes."
        ),
    )


class DirectoryForm(forms.Form):
    """Cities of the directory that are not on the list yet."""

    city = forms.MultipleChoiceField(
        label=_("Which of them do you want to reach?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, cities: Sequence[City], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, city=[(str(one.pk), one.name) for one in cities])
