"""What this room shows on the pages of others: the platform of a country."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.texts import attach_texts
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.queries.fields import profile_fields


def platform_panel(subject: dict[str, Any]) -> Panel | None:
    """The profile in short, for the page of its country or of one of its cities. Three queries."""
    if not _is_open():
        return None
    platform = (
        Platform.objects.public()
        .filter(country__code=subject.get("country", ""))
        .select_related("country")
        .first()
    )
    if platform is None:
        return None
    has_profile = platform.part == Platform.Part.CORE
    if has_profile:  # one of its fields asks for the cities
        prefetch_related_objects([platform], "cities")
    attach_texts([platform, platform.country])
    fields = profile_fields(platform) if has_profile else []
    context = {
        "platform": platform,
        "fields": [
            field
            for field in fields
            if not field.is_gap and field.name in ("facilitators", "formalisation", "support")
        ],
        "filled": sum(not field.is_gap for field in fields),
        "total": len(fields),
        "has_profile": has_profile,
    }
    return Panel("platform", _("National platform"), "ecosystem/panels/platform.html", context, order=20)


def platforms_panel(_subject: dict[str, Any]) -> Panel | None:
    """The way from the list of countries to the platforms."""
    if not _is_open():
        return None
    return Panel("platforms", _("National platforms"), "ecosystem/panels/platforms.html", {}, order=20)


def _is_open() -> bool:
    return "ecosystem" in {room.key for room in open_rooms()}


def register_panels() -> None:
    register_panel("places.country", "ecosystem.platform", platform_panel)
    register_panel("places.city", "ecosystem.platform", platform_panel)
    register_panel("library.material", "ecosystem.platform", platform_panel)
    register_panel("places.countries", "ecosystem.platforms", platforms_panel)
