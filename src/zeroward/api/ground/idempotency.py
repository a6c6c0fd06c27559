"""Writes name an idempotency key: sent again, they are answered as the first time and do nothing twice."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from ninja import Schema

from zeroward.api.domain.kept_answers import begin, finish, give_up
from zeroward.api.ground.preconditions import demand_unchanged
from zeroward.api.ground.problems import ProblemError
from zeroward.api.ground.routes import can_be_read
from zeroward.api.models import Token

_LONGEST = 64


def once_for_its_key(
    request: HttpRequest, token: Token, work: Callable[[], dict[str, Any] | Schema], *, status: int = 201
) -> HttpResponse:
    """The answer of `work`, which writes; kept with what it wrote in one transaction. Raises what `work` raises."""
    key = request.headers.get("Idempotency-Key", "")
    if not 8 <= len(key) <= _LONGEST or not key.isascii() or not key.isprintable():
        raise ProblemError(
            400,
            "A write names a key of its own.",
            place="Idempotency-Key",
            remedy="Send 8 to 64 letters and digits, new for each write and the same when you repeat it.",
        )
    kept = begin(
        token=token, key=key, request=f"{request.method} {request.get_full_path()}\n".encode() + request.body
    )
    if kept.status is not None:
        return _answer(request, kept.body, kept.status, again=True)
    try:
        demand_unchanged(request)  # not before: a write that is repeated meets what it changed itself
        with transaction.atomic():
            body = _written(work())
            finish(kept=kept, status=status, body=body)
    except Exception:
        give_up(kept=kept)
        raise
    return _answer(request, body, status, again=False)


def _written(answer: dict[str, Any] | Schema) -> str:
    return answer.model_dump_json() if isinstance(answer, Schema) else json.dumps(answer, ensure_ascii=False)


def _answer(request: HttpRequest, body: str, status: int, *, again: bool) -> HttpResponse:
    response = HttpResponse(body, status=status, content_type="application/json; charset=utf-8")
    response["Idempotency-Replayed"] = "true" if again else "false"
    if status == 201 and (address := _address_of_new(request.path, json.loads(body))):
        response["Location"] = address
    return response


def _address_of_new(collection: str, made: Any) -> str:
    """Where the new record can be read: below the address that it was sent to, by its key or number, where something
    answers there; "" for the others."""
    names = (made[name] for name in ("key", "id", "run", "number") if isinstance(made, dict) and name in made)
    addresses = (f"{collection}/{quote(str(name), safe='')}" for name in names)
    return next((one for one in addresses if can_be_read(one)), "")
