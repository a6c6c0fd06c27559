"""An example plan for `make demo`: every figure is made up, and every page says so."""

from dataclasses import dataclass, replace
from typing import Any, Final

from django.utils import timezone

from zeroward.core.visibility import Viewer
from zeroward.inventory.models import Inventory
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.comments import add_comment
from zeroward.plan.domain.demo_actions import EQUITY, MADE_UP, example_sheets
from zeroward.plan.domain.demo_indicators import write_example_indicators
from zeroward.plan.domain.demo_scenarios import write_example_scenarios
from zeroward.plan.domain.equity import write_answers
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.domain.pathways import PathwayRow, write_pathways
from zeroward.plan.domain.policies import PolicyRow, write_policies
from zeroward.plan.domain.portfolios import PortfolioRow, write_portfolios
from zeroward.plan.domain.residual import OffsetRow, write_offsets
from zeroward.plan.domain.states import take_step
from zeroward.plan.domain.targets import TargetRow, write_targets
from zeroward.plan.models import OffsetKind, PathKind, Plan, PolicyLevel, PolicyType, TargetKind

BASE_YEAR: Final = 2021


@dataclass(frozen=True, slots=True)
class PlanTeam:
    """Who acts in the example: pairs of person and viewer."""

    editor: tuple[Any, Viewer]
    coordinator: tuple[Any, Viewer]


def make_plan(*, city: City, team: PlanTeam) -> Plan | None:
    """A plan that was published once and is being changed. Nothing when it has one, or no filled inventory of 2021."""
    inventory = Inventory.objects.filter(city=city, year=BASE_YEAR).select_related("city__country").first()
    if inventory is None or not inventory.population or Plan.objects.filter(city=city).exists():
        return None
    actor, viewer = team.editor
    who: dict[str, Any] = {"actor": actor, "viewer": viewer}
    plan = open_plan(
        **who,
        city=city,
        inventory=inventory,
        frame=Frame(
            title="Climate plan 2030",
            vision="A city in which a warm home and the way to work cost the climate nothing. (Example)",
            base_year=BASE_YEAR,
            target_year=2030,
            last_year=2050,
            population=inventory.population,
        ),
        is_example=True,
    )
    _fill(plan, who)
    _publish(plan, team)
    _go_on(plan, who)
    add_comment(
        **who, plan=plan, text="Does the tram count the trips of students, or only those of commuters?"
    )
    return plan


def _go_on(plan: Plan, who: dict[str, Any]) -> None:
    """What changed since the first version: the tram costs more, and comes a year later."""
    tram = next(one for one in example_sheets(timezone.localdate()) if one.code == "M1")
    costs = tuple(
        replace(one, amount=round(one.amount * 1.15, -5)) if one.type == "investment" and one.amount else one
        for one in tram.costs or ()
    )
    write_actions(**who, plan=plan, sheets=[replace(tram, start=2028, end=2031, costs=costs)])


def _fill(plan: Plan, who: dict[str, Any]) -> None:
    write_targets(**who, plan=plan, rows=_targets())
    write_policies(**who, plan=plan, rows=_policies())
    write_actions(**who, plan=plan, sheets=example_sheets(timezone.localdate()))
    write_portfolios(
        **who,
        plan=plan,
        rows=[
            PortfolioRow("Moving without fumes", "mobility", "Tram, buses and bicycles.", ("M1", "M2", "M3")),
            PortfolioRow("Heat and power from here", "energy", "Network, roofs, homes.", ("E1", "E2", "E3")),
        ],
    )
    write_pathways(
        **who,
        plan=plan,
        rows=[
            PathwayRow(
                "mobility",
                "technology",
                "The line is permitted, buses are ordered.",
                "A fifth of car trips in the corridor have moved.",
                "Less fuel burnt in the city.",
                "Quieter streets, cleaner air, safer ways to school.",
                ("M1", "M2"),
            )
        ],
    )
    write_offsets(
        **who,
        plan=plan,
        rows=[
            OffsetRow(
                "Forests and moors of the city", 18_000.0, OffsetKind.SINK, permanence_years=60, note=MADE_UP
            )
        ],
    )
    write_answers(**who, plan=plan, rows=EQUITY)
    write_example_indicators(**who, plan=plan)
    write_example_scenarios(plan, who, without="M1")


def _targets() -> list[TargetRow]:
    return [
        TargetRow(
            "Climate-neutral in 2030",
            TargetKind.ABSOLUTE,
            base_year=BASE_YEAR,
            percent=80.0,
            path=PathKind.LINEAR,
            is_main=True,
            source_text=f"Council decision of 2022 ({MADE_UP.lower()})",
        ),
        TargetRow(
            "Transport",
            TargetKind.ABSOLUTE,
            base_year=BASE_YEAR,
            percent=60.0,
            sectors=("transport",),
            path=PathKind.LOGISTIC,
            source_text=MADE_UP,
        ),
    ]


def _policies() -> list[PolicyRow]:
    return [
        PolicyRow(
            "Renewable heat act (example)",
            PolicyType.REGULATION,
            PolicyLevel.NATIONAL,
            "Oil boilers may not be replaced by oil boilers.",
            "Takes oil out of homes within one life of a boiler.",
            "Advice and money for those who cannot pay in advance.",
            {"stationary": 31_000.0},
            MADE_UP,
        ),
        PolicyRow(
            "Fleet rules for new cars (example)",
            PolicyType.REGULATION,
            PolicyLevel.EU,
            "New cars emit less from year to year.",
            "Works by itself, slowly.",
            "Chargers where people park at night.",
            {"transport": 22_000.0},
            MADE_UP,
        ),
    ]


def _publish(plan: Plan, team: PlanTeam) -> None:
    """Through every state once, then back to draft for the next version."""
    take_step(
        actor=team.editor[0],
        viewer=team.editor[1],
        plan=plan,
        key="ready",
        statement="For the council of March. (Example)",
    )
    for key, words in (
        ("adopt", f"Adopted by the council. {MADE_UP}."),
        ("publish", f"First version. {MADE_UP}."),
        ("correct", "Costs of the tram have to be brought up to date. (Example)"),
    ):
        take_step(actor=team.coordinator[0], viewer=team.coordinator[1], plan=plan, key=key, statement=words)
