"""A plan with a baseline typed from a contract, and its actions."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.models import Plan

MakeCity = Callable[..., Plan]


@pytest.fixture
def city_plan(klagenfurt: City, editor: User) -> MakeCity:
    """`city_plan(year, tonnes, sheets)`: the plan as its team would enter it from the contract."""

    def make(year: int, tonnes: Mapping[str, float], sheets: Sequence[Sheet] = (), **frame: Any) -> Plan:
        who = acting(editor)
        plan = open_plan(
            **who,
            city=klagenfurt,
            frame=Frame(title="As published", base_year=year, target_year=2030, last_year=2030),
            tonnes=tonnes,
            tonnes_source="Climate City Contract",
            **frame,
        )
        if sheets:
            write_actions(**who, plan=plan, sheets=sheets)
        return Plan.objects.get(pk=plan.pk)

    return make


def saving(name: str, tonnes: float, sector: str, base_year: int, field: str = "") -> Sheet:
    """An action whose tonnes a contract states: from the year after the base year, in full in 2030."""
    return Sheet(
        name=name,
        field=field,
        start=base_year + 1,
        end=2030,
        effect_kind="tonnes",
        effect={"tonnes": tonnes, "sector": sector},
    )
