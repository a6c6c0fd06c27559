"""What every page of this room needs first: the team or consultation of the address, and the pages beside it."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.access import consultation_for
from zeroward.consultation.queries.stages import PAGES
from zeroward.consultation.rules import RUN
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace

EDITS = ["GET", "HEAD", "POST"]


def team_place(scope: Scope) -> Workspace:
    """The national platform or Mission team behind a scope. Raises Http404 for anything else."""
    place = workspace(scope) if scope.kind in ("country", "mission") else None
    if place is None:
        raise Http404("There is no such team.")
    return place


def allowed_place(request: HttpRequest, scope: Scope, action: str = RUN) -> Workspace:
    """The team, for whoever may do `action` there. Raises Http404 for everybody else."""
    place = team_place(scope)
    if not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing here for you.")
    return place


def found(request: HttpRequest, pk: int, action: str = RUN) -> tuple[Consultation, Workspace]:
    """A consultation with which the viewer may do `action`, and its team. Raises Http404."""
    consultation = consultation_for(request.viewer, pk, action=action)  # type: ignore[attr-defined]
    return consultation, place_of(consultation)


def frame_of(request: HttpRequest, consultation: Consultation, place: Workspace) -> dict[str, Any]:
    """Context of every page of one consultation."""
    return {
        "consultation": consultation,
        "place": place,
        "station": "diagnose",
        "stations_done": (),
        "pages": pages_of(consultation, request.viewer, place),  # type: ignore[attr-defined]
        "may_run": may(request.viewer, RUN, place),  # type: ignore[attr-defined]
        "crumbs": [
            (
                _("Needs assessments of %(place)s") % {"place": place.name},
                address("consultations", place.scope),
            ),
            (consultation.title, address("consultation", consultation.pk)),
        ],
    }


def pages_of(consultation: Consultation, viewer: Viewer, place: Workspace) -> list[tuple[str, str]]:
    """The pages of a consultation beside each other, as far as they exist and the viewer may open them."""
    found = [
        (str(one.label), address(one.page, consultation.pk))
        for one in PAGES
        if may(viewer, one.action, place)
    ]
    return [(label, link) for label, link in found if link]


def address(name: str, *args: Any) -> str:
    """The address of a page of this room, "" when there is none."""
    try:
        return reverse(f"consultation:{name}", args=args)
    except NoReverseMatch:
        return ""
