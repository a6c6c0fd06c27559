"""What every page of those who make questionnaires needs first: the team, the version, the pages beside it."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.questionnaires.domain.places import place_of
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion
from zeroward.questionnaires.queries.access import version_for
from zeroward.questionnaires.rules import EDIT

EDITS = ["GET", "HEAD", "POST"]


def team(request: HttpRequest, scope: Scope) -> Workspace:
    """The team behind a scope, for whoever makes questionnaires there. Raises Http404 for everybody else."""
    place = workspace(scope) if scope.kind in ("country", "mission") else None
    if place is None or not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise Http404("There is no such team for you.")
    return place


def found(request: HttpRequest, pk: int, number: int) -> QuestionnaireVersion:
    """A version that the viewer may change. Raises Http404."""
    return version_for(request.viewer, pk, number)  # type: ignore[attr-defined]


def draft(request: HttpRequest, pk: int, number: int) -> QuestionnaireVersion:
    """A draft that the viewer may change; what was opened has no pages to change it. Raises Http404."""
    version = found(request, pk, number)
    if not version.is_draft:
        raise Http404("This version was opened.")
    return version


def team_frame(place: Workspace) -> dict[str, Any]:
    """Context of the pages of a team."""
    return {"place": place, "station": "diagnose", "stations_done": (), "crumbs": []}


def frame_of(questionnaire: Questionnaire) -> dict[str, Any]:
    """Context of the pages of one questionnaire."""
    place = place_of(questionnaire)
    crumbs = [
        (_("Questionnaires of %(place)s") % {"place": place.name}, address("questionnaires", place.scope)),
        (questionnaire.title, address("questionnaire", questionnaire.pk)),
    ]
    return {**team_frame(place), "questionnaire": questionnaire, "crumbs": crumbs}


def version_frame(version: QuestionnaireVersion) -> dict[str, Any]:
    """Context of the pages of one version."""
    where = (version.questionnaire_id, version.number)
    frame = frame_of(version.questionnaire)
    named = _("Version %(number)d") % {"number": version.number}
    frame["crumbs"] = [*frame["crumbs"], (named, address("version", *where))]
    pages = (
        (_("Questions"), "version"),
        (_("Languages"), "languages"),
        (_("Preview"), "preview"),
        (_("Trial"), "trial"),
        (_("Differences"), "differences"),
        (_("From a file"), "version-import"),
        (_("To files"), "version-exports"),
    )
    shown = [
        (label, address(name, *where))
        for label, name in pages
        if version.is_draft or name != "version-import"
    ]
    return {**frame, "version": version, "pages": [(label, link) for label, link in shown if link]}


def address(name: str, *args: Any) -> str:
    """The address of a page of this room, "" when there is none."""
    try:
        return reverse(f"questionnaires:{name}", args=args)
    except NoReverseMatch:
        return ""
