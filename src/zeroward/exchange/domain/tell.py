"""Telling people what happens to calls and applications. Names of persons are left out."""

from collections.abc import Iterable
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.core.scope import Scope
from zeroward.exchange.models import Application, ApplicationState, Author, Call, Decision, Review
from zeroward.exchange.queries.local_time import closing_words
from zeroward.people.models import Membership, Role, User
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


def writers_of_many(applications: Iterable[Application]) -> dict[int, list[User]]:
    """The same for many, by application. Two queries."""
    rows = list(applications)
    found: dict[int, dict[int, User]] = {one.pk: {} for one in rows}
    for author in Author.objects.filter(application__in=found).select_related("person"):
        found[author.application_id][author.person_id] = author.person
    scopes = {one.scope for one in rows if one.scope}
    current = Membership.objects.current().filter(scope__in=scopes, user__is_active=True)
    by_scope: dict[str, list[User]] = {}
    for member in current.select_related("user").order_by("role", "user__last_name", "user__email", "pk"):
        kind = Scope.parse(member.scope).kind
        if member.role in (COORDINATORS[kind], *EDITORS[kind]):
            by_scope.setdefault(member.scope, []).append(member.user)
    for one in rows:
        for user in by_scope.get(one.scope, ()):
            found[one.pk].setdefault(user.pk, user)
    return {pk: list(users.values()) for pk, users in found.items()}


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


def tell_second(application: Application, *, but: User) -> None:
    """Its authors: somebody wanted to begin another one for the same place, and was sent here."""
    notify_many(
        Notice(
            user=user,
            kind=APPLICATION,
            title=lambda: (
                _("A second application was refused: %(reference)s goes on")
                % {"reference": application.reference}
            ),
            body=lambda: _("A colleague wanted to begin one too, and is now among the authors of yours."),
            url=lambda: reverse("exchange:application", args=[application.pk]),
        )
        for user in writers_of(application)
        if user.pk != but.pk
    )


def tell_merged(application: Application, other: str) -> None:
    """Authors of both: there is one application now."""
    notify_many(
        Notice(
            user=user,
            kind=APPLICATION,
            title=lambda: (
                _("%(other)s was merged into %(reference)s")
                % {"other": other, "reference": application.reference}
            ),
            body=lambda: _("Both are kept in its history."),
            url=lambda: reverse("exchange:application", args=[application.pk]),
        )
        for user in writers_of(application)
    )


def tell_brought(applications: Iterable[Application], call: Call) -> None:
    """Whoever writes for the places: their application came here by a file, and they can go on with it."""
    rows = {one.pk: one for one in applications}
    notify_many(
        Notice(
            user=user,
            kind=APPLICATION,
            title=lambda key=key: (  # type: ignore[misc]
                _("Your application is here: %(reference)s") % {"reference": rows[key].reference}
            ),
            body=lambda: (
                _("It came by a file to %(call)s. Look whether everything is right.") % {"call": call.title}
            ),
            url=lambda key=key: reverse("exchange:application", args=[key]),  # type: ignore[misc]
        )
        for key, users in writers_of_many(rows.values()).items()
        for user in users
    )


def tell_deadline(call: Call) -> None:
    """The deadline of an open call has moved: whoever has begun is told."""
    going = (ApplicationState.DRAFT, ApplicationState.SUBMITTED)
    writers = writers_of_many(call.applications.filter(state__in=going))
    notify_many(
        Notice(
            user=user,
            kind=CALL,
            title=lambda: _("New deadline: %(call)s") % {"call": call.title},
            body=lambda: closing_words(call),
            url=lambda key=key: reverse("exchange:application", args=[key]),  # type: ignore[misc]
        )
        for key, users in writers.items()
        for user in users
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


def tell_decisions(decisions: Iterable[Decision]) -> None:
    """The applicants, each with the reason."""
    rows = list(decisions)
    writers = writers_of_many(one.application for one in rows)
    notify_many(
        Notice(
            user=user,
            kind=DECISION,
            title=lambda one=one: (  # type: ignore[misc]
                _("%(reference)s: %(state)s")
                % {"reference": one.application.reference, "state": ApplicationState(one.state).label}
            ),
            body=one.reason,
            url=lambda one=one: reverse("exchange:application", args=[one.application_id]),  # type: ignore[misc]
        )
        for one in rows
        for user in writers[one.application_id]
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
