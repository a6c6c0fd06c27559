"""What stands in a record now beside what somebody sent meanwhile, in the words of the form that was sent."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import StaleError
from zeroward.core.ui.numbers import format_number
from zeroward.plan.queries.field_words import Difference


def show_both(form: forms.BaseForm, error: StaleError) -> None:
    """Say in the form that somebody was quicker, put both versions beside each other (`form.stale_rows`), and let the
    next save keep what was sent. A form whose fields are called otherwise than the columns has `there(current)`."""
    show_error(form, error)
    there = form.there(error.current) if hasattr(form, "there") else error.current
    form.stale_rows = differences(form, there)  # type: ignore[attr-defined]
    again: Any = form.data.copy()
    again[form.add_prefix("lock")] = str(error.lock)
    form.data = again


def differences(form: forms.BaseForm, there: Mapping[str, Any]) -> list[Difference]:
    """The fields of a valid form that say something else than what stands there, by the names of the fields."""
    found = []
    for name, field in form.fields.items():
        if name not in there or field.widget.is_hidden:
            continue
        now, sent = _said(field, there[name]), _said(field, form.cleaned_data.get(name))
        if now != sent:
            found.append(Difference(str(field.label), now, sent))
    return found


def _said(field: forms.Field, value: Any) -> str:
    """A value as a reader says it; "" for nothing."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value in (None, "", (), []):
        return ""
    choices = {str(key): str(words) for key, words in getattr(field, "choices", ())}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(sorted(choices.get(str(one), str(one)) for one in value))
    if choices:
        return choices.get(str(value), str(value))
    if isinstance(value, datetime.date):
        return date_format(value, "DATE_FORMAT")
    if isinstance(value, float):
        return format_number(f"{value:.6f}".rstrip("0").rstrip("."))
    return str(value)
