"""What people of a city say about an inventory, a plan or a contract: read, said and settled by their software too."""

import dataclasses
import datetime
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema
from pydantic import create_model

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_CONTRACTS, WRITE_INVENTORIES, WRITE_PLANS
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.contract import rules as contract_rules
from zeroward.contract.domain import talking
from zeroward.contract.queries.access import contract_for
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace
from zeroward.inventory import rules as inventory_rules
from zeroward.inventory.domain import cells
from zeroward.inventory.queries.access import inventory_for
from zeroward.plan import rules as plan_rules
from zeroward.plan.domain import comments
from zeroward.plan.queries.access import plan_for

router = Router(tags=["Comments"])


class CommentsFilter(Paging):
    open: bool = Field(False, description="Only those that nobody settled yet")


@dataclasses.dataclass(frozen=True)
class Talk:
    """Comments on one kind of record: where they hang, what they can be about, how they are written.

    `about` are the fields that say what a comment is about, `settled` is the column with the moment."""

    one: str
    room: str
    many: str
    scope: str
    right: str
    find: Callable[..., Any]
    add: Callable[..., Any]
    settle: Callable[..., Any]
    about: dict[str, Any]
    settled: str = "settled_at"

    @property
    def path(self) -> str:
        return f"/work/{self.many}/{{int:record}}/comments"

    def inside(self, viewer: Viewer, record: int) -> Any:
        """The record, for who belongs to its city: comments are the team's. Raises Http404."""
        found = self.find(viewer, record)
        place = workspace(found.scope)
        if place is None or not may(viewer, self.right, place):
            raise Http404
        return found


def _declare(talk: Talk) -> None:
    """Reading, adding and settling."""
    kind = talk.one.capitalize()
    Sent: Any = create_model(  # noqa: N806 a class
        f"{kind}CommentIn", __base__=Body, text=(str, Field(min_length=1, max_length=5000)), **talk.about
    )
    told: dict[str, Any] = dict.fromkeys(talk.about, (str, ...))
    Out: Any = create_model(  # noqa: N806 a class
        f"{kind}CommentOut",
        __base__=Schema,
        id=(int, ...),
        text=(str, ...),
        by=(str, Field(description="Empty when the account is closed")),
        at=(datetime.datetime, ...),
        settled_at=(datetime.datetime | None, ...),
        **told,
    )
    _reading(talk, Out)
    _adding(talk, Sent, Out)
    _settling(talk, Out)


def _out(talk: Talk, kind: Any, one: Any) -> Any:
    return kind(
        id=one.pk,
        text=one.text,
        by=one.by.get_full_name() if one.by else "",
        at=one.at,
        settled_at=getattr(one, talk.settled),
        **{name: getattr(one, name) for name in talk.about},
    )


def _reading(talk: Talk, kind: Any) -> None:
    def listing(request: HttpRequest, record: int, page: Query[CommentsFilter]) -> Any:
        viewer = request.viewer  # type: ignore[attr-defined]
        rows = talk.inside(viewer, record).comments.select_related("by")
        if page.open:
            rows = rows.filter(**{talk.settled: None})
        found = cut_query(request, rows, "pk", limit=page.limit, cursor=page.cursor)
        return listed(found, [_out(talk, kind, one) for one in found])

    listing.__doc__ = f"What the team says about one {talk.one}, settled or not, the oldest first."
    read(
        router, talk.path, Listed[kind], name=f"list_{talk.one}_comments",
        example=f"/work/{talk.many}/1/comments",
        room=talk.room, scope=READ,
    )(listing)  # fmt: skip


def _adding(talk: Talk, sent_kind: Any, kind: Any) -> None:
    def add(request: HttpRequest, record: int, sent: sent_kind) -> Any:
        token, who = acting(request, talk.scope)
        there = talk.inside(who["viewer"], record)

        def work() -> Any:
            return _out(talk, kind, talk.add(**who, **{talk.one: there}, **sent.dict()))

        return once_for_its_key(request, token, work)

    add.__doc__ = f"Say something about one {talk.one} or a part of it, to its team; in every state."
    write(
        router, talk.path, kind, name=f"add_{talk.one}_comment", scope=talk.scope, room=talk.room
    )(add)  # fmt: skip


def _settling(talk: Talk, kind: Any) -> None:
    def settle(request: HttpRequest, record: int, comment: int) -> Any:
        token, who = acting(request, talk.scope)
        there = talk.inside(who["viewer"], record)
        said = there.comments.filter(pk=comment).first()
        if said is None:
            raise Http404

        def work() -> Any:
            talk.settle(**who, **{talk.one: there}, comment=said)
            said.refresh_from_db()
            return _out(talk, kind, said)

        return once_for_its_key(request, token, work, status=200)

    settle.__doc__ = f"Mark a comment on one {talk.one} as dealt with; twice is once."
    write(
        router, talk.path + "/{int:comment}/settled", kind, name=f"settle_{talk.one}_comment",
        scope=talk.scope, room=talk.room, status=200,
    )(settle)  # fmt: skip


TALKS = (
    Talk(
        "inventory",
        "inventory",
        "inventories",
        WRITE_INVENTORIES,
        inventory_rules.COMMENT,
        inventory_for,
        cells.add_comment,
        cells.settle_comment,
        {"source": (str, Field(max_length=60, description="Cell, for example residential.fuel"))},
        "resolved_at",
    ),
    Talk(
        "plan",
        "plan",
        "plans",
        WRITE_PLANS,
        plan_rules.COMMENT,
        plan_for,
        comments.add_comment,
        comments.settle_comment,
        {"subject": (str, Field("plan", max_length=60, description='"plan", or a part: "action:12"'))},
    ),
    Talk(
        "contract",
        "contract",
        "contracts",
        WRITE_CONTRACTS,
        contract_rules.COMMENT,
        contract_for,
        talking.add_comment,
        talking.settle_comment,
        {
            "module": (str, Field("", max_length=12, description="Empty: the whole contract")),
            "place": (str, Field("", max_length=200, description='A cell: "T6/row/capex"')),
        },
    ),
)
for one in TALKS:
    _declare(one)
