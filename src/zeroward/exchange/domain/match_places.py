"""Who may work on a match: those who write for one of its partners, and those who run the call."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.permissions import may
from zeroward.core.problems import StaleError
from zeroward.core.visibility import Viewer
from zeroward.exchange.call_rules import MANAGE
from zeroward.exchange.domain.places import may_write, place_of
from zeroward.exchange.models import Match, MatchMember


def hold_match(match: Match) -> Match:
    """The match as it is now, held until the transaction ends."""
    rows = Match.objects.select_for_update(of=("self",)).select_related("call__programme")
    found = rows.filter(pk=match.pk).first()
    if found is None:
        raise InvalidInputError(_("This match is gone."), remedy=_("Look at the cohort."))
    return found


def runs_it(viewer: Viewer, match: Match) -> bool:
    return may(viewer, MANAGE, place_of(match.call.scope))


def own_members(viewer: Viewer, match: Match) -> list[MatchMember]:
    """Partners of the match for which the viewer writes; not those who left."""
    rows = match.members.filter(left_on=None).select_related("application__call__programme")
    return [one for one in rows if may_write(viewer, one.application)]


@contextmanager
def working(viewer: Viewer, match: Match, *, after: bool = False) -> Iterator[Match]:
    """One transaction in which partners change what they do together; `after`: also once it is finished.

    Raises NotAllowedError, and ConflictError for a match that has ended.
    """
    with transaction.atomic():
        kept = hold_match(match)
        if not own_members(viewer, kept) and not runs_it(viewer, kept):
            raise NotAllowedError(
                _("Only its partners may write here."), remedy=_("Ask the coordinator of a partner.")
            )
        if kept.state == Match.State.ENDED or (kept.state == Match.State.DONE and not after):
            raise ConflictError(
                _("This match is over."), remedy=_("What was written stays, and can be read.")
            )
        yield kept


@contextmanager
def speaking(viewer: Viewer, member: MatchMember) -> Iterator[MatchMember]:
    """One transaction in which a partner says something for itself alone: a plan for home, an outcome. Those who run
    the call cannot say it in its place, nor can who left the match."""
    with transaction.atomic():
        hold_match(member.match)
        kept = (
            MatchMember.objects.select_related("application", "match__call__programme")
            .filter(pk=member.pk, left_on=None)
            .first()
        )
        if kept is None or not may_write(viewer, kept.application):
            raise NotAllowedError(_("Only this partner can say it."), remedy=_("Ask those who write for it."))
        yield kept


def lock_row(record: Any, lock: int | None, fields: Mapping[str, Any]) -> None:
    """Raises StaleError when somebody saved the row since `lock` was read."""
    if lock is not None and record.lock != lock:
        raise StaleError(current=dict(fields), lock=record.lock)


def log(actor: Any, match: Match, action: str, label: str, changes: Mapping[str, Any] | None = None) -> None:
    record_event(
        action=f"exchange.{action}",
        record=match,
        actor=actor,
        scope=match.call.scope,
        label=label[:300],
        changes=changes or {},
    )
