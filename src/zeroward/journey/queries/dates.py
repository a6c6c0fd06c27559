"""Dates that press: by step, the day on which something closes."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db.models import Min

from zeroward.funding.models import Shortlisted
from zeroward.funding.queries.best import best_for
from zeroward.funding.queries.shortlist import ACTIVE
from zeroward.funding.queries.timing import BRUSSELS
from zeroward.profile.queries.profiles import Profile

LOOKED_AT = 5
"""Of so many opportunities that fit best the nearest deadline counts."""


def dates_for(profile: Profile, noted_by: str, now: datetime) -> Mapping[str, date]:
    """The nearest deadline among the money that fits best, and among what the city `noted_by` noted ("" = nobody's)."""
    found: dict[str, date] = {}
    fitting = [one.deadline for one in best_for(profile, limit=LOOKED_AT, now=now) if one.gates == "pass"]
    _nearest(found, "money-view", fitting, now)
    if noted_by:
        noted = Shortlisted.objects.filter(scope=noted_by, state__in=ACTIVE)
        next_day = noted.filter(opportunity__deadlines__at__gte=now).aggregate(
            at=Min("opportunity__deadlines__at")
        )
        _nearest(found, "shortlist", [next_day["at"]], now)
    return found


def _nearest(found: dict[str, date], step: str, deadlines: list[datetime | None], now: datetime) -> None:
    ahead = [deadline for deadline in deadlines if deadline is not None and deadline >= now]
    if ahead:
        found[step] = min(ahead).astimezone(BRUSSELS).date()
