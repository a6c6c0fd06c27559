"""Bodies of the platform that its work names in words: by name or short name they lead to their entry."""

from typing import Final

from django.urls import reverse

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import Body, Platform
from zeroward.ecosystem.queries.kept import kept_in

LONGEST: Final = 160
"""So much of a name stands in a meeting or a decision."""


def as_named(name: str) -> str:
    """The name of a body as a meeting or a decision keeps it."""
    return name.strip()[:LONGEST].strip()


def same_name(name: str) -> str:
    """What two ways of writing one name have in common: capitals and what goes beyond the length do not count."""
    return as_named(name).casefold()


def body_names(place: Workspace, viewer: Viewer) -> list[str]:
    """Names of the bodies of the country that the viewer may see, by name. One query, none for the Mission."""
    if not place.country:
        return []
    return list(kept_in(Body, place.country, viewer).order_by("name").values_list("name", flat=True))


def body_url(named: str, country: str, viewer: Viewer) -> str:
    """The page of the body with this name or short name, whatever its capitals; "" where none or more than one is
    meant, and where the country has no page of its platform. Two queries, none without a name."""
    wanted = same_name(named)
    if not wanted or not country:
        return ""
    rows = kept_in(Body, country, viewer).values_list("pk", "name", "short_name")
    found = [pk for pk, name, short in rows if wanted in (same_name(name), same_name(short))]
    if len(found) != 1 or not Platform.objects.filter(country__code=country).exists():
        return ""
    return f"{reverse('ecosystem:platform-bodies', args=[country])}#body-{found[0]}"
