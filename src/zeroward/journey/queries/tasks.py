"""Steps that a team took on, as tasks of its people."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer
from zeroward.journey.models import AnswerState, StepAnswer
from zeroward.journey.queries.catalogue import catalogue


def tasks_of(viewer: Viewer) -> Iterable[OpenTask]:
    """Accepted steps of the places that they belong to. One query."""
    steps = catalogue().steps
    answers = StepAnswer.objects.filter(way__scope__in=viewer.scopes, state=AnswerState.ACCEPTED)
    for one in answers.select_related("way"):
        if one.step in steps:
            yield OpenTask(
                title=said(steps[one.step].title),
                url=reverse("journey:answer", args=[one.way.scope, one.step]),
                scope=one.way.scope,
                due=one.due,
                kind=_("Step that you took on"),
                room="journey",
            )
