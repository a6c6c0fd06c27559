"""The form of a record of profile or map, made from the columns of its kind."""

from typing import Any

from django import forms
from django.db import models
from django.forms.models import fields_for_model
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.folding import Fold, FoldingMixin
from zeroward.core.models import StoredDocument
from zeroward.core.queries.documents import documents_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.keeping import values_of
from zeroward.ecosystem.domain.kinds import Kind
from zeroward.ecosystem.forms.fields import DayInput, audience_field
from zeroward.ecosystem.models import Body, Kept
from zeroward.ecosystem.queries.fields import FIELDS
from zeroward.ecosystem.queries.kept import kept_in
from zeroward.places.models import City
from zeroward.profile.queries.choices import language_choices

_HINTS = {
    "mandate": _("What it decides alone, and what it advises on."),
    "money": _("What it gave the platform or its cities, as a figure in euros."),
    "state_reason": _("For a body that is planned or not active."),
    "until_on": _("Leave empty while it goes on."),
    "source_note": _("A document, an address, or who said so."),
    "next_step": _("Who talks to them, about what, by when."),
}


_RARE = ("basis", "state_reason", "since_on", "until_on", "platform", "works_with", "url", "source_note")
"""What most leave empty; from three of them on they are folded."""


class RecordForm(FoldingMixin, forms.Form):
    """`record` None: a new one. Links can be chosen among what this viewer may see in the country."""

    def __init__(
        self,
        *args: Any,
        kind: Kind,
        place: Workspace,
        viewer: Viewer,
        record: Kept | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        made: dict[str, Any] = fields_for_model(kind.model, kind.columns, formfield_callback=_field)
        for name in kind.columns:
            field = made.get(name)
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = _choices(field.queryset.model, name, place, viewer, record)
            if field is not None:
                field.help_text = _HINTS.get(name, "")
                self.fields[name] = field
        if "field" in kind.columns:
            self.fields["field"] = forms.ChoiceField(
                label=_("Field of the profile"), choices=[(key, title) for key, title, _question in FIELDS]
            )
        rare = tuple(name for name in _RARE if name in self.fields)
        self.folds = (Fold(_("More about it"), rare),) if len(rare) > 2 else ()
        self.fields["lang"] = forms.ChoiceField(
            label=_("Language of this text"), choices=language_choices(get_language() or "en")
        )
        self.fields["visibility"] = audience_field(kind.audiences)
        self.fields["lock"] = forms.IntegerField(widget=forms.HiddenInput, required=False)
        start = {"lang": get_language() or "en", **self.initial}
        self.initial = {**values_of(kind, record), "lock": record.lock} if record is not None else start

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data.get(name) for name in self.kind.columns}


def _field(column: Any, **kwargs: Any) -> forms.Field | None:
    if isinstance(column, models.DateField):
        kwargs["widget"] = DayInput()
    if isinstance(column, models.TextField):
        kwargs["widget"] = forms.Textarea({"rows": 3})
    if isinstance(column, models.URLField):
        kwargs["assume_scheme"] = "https"
    if column.many_to_many:
        kwargs["widget"] = forms.CheckboxSelectMultiple()
        kwargs["help_text"] = ""
    found: forms.Field | None = column.formfield(**kwargs)
    return found


def _choices(model: Any, name: str, place: Workspace, viewer: Viewer, record: Any) -> Any:
    """What may be chosen in a link."""
    if model is City:
        return City.objects.public().filter(country__code=place.country).order_by("name")
    if model is StoredDocument:
        return documents_of(place, viewer).order_by("title")
    found = kept_in(model, place.country, viewer)
    if name == "platform":
        found = found.filter(kind=Body.Kind.PLATFORM)
    if record is not None and isinstance(record, model):
        found = found.exclude(pk=record.pk)
    return found
