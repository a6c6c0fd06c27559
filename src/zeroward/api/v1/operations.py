"""How an operation is declared: its room must be open, its scope held, and it says what it is."""

import functools
import hashlib
import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, Literal, TypeVar

from django.http import Http404, HttpResponse
from django.utils.text import slugify
from django.utils.translation import get_language
from ninja import Field, Router, Schema
from pydantic import ConfigDict

from zeroward import __version__
from zeroward.api.ground.bearer import demand_scope
from zeroward.api.ground.cursors import Cut
from zeroward.core.queries.instance import open_rooms

T = TypeVar("T")
View = Callable[..., Any]


FILE = "application/octet-stream"
ANY_JSON = ("application/json", "application/ld+json")
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "New for each write, the same when it is repeated",
    "schema": {"type": "string", "minLength": 8, "maxLength": 64, "pattern": "^[!-~]+$"},
}


_MOST_NUMBER = 2**63 - 1


class Body(Schema):
    """What is sent: a name that nobody knows is refused, so that a body is never half taken."""

    model_config = ConfigDict(extra="forbid")


class Paging(Schema):
    """What every list takes."""

    cursor: str = Field("", max_length=600, description="`next` of the page before; empty for the first page")
    limit: int = Field(50, ge=1, le=200, description="Records on a page")


class Listed(Schema, Generic[T]):
    """One page of a list."""

    items: list[T]
    next: str | None = Field(None, description="Cursor of the next page; null on the last")


def listed(page: Cut, items: list[Any]) -> dict[str, Any]:
    return {"items": items, "next": page.next}


def read(
    router: Router, path: str, answer: Any, *, name: str, example: str, room: str = "", scope: str = ""
) -> Callable[[View], View]:
    """Declares a reading operation. `example` is an address below /api/v1 that can be tried; its docstring's first
    sentence is its title."""

    def declare(view: View) -> View:
        title, _, more = inspect.cleandoc(view.__doc__ or "").partition("\n")
        extra: dict[str, Any] = {"x-example": example}
        if scope:
            extra["security"] = [{"token": [scope]}]
        router.get(
            path,
            response=answer,
            operation_id=name,
            summary=title.rstrip("."),
            description=more.strip() or title,
            openapi_extra=extra,
        )(guarded(view, room=room, scope=scope))
        return view

    return declare


def download(
    router: Router,
    path: str,
    *,
    name: str,
    example: str,
    kinds: Iterable[str],
    room: str = "",
    scope: str = "",
) -> Callable[[View], View]:
    """Declares an operation that gives a file; `kinds` are the media types that it can have. JSON in the form of a
    framework has no schema of ours."""

    def declare(view: View) -> View:
        title, _, more = inspect.cleandoc(view.__doc__ or "").partition("\n")
        file = {"schema": {"type": "string", "format": "binary"}}
        plain = (kind.partition(";")[0] for kind in sorted(set(kinds)))
        content = {kind: {} if kind in ANY_JSON else file for kind in plain}
        extra: dict[str, Any] = {"x-example": example, "responses": {200: {"content": content}}}
        if scope:
            extra["security"] = [{"token": [scope]}]
        router.get(
            path,
            operation_id=name,
            summary=title.rstrip("."),
            description=more.strip() or title,
            openapi_extra=extra,
        )(guarded(view, room=room, scope=scope))
        return view

    return declare


def file_answer(data: bytes, kind: str, name: str, *, of: Sequence[object] = ()) -> HttpResponse:
    """A file to be kept, under a name of plain letters. `of` is what it is made of, where that says when it changes:
    office files and PDFs hold the moment when they were written, and differ each time."""
    stem, dot, ending = name.rpartition(".")
    response = HttpResponse(data, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{slugify(stem)[:80]}{dot}{ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    if of and not kind.startswith(("text/", *ANY_JSON)):
        made = repr((__version__, get_language(), kind, name, *of)).encode()
        response["ETag"] = (
            f'W/"{hashlib.sha256(made).hexdigest()[:32]}"'  # the same in meaning, not to the byte
        )
    return response


Method = Literal["post", "put", "patch", "delete"]


def write(
    router: Router,
    path: str,
    answer: Any,
    *,
    name: str,
    scope: str,
    room: str = "",
    method: Method = "post",
    status: int = 201,
    file: bool = False,
) -> Callable[[View], View]:
    """Declares a writing operation, which asks for a token with a scope and for an idempotency key. `file`: its body
    is a file as it is."""

    def declare(view: View) -> View:
        title, _, more = inspect.cleandoc(view.__doc__ or "").partition("\n")
        extra: dict[str, Any] = {"security": [{"token": [scope]}], "parameters": [_KEY]}
        if file:
            content = {FILE: {"schema": {"type": "string", "format": "binary"}}}
            extra["requestBody"] = {"required": True, "content": content}
        getattr(router, method)(
            path,
            response={status: answer},
            operation_id=name,
            summary=title.rstrip("."),
            description=more.strip() or title,
            openapi_extra=extra,
        )(guarded(view, room=room, scope=scope))
        return view

    return declare


def guarded(view: View, *, room: str, scope: str) -> View:
    """The view behind its room's door and its scope."""

    @functools.wraps(view)
    def inside(request: Any, *args: Any, **kwargs: Any) -> Any:
        if room and all(one.key != room for one in open_rooms()):
            raise Http404
        if any(isinstance(value, int) and value > _MOST_NUMBER for value in kwargs.values()):
            raise Http404  # no record has such a number
        if scope:
            demand_scope(request, scope)
        return view(request, *args, **kwargs)

    return inside
