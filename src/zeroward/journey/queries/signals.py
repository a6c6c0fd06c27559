"""What the rooms of the platform know by themselves about how far a city is. Read for many cities at once.

For pages and letters of the place's own team alone: nothing here asks who looks.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce

from zeroward.core.models import Visibility
from zeroward.core.queries.together import Part, part, together
from zeroward.diagnosis.vocabulary import FULL, GOVERNANCE, SHORT
from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.journey.queries.small_rows import ASSESSMENT, COURSE, small_rows
from zeroward.plan.models import (
    Action,
    ActionParty,
    EquityAnswer,
    Indicator,
    Observation,
    Plan,
    PlanVersion,
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
        for read in (_inventories_and_plans, _small):
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
    *("investment_begun", "finance_project", "contract_begun", "survey_waiting"),
)
OF_PLAN = (
    *("plan_published", "plan_has_targets", "plan_has_scenario"),
    *("plan_has_equity", "plan_has_indicators", "plan_has_values"),
)
"""Signals that a plan tells by itself."""


def _told(signals: Collection[str]) -> dict[str, bool]:
    return {key: key in signals for key in TOLD}


Told = Iterable[tuple[str, str]]


def _inventories_and_plans(scopes: Collection[str], today: date) -> Told:
    read = together({"inventories": _inventory_part(scopes), "plans": _plan_part(scopes)})
    for row in read["inventories"]:
        yield row["scope"], "inventory_begun"
        if row["out"]:
            yield row["scope"], "inventory_published"
        if row["year"] >= today.year - FRESH_YEARS:
            yield row["scope"], "inventory_fresh"
    for row in read["plans"]:
        yield row["scope"], "plan_begun"
        yield from ((row["scope"], key) for key in OF_PLAN if row[key])
        if row["many"] >= FIRST_ACTIONS:
            yield row["scope"], "plan_has_actions"
        if row["many"] and not row["leaderless"]:
            yield row["scope"], "plan_has_leads"
    for row in (*read["inventories"], *read["plans"]):
        if row["visibility"] in SHARED:
            yield row["scope"], "shared_with_platform"


def _inventory_part(scopes: Collection[str]) -> Part:
    out = Exists(InventoryVersion.objects.filter(inventory=OuterRef("pk")))
    rows = Inventory.objects.filter(scope__in=scopes).annotate(out=out)
    return part(rows, "scope", "year", "visibility", "out")


def _plan_part(scopes: Collection[str]) -> Part:
    mine: dict[str, Any] = {"plan": OuterRef("pk")}
    led = ActionParty.objects.filter(action=OuterRef("pk"), role="responsible")
    actions = Action.objects.filter(**mine)
    many = actions.order_by().values("plan").annotate(n=Count("pk")).values("n")
    rows = Plan.objects.filter(scope__in=scopes).annotate(
        plan_published=Exists(PlanVersion.objects.filter(**mine, is_public=True)),
        plan_has_targets=Exists(Target.objects.filter(**mine)),
        many=Coalesce(Subquery(many), 0),
        leaderless=Exists(actions.filter(~Exists(led))),
        plan_has_scenario=Exists(Scenario.objects.filter(**mine)),
        plan_has_equity=Exists(EquityAnswer.objects.filter(action__plan=OuterRef("pk"))),
        plan_has_indicators=Exists(Indicator.objects.filter(**mine)),
        plan_has_values=Exists(Observation.objects.filter(**mine)),
    )
    return part(rows, "scope", "visibility", "many", "leaderless", *OF_PLAN)


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
