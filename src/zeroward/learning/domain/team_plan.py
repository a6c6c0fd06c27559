"""The learning plan of a team: which course who should take, by when, what for."""

import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.learning.models import Course, TeamGoal
from zeroward.learning.queries.team import members_of
from zeroward.learning.rules import PLAN
from zeroward.methods.text.clean import clean_text

MOST = 100


def set_goal(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    course: Course,
    person: int | None = None,
    due: datetime.date | None = None,
    why: str = "",
) -> TeamGoal:
    """Put a course into the plan of a team, for one of its people or for all. Raises NotAllowedError, InvalidInputError
    for somebody who is not in the team, ConflictError for what stands there already."""
    demand(viewer, PLAN, place)
    if person is not None and person not in {one.pk for one in members_of(place.scope)}:
        raise InvalidInputError(
            _("This person is not in your team."), place="person", remedy=_("Choose one from the list.")
        )
    with transaction.atomic():
        if TeamGoal.objects.filter(scope=str(place.scope)).count() >= MOST:
            raise ConflictError(
                _("A learning plan holds up to %(most)d goals.") % {"most": MOST},
                remedy=_("Take out what is done."),
            )
        goal = _stored(actor, place, course, person, due, clean_text(why, limit=300, multiline=False))
        record_event(
            action="learning.goal.add",
            record=goal,
            actor=actor,
            label=course.title,
            changes={},
            scope=str(place.scope),
        )
    return goal


def _stored(
    actor: Any, place: Workspace, course: Course, person: int | None, due: datetime.date | None, why: str
) -> TeamGoal:
    try:
        with transaction.atomic():
            return TeamGoal.objects.create(
                scope=str(place.scope),
                scope_country=place.country,
                course=course,
                person_id=person,
                due=due,
                why=why,
                set_by=actor,
            )
    except IntegrityError as error:
        raise ConflictError(
            _("This course is in the plan already."), remedy=_("Take the old goal out first.")
        ) from error


def drop_goal(*, actor: Any, viewer: Viewer, place: Workspace, goal: TeamGoal) -> None:
    """Take a course out of the plan. Raises NotAllowedError."""
    demand(viewer, PLAN, place)
    with transaction.atomic():
        record_event(
            action="learning.goal.drop",
            record=goal,
            actor=actor,
            label=goal.course.title,
            changes={},
            scope=str(place.scope),
        )
        goal.delete()
