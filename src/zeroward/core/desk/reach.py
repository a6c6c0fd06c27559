"""At the desk nobody deletes, renames, moves or hides a place that a team works for."""

from typing import Any

from django.contrib import messages
from django.forms import BaseModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from zeroward.core.desk.addresses import edit_url
from zeroward.core.domain.reach import keep_in_reach
from zeroward.core.errors import HouseError

WHERE_IT_IS = ("key", "code", "country", "expire_at")
"""Fields that decide where a place, and what is kept for it, is found; and until when."""


def refused(request: HttpRequest, *records: Any) -> HttpResponse | None:
    """Back to the first record that must stay, with the reason; None when all may go."""
    for record in records:
        try:
            keep_in_reach(record)
        except HouseError as error:
            messages.error(request, error.message)
            return redirect(edit_url(record))
    return None


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
