"""Clocks of a case: when a first answer and a solution are due, in the working hours of who answers.

While a case waits for its asker, and between a solution and its being opened again, the clock stands still.
"""

from datetime import datetime

from zeroward.core.working_time import Calendar, add_working, calendar_of, working_seconds
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.vocabulary import priorities

FIELDS = ("asked_at", "first_due", "solve_due", "paused_at", "paused_seconds", "priority")


def calendar_for(case: Case) -> Calendar:
    """The platform works by the days of its country, the Mission by those of Brussels."""
    return calendar_of(case.scope_country if case.tier == Case.Tier.PLATFORM else "")


def start(case: Case, now: datetime) -> None:
    """The case has been asked: from now on time counts."""
    case.asked_at = now
    set_due(case)


def set_due(case: Case) -> None:
    """Priority and both moments anew, from impact, urgency, tier and the time that did not count."""
    rules = priorities()
    case.priority = rules.of(case.impact, case.urgency)
    if case.asked_at is None:
        return
    calendar = calendar_for(case)
    case.first_due = add_working(case.asked_at, rules.first_hours[case.priority], calendar)
    hours = rules.solved_hours[case.priority] + case.paused_seconds / 3600
    case.solve_due = add_working(case.asked_at, hours, calendar)


def pause(case: Case, now: datetime) -> None:
    if case.paused_at is None:
        case.paused_at = now


def resume(case: Case, now: datetime) -> None:
    if case.paused_at is not None:
        case.paused_seconds += working_seconds(case.paused_at, now, calendar_for(case))
        case.paused_at = None
    set_due(case)
