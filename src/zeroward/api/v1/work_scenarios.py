"""A city's own software, the values that it knows of its model, and scenarios that it reckons with."""

import json
from typing import Any

from django.core.files.base import ContentFile
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Query, Router

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import WRITE_PLANS
from zeroward.api.v1.operations import Body, write
from zeroward.api.v1.plan_rows import REPLACE, DriverValueIn, PlanRow, PlanRowsOut, ScenarioChange, ScenarioIn
from zeroward.api.v1.work_inventories import Gone, LockIn
from zeroward.core.errors import InvalidInputError
from zeroward.core.problems import Problem
from zeroward.core.queries.said import said
from zeroward.methods.pathways.engine import resolve
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.domain.places import demand_for
from zeroward.plan.domain.scenarios import delete_scenario, save_scenario
from zeroward.plan.domain.values import ValueRow, delete_value, write_values
from zeroward.plan.importers.scenario_file import read_scenario
from zeroward.plan.models import Plan, Scenario
from zeroward.plan.queries.access import plan_for
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.model.build import built_of
from zeroward.plan.rules import EDIT

router = Router(tags=["Your plans"])


class DriverValuesIn(Body):
    rows: list[DriverValueIn] = Field(max_length=200)
    replace: bool = Field(False, description=REPLACE)


@write(
    router, "/work/plans/{int:plan}/values", PlanRowsOut, name="write_values", scope=WRITE_PLANS, room="plan"
)
def values(request: HttpRequest, plan: int, sent: DriverValuesIn) -> Any:
    """Say what the city knows of the drivers of its model, many at once: all or none.

    A value of the same driver is replaced. `problems` names each that the model cannot take."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> PlanRowsOut:
        demand_for(who["viewer"], EDIT, record)
        made = [ValueRow(**one.dict()) for one in sent.rows]
        _demand_fit(record, made)
        done = write_values(**who, plan=record, rows=made, replace=sent.replace)
        return PlanRowsOut(added=done.added, changed=done.changed, same=done.same, removed=done.removed)

    return once_for_its_key(request, token, work)


def _demand_fit(plan: Plan, made: list[ValueRow]) -> None:
    """Raises InvalidPartError with each value that the model of the plan cannot take."""
    model = built_of(load_plan(plan)).model
    if model is None:
        raise InvalidInputError(
            _("The model of this plan cannot be computed."), remedy=_("Mend the model first.")
        )
    found = []
    for number, row in enumerate(made, start=1):
        try:
            resolve(model, city={row.driver: row.cells})
        except ModelError as error:
            found += [
                Problem(f"row {number}: cells", said(one.message), said(one.remedy)) for one in error.problems
            ]
    if found:
        raise InvalidPartError(found)


@write(
    router,
    "/work/plans/{int:plan}/values/{driver}",
    Gone,
    name="delete_value",
    scope=WRITE_PLANS,
    room="plan",
    method="delete",
    status=200,
)
def value_delete(request: HttpRequest, plan: int, driver: str, seen: Query[LockIn]) -> Any:
    """Take back what the city said of a driver: what similar cities or the reference have counts again."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> Gone:
        if not record.values.filter(driver=driver).exists():
            raise Http404
        delete_value(**who, plan=record, driver=driver, lock=seen.lock)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/plans/{int:plan}/scenarios",
    PlanRow,
    name="add_scenario",
    scope=WRITE_PLANS,
    room="plan",
)
def scenario_add(request: HttpRequest, plan: int, sent: ScenarioIn) -> Any:
    """Keep a scenario of a plan; what does not fit its model is refused with the place."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> PlanRow:
        demand_for(who["viewer"], EDIT, record)
        content, digest = _read(record, sent.content)
        told = sent.dict(exclude={"content"})
        kept = save_scenario(**who, plan=record, content=content, digest=digest, **told)
        return PlanRow(id=kept.pk, lock=kept.lock)

    return once_for_its_key(request, token, work)


@write(
    router,
    "/work/plans/{int:plan}/scenarios/{int:scenario}",
    PlanRow,
    name="change_scenario",
    scope=WRITE_PLANS,
    room="plan",
    method="patch",
    status=200,
)
def scenario_change(request: HttpRequest, plan: int, scenario: int, sent: ScenarioChange) -> Any:
    """Change a scenario, or choose it as what the plan plans; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)
    kept = _scenario(record, scenario)

    def work() -> PlanRow:
        demand_for(who["viewer"], EDIT, record)
        told = {name: getattr(kept, name) for name in ("title", "content", "digest", "note", "is_plan")}
        told |= sent.dict(exclude_unset=True, exclude={"lock", "content"})
        if sent.content is not None:
            told["content"], told["digest"] = _read(record, sent.content)
        done = save_scenario(**who, plan=record, scenario=kept, lock=sent.lock, **told)
        return PlanRow(id=done.pk, lock=done.lock)

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/plans/{int:plan}/scenarios/{int:scenario}",
    Gone,
    name="delete_scenario",
    scope=WRITE_PLANS,
    room="plan",
    method="delete",
    status=200,
)
def scenario_delete(request: HttpRequest, plan: int, scenario: int, seen: Query[LockIn]) -> Any:
    """Delete a scenario of a plan."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> Gone:
        kept = _scenario(record, scenario)
        delete_scenario(**who, plan=record, scenario=kept, lock=seen.lock)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


def _read(plan: Plan, content: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Content and fingerprint as the page reads a file. Raises InvalidInputError with the place."""
    return read_scenario(ContentFile(json.dumps(content).encode()), built_of(load_plan(plan)))


def _scenario(plan: Plan, pk: int) -> Scenario:
    """Raises Http404."""
    found: Scenario | None = plan.scenarios.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
