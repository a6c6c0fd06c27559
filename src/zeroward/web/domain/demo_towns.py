"""Example towns that make the example country one of forty cities, with plans, actions and reports.

They are written in bulk and not through the use cases of their rooms: a hundred and seventy actions one by one would
make the first start of a demonstration slow, and nobody acts for these towns. Each is marked as made up.
"""

from datetime import date
from typing import Final

from django.utils import timezone

from zeroward.core.models import Visibility
from zeroward.monitoring.models import ActionReport, ActionStatus, CityMonitoring
from zeroward.places.models import City, Country
from zeroward.plan.models import Action, Plan, PlanState

CITIES: Final = 40
"""Cities of the country, with those of the directory."""
MADE_UP: Final = "Made up for demonstration"
ACTIONS: Final = (
    ("A1", "Heat network for the centre (example)", "energy"),
    ("A2", "Roofs of schools with solar power (example)", "energy"),
    ("A3", "Town halls and schools renovated (example)", "buildings"),
    ("A4", "Bus every fifteen minutes (example)", "mobility"),
    ("A5", "Separate collection of food waste (example)", "waste"),
    ("A6", "Trees along the main streets (example)", "nature"),
)
SHARING: Final = (Visibility.PLATFORM, Visibility.PLATFORM, Visibility.CITY, Visibility.MISSION)
"""Who sees plan and reports, town after town: most share with their platform, every fourth keeps them."""


def make_towns(country: str) -> None:
    """As many as are missing; a second call adds nothing."""
    land = Country.objects.get(code=country)
    missing = CITIES - City.objects.public().filter(country=land).count()
    towns = [_town(land, number) for number in range(1, missing + 1)]
    plans = Plan.objects.bulk_create(_plan(town, number) for number, town in enumerate(towns))
    actions = Action.objects.bulk_create(
        Action(plan=plan, code=code, name=name, field=field)
        for plan in plans
        for code, name, field in ACTIONS
    )
    sheets = CityMonitoring.objects.bulk_create(
        CityMonitoring(
            city=plan.city,
            scope=plan.scope,
            scope_country=plan.scope_country,
            visibility=plan.visibility,
            is_example=True,
        )
        for plan in plans
    )
    by_plan = {plan.pk: sheet for plan, sheet in zip(plans, sheets, strict=True)}
    day = timezone.localdate()
    ActionReport.objects.bulk_create(
        _report(by_plan[action.plan_id], action, number, day)
        for number, action in enumerate(actions)
        if number % 7  # some actions are never reported on
    )


def _town(land: Country, number: int) -> City:
    return City.objects.create(
        key=f"example-town-{number}",
        name=f"Example Town {number:02} (example)",
        country=land,
        population=2_000 + 1_700 * number,
        note=f"{MADE_UP}.",
        method=MADE_UP,
    )


def _plan(town: City, number: int) -> Plan:
    return Plan(
        city=town,
        title=f"Climate plan of {town.name}",
        base_year=2019,
        target_year=2035,
        population=town.population,
        scope=f"city:{town.key}",
        scope_country=town.country.code,
        visibility=SHARING[number % len(SHARING)],
        state=PlanState.ADOPTED,
        is_example=True,
    )


def _report(sheet: CityMonitoring, action: Action, number: int, day: date) -> ActionReport:
    """Statuses take turns. Every third action says what was expected of it and what came."""
    statuses = (
        ActionStatus.IN_PROGRESS,
        ActionStatus.PLANNED,
        ActionStatus.IMPLEMENTED,
        ActionStatus.NOT_STARTED,
        ActionStatus.DELAYED,
    )
    status = statuses[number % len(statuses)]
    known = number % 3 == 0 and status == ActionStatus.IMPLEMENTED
    return ActionReport(
        sheet=sheet,
        plan_id=action.plan_id,
        action=action,
        number=action.code,
        name=action.name,
        field=action.field,
        year=day.year - 1,
        as_of=date(day.year - 1, 12, 31),
        status=status,
        reason="The tender found no bidder (example)." if status == ActionStatus.DELAYED else "",
        expected=400.0 + 10 * (number % 9) if known else None,
        realised=300.0 + 15 * (number % 9) if known else None,
        effect_year=day.year - 1 if known else None,
        is_current=True,
    )
