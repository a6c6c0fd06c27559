"""What has to be done once a day: closing what stayed solved, reminding of what is late, and forgetting addresses."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifications import notify
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.domain.giving import distribute
from zeroward.helpdesk.domain.holding import of_asker
from zeroward.helpdesk.domain.tell import WORK, leads_of
from zeroward.helpdesk.models import OPEN, Case, MessageFile
from zeroward.helpdesk.queries.access import has_case
from zeroward.helpdesk.vocabulary import priorities
from zeroward.people.queries.viewer import viewer_of

State = Case.State


def tend_cases(now: datetime) -> dict[str, int]:
    """How many were closed, never confirmed and deleted, freed of an address, given to somebody, and are late."""
    rules = priorities()
    given = distribute()
    with transaction.atomic():
        solved = Case.objects.filter(
            state=State.SOLVED, solved_at__lt=now - timedelta(days=rules.close_after_days)
        )
        closed = solved.update(state=State.CLOSED, closed_at=now)
        dead = Case.objects.filter(
            state=State.UNCONFIRMED, created_at__lt=now - timedelta(days=rules.unconfirmed_days)
        )
        deleted = dead.count()
        dead.delete()
        old = Case.objects.filter(
            state=State.CLOSED, closed_at__lt=now - timedelta(days=rules.forget_after_days)
        )
        MessageFile.objects.filter(message__case__in=old.filter(asker=None, scope="")).delete()
        forgotten = old.exclude(email="").update(email="")
    return {
        "closed": closed, "deleted": deleted, "forgotten": forgotten, "given": given, "late": _remind(now)
    }  # fmt: skip


def take_back(*, case: Case, actor: Any = None, viewer: Viewer | None = None) -> None:
    """The asker wants it gone. A visitor's or a person's own question is erased with all that was said; a city's is
    closed, and stays with the city. Raises NotAllowedError, ConflictError when it is closed."""
    with transaction.atomic():
        if case.scope:
            with of_asker(viewer, case) as kept:
                if kept.state == State.CLOSED:
                    raise ConflictError(_("This question is closed."))
                kept.state = State.CLOSED
                record_event(action="helpdesk.case.take_back", record=kept, actor=actor, label=kept.reference)
            return
        with of_asker(viewer, case):
            record_event(action="helpdesk.case.erase", actor=actor, label=case.reference)
        case.delete()


def _remind(now: datetime) -> int:
    """Everybody who has late cases is told how many; for those that nobody has, or somebody who answers no more,
    whoever distributes."""
    late = Case.objects.filter(state__in=OPEN, paused_at=None).filter(solve_due__lt=now)
    counts: dict[Any, int] = {}
    viewers: dict[Any, Viewer] = {}
    total = 0
    for case in late.select_related("agent"):
        total += 1
        agent = case.agent
        if agent is not None and agent not in viewers:
            viewers[agent] = viewer_of(agent)
        for user in [agent] if agent is not None and has_case(viewers[agent], case) else leads_of(case):
            counts[user] = counts.get(user, 0) + 1
    for user, count in counts.items():
        notify(user=user, kind=WORK, title=_late(count), url=lambda: reverse("helpdesk:desk"))
    return total


def _late(count: int) -> Any:
    return lambda: ngettext("One case is late", "%(count)d cases are late", count) % {"count": count}
