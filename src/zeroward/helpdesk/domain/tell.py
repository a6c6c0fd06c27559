"""Telling people about cases. Names are left out: a notification outlives the account that it speaks of."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.core.scope import MISSION
from zeroward.helpdesk.domain.letters import send_answer, send_answer_to
from zeroward.helpdesk.models import Case, Conflict, Message
from zeroward.helpdesk.queries.access import has_case
from zeroward.helpdesk.queries.pool import conflicts_of
from zeroward.people.models import Membership, Role
from zeroward.people.queries.viewer import viewer_of

ASKED, WORK = "helpdesk.asked", "helpdesk.work"


def tell_asker(case: Case, *, message: Message | None = None) -> None:
    """Somebody answered, or solved it: the account's person, or the visitor by letter."""
    if case.asker is None:
        if case.email:
            send_answer(case, message)
        return
    notify(
        user=case.asker,
        kind=ASKED,
        title=lambda: _("Answer to your question: %(title)s") % {"title": case.title},
        body=message.text[:500] if message is not None else "",
        url=lambda: reverse("helpdesk:mine", args=[case.reference]),
        letter=lambda: send_answer_to(case.asker, case, message, kind=ASKED),
    )


def tell_agent(case: Case, user: Any) -> None:
    """A case was given to somebody."""
    _work(user, case, lambda: _("A question is yours: %(title)s") % {"title": _title(case)})


def tell_agents(given: Sequence[tuple[Case, Any]]) -> None:
    """The same for many cases at once."""
    notify_many(
        _notice(user, case, lambda case=case: _("A question is yours: %(title)s") % {"title": _title(case)})
        for case, user in given
    )


def tell_leads_of(cases: Sequence[Case]) -> None:
    """Many cases wait for somebody: those who distribute learn of each, in a few queries for each tier and country."""
    leads: dict[tuple[str, str], list[Any]] = {}
    kept_away = conflicts_of(cases)
    notices = []
    for case in cases:
        key = (case.tier, case.scope_country)
        if key not in leads:
            leads[key] = leads_of(case)
        notices += [
            _notice(
                user,
                case,
                lambda case=case: _("A question waits for somebody: %(title)s") % {"title": _title(case)},
            )
            for user in leads[key]
            if user.pk not in kept_away.get(case.pk, set())
        ]
    notify_many(notices)


def tell_said(case: Case) -> None:
    """The asker wrote again: who has the case is told, or those who distribute once that person answers no more."""
    if case.agent is not None and has_case(viewer_of(case.agent), case):
        _work(case.agent, case, lambda: _("New message: %(title)s") % {"title": _title(case)})
    else:
        tell_leads(case)


def tell_leads(case: Case) -> None:
    """Those who distribute: a case waits for somebody."""
    away = set(Conflict.objects.filter(case=case).values_list("user_id", flat=True))
    if case.scope:
        away |= set(Conflict.objects.filter(scope=case.scope).values_list("user_id", flat=True))
    notify_many(
        _notice(user, case, lambda: _("A question waits for somebody: %(title)s") % {"title": _title(case)})
        for user in leads_of(case)
        if user.pk not in away
    )


def leads_of(case: Case) -> list[Any]:
    """Who distributes at the tier where the case is."""
    current = Membership.objects.current().filter(user__is_active=True)
    if case.tier == Case.Tier.PLATFORM:
        current = current.filter(scope=f"country:{case.scope_country}", role=Role.PLATFORM_COORDINATOR)
    else:
        current = current.filter(scope=str(MISSION), role=Role.HELPDESK)
    return [one.user for one in current.select_related("user").order_by("user_id")]


def _title(case: Case) -> str:
    return _("confidential") if case.is_confidential else case.title


def _work(user: Any, case: Case, title: Any) -> None:
    notify_many([_notice(user, case, title)])


def _notice(user: Any, case: Case, title: Any) -> Notice:
    return Notice(
        user=user,
        kind=WORK,
        title=title,
        body=lambda: _("Reference %(reference)s") % {"reference": case.reference},
        url=lambda: reverse("helpdesk:case", args=[case.reference]),
    )
