"""What an investment plan says of itself, and why a table of it is not available."""

from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Field, Router
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_PLANS
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rooms.columns import unsent
from zeroward.api.v1.rows import change, columns, row_of, told
from zeroward.api.v1.work_inventories import LOCK
from zeroward.api.v1.work_money import router as MONEY  # noqa: N812 one address, one router
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.frame import AMOUNTS, MoneyFrame, give_reason, save_frame
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.access import investment_of
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for

router = Router(tags=["Your investment plans"])
ROOM = "finance"
PATH = "/work/plans/{int:plan}/investment"
Chances = dict[Annotated[str, StringConstraints(max_length=20)], float]
CHANCES = "How likely money is that is not secured yet, by the state of its source: fractions"

MoneyFrameChange: Any = change(
    "MoneyFrameChange", MoneyFrame, leave=("published_with_plan",), lock=(int, Field(description=LOCK)),
    chances=(Chances, Field(default_factory=unsent, max_length=10, description=CHANCES)),
)  # fmt: skip
MoneyFrameOut: Any = told(
    "MoneyFrameOut", MoneyFrame, chances=(dict[str, float], ...), lock=(int, ...),
    reasons=(dict[str, str], Field(description="Why tables are not available, by their codes")),
)  # fmt: skip


class TableReasonIn(Body):
    reason: str = Field(max_length=500, description="Empty: it is taken back")


def _frame(one: InvestmentPlan) -> Any:
    return MoneyFrameOut(**_given(one), lock=one.lock, reasons=one.reasons)


def _given(one: InvestmentPlan) -> dict[str, Any]:
    """The frame as it was given: amounts in its currency."""
    amounts = {name: one.originals[name]["amount"] for name in AMOUNTS if name in one.originals}
    return columns(MoneyFrame, one) | amounts


def _found(viewer: Viewer, pk: int) -> tuple[Plan, InvestmentPlan]:
    """Raises Http404 also while nobody has begun it."""
    plan = plan_for(viewer, pk)
    investment = investment_of(plan)
    if investment is None:
        raise Http404
    return plan, investment


@write(MONEY, PATH, MoneyFrameOut, name="begin_investment", scope=WRITE_PLANS, room=ROOM)
def begin(request: HttpRequest, plan: int) -> Any:
    """Begin the investment plan of a plan; begun already, it stays as it is."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> Any:
        return _frame(open_investment(**who, plan=record))

    return once_for_its_key(request, token, work)


@read(
    router, PATH + "/frame", MoneyFrameOut, name="read_money_frame", example="/work/plans/1/investment/frame",
    room=ROOM, scope=READ,
)  # fmt: skip
def frame(request: HttpRequest, plan: int) -> Any:
    """Income, debt and method of an investment plan, in its currency, and why tables are not available."""
    return _frame(_found(request.viewer, plan)[1])  # type: ignore[attr-defined]


@write(
    router, PATH + "/frame", MoneyFrameOut, name="change_money_frame", scope=WRITE_PLANS, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def frame_change(request: HttpRequest, plan: int, sent: MoneyFrameChange) -> Any:
    """Change income, debt, method or currency; what is not sent stays as it is. Amounts are in `currency`."""
    token, who = acting(request, WRITE_PLANS)
    _record, investment = _found(who["viewer"], plan)

    def work() -> Any:
        row = row_of(MoneyFrame, sent, _given(investment))
        return _frame(save_frame(**who, investment=investment, frame=row, lock=sent.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, PATH + "/reasons/{code}", MoneyFrameOut, name="give_table_reason", scope=WRITE_PLANS, room=ROOM,
    method="put", status=200,
)  # fmt: skip
def reason(request: HttpRequest, plan: int, code: str, sent: TableReasonIn) -> Any:
    """Say why a table of the investment plan is not available."""
    token, who = acting(request, WRITE_PLANS)
    record, investment = _found(who["viewer"], plan)

    def work() -> Any:
        give_reason(**who, investment=investment, code=code, reason=sent.reason)
        return _frame(_found(who["viewer"], record.pk)[1])

    return once_for_its_key(request, token, work, status=200)
