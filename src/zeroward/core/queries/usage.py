"""Figures of use of the last thirty days."""

from datetime import timedelta
from typing import Any

from django.db.models import Sum
from django.utils import timezone

from zeroward.core.models import PageCount, SearchMiss

DAYS = 30
MOST = 25


def usage_figures() -> dict[str, Any]:
    """Pages by how often they were served, languages, and fruitless searches. Counts only, never readers."""
    recent = PageCount.objects.filter(day__gte=timezone.localdate() - timedelta(days=DAYS))
    return {
        "days": DAYS,
        "total": recent.aggregate(total=Sum("count"))["total"] or 0,
        "records": recent.exclude(record="")
        .values("record")
        .annotate(times=Sum("count"))
        .order_by("-times", "record")[:MOST],
        "views": recent.values("view").annotate(times=Sum("count")).order_by("-times", "view")[:MOST],
        "languages": recent.exclude(lang="")
        .values("lang")
        .annotate(times=Sum("count"))
        .order_by("-times", "lang"),
        "misses": SearchMiss.objects.filter(count__gt=1)[:MOST],
    }
