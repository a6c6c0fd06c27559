"""Records that a place keeps one by one: read in order, added, changed with their lock, deleted. The same four
operations for every kind."""

import dataclasses
import inspect
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Query, Router

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ
from zeroward.api.v1.operations import Listed, Paging, listed, read, write
from zeroward.api.v1.work_inventories import Gone, LockIn
from zeroward.core.problems import StaleError
from zeroward.core.visibility import Viewer

Who = dict[str, Any]
KEYWORD = inspect.Parameter.KEYWORD_ONLY


@dataclasses.dataclass(frozen=True)
class Records:
    """One kind of record below the address of its owner.

    `owner` finds whom it belongs to, for who works there: from the viewer and what the address has under `named`,
    a text or a number. `rows` are the
    records of an owner; `save` and `delete` are the use cases: who acts, the owner, what was sent, the record as
    it was read, its lock when it is changed. Raises Http404 whatever one may not know of."""

    one: str
    many: str
    words: tuple[str, str]
    address: str
    example: str
    room: str
    scope: str
    kinds: tuple[Any, Any, Any]
    owner: Callable[[Viewer, Any], Any]
    rows: Callable[[Viewer, Any], Any]
    save: Callable[[Who, Any, dict[str, Any], Any, int], Any]
    out: Callable[[Any], dict[str, Any]]
    delete: Callable[[Who, Any, Any], Any] | None = None
    named: str = "place"
    typed: type = str
    reads: bool = True
    about: str = ""


def declare(router: Router, kind: Records) -> None:
    """The operations of a kind."""
    if kind.reads:
        _reading(router, kind)
    _adding(router, kind)
    _changing(router, kind)
    if kind.delete is not None:
        _deleting(router, kind)


def _named(view: Callable[..., Any], name: str) -> Callable[..., Any]:
    """The view with its second parameter under the name that it has in the address."""
    asked = inspect.signature(view)
    first, second, *rest = asked.parameters.values()

    def inside(request: HttpRequest, **given: Any) -> Any:
        return view(request, given.pop(name), **given)

    inside.__signature__ = asked.replace(  # type: ignore[attr-defined]
        parameters=[first, *(one.replace(kind=KEYWORD) for one in (second.replace(name=name), *rest))]
    )
    inside.__doc__ = view.__doc__
    return inside


def _found(kind: Records, viewer: Viewer, owner: Any, pk: int) -> Any:
    found = kind.rows(viewer, owner).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _told(kind: Records, record: Any) -> Any:
    return kind.kinds[2](**kind.out(record))


def _reading(router: Router, kind: Records) -> None:
    out: Any = kind.kinds[2]
    typed: Any = kind.typed

    def listing(request: HttpRequest, place: typed, page: Query[Paging]) -> Any:
        viewer = request.viewer  # type: ignore[attr-defined]
        rows = kind.rows(viewer, kind.owner(viewer, place))
        found = cut_query(request, rows, "pk", limit=page.limit, cursor=page.cursor)
        return listed(found, [_told(kind, one) for one in found])

    listing.__doc__ = (
        f"{kind.words[1][0].upper()}{kind.words[1][1:]}, in the order in which they were written."
    )
    read(
        router, kind.address, Listed[out], name=f"list_{kind.many}", example=kind.example, room=kind.room,
        scope=READ,
    )(_named(listing, kind.named))  # fmt: skip


def _adding(router: Router, kind: Records) -> None:
    sent_kind: Any = kind.kinds[0]
    typed: Any = kind.typed

    def add(request: HttpRequest, place: typed, sent: sent_kind) -> Any:
        token, who = acting(request, kind.scope)
        owner = kind.owner(who["viewer"], place)

        def work() -> Any:
            return _told(kind, kind.save(who, owner, sent.dict(), None, 0))

        return once_for_its_key(request, token, work)

    add.__doc__ = f"Add {kind.words[0]}." + (f"\n\n{kind.about}" if kind.about else "")
    write(
        router, kind.address, kind.kinds[2], name=f"add_{kind.one}", scope=kind.scope, room=kind.room
    )(_named(add, kind.named))  # fmt: skip


def _changing(router: Router, kind: Records) -> None:
    sent_kind: Any = kind.kinds[1]
    typed: Any = kind.typed

    def change(request: HttpRequest, place: typed, record: int, sent: sent_kind) -> Any:
        token, who = acting(request, kind.scope)
        owner = kind.owner(who["viewer"], place)
        kept = _found(kind, who["viewer"], owner, record)

        def work() -> Any:
            said = sent.dict(exclude_unset=True, exclude={"lock"})
            return _told(kind, kind.save(who, owner, said, kept, sent.lock))

        return once_for_its_key(request, token, work, status=200)

    change.__doc__ = f"Change {kind.words[0]}; what is not sent stays as it is."
    write(
        router, kind.address + "/{int:record}", kind.kinds[2], name=f"change_{kind.one}", scope=kind.scope,
        room=kind.room, method="patch", status=200,
    )(_named(change, kind.named))  # fmt: skip


def _deleting(router: Router, kind: Records) -> None:
    delete_it = kind.delete
    assert delete_it is not None  # asked before
    typed: Any = kind.typed

    def delete(request: HttpRequest, place: typed, record: int, seen: Query[LockIn]) -> Any:
        token, who = acting(request, kind.scope)
        owner = kind.owner(who["viewer"], place)
        _found(kind, who["viewer"], owner, record)

        def work() -> Gone:
            held = kind.rows(who["viewer"], owner).select_for_update(of=("self",))
            there = held.filter(pk=record).first()
            if there is None:
                raise Http404
            if there.lock != seen.lock:
                raise StaleError(current=kind.out(there), lock=there.lock)
            delete_it(who, owner, there)
            return Gone(gone=True)

        return once_for_its_key(request, token, work, status=200)

    delete.__doc__ = f"Delete {kind.words[0]}; the log keeps that it was there."
    write(
        router, kind.address + "/{int:record}", Gone, name=f"delete_{kind.one}", scope=kind.scope,
        room=kind.room, method="delete", status=200,
    )(_named(delete, kind.named))  # fmt: skip
