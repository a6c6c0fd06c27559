"""What a national platform, or the Mission team, keeps of its work: read, added, changed and deleted by program.

Hand-over notes and the checklist for adverse times have no operation: they are written from person to person.
"""

import dataclasses
import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import UnionType
from typing import Any, get_args

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema
from pydantic import create_model

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import scope_named
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.work_inventories import LOCK, Gone, LockIn
from zeroward.core.permissions import may
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.ecosystem.domain import (
    work_alignment,
    work_decisions,
    work_goals,
    work_kinds,
    work_meetings,
    work_money,
    work_outreach,
)
from zeroward.ecosystem.domain.work_rows import Kind
from zeroward.ecosystem.models import WorkRecord
from zeroward.ecosystem.queries.work_entries import kept, one_of
from zeroward.ecosystem.rules import READ_WORK, WORK
from zeroward.places.models import City

router = Router(tags=["Platforms' work"])
NOT_SENT = ("visibility", "origin")
"""Who else may see it is said on the page; where it was taken from is told by what takes it over."""
MOST_WORDS = 20_000
MOST_NUMBER = 2**31 - 1
MOST_MONEY = 10**15
ABOUT: Mapping[str, str] = {
    "owner": "Number of a member of the team",
    "lang": "Language of its words",
    "state_on": "Day on which the state changed; only together with a new `state`",
    "why": "Why the state changed; some states ask for it",
    "amount": "EUR; null: not known",
    "steps": "Day on which each step was done, by its key",
    "city": "Key of a city of the directory; empty: it is not there",
    "meeting": "Number of a meeting of the same workspace",
    "document": "Number of a document of the workspace",
    "beside": "Number of the stream that this one co-funds",
    "event": "Key of an event",
}


@dataclasses.dataclass(frozen=True)
class Desk:
    """One kind of work: `path` in its address, what one and several are called, and its use cases."""

    path: str
    one: str
    words: tuple[str, str]
    kind: Kind
    save: Callable[..., Any]
    delete: Callable[..., Any]
    page: str

    @property
    def many(self) -> str:
        return self.path.replace("-", "_")

    @property
    def address(self) -> str:
        return f"/work/desks/{{place}}/{self.path}"


def _typed(one: Any) -> tuple[Any, Any]:
    """The type and the limits of a field as it is sent and answered; money is a number."""
    asked = one.type
    if isinstance(asked, UnionType) and Decimal in get_args(asked):
        asked = float | None
    if one.name == "city":
        return str, Field("", max_length=200, description=ABOUT["city"])
    if asked == Mapping[str, str]:
        asked = dict[str, str]
    default = {} if one.default is dataclasses.MISSING else one.default
    limits: dict[str, Any] = {}
    if asked == float | None:
        limits |= {"ge": -MOST_MONEY, "le": MOST_MONEY}
    if asked is str:
        limits["max_length"] = MOST_WORDS
    elif asked == int | None:
        limits |= {"ge": 0, "le": MOST_NUMBER}
    elif asked == dict[str, str]:
        limits["max_length"] = 40
    return asked, Field(str(default) if asked is str else default, description=ABOUT.get(one.name), **limits)


def _schemas(desk: Desk) -> tuple[Any, Any, Any]:
    """What is sent for a new record, for a change, and what is answered."""
    fields = {one.name: _typed(one) for one in dataclasses.fields(desk.kind.row) if one.name not in NOT_SENT}
    name = "".join(part.capitalize() for part in desk.one.split("_"))
    title = {"title": (str, Field(max_length=200))}
    sent: Any = create_model(f"{name}WorkIn", __base__=Body, **(fields | title))
    lock = {"lock": (int, Field(description=LOCK))}
    change: Any = create_model(f"{name}WorkChange", __base__=Body, **(fields | lock))
    told = {one: how for one, how in fields.items() if one in desk.kind.columns}
    out: Any = create_model(
        f"{name}WorkOut",
        __base__=Schema,
        id=(int, ...),
        **told,
        lock=(int, ...),
        visibility=(str, ...),
        updated_at=(datetime.datetime, ...),
        page=(str, ...),
    )
    return sent, change, out


