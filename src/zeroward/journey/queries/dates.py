"""Dates that press: by step, the day on which something closes."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db.models import Min

from zeroward.core.scope import Scope
from zeroward.funding.models import Shortlisted
from zeroward.funding.queries.best import Ranked, best_for
from zeroward.funding.queries.matches import Matches
from zeroward.funding.queries.shortlist import ACTIVE
from zeroward.funding.queries.timing import BRUSSELS
from zeroward.profile.queries.profiles import Profile

LOOKED_AT = 5
"""Of so many opportunities that fit best the nearest deadline counts."""


def dates_for(profile: Profile, noted_by: str, now: datetime) -> Mapping[str, date]:
    """The nearest deadline among the money that fits best, and among what the city `noted_by` noted ("" = nobody's)."""
    found = _of_money(best_for(profile, limit=LOOKED_AT, now=now), now)
    if noted_by:
        noted = Shortlisted.objects.filter(scope=noted_by, state__in=ACTIVE)
        next_day = noted.filter(opportunity__deadlines__at__gte=now).aggregate(
            at=Min("opportunity__deadlines__at")
        )
        _nearest(found, "shortlist", [next_day["at"]], now)
    return found


def dates_for_many(matches: Mapping[Scope, Matches], now: datetime) -> dict[Scope, dict[str, date]]:
    """The same for many places, each of which noted what stands on its own list. `matches` hold `LOOKED_AT` of each at
    least. One query."""
    noted = (
        Shortlisted.objects.filter(scope__in=[str(scope) for scope in matches], state__in=ACTIVE)
        .filter(opportunity__deadlines__at__gte=now)
        .order_by()
        .values("scope")
        .annotate(at=Min("opportunity__deadlines__at"))
        .values_list("scope", "at")
    )
    days = dict(noted)
    found: dict[Scope, dict[str, date]] = {}
    for scope, one in matches.items():
        passing = [match.deadline for match in one.best[:LOOKED_AT] if match.passes]
        found[scope] = {}
        _nearest(found[scope], "money-view", passing, now)
        _nearest(found[scope], "shortlist", [days.get(str(scope))], now)
    return found


def _of_money(ranked: list[Ranked], now: datetime) -> dict[str, date]:
    found: dict[str, date] = {}
    _nearest(found, "money-view", [one.deadline for one in ranked if one.gates == "pass"], now)
    return found


def _nearest(found: dict[str, date], step: str, deadlines: list[datetime | None], now: datetime) -> None:
    ahead = [deadline for deadline in deadlines if deadline is not None and deadline >= now]
    if ahead:
        found[step] = min(ahead).astimezone(BRUSSELS).date()
