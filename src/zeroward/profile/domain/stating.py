"""Saying something about a city or a platform, and taking it back."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.sharing import default_visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.profile.domain.reading import Stored, asked, read_value
from zeroward.profile.models import StatedFact
from zeroward.profile.rules import STATE

SHARING = "profile.facts"


def state_fact(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    key: str,
    raw: Any,
    as_of: datetime.date | None = None,
    note: str = "",
) -> StatedFact:
    """Keep what the team says. `raw` is as a form posts it; `as_of` the day for which it holds, today by default.

    Raises InvalidInputError, placed at the fact's key, for what is no answer; NotAllowedError.
    """
    demand(viewer, STATE, place)
    question = asked(key)
    value = read_value(question, raw)
    day = _day(as_of, key)
    words = clean_text(note, limit=300, multiline=False)
    with transaction.atomic():
        row, before = _held(place, key, value)
        row.value, row.as_of, row.note, row.said_by = value, day, words, actor
        row.save()
        record_event(
            action="profile.fact.state",
            record=row,
            actor=actor,
            label=key,
            changes={key: [before, value]} if before != value else {},
        )
    return row


def forget_fact(*, actor: Any, viewer: Viewer, place: Workspace, key: str) -> bool:
    """Take back what the team said; False when it had said nothing. What the platform knows stays."""
    demand(viewer, STATE, place)
    asked(key)
    with transaction.atomic():
        held = StatedFact.objects.select_for_update().filter(scope=str(place.scope), key=key).first()
        if held is None:
            return False
        record_event(
            action="profile.fact.forget",
            record=held,
            actor=actor,
            label=key,
            changes={key: [held.value, None]},
        )
        held.delete()
    return True


def _held(place: Workspace, key: str, value: Stored) -> tuple[StatedFact, Stored | None]:
    """The row of the fact, locked, and what it said before; made when nothing was said yet. Two people who say
    something for the first time at the same moment change one row."""
    own = StatedFact.objects.select_for_update()
    found = own.filter(scope=str(place.scope), key=key).first()
    if found is not None:
        return found, found.value
    row, made = own.get_or_create(
        scope=str(place.scope),
        key=key,
        defaults={
            "scope_country": place.country,
            "visibility": default_visibility(place.scope, SHARING),
            "value": value,
        },
    )
    return row, None if made else row.value


def _day(as_of: datetime.date | None, key: str) -> datetime.date:
    today = timezone.localdate()
    if as_of is None:
        return today
    if as_of > today:
        raise InvalidInputError(
            _("This day lies ahead."), place=key, remedy=_("Say what holds today, or held on an earlier day.")
        )
    return as_of
