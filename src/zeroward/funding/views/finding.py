"""What pages of this room need first: the city of the address, who acts, the way back."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.workspaces import Workspace

EDITS = ["GET", "HEAD", "POST"]
STATION = "finance"


def crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """The way back to the list."""
    return [(_("Funding"), reverse("funding:list")), *more]


def frame_of(place: Workspace, *more: tuple[str, str]) -> dict[str, Any]:
    """Context of every page of a city's funding below the first."""
    home = reverse("funding:workspace", args=[place.scope])
    return {
        "place": place,
        "station": STATION,
        "stations_done": (),
        "crumbs": [(_("Funding of %(place)s") % {"place": place.name}, home), *more],
    }
