"""Many cities with plans, actions, indicators and reports, made at once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from zeroward.core.models import Visibility
from zeroward.monitoring.models import ActionReport, CityMonitoring
from zeroward.places.models import City, Country
from zeroward.plan.models import Action, Indicator, Observation, Plan, PlanState

STATUSES = ("implemented", "in_progress", "planned", "delayed", "not_started")
FIELDS = ("energy", "mobility", "buildings", "waste")
ON = date(2026, 6, 30)


def cities(number: int, *, country: str = "AT", prefix: str = "town") -> list[City]:
    land = Country.objects.get(code=country)
    return [
        City.objects.create(key=f"{prefix}-{at:03}", name=f"{prefix.title()} {at:03}", country=land)
        for at in range(number)
    ]


def plan_of(city: City, **fields: Any) -> Plan:
    given = {"visibility": Visibility.PLATFORM, "state": PlanState.ADOPTED, "base_year": 2020} | fields
    return Plan.objects.create(
        city=city,
        title=f"Plan of {city.name}",
        scope=f"city:{city.key}",
        scope_country=city.country.code,
        **given,
    )


def sheet_of(city: City, visibility: str = Visibility.PLATFORM) -> CityMonitoring:
    return CityMonitoring.objects.create(
        city=city, scope=f"city:{city.key}", scope_country=city.country.code, visibility=visibility
    )


def report(sheet: CityMonitoring, action: Action, status: str, **fields: Any) -> ActionReport:
    return ActionReport.objects.create(
        sheet=sheet,
        plan=action.plan,
        action=action,
        number=action.code,
        name=action.name,
        field=action.field,
        status=status,
        is_current=True,
        **({"year": 2026, "as_of": ON} | fields),
    )


def filled(
    made: Sequence[City],
    *,
    actions: int = 4,
    indicators: int = 1,
    visibility: str = Visibility.PLATFORM,
    sheets: str = Visibility.PLATFORM,
) -> list[Plan]:
    """Each city with a plan, actions, indicators of each with one figure, and a report of each but the last."""
    plans = [plan_of(city, visibility=visibility) for city in made]
    rows = [
        Action(plan=plan, code=f"A{at}", name=f"Action {at}", field=FIELDS[at % len(FIELDS)])
        for plan in plans
        for at in range(actions)
    ]
    Action.objects.bulk_create(rows)
    for plan in plans:
        sheet = sheet_of(plan.city, sheets)
        own = [one for one in rows if one.plan_id == plan.pk]
        for at, one in enumerate(own[:-1]):
            report(sheet, one, STATUSES[at % len(STATUSES)])
        for at, one in enumerate(own):
            for number in range(indicators):
                kept = Indicator.objects.create(
                    plan=plan,
                    number=f"I{at}.{number}",
                    name="An indicator",
                    unit="%",
                    baseline=0.0,
                    baseline_year=2020,
                    targets={"2030": 100.0},
                    direction="up",
                )
                kept.actions.add(one)
                Observation.objects.create(
                    plan=plan, node=f"indicator:I{at}.{number}", year=2025, value=60.0 if at % 2 else 10.0
                )
    return plans