def _declare(desk: Desk) -> None:
    """The four operations of a kind of work."""
    sent_kind, change_kind, out_kind = _schemas(desk)
    _reading(desk, out_kind)
    _adding(desk, sent_kind, out_kind)
    _changing(desk, change_kind, out_kind)
    _deleting(desk)


def _out(desk: Desk, out_kind: Any, record: Any) -> Any:
    values = desk.kind.values_of(record)
    if "city" in values:
        values["city"] = record.city.key if record.city is not None else ""
    return out_kind(
        **{name: value for name, value in values.items() if name in out_kind.model_fields},
        id=record.pk,
        lock=record.lock,
        updated_at=record.updated_at,
        page=address_of("ecosystem:work-entry", record.scope, desk.page, str(record.pk)),
    )


def _reading(desk: Desk, out_kind: Any) -> None:
    def listing(request: HttpRequest, place: str, page: Query[Paging]) -> Any:
        viewer: Viewer = request.viewer  # type: ignore[attr-defined]
        rows = kept(desk.kind, _place(viewer, place, READ_WORK), viewer)
        found = cut_query(request, rows, "pk", limit=page.limit, cursor=page.cursor)
        return listed(found, [_out(desk, out_kind, one) for one in found])

    listing.__doc__ = f"What your platform keeps: {desk.words[1]}, in the order in which they were written."
    read(
        router,
        desk.address,
        Listed[out_kind],
        name=f"list_desk_{desk.many}",
        example=f"/work/desks/country:AT/{desk.path}",
        room="ecosystem",
        scope=READ,
    )(listing)


def _adding(desk: Desk, sent_kind: Any, out_kind: Any) -> None:
    def add(request: HttpRequest, place: str, sent: sent_kind) -> Any:
        token, who = acting(request, WRITE_PLATFORM)
        own = _place(who["viewer"], place, WORK)

        def work() -> Any:
            made = desk.save(**who, place=own, row=desk.kind.row(**_said(sent.dict())))
            return _out(desk, out_kind, made)

        return once_for_its_key(request, token, work)

    add.__doc__ = (
        f"Write down {desk.words[0]} of your platform.\n\n"
        "Only its team sees it; showing it to others is a step on the page."
    )
    write(
        router,
        desk.address,
        out_kind,
        name=f"add_desk_{desk.one}",
        scope=WRITE_PLATFORM,
        room="ecosystem",
    )(add)


def _changing(desk: Desk, change_kind: Any, out_kind: Any) -> None:
    def change(request: HttpRequest, place: str, record: int, sent: change_kind) -> Any:
        token, who = acting(request, WRITE_PLATFORM)
        own = _place(who["viewer"], place, WORK)
        there = _found(desk.kind, own, who["viewer"], record)

        def work() -> Any:
            said = _said(sent.dict(exclude_unset=True, exclude={"lock"}))
            row = desk.kind.row(**(desk.kind.values_of(there) | said))
            return _out(desk, out_kind, desk.save(**who, place=own, row=row, record=there, lock=sent.lock))

        return once_for_its_key(request, token, work, status=200)

    change.__doc__ = f"Change {desk.words[0]} of your platform; what is not sent stays as it is."
    write(
        router,
        desk.address + "/{int:record}",
        out_kind,
        name=f"change_desk_{desk.one}",
        scope=WRITE_PLATFORM,
        room="ecosystem",
        method="patch",
        status=200,
    )(change)


