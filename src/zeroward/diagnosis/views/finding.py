"""What every page of this room needs first: the round or city of the address, and the pages beside it."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.access import assessment_for, result_for
from zeroward.diagnosis.rules import ANSWER, CLOSE, READ
from zeroward.diagnosis.vocabulary import GOVERNANCE, NAMES

EDITS = ["GET", "HEAD", "POST"]


def city_place(request: HttpRequest, scope: Scope, action: str = READ) -> Workspace:
    """The city of the address, for whoever may do `action` there. Raises Http404."""
    place = workspace(scope) if scope.kind == "city" else None
    if place is None or not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing here for you.")
    return place


def found(request: HttpRequest, pk: int, action: str = READ) -> tuple[Assessment, Workspace]:
    """A round with which the viewer may do `action`, and its city. Raises Http404."""
    return assessment_for(request.viewer, pk, action=action)  # type: ignore[attr-defined]


def result_found(request: HttpRequest, pk: int) -> tuple[Assessment, Workspace]:
    """A round whose result the viewer may read. Raises Http404."""
    return result_for(request.viewer, pk)  # type: ignore[attr-defined]


def frame_of(request: HttpRequest, assessment: Assessment, place: Workspace) -> dict[str, Any]:
    """Context of every page of one round."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    member = may(viewer, READ, place)
    name = NAMES.get(assessment.questionnaire.key, assessment.collection.title)
    crumbs = []
    if member:
        crumbs = [
            (_("Where %(place)s stands") % {"place": place.name}, address("team", place.scope)),
            (name, address("assessment", assessment.pk)),
        ]
    return {
        "assessment": assessment,
        "place": place,
        "name": name,
        "station": "diagnose",
        "pages": pages_of(assessment, member=member),
        "may_answer": may(viewer, ANSWER, place),
        "may_close": may(viewer, CLOSE, place),
        "member": member,
        "crumbs": crumbs,
    }


def pages_of(assessment: Assessment, *, member: bool) -> list[tuple[str, str]]:
    """The pages of a round beside each other, as far as they exist and the viewer may open them."""
    listed = [
        (_("The round"), "assessment", member),
        (_("Evidence"), "evidence", member),
        (_("Map"), "map", assessment.questionnaire.key == GOVERNANCE),
        (_("Result"), "result", True),
    ]
    shown = [(label, address(name, assessment.pk)) for label, name, open_to in listed if open_to]
    return [(label, link) for label, link in shown if link]


def address(name: str, *args: Any) -> str:
    """The address of a page of this room, "" when there is none."""
    try:
        return reverse(f"diagnosis:{name}", args=args)
    except NoReverseMatch:
        return ""
