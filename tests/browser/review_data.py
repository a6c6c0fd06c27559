"""Facts about the example reviews that addresses of their pages need."""

from typing import Any

from zeroward.ecosystem.models import ReviewRound


def review_records() -> dict[str, Any]:
    """The year of the open round, and of the one before."""
    newest, before = ReviewRound.objects.order_by("-year").values_list("year", flat=True)[:2]
    return {"review_year": newest, "review_before": before}
