"""What pages of this room need first: who acts, who may sit at the desk, the way back."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.scope import MISSION, Scope
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.helpdesk.queries.access import Seat, seat_of

EDITS = ["GET", "HEAD", "POST"]
STATION = "share"


def seated(request: HttpRequest) -> Seat:
    """Where the person sits at the desk. Raises PermissionDenied for who answers nothing."""
    seat = seat_of(request.viewer)  # type: ignore[attr-defined]
    if not seat.has_one:
        raise PermissionDenied
    return seat


def places_of(request: HttpRequest) -> list[Workspace]:
    """Cities and platforms for which the person may ask, by name."""
    scopes = [one for one in request.viewer.scopes if one != str(MISSION)]  # type: ignore[attr-defined]
    return sorted(
        workspaces(scopes).values(), key=lambda one: (one.scope.kind != "city", one.name.casefold())
    )


def chosen_place(request: HttpRequest, text: str) -> Workspace | None:
    return next((one for one in places_of(request) if str(one.scope) == text), None)


def platform_name(code: str) -> str:
    """The platform of a country, as it is called here."""
    found = workspaces([Scope.country(code)])
    return found[f"country:{code}"].name if found else code


def desk_crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    return [(_("Questions to answer"), reverse("helpdesk:desk")), *more]


def mine_crumbs() -> list[tuple[str, str]]:
    return [(_("Your questions"), reverse("helpdesk:mine-list"))]
