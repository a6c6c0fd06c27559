"""What the rooms of the platform know by themselves about how far a city is. Read for many cities at once.

For pages and letters of the place's own team alone: nothing here asks who looks.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef

from zeroward.core.models import Visibility
from zeroward.diagnosis.vocabulary import FULL, GOVERNANCE, SHORT
from zeroward.inventory.models import Inventory
from zeroward.journey.queries.small_rows import ASSESSMENT, COURSE, small_rows
from zeroward.plan.models import (
    Action,
    ActionParty,
    EquityAnswer,
    Indicator,
    Observation,
    Plan,
    Scenario,
    Target,
)

Signals = dict[str, dict[str, bool]]
AT_ONCE = 5000
FRESH_YEARS = 3
FIRST_ACTIONS = 5
YEAR = timedelta(days=365)
SHARED = (Visibility.PLATFORM, Visibility.MISSION, Visibility.PUBLIC)
READINESS = (SHORT, FULL)


def signals_of(scopes: Collection[str], today: date) -> Signals:
    """By scope, what is known: True or False for every signal that a room can tell of a place."""
    found: Signals = {}
    wanted = list(dict.fromkeys(scopes))
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        rows: dict[str, set[str]] = defaultdict(set)
        for read in (_inventories, _plans, _small):
            for scope, signal in read(some, today):
                rows[scope].add(signal)
        found.update({scope: _told(rows[scope]) for scope in some})
    return found


TOLD = (
    *("inventory_begun", "inventory_published", "inventory_fresh"),
    *("plan_begun", "plan_published", "plan_has_targets", "plan_has_actions", "plan_has_leads"),
    *("plan_has_scenario", "plan_has_equity", "plan_has_indicators", "plan_has_values"),
    *("readiness_begun", "readiness_taken", "readiness_full_taken", "readiness_old", "governance_taken"),
    *("shortlist_begun", "project_begun", "course_begun", "course_done", "shared_with_platform"),
    "survey_waiting",
)


def _told(signals: Collection[str]) -> dict[str, bool]:
    return {key: key in signals for key in TOLD}


Told = Iterable[tuple[str, str]]


def _inventories(scopes: Collection[str], today: date) -> Told:
    rows = Inventory.objects.filter(scope__in=scopes).annotate(out=Count("versions"))
    for scope, year, visibility, out in rows.values_list("scope", "year", "visibility", "out"):
        yield scope, "inventory_begun"
        if out:
            yield scope, "inventory_published"
        if year >= today.year - FRESH_YEARS:
            yield scope, "inventory_fresh"
        if visibility in SHARED:
            yield scope, "shared_with_platform"


def _plans(scopes: Collection[str], _today: date) -> Told:
    mine: dict[str, Any] = {"plan": OuterRef("pk")}
    led = ActionParty.objects.filter(action=OuterRef("pk"), role="responsible")
    actions = Action.objects.filter(**mine)
    rows = Plan.objects.filter(scope__in=scopes).annotate(
        plan_published=Exists(Plan.objects.filter(pk=OuterRef("pk"), versions__is_public=True)),
        plan_has_targets=Exists(Target.objects.filter(**mine)),
        many=Count("actions", distinct=True),
        leaderless=Exists(actions.filter(~Exists(led))),
        plan_has_scenario=Exists(Scenario.objects.filter(**mine)),
        plan_has_equity=Exists(EquityAnswer.objects.filter(action__plan=OuterRef("pk"))),
        plan_has_indicators=Exists(Indicator.objects.filter(**mine)),
        plan_has_values=Exists(Observation.objects.filter(**mine)),
    )
    names = [key for key in TOLD if key.startswith("plan_has") or key == "plan_published"]
    names = [key for key in names if key not in ("plan_has_actions", "plan_has_leads")]
    for row in rows.values("scope", "visibility", "many", "leaderless", *names):
        yield row["scope"], "plan_begun"
        yield from ((row["scope"], key) for key in names if row[key])
        if row["many"] >= FIRST_ACTIONS:
            yield row["scope"], "plan_has_actions"
        if row["many"] and not row["leaderless"]:
            yield row["scope"], "plan_has_leads"
        if row["visibility"] in SHARED:
            yield row["scope"], "shared_with_platform"


def _small(scopes: Collection[str], today: date) -> Told:
    """What small rows of several rooms tell, in one query."""
    newest: dict[str, date] = {}
    for scope, kind, key, day in small_rows(scopes):
        if kind == ASSESSMENT:
            yield from ((scope, signal) for signal in _of_round(key, day is not None))
            if key in READINESS and day is not None:
                newest[scope] = max(day, newest.get(scope, day))
        elif kind == COURSE:
            yield scope, "course_begun"
            if day is not None:
                yield scope, "course_done"
        else:
            yield scope, kind
    for scope, closed in newest.items():
        if closed < today - YEAR:
            yield scope, "readiness_old"


def _of_round(key: str, closed: bool) -> Iterable[str]:
    if not closed:
        return ["readiness_begun"] if key in READINESS else []
    if key in READINESS:
        return ["readiness_taken", "readiness_full_taken"] if key == FULL else ["readiness_taken"]
    return ["governance_taken"] if key == GOVERNANCE else []
