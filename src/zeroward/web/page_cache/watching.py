"""Follows every statement of this process: what changed is stamped after the commit, what a page reads is noted."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from zeroward.web.page_cache.stamps import EVERYTHING, slot_of, stamps_in

_BUSY = (
    "django_session|django_tasks_database_dbtaskresult|core_searchmiss|core_auditevent|core_job|core_notification"
    "|questionnaires_answering|questionnaires_answerrevision|questionnaires_answerfile|questionnaires_sectionshare"
    "|people_user|account_emailconfirmation"
)
"""Written all the time, shown by few pages: these have stamps of their own, and a page depends on those it read."""

_NEVER_SHOWN = frozenset({"core_pagecount", "zeroward_cache"})
_READ = re.compile(rf"\b({_BUSY})\b")
_OWN = frozenset(_BUSY.split("|"))
_CHANGE = re.compile(
    r"\s*(?:INSERT(?: OR \w+)?\s+INTO|UPDATE|DELETE\s+FROM|REPLACE\s+INTO|TRUNCATE(?: TABLE)?)\s+\"?(\w+)",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"\s*(?:SELECT|SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT|PRAGMA|SET|SHOW|EXPLAIN|DECLARE|FETCH|CLOSE|ANALYZE)\b",
    re.IGNORECASE,
)


@dataclass
class Noted:
    """What was read and written while a page was made."""

    slots: set[int] = field(default_factory=lambda: {EVERYTHING})
    wrote: bool = False


_noting: ContextVar[Noted | None] = ContextVar("noting", default=None)


@contextmanager
def noting() -> Iterator[Noted]:
    """What is noted within counts for the page around it too."""
    noted, around = Noted(), _noting.get()
    token = _noting.set(noted)
    try:
        yield noted
    finally:
        _noting.reset(token)
        if around is not None:
            around.slots |= noted.slots
            around.wrote |= noted.wrote


def note(slots: Iterable[int]) -> None:
    """What is made now depends on these too: it was read before, and kept."""
    noted = _noting.get()
    if noted is not None:
        noted.slots.update(slots)


def watch(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Receiver of `connection_created`."""
    if (settings.ZEROWARD_PAGE_CACHE_MB or settings.ZEROWARD_KEPT_ANSWERS) and all(
        getattr(one, "func", None) is not _follow for one in connection.execute_wrappers
    ):
        connection.execute_wrappers.append(partial(_follow, connection))


def _follow(
    connection: BaseDatabaseWrapper,
    execute: Callable[..., Any],
    statement: Any,
    values: Any,
    many: bool,
    context: Any,
) -> Any:
    result = execute(statement, values, many, context)
    words = statement if isinstance(statement, str) else str(statement)
    noted = _noting.get()
    if noted is not None:
        noted.slots.update(slot_of(name) for name in _READ.findall(words))
    changed = _CHANGE.match(words)
    if changed is None:
        if not _HARMLESS.match(words):
            _changed(connection, EVERYTHING, noted)
    elif changed[1] not in _NEVER_SHOWN:
        _changed(connection, slot_of(changed[1]) if changed[1] in _OWN else EVERYTHING, noted)
    return result


def _changed(connection: BaseDatabaseWrapper, slot: int, noted: Noted | None) -> None:
    if noted is not None:
        noted.wrote = True
    renew = _renewal(Path(settings.VAR_DIR), slot)
    # waiting for the same commit already? then that is enough: who undoes it undoes this change as well
    if not any(one[1] is renew for one in connection.run_on_commit):
        transaction.on_commit(renew, using=connection.alias)


@cache
def _renewal(folder: Path, slot: int) -> Callable[[], None]:
    def renew() -> None:
        stamps = stamps_in(folder)
        if stamps is not None:
            stamps.renew(slot)

    return renew
