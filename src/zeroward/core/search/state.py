"""The state row: who writes to the index holds it, and everybody else sees by its stamp that it changed."""

from collections.abc import Iterable
from uuid import uuid4

from django.db import connection, transaction

from zeroward.core.models.search import SearchState
from zeroward.methods.text.analysis import ANALYSER_VERSION

_ROW = 1
_TABLE = SearchState._meta.db_table


def lock() -> SearchState:
    """The state, held until the transaction ends: two writers would lose each other's postings."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("the search index is written inside the transaction that changes the record")
    SearchState.objects.get_or_create(pk=_ROW, defaults={"stamp": uuid4().hex, "analyser": ANALYSER_VERSION})
    return SearchState.objects.select_for_update().get(pk=_ROW)


def mark(state: SearchState, *, changed: Iterable[int] | None, languages: Iterable[str]) -> None:
    """Gives the index a new stamp. `changed` are the numbers that were written; None stands for all."""
    state.previous, state.stamp = state.stamp, uuid4().hex
    state.changed = None if changed is None else sorted(changed)
    state.languages = sorted({*state.languages, *languages})
    state.save()


_kept = SearchState(pk=_ROW, stamp="")


def current() -> SearchState:
    """The state as it stands, to be read only; an empty one when nothing was ever indexed.

    The row is read whole only when its stamp is another than last time.
    """
    global _kept  # noqa: PLW0603 (one copy a process is the point)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT stamp FROM {_TABLE} WHERE id = %s", [_ROW])  # noqa: S608
        found = cursor.fetchone()
    kept, stamp = _kept, found[0] if found else ""
    if kept.stamp != stamp:
        kept = SearchState.objects.filter(pk=_ROW).first() or SearchState(pk=_ROW, stamp="")
        _kept = kept
    return kept


def is_outdated() -> bool:
    """True when the index is empty, or was made by another version of the text analysis."""
    state = current()
    return not state.stamp or state.analyser != ANALYSER_VERSION
