"""Telling people what happens to calls and applications. Names of persons are left out."""

from collections.abc import Iterable
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.core.scope import Scope
from zeroward.exchange.models import Application, ApplicationState, Call, Review
from zeroward.exchange.queries.local_time import closing_words
from zeroward.people.models import Role, User
from zeroward.people.queries.team import members_of

CALL, APPLICATION, REVIEW, DECISION = (
    "exchange.call",
    "exchange.application",
    "exchange.review",
    "exchange.decision",
)
MANAGERS: Final = {
    "mission": (Role.PROGRAMME_MANAGER,),
    "country": (Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR),
}


def managers_of(scope: str) -> list[User]:
    """Who runs the programmes of an owner."""
    roles = MANAGERS.get(Scope.parse(scope).kind, ())
    return _each(members_of(scope).filter(role__in=roles))


def writers_of(application: Application) -> list[User]:
    """Whom to tell: the authors, and who writes for the place."""
    found = [one.person for one in application.authors.select_related("person")]
    if application.scope:
        kind = Scope.parse(application.scope).kind
        roles = (COORDINATORS[kind], *EDITORS[kind])
        found += _each(members_of(application.scope).filter(role__in=roles))
    return list({one.pk: one for one in found}.values())


def tell_handed_in(application: Application) -> None:
    """The city has a receipt, and those who run the call know of it."""
    call, reference = application.call, application.reference
    for user in writers_of(application):
        notify(
            user=user,
            kind=APPLICATION,
            title=lambda: _("Handed in: %(reference)s") % {"reference": reference},
            body=lambda: (
                _("You can change it until the deadline: %(when)s.") % {"when": closing_words(call)}
                if call.closes_at
                else ""
            ),
            url=lambda: reverse("exchange:application", args=[application.pk]),
        )
    for user in managers_of(call.scope):
        notify(
            user=user,
            kind=CALL,
            title=lambda: _("New application: %(reference)s") % {"reference": reference},
            body=call.title,
            url=lambda: reverse("exchange:desk-application", args=[application.pk]),
        )


def tell_deadline(call: Call) -> None:
    """The deadline of an open call has moved: whoever has begun is told."""
    going = (ApplicationState.DRAFT, ApplicationState.SUBMITTED)
    for application in call.applications.filter(state__in=going):
        for user in writers_of(application):
            notify(
                user=user,
                kind=CALL,
                title=lambda: _("New deadline: %(call)s") % {"call": call.title},
                body=lambda: closing_words(call),
                url=lambda key=application.pk: reverse("exchange:application", args=[key]),  # type: ignore[misc]
            )


def tell_withdrawn(application: Application, consequences: Iterable[str]) -> None:
    """Those who run the call, with what follows."""
    said = " ".join(consequences)
    for user in managers_of(application.call.scope):
        notify(
            user=user,
            kind=CALL,
            title=lambda: _("Withdrawn: %(reference)s") % {"reference": application.reference},
            body=said,
            url=lambda: reverse("exchange:desk-application", args=[application.pk]),
        )


def tell_decision(application: Application, state: str, reason: str) -> None:
    """The applicants, with the reason."""
    label = ApplicationState(state).label
    for user in writers_of(application):
        notify(
            user=user,
            kind=DECISION,
            title=lambda: (
                _("%(reference)s: %(state)s") % {"reference": application.reference, "state": label}
            ),
            body=reason,
            url=lambda: reverse("exchange:application", args=[application.pk]),
        )


def tell_reviewer(review: Review) -> None:
    """Somebody has an application to read."""
    notify(
        user=review.reviewer,
        kind=REVIEW,
        title=lambda: _("An application to read: %(call)s") % {"call": review.application.call.title},
        url=lambda: reverse("exchange:review", args=[review.pk]),
    )


def tell_report(application: Application, title: str) -> None:
    """A pilot has handed in a report."""
    for user in managers_of(application.call.scope):
        notify(
            user=user,
            kind=CALL,
            title=lambda: _("Report of a pilot: %(reference)s") % {"reference": application.reference},
            body=title,
            url=lambda: reverse("exchange:desk-application", args=[application.pk]),
        )


def _each(members: Any) -> list[User]:
    return list({one.user_id: one.user for one in members}.values())
