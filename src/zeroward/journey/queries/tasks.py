"""Steps that a team took on, as tasks of its people."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.journey.models import AnswerState, StepAnswer
from zeroward.journey.queries.catalogue import catalogue


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    accepted = StepAnswer.objects.filter(way__scope__in=viewer.scopes, state=AnswerState.ACCEPTED)
    return {"accepted": part(accepted, "step", "due", "way__scope")}


def _make(_viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    steps = catalogue().steps
    for one in rows["accepted"]:
        if one["step"] in steps:
            yield OpenTask(
                title=said(steps[one["step"]].title),
                url=reverse("journey:answer", args=[one["way__scope"], one["step"]]),
                scope=one["way__scope"],
                due=one["due"],
                kind=_("Step that you took on"),
                room="journey",
            )


tasks_of = TaskReader(_parts, _make)
"""Accepted steps of the places that somebody belongs to. One query."""
