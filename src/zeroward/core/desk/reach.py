"""At the desk nobody deletes, renames, moves or hides a place that a team works for, nor deletes what others need."""

from collections.abc import Sequence
from typing import Any, Final

from django.contrib import messages
from django.db.models import Model, ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.forms import BaseModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zeroward.core.desk.addresses import edit_url
from zeroward.core.domain.reach import keep_in_reach
from zeroward.core.errors import HouseError

WHERE_IT_IS = ("key", "code", "country", "expire_at")
"""Fields that decide where a place, and what is kept for it, is found; and until when."""

NAMED: Final = 5
"""So many of the records that need another one are named."""


def refused(request: HttpRequest, *records: Any) -> HttpResponse | None:
    """Back to the first record that must stay, with the reason; None when all may go."""
    for record in records:
        try:
            keep_in_reach(record)
        except HouseError as error:
            messages.error(request, error.message)
            return redirect(edit_url(record))
    return None


def refused_deleting(request: HttpRequest, records: Sequence[Any]) -> HttpResponse | None:
    """The same, and where records are needed by others: Wagtail asks an index, which can be behind."""
    answer = refused(request, *records)
    if answer is None and (needed := needed_by(records)):
        names = sorted({_named(one) for one in needed})
        told = "; ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
        said = _("It is still needed by %(names)s. Change that first.") % {"names": told}
        messages.error(request, said)
        return redirect(edit_url(records[0]))
    return answer


def needed_by(records: Sequence[Any]) -> list[Model]:
    """What keeps these records from being deleted together."""
    collector = Collector(using=records[0]._state.db, origin=records[0])
    try:
        collector.collect(records)
    except ProtectedError as error:
        return list(error.protected_objects)
    except RestrictedError as error:
        return list(error.restricted_objects)
    return []


def _named(record: Model) -> str:
    """Its kind; its name only where the desk shows it anyway."""
    kind = str(record._meta.verbose_name)
    return f"{kind} “{record}”" if edit_url(record) else kind


def refuse_moving(form: BaseModelForm[Any], cleaned: dict[str, Any]) -> None:
    """An error beside each such field that was changed, unless nothing is kept there."""
    stored = type(form.instance)._default_manager.filter(pk=form.instance.pk).first()
    if stored is None:
        return
    moved = [name for name in WHERE_IT_IS if name in cleaned and cleaned[name] != getattr(stored, name)]
    if not moved:
        return
    try:
        keep_in_reach(stored)
    except HouseError as error:
        for name in moved:
            form.add_error(name, error.message)
