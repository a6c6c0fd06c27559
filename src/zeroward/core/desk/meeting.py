"""Two people at one record of the desk: what was saved after a form was opened is never overwritten unseen."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms.models import model_to_dict
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.models import Revision, RevisionMixin

OPENED = "opened"
"""The state of a record without drafts when its form was opened. One with drafts has Wagtail's own fields for it."""


_saving: ContextVar[bool] = ContextVar("saving_at_the_desk", default=False)


@contextmanager
def saving() -> Iterator[None]:
    """One transaction, in which forms look who saved meanwhile. A preview checks the same forms and saves nothing."""
    token = _saving.set(True)
    try:
        with transaction.atomic():
            yield
    finally:
        _saving.reset(token)


class Meeting:
    """Mixed into a form of Wagtail, before it. Within `saving` the record is held from the look until the save."""

    instance: Any
    data: Any
    fields: dict[str, forms.Field]
    add_prefix: Any
    unseen: tuple[str, ...] = ()
    """Fields that change by themselves, and that no form of the desk shows."""
    beside: tuple[str, ...] = ()
    """Names of rows that the same page of the desk writes beside the record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = ""
        if self.instance.pk and not isinstance(self.instance, RevisionMixin):
            record = _held(self.instance).get() if _saving.get() else self.instance
            self.now = state(record, self.unseen, self.beside)
            self.fields[OPENED] = forms.CharField(
                required=False, widget=forms.HiddenInput(), initial=self.now
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()  # type: ignore[misc]
        if self.instance.pk and _saving.get():
            if isinstance(self.instance, RevisionMixin):
                self._refuse_newer_draft()
            elif self.data.get(self.add_prefix(OPENED)) != self.now:
                self.data = self.data.copy()
                self.data[self.add_prefix(OPENED)] = self.now
                raise ValidationError(_newer(""), code="newer")
        return cleaned

    def _refuse_newer_draft(self) -> None:
        """By the draft that the browser saved last by itself, or else by the one that it was given."""
        number = _held(self.instance).values_list("latest_revision", flat=True).first()
        if number is None:
            return
        latest = Revision.objects.select_related("user").get(pk=number)
        mine = self.data.get("overwrite_revision_id")
        if mine == str(number):
            return
        given = (self.data.get("loaded_revision_id"), self.data.get("loaded_revision_created_at"))
        if mine or given != (str(number), latest.created_at.isoformat()):
            when = date_format(localtime(latest.created_at), "DATETIME_FORMAT")
            raise ValidationError(_newer(f"{latest.user or '–'}, {when}"), code="newer")


def state(record: Any, unseen: Iterable[str] = (), beside: Iterable[str] = ()) -> str:
    """What is stored of a record's fields, but for the `unseen`, and of its children, in sixty-four signs."""
    relations = [relation.get_accessor_name() for relation in get_all_child_relations(type(record))]
    children = [
        [_values(child) for child in getattr(record, name).order_by("pk")] for name in (*relations, *beside)
    ]
    told = json.dumps([_values(record, unseen), children], default=str, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _values(record: Any, unseen: Iterable[str] = ()) -> dict[str, Any]:
    """Groups, tags and the like in an order of their own: a database gives them in any."""
    told = model_to_dict(record, exclude=unseen)
    links = {field.name for field in record._meta.many_to_many}
    return {name: sorted(map(str, value)) if name in links else value for name, value in told.items()}


def _held(record: Any) -> Any:
    return type(record)._default_manager.select_for_update().filter(pk=record.pk)


def _newer(who: str) -> str:
    said = _("This record was saved after you opened it")
    rest = _(
        "Nothing is lost: your text stands below and the other one is saved. "
        "Open the record in a second window to compare them. To replace the other one, save again."
    )
    return f"{said} ({who}). {rest}" if who else f"{said}. {rest}"