def _deleting(desk: Desk) -> None:
    def delete(request: HttpRequest, place: str, record: int, seen: Query[LockIn]) -> Any:
        token, who = acting(request, WRITE_PLATFORM)
        own = _place(who["viewer"], place, WORK)

        def work() -> Gone:
            held = kept(desk.kind, own, who["viewer"]).select_for_update(of=("self",))
            there = held.filter(pk=record).first()
            if there is None:
                raise Http404
            if there.lock != seen.lock:
                raise StaleError(current=desk.kind.values_of(there), lock=there.lock)
            desk.delete(**who, place=own, record=there)
            return Gone(gone=True)

        return once_for_its_key(request, token, work, status=200)

    delete.__doc__ = (
        f"Delete {desk.words[0]} of your platform with its course; the log keeps that it was there."
    )
    write(
        router,
        desk.address + "/{int:record}",
        Gone,
        name=f"delete_desk_{desk.one}",
        scope=WRITE_PLATFORM,
        room="ecosystem",
        method="delete",
        status=200,
    )(delete)


def _said(sent: dict[str, Any]) -> dict[str, Any]:
    """Money as the room keeps it, to the cent; a city by its number. Raises ProblemsError for a city that is not
    there."""
    if "city" in sent:
        key = sent["city"]
        sent["city"] = City.objects.public().filter(key=key).values_list("pk", flat=True).first()
        if key and sent["city"] is None:
            raise ProblemsError(
                [Problem("city", "There is no such city.", "Take a key of the list of cities.")]
            )
    if sent.get("amount") is not None:
        sent["amount"] = Decimal(str(sent["amount"])).quantize(Decimal("0.01"))
    return sent


def _place(viewer: Viewer, text: str, action: str) -> Workspace:
    """The platform or Mission team of an address, for who belongs to it and may do this. Raises Http404."""
    scope = scope_named(text)
    place = workspace(scope) if scope.kind in ("country", "mission") else None
    if place is None or not may(viewer, action, place):
        raise Http404
    return place


def _found(kind: Kind, place: Workspace, viewer: Viewer, pk: int) -> WorkRecord:
    """Raises Http404."""
    found = one_of(kind, place, viewer, pk)
    if found is None:
        raise Http404
    return found


DESKS = (
    Desk(
        "meetings",
        "meeting",
        ("a meeting", "meetings"),
        work_kinds.MEETINGS,
        work_meetings.save_meeting,
        work_meetings.delete_meeting,
        "meetings",
    ),
    Desk(
        "decisions",
        "decision",
        ("a decision", "decisions"),
        work_kinds.DECISIONS,
        work_decisions.save_decision,
        work_decisions.delete_decision,
        "decisions",
    ),
    Desk(
        "goals",
        "goal",
        ("a goal", "goals"),
        work_kinds.GOALS,
        work_goals.save_goal,
        work_goals.delete_goal,
        "goals",
    ),
    Desk(
        "promises",
        "promise",
        ("a promise", "promises"),
        work_kinds.PROMISES,
        work_goals.save_promise,
        work_goals.delete_promise,
        "promises",
    ),
    Desk(
        "funding-streams",
        "funding_stream",
        ("a funding stream", "funding streams"),
        work_kinds.MONEY,
        work_money.save_stream,
        work_money.delete_stream,
        "streams",
    ),
    Desk(
        "frameworks",
        "framework",
        ("a national framework", "national frameworks"),
        work_kinds.FRAMEWORKS,
        work_alignment.save_framework,
        work_alignment.delete_framework,
        "frameworks",
    ),
    Desk(
        "policy-needs",
        "policy_need",
        ("a need of national policy", "needs of national policy"),
        work_kinds.NEEDS,
        work_alignment.save_need,
        work_alignment.delete_need,
        "needs",
    ),
    Desk(
        "cities-to-reach",
        "city_to_reach",
        ("a city to reach", "cities to reach"),
        work_kinds.OUTREACH,
        work_outreach.save_outreach,
        work_outreach.delete_outreach,
        "cities",
    ),
)
for one in DESKS:
    _declare(one)
