"""What the review shows on the public page of a platform: its cluster, as far as it was published."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, PanelReader
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, part, records
from zeroward.ecosystem.models import ClusterDecision
from zeroward.ecosystem.queries.review_proposal import supports_of

COLUMNS = ("id", "cluster", "year", "number", "effective_from", "public_reason", "is_example")


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    if "ecosystem" not in {room.key for room in open_rooms()}:
        return {}
    found = ClusterDecision.objects.filter(
        country__code=subject.get("country", ""), published_on__isnull=False
    )
    return {"decisions": part(found, *COLUMNS)}


def _make(subject: dict[str, Any], rows: Rows) -> Panel | None:
    today = timezone.localdate()
    published = records(ClusterDecision, rows.get("decisions", ()))
    found = [one for one in published if one.effective_from <= today]
    if not found:
        return None
    newest = max(found, key=lambda one: (one.effective_from, one.year, one.number))
    context = {
        "decision": newest,
        "supports": supports_of(newest.cluster),
        "code": str(subject.get("country", "")).lower(),
    }
    return Panel("cluster", _("Cluster and support"), "ecosystem/panels/cluster.html", context, order=30)


cluster_panel = PanelReader(_parts, _make)
"""Only what the Mission team published; nothing where nothing was. One query."""
