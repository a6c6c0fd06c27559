"""Ways to money on a country's page: what there is, help before accession, and gaps that are named."""

from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.funding.queries.country_ways import country_ways

SHOWN: Final = 5


def country_panel(subject: dict[str, Any]) -> Panel | None:
    """The first ways to money of a country and its gaps. Three queries at most."""
    if "funding" not in {room.key for room in open_rooms()}:
        return None
    code = str(subject.get("country", ""))
    rows = country_ways(code, timezone.localdate())
    if not rows:
        return None
    ways = [row for row in rows if not row.is_gap and not row.is_over]
    context = {
        "ways": ways[:SHOWN],
        "more": max(0, len(ways) - SHOWN),
        "gaps": [row for row in rows if row.is_gap],
        "country": code,
    }
    return Panel("funding", _("Ways to money"), "funding/panels/country.html", context, order=50)


def register_panels() -> None:
    register_panel("places.country", "funding.country", country_panel)
