"""What waits for a person in this room: reports without a barrier, answers that are overdue."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.barriers.models import Barrier, Report
from zeroward.barriers.queries.due import waiting_raisings
from zeroward.core.models import Visibility
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer

ROOM: Final = "barriers"


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    kept = [
        f"country:{code}"
        for code in sorted(viewer.countries)
        if viewer.holds(f"country:{code}", COORDINATORS["country"], *EDITORS["country"])
    ]
    if not kept:
        return {}
    countries = [scope.removeprefix("country:") for scope in kept]
    inbox = Report.objects.filter(scope_country__in=countries, barrier=None, withdrawn_on=None).exclude(
        scope__startswith="city:", visibility=Visibility.CITY
    )
    late = waiting_raisings().filter(
        barrier__scope__in=kept, barrier__merged_into=None, due_on__lt=timezone.localdate()
    )
    return {
        "inbox": part(inbox.filter(Q(scope__startswith="city:") | Q(scope__in=kept)), "pk", "scope_country"),
        "late": part(
            late, "authority", "due_on", "barrier__key", "barrier__title", "barrier__scope", "barrier__owner"
        ),
    }


def _make(viewer: Viewer, rows: Rows) -> Iterator[OpenTask]:
    counts = Counter(row["scope_country"] for row in rows.get("inbox", ()))
    for country, count in sorted(counts.items()):
        title = ngettext("One report of a barrier waits", "%(count)d reports of barriers wait", count)
        scope = f"country:{country}"
        url = reverse("barriers:inbox", args=[scope])
        yield OpenTask(title % {"count": count}, url, scope, None, _("Barriers"), ROOM)
    for row in sorted(rows.get("late", ()), key=lambda row: (row["due_on"], row["barrier__key"])):
        title = _("Answer of %(authority)s: %(barrier)s") % {
            "authority": row["authority"],
            "barrier": row["barrier__title"],
        }
        url = reverse("barriers:barrier", args=[row["barrier__key"]])
        mine = row["barrier__owner"] == viewer.user_id
        yield OpenTask(title, url, row["barrier__scope"], row["due_on"], _("Barriers"), ROOM, mine=mine)


barrier_tasks = TaskReader(_parts, _make)
"""For those who keep a register. One query, read together with those of other rooms."""


def own_data(user: Any) -> dict[str, Any]:
    """Reports that a person made, and barriers that they look after."""
    return {
        "reports": _rows(
            Report.objects.filter(reported_by=user), "scope", "title", "quote", "met_on", "entered_on"
        ),
        "looks_after": _rows(Barrier.objects.filter(owner=user), "scope", "key", "title"),
    }


def responsibilities(scope: str, user_id: int) -> list[str]:
    """Barriers of the workspace that a person looks after."""
    return list(
        Barrier.objects.filter(scope=scope, owner=user_id).order_by("title").values_list("title", flat=True)
    )


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]
