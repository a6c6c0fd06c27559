"""The forms of the desk. Links of a living record wait in its draft like everything else."""

from typing import Any

from django.db import models
from wagtail.admin.forms.models import WagtailAdminModelForm

from zeroward.core.desk.keepers import keepers
from zeroward.core.desk.meeting import Meeting
from zeroward.core.desk.reach import refuse_moving
from zeroward.core.models import LivingRecord
from zeroward.methods.text.clean import clean_text


class LivingForm(Meeting, WagtailAdminModelForm):
    """Cleans hostile text, and hands the chosen links to the record instead of writing them at once."""

    instance: LivingRecord

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, keys in self.instance.draft_links.items():
            if name in self.fields:
                self.initial[name] = keys
        if "owner" in self.fields:
            self.fields["owner"].queryset = keepers(self.instance.owner_id)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in cleaned.items():
            if isinstance(value, str):
                cleaned[name] = clean_text(value)
            elif value is None:
                cleaned[name] = self._emptied(name)
        refuse_moving(self, cleaned)
        return cleaned

    def _emptied(self, name: str) -> Any:
        """A box of lists or rules that was emptied holds an empty list, as the database asks for; None elsewhere."""
        field = self._meta.model._meta.get_field(name)
        return field.get_default() if isinstance(field, models.JSONField) and not field.null else None

    def save(self, commit: bool = True) -> LivingRecord:
        """Without commit (a draft of a published record) the links go into the revision only."""
        if not commit:
            for name in self.instance.link_fields():
                if name in self.cleaned_data:
                    self.instance.draft_links[name] = [record.pk for record in self.cleaned_data[name]]
        else:
            self.instance.draft_links.clear()
        record: LivingRecord = super().save(commit=commit)
        return record


class PlainForm(Meeting, WagtailAdminModelForm):
    """Of what has no drafts: words, questions, activities."""
