"""Ways to money on a country's page: what there is, help before accession, and gaps that are named."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows
from zeroward.funding.queries.country_ways import country_ways, way_part

SHOWN: Final = 5


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    if "funding" not in {room.key for room in open_rooms()}:
        return {}
    return {"ways": way_part(str(subject.get("country", "")))}


def _make(subject: dict[str, Any], rows: Rows) -> Panel | None:
    found = country_ways(rows.get("ways", ()), timezone.localdate())
    if not found:
        return None
    ways = [row for row in found if not row.is_gap and not row.is_over]
    context = {
        "ways": ways[:SHOWN],
        "more": max(0, len(ways) - SHOWN),
        "gaps": [row for row in found if row.is_gap],
        "country": str(subject.get("country", "")),
    }
    return Panel("funding", _("Ways to money"), "funding/panels/country.html", context, order=50)


country_panel = PanelReader(_parts, _make)
"""The first ways to money of a country and its gaps. Two queries at most."""


def register_panels() -> None:
    register_panel("places.country", "funding.country", country_panel)
