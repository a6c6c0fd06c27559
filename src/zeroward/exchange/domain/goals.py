"""The learning plan and the milestones of a match."""

import datetime
from dataclasses import asdict, dataclass
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.match_places import lock_row, log, working
from zeroward.exchange.domain.places import refused
from zeroward.exchange.models import Goal, Match
from zeroward.methods.text.clean import clean_text

MOST: Final = 200


@dataclass(frozen=True, slots=True)
class GoalRow:
    """`kind`: learning or milestone."""

    title: str
    kind: str = Goal.Kind.LEARNING
    how: str = ""
    who: str = ""
    due_on: datetime.date | None = None


def save_goal(
    *,
    actor: Any,
    viewer: Viewer,
    match: Match,
    row: GoalRow,
    goal: Goal | None = None,
    lock: int | None = None,
) -> Goal:
    """Add a goal or change one. Raises ProblemsError, StaleError, InvalidInputError when it is gone."""
    with working(viewer, match) as kept:
        title = clean_text(row.title, limit=200, multiline=False)
        found = [] if title else [Problem("title", _("Say what is to be reached."), _("A few words."))]
        if row.kind not in Goal.Kind.values:
            found.append(Problem("kind", _("There is no such choice."), _("Choose one from the list.")))
        refused(found)
        if goal is None and kept.goals.count() >= MOST:
            raise ConflictError(_("There are too many goals."), remedy=_("Delete some first."))
        record = _there(kept, goal.pk) if goal is not None else Goal(match=kept)
        before = {name: getattr(record, name) for name in asdict(row)} if record.pk else {}
        if record.pk:
            lock_row(record, lock, before)
        values = asdict(row) | {
            "title": title,
            "how": clean_text(row.how, limit=300, multiline=False),
            "who": clean_text(row.who, limit=120, multiline=False),
        }
        for name, value in values.items():
            setattr(record, name, value)
        record.lock += 1
        record.save()
        log(actor, kept, f"goal.{'change' if before else 'add'}", title, changes_between(before, values))
    return record


def reach_goal(*, actor: Any, viewer: Viewer, match: Match, pk: int, reached: bool) -> Goal:
    """Mark a goal as reached today, or as not reached yet."""
    with working(viewer, match) as kept:
        record = _there(kept, pk)
        before, record.reached_on = record.reached_on, timezone.localdate() if reached else None
        record.lock += 1
        record.save()
        log(actor, kept, "goal.reach", record.title, {"reached_on": [before, record.reached_on]})
    return record


def delete_goal(*, actor: Any, viewer: Viewer, match: Match, pk: int) -> None:
    with working(viewer, match) as kept:
        record = _there(kept, pk)
        log(actor, kept, "goal.delete", record.title)
        record.delete()


def _there(match: Match, pk: int) -> Goal:
    found = Goal.objects.select_for_update(of=("self",)).filter(match=match, pk=pk).first()
    if found is None:
        raise InvalidInputError(_("It is not there any more."), remedy=_("Somebody deleted it."))
    return found
