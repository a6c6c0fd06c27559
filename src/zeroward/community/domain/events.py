"""Events: making, changing, publishing, a time that falls out, cancelling. Those who have a place are told."""

import datetime
import secrets
from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from zeroward.community.domain.event_fields import EventFields, columns_of, problems_of
from zeroward.community.domain.event_letters import tell_cancelled, tell_changed, tell_skipped
from zeroward.community.domain.event_work import demand_alive, holding
from zeroward.community.domain.group_work import concepts, line
from zeroward.community.domain.translating import texts_of
from zeroward.community.domain.waiting import move_up
from zeroward.community.event_rules import HOST
from zeroward.community.models import Event
from zeroward.community.queries.event_times import all_times, rule_days
from zeroward.community.queries.group_access import hosts_group, speaks_for_place
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.problems import ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

TOLD: Final = ("title", "starts_at", "ends_at", "zone", "repeats", "repeats_until", "mode", "place", "city")
"""What calendars and people must learn of when it changes."""
IN_CALENDARS: Final = (*TOLD, "summary", "join_url", "website", "day_only")


def make_event(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    fields: EventFields,
    publish: bool = False,
    key: str = "",
    is_example: bool = False,
) -> Event:
    """A new event of this workspace; a draft unless `publish`. Hosts of a group may make events of that group for the
    workspace that runs it, while they hold a role there; else for one of their own. Raises NotAllowedError,
    ProblemsError with every problem."""
    group = fields.group
    if group is None or str(place.scope) != group.scope or not speaks_for_place(viewer, group):
        demand(viewer, HOST, place)
    _check(fields, viewer)
    event = Event(
        key=key or free_key(fields.title),
        scope=str(place.scope),
        scope_country=place.country,
        state=Event.State.PUBLISHED if publish else Event.State.DRAFT,
        is_example=is_example,
        **columns_of(fields),
    )
    if not event.country and event.mode != Event.Mode.ONLINE:
        event.country = place.country
    with transaction.atomic():
        event.save()
        event.topics.set(concepts(fields.topics))
        _record("make", event, actor, changes_between({}, _state(event)))
    return event


def change_event(
    *, actor: Any, viewer: Viewer, event: Event, fields: EventFields, lock: int | None = None
) -> Event:
    """Say anew what an event is. Whoever has a place is told when time or place changed, calendars get a new version,
    and more places are given to those who wait.

    Raises NotAllowedError, ProblemsError, StaleError, ConflictError.
    """
    with holding(viewer, event, lock) as kept:
        demand_alive(kept)
        _check(fields, viewer, before=kept)
        before, was = _state(kept), {name: getattr(kept, name) for name in IN_CALENDARS}
        for name, value in columns_of(fields).items():
            setattr(kept, name, value)
        if kept.skipped or kept.moved:
            days = {day.isoformat() for day in rule_days(kept)}
            kept.skipped = [day for day in kept.skipped if day in days]
            kept.moved = {day: moments for day, moments in kept.moved.items() if day in days}
        changed = {name for name in IN_CALENDARS if was[name] != getattr(kept, name)}
        kept.lock += 1
        kept.sequence += bool(changed)
        kept.save()
        kept.topics.set(concepts(fields.topics))
        _record("change", kept, actor, changes_between(before, _state(kept)))
        move_up(kept)
        if changed & set(TOLD) and kept.state == Event.State.PUBLISHED:
            tell_changed(kept)
    return kept


def publish_event(*, actor: Any, viewer: Viewer, event: Event) -> Event:
    """Show a draft to those for whom it is meant. Twice is once. Raises NotAllowedError, ConflictError."""
    with holding(viewer, event) as kept:
        demand_alive(kept)
        if kept.state == Event.State.DRAFT:
            kept.state = Event.State.PUBLISHED
            kept.lock += 1
            kept.save(update_fields=["state", "lock", "updated_at"])
            _record("publish", kept, actor, {"state": ["draft", "published"]})
    return kept


