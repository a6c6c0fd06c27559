"""Looking for money for an action: the project that stands for it in the funding room, or how to begin one."""

from collections.abc import Mapping
from typing import Any, Final

from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode

from zeroward.core.queries.instance import open_rooms
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.queries.shortlist import project_about
from zeroward.plan.domain.comments import subject_of

THEMES: Final = {
    "buildings": "built-environment",
    "energy": "energy-systems",
    "mobility": "mobility-and-transport",
    "waste": "circular-economy",
    "nature": "nature",
    "industry": "green-industry",
}
"""Topics of the funding room for fields of action."""


def money_link(place: Workspace, viewer: Viewer, action: Mapping[str, Any], *, may_begin: bool) -> str:
    """The address of the project for this action; of the form that begins one for those who may; else "". One query,
    none where the room is closed."""
    if "funding" not in {room.key for room in open_rooms()}:
        return ""
    about = subject_of("action", action["id"])
    try:
        known = project_about(place, viewer, about)
        if known is not None:
            return reverse("funding:project", args=[place.scope, known.pk])
        if not may_begin:
            return ""
        asked = {"title": action["name"][:200], "about": about, "themes": THEMES.get(action["field"], "")}
        start = reverse("funding:project-new", args=[place.scope])
    except NoReverseMatch:
        return ""
    return f"{start}?{urlencode({name: text for name, text in asked.items() if text})}"
