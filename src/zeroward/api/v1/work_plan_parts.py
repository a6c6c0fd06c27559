"""A city's own software and the parts of its plan beside actions: many rows at once, or one with its lock."""

import dataclasses
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router
from pydantic import create_model

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import WRITE_PLANS
from zeroward.api.v1 import plan_rows as rows
from zeroward.api.v1.operations import Body, write
from zeroward.api.v1.plan_rows import REPLACE
from zeroward.api.v1.work_inventories import Gone, LockIn
from zeroward.plan.domain import (
    indicator_bulk,
    indicators,
    pathways,
    policies,
    portfolios,
    residual,
    targets,
)
from zeroward.plan.domain.indicator_sheet import IndicatorSheet
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for

router = Router(tags=["Your plans"])
MOST_ROWS = 300


@dataclasses.dataclass(frozen=True)
class Part:
    """One kind of row: what is sent, what the use cases are, and by what names they take rows and records.

    `given` are the names of arguments: the rows of a batch, one row, and its record."""

    one: str
    many: str
    words: str
    relation: str
    sent: Any
    change: Any
    row: Any
    write: Callable[..., Any]
    save: Callable[..., Any]
    delete: Callable[..., Any]
    row_of: Callable[[Any], Any] | None = None
    given: tuple[str, str] = ("rows", "row")

    def record(self, plan: Plan, pk: int) -> Any:
        """Raises Http404."""
        found = getattr(plan, self.relation).filter(pk=pk).first()
        if found is None:
            raise Http404
        return found

    def kept(self, record: Any) -> Any:
        """What is stored, as a row."""
        if self.row_of is not None:
            return self.row_of(record)
        names = [one.name for one in dataclasses.fields(self.row)]
        return self.row(**{name: getattr(record, name) for name in names})


def _declare(part: Part) -> None:
    """The three operations of a part."""
    kind, change_kind = part.sent, part.change
    batch, single = part.given
    path = f"/work/plans/{{int:plan}}/{part.many}"

    given_rows = (list[kind], Field(max_length=MOST_ROWS))
    given_replace = (bool, Field(False, description=REPLACE))
    name = kind.__name__.removesuffix("In") + "RowsIn"
    Sent: Any = create_model(name, __base__=Body, rows=given_rows, replace=given_replace)  # noqa: N806 a class

    def many(request: HttpRequest, plan: int, sent: Sent) -> Any:
        token, who = acting(request, WRITE_PLANS)
        record = plan_for(who["viewer"], plan)

        def work() -> rows.PlanRowsOut:
            made = [part.row(**one.dict()) for one in sent.rows]
            done = part.write(**who, plan=record, replace=sent.replace, **{batch: made})
            return rows.PlanRowsOut(
                added=done.added, changed=done.changed, same=done.same, removed=done.removed
            )

        return once_for_its_key(request, token, work)

    def change(request: HttpRequest, plan: int, row: int, sent: change_kind) -> Any:
        token, who = acting(request, WRITE_PLANS)
        record = plan_for(who["viewer"], plan)
        kept = part.record(record, row)

        def work() -> rows.PlanRow:
            new = dataclasses.replace(part.kept(kept), **sent.dict(exclude_unset=True, exclude={"lock"}))
            done = part.save(**who, plan=record, lock=sent.lock, **{single: new, part.one: kept})
            return rows.PlanRow(id=done.pk, lock=done.lock)

        return once_for_its_key(request, token, work, status=200)

    def delete(request: HttpRequest, plan: int, row: int, seen: Query[LockIn]) -> Any:
        token, who = acting(request, WRITE_PLANS)
        record = plan_for(who["viewer"], plan)

        def work() -> Gone:
            kept = part.record(record, row)
            part.delete(**who, plan=record, lock=seen.lock, **{part.one: kept})
            return Gone(gone=True)

        return once_for_its_key(request, token, work, status=200)

    many.__doc__ = (
        f"Write {part.words} of a plan, many at once: all or none.\n\n"
        f"{kind.model_fields[next(iter(kind.model_fields))].description or 'Found again by what they say'}. "
        "`problems` names each row and field that cannot be taken."
    )
    change.__doc__ = f"Change one of the {part.words} of a plan; what is not sent stays as it is."
    delete.__doc__ = f"Take one of the {part.words} out of a plan."
    how: dict[str, Any] = {"scope": WRITE_PLANS, "room": "plan"}
    names = {"indicators": "plan_indicators", "indicator": "plan_indicator"}
    several, alone = names.get(part.many, part.many), names.get(part.one, part.one)
    write(router, path, rows.PlanRowsOut, name=f"write_{several}", **how)(many)
    at = f"{path}/{{int:row}}"
    write(router, at, rows.PlanRow, name=f"change_{alone}", method="patch", status=200, **how)(change)
    write(router, at, Gone, name=f"delete_{alone}", method="delete", status=200, **how)(delete)


PARTS = (
    Part(
        one="target",
        many="targets",
        words="targets",
        relation="targets",
        sent=rows.TargetIn,
        change=rows.TargetChange,
        row=targets.TargetRow,
        write=targets.write_targets,
        save=targets.save_target,
        delete=targets.delete_target,
    ),
    Part(
        one="policy",
        many="policies",
        words="policies in force",
        relation="policies",
        sent=rows.PolicyIn,
        change=rows.PolicyChange,
        row=policies.PolicyRow,
        write=policies.write_policies,
        save=policies.save_policy,
        delete=policies.delete_policy,
    ),
    Part(
        one="offset",
        many="offsets",
        words="sinks and credits for what is left over",
        relation="offsets",
        sent=rows.OffsetIn,
        change=rows.OffsetChange,
        row=residual.OffsetRow,
        write=residual.write_offsets,
        save=residual.save_offset,
        delete=residual.delete_offset,
    ),
    Part(
        one="indicator",
        many="indicators",
        words="indicators",
        relation="indicators",
        sent=rows.PlanIndicatorIn,
        change=rows.PlanIndicatorChange,
        row=IndicatorSheet,
        write=indicator_bulk.write_indicators,
        save=indicators.save_indicator,
        delete=indicators.delete_indicator,
        row_of=indicators.sheet_of,
        given=("sheets", "sheet"),
    ),
    Part(
        one="portfolio",
        many="portfolios",
        words="portfolios of actions",
        relation="portfolios",
        sent=rows.PortfolioIn,
        change=rows.PortfolioChange,
        row=portfolios.PortfolioRow,
        write=portfolios.write_portfolios,
        save=portfolios.save_portfolio,
        delete=portfolios.delete_portfolio,
        row_of=portfolios.row_of,
    ),
    Part(
        one="pathway",
        many="pathways",
        words="impact pathways",
        relation="impact_pathways",
        sent=rows.PathwayIn,
        change=rows.PathwayChange,
        row=pathways.PathwayRow,
        write=pathways.write_pathways,
        save=pathways.save_pathway,
        delete=pathways.delete_pathway,
        row_of=pathways.row_of,
    ),
)
for kind in PARTS:
    _declare(kind)