def cancel_event(*, actor: Any, viewer: Viewer, event: Event, reason: str) -> Event:
    """Call an event off for good. It stays readable with the reason, so that calendars learn of it; everybody who has a
    place or waits for one is told. Raises NotAllowedError, InvalidInputError without a reason."""
    said = line(reason, 300)
    if not said:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("Those who wanted to come read it."))
    with holding(viewer, event) as kept:
        demand_alive(kept)
        if kept.state == Event.State.DRAFT:
            raise ConflictError(_("Nobody has seen this draft yet."), remedy=_("Delete it instead."))
        kept.state, kept.reason = Event.State.CANCELLED, said
        kept.sequence += 1
        kept.lock += 1
        kept.save()
        _record("cancel", kept, actor, {"state": ["published", "cancelled"], "reason": ["", said]})
        tell_cancelled(kept)
    return kept


def skip_day(*, actor: Any, viewer: Viewer, event: Event, day: datetime.date) -> Event:
    """One time of a repeated event falls out; the others stay. Raises InvalidInputError for a day on which it is not,
    ConflictError for the only one."""
    with holding(viewer, event) as kept:
        demand_alive(kept)
        days = _days(kept)
        if day.isoformat() not in days:
            raise InvalidInputError(_("It does not take place on that day."), place="day")
        if len(days) < 2:
            raise ConflictError(_("This is the only time."), remedy=_("Cancel the event."))
        kept.skipped = sorted({*kept.skipped, day.isoformat()})
        kept.moved = {other: moments for other, moments in kept.moved.items() if other != day.isoformat()}
        kept.sequence += 1
        kept.lock += 1
        kept.save()
        _record("skip", kept, actor, {"skipped": ["", day.isoformat()]})
        if kept.state == Event.State.PUBLISHED:
            tell_skipped(kept, day)
    return kept


def delete_draft(*, actor: Any, viewer: Viewer, event: Event) -> None:
    """Take away a draft that nobody has seen. Raises ConflictError for anything else."""
    with holding(viewer, event) as kept:
        if kept.state != Event.State.DRAFT:
            raise ConflictError(_("This event was published."), remedy=_("Cancel it instead."))
        _record("delete", kept, actor, {})
        texts_of(kept).delete()
        kept.delete()


RESERVED: Final = ("own", "place", "positions", "series")
"""Words that other addresses of events begin with."""


def _check(fields: EventFields, viewer: Viewer, before: Event | None = None) -> None:
    found = problems_of(fields)
    if found:
        raise ProblemsError(found)
    other = fields.group is not None and (before is None or before.group_id != fields.group.pk)
    if other and fields.group is not None and not hosts_group(viewer, fields.group):
        raise InvalidInputError(_("You do not lead this group."), place="group", remedy=_("Choose another."))


def _days(event: Event) -> list[str]:
    return [time.planned.isoformat() for time in all_times(event)]


def _state(event: Event) -> dict[str, Any]:
    return {name: getattr(event, name) for name in SHOWN_IN_LOG}


SHOWN_IN_LOG: Final = (
    *IN_CALENDARS,
    "kind",
    "visibility",
    "capacity",
    "entry",
    "languages",
    "accessibility",
    "travel",
    "question",
)


def _record(verb: str, event: Event, actor: Any, changes: dict[str, Any]) -> None:
    record_event(
        action=f"community.event.{verb}", record=event, actor=actor, scope=event.scope, changes=changes
    )


def free_key(title: str, taken: Iterable[str] = ()) -> str:
    """A key that no event has; a name alone may be taken, or hold no letter of ours."""
    start = slugify(title)[:80].strip("-") or "event"
    if start not in (*RESERVED, *taken) and not Event.objects.filter(key=start).exists():
        return start
    return f"{start}-{secrets.token_hex(3)}"
