"""A published plan of Klagenfurt with reports on its actions."""

from typing import Any

from tests.support.city_team import acting
from zeroward.monitoring.models import ActionReport, CityMonitoring
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.domain.states import take_step
from zeroward.plan.domain.targets import TargetRow, write_targets
from zeroward.plan.models import Action, Plan, TargetKind

TONNES = {"stationary": 420_000.0, "transport": 260_000.0, "waste": 40_000.0}


def published(city: City, editor: User, coordinator: User) -> Plan:
    """Three actions, of which two are reported: one done, one late with a reason that only the team knows."""
    who = acting(editor)
    plan = open_plan(
        **who, city=city, frame=Frame(title="Climate plan"), tonnes=TONNES, tonnes_source="Inventory"
    )
    write_actions(
        **who,
        plan=plan,
        sheets=[
            Sheet(code="M1", name="Tram to the east", field="mobility"),
            Sheet(code="M2", name="Bicycle streets", field="mobility"),
            Sheet(code="E1", name="Roofs of schools", field="energy"),
        ],
    )
    write_targets(
        **who,
        plan=plan,
        rows=[TargetRow("Neutral in 2030", TargetKind.ABSOLUTE, base_year=2021, percent=80.0, is_main=True)],
    )
    for person, key in ((editor, "ready"), (coordinator, "adopt"), (coordinator, "publish")):
        take_step(**acting(person), plan=plan, key=key, statement="For the council.")
    sheet = CityMonitoring.objects.create(city=city, scope="city:klagenfurt", scope_country="AT")
    for code, status, more in (
        (
            "M1",
            "delayed",
            {"reason": "PERMIT-REASON", "note": "SECRET-NOTE", "barrier_note": "SECRET-BARRIER"},
        ),
        ("E1", "implemented", {"evidence": "SECRET-EVIDENCE", "cost_realised": 987654.0}),
    ):
        told(sheet, Action.objects.get(plan=plan, code=code), status, **more)
    return plan


def told(sheet: CityMonitoring, action: Action, status: str, **more: Any) -> ActionReport:
    ActionReport.objects.filter(action=action, is_current=True).update(is_current=False)
    return ActionReport.objects.create(
        sheet=sheet,
        plan=action.plan,
        action=action,
        number=action.code,
        name=action.name,
        field=action.field,
        status=status,
        year=2026,
        as_of="2026-05-01",
        is_current=True,
        **more,
    )
