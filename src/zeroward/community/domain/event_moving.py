"""Moving a single time of an event that repeats, and putting it back; the others stay as they are."""

import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.event_fields import LONGEST
from zeroward.community.domain.event_letters import tell_moved
from zeroward.community.domain.event_work import demand_alive, holding
from zeroward.community.models import Event
from zeroward.community.queries.event_times import Time, all_times, planned_time
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer


def move_day(
    *,
    actor: Any,
    viewer: Viewer,
    event: Event,
    day: datetime.date,
    starts_at: datetime.datetime,
    ends_at: datetime.datetime,
) -> Event:
    """One time of a repeated event is at another moment; `day` is the day on which the rhythm has it. Moved to where it
    was, it is as if nothing had happened. Everybody with a place or in line is told, and calendars learn of it.

    Raises NotAllowedError, ConflictError for a cancelled event, InvalidInputError for a day on which it is not,
    ProblemsError for moments that cannot be.
    """
    with holding(viewer, event) as kept:
        demand_alive(kept)
        times = {time.planned: time for time in all_times(kept)} if kept.repeats and not kept.day_only else {}
        if day not in times:
            raise InvalidInputError(_("It does not take place on that day."), place="day")
        found = _problems(times, day, starts_at, ends_at)
        if found:
            raise ProblemsError(found)
        before, planned = times[day], planned_time(kept, day)
        if (before.starts, before.ends) == (starts_at, ends_at):
            return kept
        moved = {other: moments for other, moments in kept.moved.items() if other != day.isoformat()}
        if (planned.starts, planned.ends) != (starts_at, ends_at):
            moved[day.isoformat()] = [_said(starts_at), _said(ends_at)]
        kept.moved = moved
        kept.sequence += 1
        kept.lock += 1
        kept.save()
        record_event(
            action="community.event.move",
            record=kept,
            actor=actor,
            scope=kept.scope,
            changes={"starts_at": [_said(before.starts), _said(starts_at)]},
        )
        if kept.state == Event.State.PUBLISHED:
            tell_moved(kept, day)
    return kept


def _problems(
    times: dict[datetime.date, Time],
    day: datetime.date,
    starts_at: datetime.datetime,
    ends_at: datetime.datetime,
) -> list[Problem]:
    found = []
    if starts_at >= ends_at:
        found.append(Problem("ends", _("It ends before it begins."), _("Look at day and hour again.")))
    elif ends_at - starts_at > LONGEST:
        found.append(Problem("ends", _("This is longer than a month."), _("Make several events of it.")))
    if starts_at <= timezone.now():
        found.append(Problem("day", _("This moment is over."), _("Look at day and hour again.")))
    if any(other != day and time.starts == starts_at for other, time in times.items()):
        found.append(Problem("day", _("It takes place then already."), _("Let one of the two fall out.")))
    return found


def _said(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).isoformat()
