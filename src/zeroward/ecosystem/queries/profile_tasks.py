"""What of a platform's profile waits for its team: a profile that wants another look."""

from collections.abc import Iterator, Mapping

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import Platform
from zeroward.people.models import Role

ROOM = "ecosystem"


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    """Profiles that are due, of countries for which the person writes."""
    own = [
        code
        for code in viewer.countries
        if viewer.holds(f"country:{code}", Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR)
    ]
    if not own:
        return {}
    due = Platform.objects.public().filter(country__code__in=own, review_by__lt=timezone.localdate())
    return {"profiles": part(due, "country__code", "review_by")}


def _make(_viewer: Viewer, rows: Rows) -> Iterator[OpenTask]:
    for row in rows.get("profiles", ()):
        scope = f"country:{row['country__code']}"
        yield OpenTask(
            _("The profile of your platform wants another look"),
            reverse("ecosystem:platform-desk", args=[scope]),
            scope,
            row["review_by"],
            _("Profile"),
            ROOM,
        )


profile_tasks = TaskReader(_parts, _make)
"""Profiles whose day for another look has passed. One query."""
