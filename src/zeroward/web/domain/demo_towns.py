"""Example towns that make the example country one of forty cities, with plans, actions and reports.

Their actions are those that contracts of real cities name, from the action library; what is expected of one is what
such a city states per inhabitant. Where the library is empty, a few made-up ones stand in. Who does what, and how far,
is made up.

They are written in bulk and not through the use cases of their rooms: a hundred and seventy actions one by one would
make the first start of a demonstration slow, and nobody acts for these towns. Each is marked as made up.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils import timezone

from zeroward.core.models import Visibility
from zeroward.monitoring.models import ActionReport, ActionStatus, CityMonitoring
from zeroward.places.models import City, Country
from zeroward.plan.models import Action, LibraryAction, Plan, PlanState

CITIES: Final = 40
"""Cities of the country, with those of the directory."""
MADE_UP: Final = "Made up for demonstration"
ACTIONS: Final = 6
"""Of each town."""
SHARING: Final = (Visibility.PLATFORM, Visibility.PLATFORM, Visibility.CITY, Visibility.MISSION)
"""Who sees plan and reports, town after town: most share with their platform, every fourth keeps them."""


@dataclass(frozen=True, slots=True)
class Known:
    """An action that towns may have; `per_person` are the tonnes a year that a real city expects, per inhabitant."""

    key: str
    name: str
    field: str
    per_person: float | None


MADE_UP_ACTIONS: Final = (
    Known("", "Heat network for the centre", "energy", 0.04),
    Known("", "Roofs of schools with solar power", "energy", 0.01),
    Known("", "Town halls and schools renovated", "buildings", 0.02),
    Known("", "Bus every fifteen minutes", "mobility", None),
    Known("", "Separate collection of food waste", "waste", None),
    Known("", "Trees along the main streets", "nature", None),
)


def make_towns(country: str) -> None:
    """As many as are missing; a second call adds nothing."""
    land = Country.objects.get(code=country)
    missing = CITIES - City.objects.public().filter(country=land).count()
    towns = [_town(land, number) for number in range(1, missing + 1)]
    plans = Plan.objects.bulk_create(_plan(town, number) for number, town in enumerate(towns))
    known = _known_actions()
    drawn = [(plan, one) for number, plan in enumerate(plans) for one in _drawn(known, number)]
    actions = Action.objects.bulk_create(
        Action(
            plan=plan,
            library_key=one.key,
            code=f"A{at % ACTIONS + 1}",
            name=f"{one.name} (example)",
            field=one.field,
        )
        for at, (plan, one) in enumerate(drawn)
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
        _report(by_plan[action.plan_id], action, number, day, _expected(plan, one))
        for number, (action, (plan, one)) in enumerate(zip(actions, drawn, strict=True))
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


def _known_actions() -> list[Known]:
    people = dict(City.objects.filter(population__gt=0).values_list("key", "population"))
    return [
        Known(one.key, one.name, one.field, _per_person(one, people))
        for one in LibraryAction.objects.filter(is_retired=False).order_by("key")
    ] or list(MADE_UP_ACTIONS)


def _per_person(action: LibraryAction, people: dict[str, int]) -> float | None:
    """Of the first city that states tonnes a year and whose inhabitants are known."""
    stated = (
        fact["value"] / people[fact["city"]]
        for fact in action.facts
        if fact.get("what") == "ghg_year" and fact.get("value") and fact.get("city") in people
    )
    return next(stated, None)


def _drawn(known: list[Known], number: int) -> list[Known]:
    """Those of one town: steps through the list, so that neighbours differ and each action is met in several towns."""
    step = 13 if len(known) % 13 else 1
    return [known[(number * ACTIONS + at * step) % len(known)] for at in range(ACTIONS)]


def _expected(plan: Plan, one: Known) -> float | None:
    if one.per_person is None or not plan.population:
        return None
    return float(round(one.per_person * plan.population, -1))


def _report(
    sheet: CityMonitoring, action: Action, number: int, day: date, expected: float | None
) -> ActionReport:
    """Statuses take turns. Every third action that is done says what came of it."""
    statuses = (
        ActionStatus.IN_PROGRESS,
        ActionStatus.PLANNED,
        ActionStatus.IMPLEMENTED,
        ActionStatus.NOT_STARTED,
        ActionStatus.DELAYED,
    )
    status = statuses[number % len(statuses)]
    done = status == ActionStatus.IMPLEMENTED and expected is not None and number % 3 == 0
    came = round(expected * (0.75 + 0.05 * (number % 6))) if done and expected else None
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
        expected=expected,
        realised=came,
        effect_year=day.year - 1 if came is not None else None,
        is_current=True,
    )
