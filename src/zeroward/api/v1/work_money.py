"""The investment plan of a plan: its tables, row by row."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_PLANS
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.work_inventories import LOCK, Gone, LockIn
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.checking import RowInput, problems_of, values_of
from zeroward.finance.domain.errors import InvalidRowError, Problem
from zeroward.finance.domain.rows import columns_of_row, delete_row, save_row, store_row
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.access import investment_of
from zeroward.finance.queries.load import load_investment
from zeroward.finance.tables import TABLES, TableSpec
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for

router = Router(tags=["Your investment plans"])


class ColumnOut(Schema):
    name: str
    title: str
    kind: str = Field(description='"money" is in euros, or in `currency` when a row is sent')
    required: bool


class MoneyTableOut(Schema):
    key: str
    title: str
    codes: list[str] = Field(description="Tables of the template that it fills")
    columns: list[ColumnOut]
    rows: list[dict[str, Any]] = Field(description="Each with its `id` and `lock`")


class InvestmentOut(Schema):
    plan: int
    begun: bool = Field(description="False: nobody has begun it; the first row does")
    digest: str
    header: dict[str, Any]
    tables: list[MoneyTableOut]
    page: str


class RowIn(Body):
    values: dict[str, Any] = Field(
        max_length=40, description="By the names of the columns; shares are fractions"
    )
    currency: str = Field("EUR", min_length=3, max_length=3)
    rate: float | None = Field(None, description="Units of the currency for one euro; null: our newest rate")
    rate_date: datetime.date | None = None


class RowChange(RowIn):
    lock: int = Field(description=LOCK)


class RowOut(Schema):
    id: int
    lock: int
    values: dict[str, Any] = Field(description="Amounts in euros")


def _spec(key: str) -> TableSpec:
    """Raises Http404."""
    if key not in TABLES:
        raise Http404
    return TABLES[key]


def _found(viewer: Viewer, plan: int) -> tuple[Plan, InvestmentPlan]:
    record = plan_for(viewer, plan)
    investment = investment_of(record)
    if investment is None:
        raise Http404
    return record, investment


def _kept(spec: TableSpec, investment: InvestmentPlan, row: int) -> Any:
    found = spec.model.objects.filter(investment=investment, pk=row).first()
    if found is None:
        raise Http404
    return found


def _row(spec: TableSpec, record: Any) -> RowOut:
    return RowOut(id=record.pk, lock=record.lock, values=columns_of_row(spec, record))


def _changed(spec: TableSpec, kept: Any, sent: RowChange) -> dict[str, Any]:
    """The row with what was sent; amounts that were not stay in euros, with what was once given for them."""
    there = columns_of_row(spec, kept)
    money = {one.name: there[one.name] for one in spec.money if one.name not in sent.values}
    whole = {one.name: there[one.name] for one in spec.fields if one.name not in money} | sent.values
    row = RowInput(**{**sent.dict(exclude={"lock"}), "values": whole})
    _demand_sound([one for one in problems_of(spec, row) if one.place not in money])
    values = values_of(spec, row) | money
    _demand_sound(problems_of(spec, RowInput({one.name: values[one.name] for one in spec.fields})))
    kept_originals = {name: given for name, given in there["originals"].items() if name in money}
    values["originals"] = kept_originals | values["originals"]
    return values


def _demand_sound(found: list[Problem]) -> None:
    if found:
        raise InvalidRowError(found)


@read(
    router,
    "/work/plans/{int:plan}/investment",
    InvestmentOut,
    name="read_investment",
    example="/work/plans/1/investment",
    room="finance",
    scope=READ,
)
def investment(request: HttpRequest, plan: int) -> Any:
    """The investment plan of a plan: every table with its rows."""
    record = plan_for(request.viewer, plan)  # type: ignore[attr-defined]
    kept = investment_of(record)
    money = load_investment(kept)
    return InvestmentOut(
        plan=record.pk,
        begun=kept is not None,
        digest=money.digest,
        header=dict(money.header),
        tables=[
            MoneyTableOut(
                key=spec.key,
                title=str(spec.title),
                codes=list(spec.codes),
                columns=[
                    ColumnOut(name=one.name, title=spec.label(one), kind=one.kind, required=one.required)
                    for one in spec.fields
                ],
                rows=[dict(row) for row in money.of(spec.key)],
            )
            for spec in TABLES.values()
        ],
        page=address_of("finance:investment", str(record.pk)),
    )


@write(
    router,
    "/work/plans/{int:plan}/investment/tables/{table}",
    RowOut,
    name="add_money_row",
    scope=WRITE_PLANS,
    room="finance",
)
def row_add(request: HttpRequest, plan: int, table: str, sent: RowIn) -> Any:
    """Add a row to a table of the investment plan; the first one begins it."""
    token, who = acting(request, WRITE_PLANS)
    record, spec = plan_for(who["viewer"], plan), _spec(table)

    def work() -> RowOut:
        money = open_investment(**who, plan=record)
        return _row(spec, save_row(**who, investment=money, spec=spec, row=RowInput(**sent.dict())))

    return once_for_its_key(request, token, work)


@write(
    router,
    "/work/plans/{int:plan}/investment/tables/{table}/{int:row}",
    RowOut,
    name="change_money_row",
    scope=WRITE_PLANS,
    room="finance",
    method="patch",
    status=200,
)
def row_change(request: HttpRequest, plan: int, table: str, row: int, sent: RowChange) -> Any:
    """Change one row of the investment plan; columns that are not sent stay as they are."""
    token, who = acting(request, WRITE_PLANS)
    spec = _spec(table)
    _record, money = _found(who["viewer"], plan)
    kept = _kept(spec, money, row)

    def work() -> RowOut:
        values = _changed(spec, kept, sent)
        stored = store_row(**who, investment=money, spec=spec, values=values, record=kept, lock=sent.lock)
        return _row(spec, stored)

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/plans/{int:plan}/investment/tables/{table}/{int:row}",
    Gone,
    name="delete_money_row",
    scope=WRITE_PLANS,
    room="finance",
    method="delete",
    status=200,
)
def row_delete(request: HttpRequest, plan: int, table: str, row: int, seen: Query[LockIn]) -> Any:
    """Take a row out of the investment plan."""
    token, who = acting(request, WRITE_PLANS)
    spec = _spec(table)
    _record, money = _found(who["viewer"], plan)

    def work() -> Gone:
        kept = _kept(spec, money, row)
        delete_row(**who, investment=money, spec=spec, record=kept, lock=seen.lock)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
