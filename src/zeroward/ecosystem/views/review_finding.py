"""What pages of the yearly review need first: the place that acts, the review of the address."""

from typing import Any

from django.http import Http404, HttpRequest

from zeroward.core.permissions import may
from zeroward.core.scope import MISSION, Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.ecosystem.queries.review_country import ReviewPage, review_page
from zeroward.ecosystem.queries.review_reading import ReadingPage, reading_page
from zeroward.ecosystem.queries.review_rounds import RoundPage, round_page
from zeroward.ecosystem.review_rules import FOLLOW, READ
from zeroward.ecosystem.views.finding import place_for


def mission_for(request: HttpRequest, action: str) -> Workspace:
    """The Mission team, for whom the viewer may do this. Raises Http404."""
    place = workspace(MISSION)
    if place is None or not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing for you here.")
    return place


def review_for(request: HttpRequest, scope: Scope, year: int, action: str = FOLLOW) -> ReviewPage:
    """The review of a country as its own team sees it. Raises Http404."""
    place = place_for(request, scope, action)
    page = review_page(place, request.viewer, year)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is no such review.")
    return page


def round_for(request: HttpRequest, year: int, action: str = READ) -> tuple[Workspace, RoundPage]:
    """A round as the Mission team sees it. Raises Http404."""
    place = mission_for(request, action)
    page = round_page(year)
    if page is None:
        raise Http404("There is no such review.")
    return place, page


def reading_for(
    request: HttpRequest, year: int, code: str, action: str = READ
) -> tuple[Workspace, ReadingPage]:
    """One country in a round as the Mission team reads it. Raises Http404."""
    place = mission_for(request, action)
    page = reading_page(request.viewer, year, code)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is no such review.")
    return place, page


def may_here(request: HttpRequest, action: str, place: Workspace) -> Any:
    return may(request.viewer, action, place)  # type: ignore[attr-defined]
