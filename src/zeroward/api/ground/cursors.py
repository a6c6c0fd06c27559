"""Pages of a list by cursors: sealed, bound to the list and its filters, and steady while records come and go.

A cursor holds the key of the last record of a page. The next page begins behind that key, whatever was added or
removed meanwhile; so every record that is there all the time is met exactly once.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.core import signing
from django.db.models import QuerySet
from django.http import HttpRequest

from zeroward.api.ground.problems import ProblemError

_SALT = "zeroward.api.cursor"
_LONGEST = 600
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Cut(Sequence[Any]):
    """One page of a list and the cursor of the next, None on the last page."""

    rows: Sequence[Any]
    next: str | None

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, at: Any) -> Any:
        return self.rows[at]


def cut(
    request: HttpRequest, rows: Iterable[Row], key: Callable[[Row], str], *, limit: int, cursor: str
) -> Cut:
    """A page of rows at hand, in the order of their keys, which are unique texts."""
    after = _after(request, cursor, str)
    ordered = sorted((row for row in rows if after is None or key(row) > after), key=key)
    return _cut(request, ordered[: limit + 1], key, limit)


def cut_query(request: HttpRequest, found: QuerySet[Any], field: str, *, limit: int, cursor: str) -> Cut:
    """A page of a query in the order of a unique field."""
    kind = int if field == "pk" else str
    after = _after(request, cursor, kind)
    ordered = found.order_by(field)
    if after is not None:
        ordered = ordered.filter(**{f"{field}__gt": after})
    return _cut(request, list(ordered[: limit + 1]), lambda row: getattr(row, field), limit)


def _cut(request: HttpRequest, found: Sequence[Any], key: Callable[[Any], Any], limit: int) -> Cut:
    page = found[:limit]
    more = len(found) > limit
    following = (
        signing.dumps([_list_of(request), key(page[-1])], salt=_SALT, compress=False) if more else None
    )
    return Cut(page, following)


def _after(request: HttpRequest, cursor: str, kind: type) -> Any:
    """The key behind which the page begins; None for the first. Raises ProblemError for a cursor not made here."""
    if not cursor:
        return None
    try:
        if len(cursor) > _LONGEST:
            raise signing.BadSignature
        where, key = signing.loads(cursor, salt=_SALT)
        if where != _list_of(request) or not isinstance(key, kind):
            raise signing.BadSignature
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise ProblemError(
            400,
            "This cursor does not belong to this list.",
            place="cursor",
            remedy="Take `next` of the last answer as it is, with the same filters, or begin without a cursor.",
        ) from error
    return key


def _list_of(request: HttpRequest) -> str:
    """The list and its filters, as a short digest: a cursor of another list is refused."""
    filters = sorted(
        (name, values) for name, values in request.GET.lists() if name not in ("cursor", "limit", "lang")
    )
    return hashlib.sha256(f"{request.path}{filters}".encode(errors="replace")).hexdigest()[:16]
