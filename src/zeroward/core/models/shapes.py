"""What fields of lists and rules may hold: pages read them without asking again, so the wrong kind never comes in."""

from collections.abc import Collection, Mapping
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

Shapes = Mapping[str, type[str] | type[dict[str, Any]]]


class Shaped(models.Model):
    """`entries` says what the entries of a field's list are: words (`str`) or objects (`dict`).

    A field holds a list or an object, as its default does; both are checked with the other fields.
    """

    entries: ClassVar[Shapes] = {}

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        wrong: dict[str, Any] = {}
        try:
            super().clean_fields(exclude=exclude)
        except ValidationError as error:
            wrong = error.update_error_dict(wrong)
        for field in self._meta.concrete_fields:
            if isinstance(field, models.JSONField) and field.name not in {*(exclude or ()), *wrong}:
                fault = _fault(field, getattr(self, field.attname), self.entries.get(field.name))
                if fault:
                    wrong[field.name] = [fault]
        if wrong:
            raise ValidationError(wrong)


def _fault(field: Any, value: Any, entry: type | None) -> str:
    """What is wrong with the value; "" when nothing is."""
    kind = type(field.get_default())
    if value is None and field.null:
        return ""
    if kind is dict and not isinstance(value, dict):
        return _("Write an object in braces, as {…}.")
    if kind is not list:
        return ""
    if entry is str and not _holds(value, str):
        return _('Write a list of words, as ["first", "second"].')
    if entry is dict and not _holds(value, dict):
        return _("Write a list of objects in braces, as [{…}, {…}].")
    return "" if isinstance(value, list) else _("Write a list in brackets, as […].")


def _holds(value: Any, entry: type) -> bool:
    return isinstance(value, list) and all(isinstance(one, entry) for one in value)
