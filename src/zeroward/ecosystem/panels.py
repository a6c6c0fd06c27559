"""What this room shows on the pages of others: the platform of a country."""

from collections.abc import Mapping
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import Part, Rows, of_record, part, records
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.queries.fields import profile_fields
from zeroward.places.models import Country

COLUMNS = tuple(one.attname for one in Platform._meta.concrete_fields)
COUNTRY = tuple(f"country__{name}" for name in ("id", "key", "code", "name", "source_lang"))


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    if not _is_open():
        return {}
    found = Platform.objects.public().filter(country__code=subject.get("country", ""))
    return {"platform": part(found, *COLUMNS, *COUNTRY)}


def _make(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    found = list(rows.get("platform", ()))
    if not found:
        return None
    platform, country = records(Platform, found)[0], records(Country, of_record(found, "country"))[0]
    platform.country = country
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


platform_panel = PanelReader(_parts, _make)
"""The profile in short, for the page of its country or of one of its cities. Three queries."""


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
