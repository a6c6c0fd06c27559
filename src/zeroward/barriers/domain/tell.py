"""Telling people about barriers: keepers of new reports and answers due, cities of what became of theirs."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.barriers.models import Barrier, Raising, Report
from zeroward.barriers.queries.access import place_of_report
from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.core.scope import Scope
from zeroward.people.queries.team import coordinators_of

REPORTED: Final = "barriers.reported"
MOVED: Final = "barriers.moved"
DUE: Final = "barriers.due"


def keepers(scope: str) -> list[Any]:
    """Who leads the workspace that keeps a register."""
    return [one.user for one in coordinators_of(scope)]


def tell_register(report: Report) -> None:
    """A city shared a report: the national platform is told."""
    scope = Scope.country(report.scope_country)
    notify_many(
        Notice(
            user=user,
            kind=REPORTED,
            title=lambda: _("A city reports a barrier: %(title)s") % {"title": report.title},
            url=lambda: reverse("barriers:inbox", args=[scope]),
        )
        for user in (keepers(str(scope)) if report.scope_country else ())
    )


def tell_cities(barrier: Barrier) -> None:
    """Coordinators of the cities whose reports hang on it learn of its new state."""
    scopes: set[str] = set()
    reports = Report.objects.filter(barrier=barrier, withdrawn_on=None, scope__startswith="city:")
    for report in reports.select_related("city__country"):
        place = place_of_report(report)
        if place is not None:
            scopes.add(str(place.scope))
    for scope in sorted(scopes):
        _tell_city(barrier, scope)


def _tell_city(barrier: Barrier, scope: str) -> None:
    notify_many(
        Notice(
            user=user,
            kind=MOVED,
            title=lambda: (
                _("A barrier that you reported: %(state)s") % {"state": barrier.get_state_display()}
            ),
            body=barrier.title,
            url=lambda: reverse("barriers:home", args=[scope]),
        )
        for user in keepers(scope)
    )


def tell_due(raising: Raising) -> int:
    """An answer is due: its owner is told, else who leads the register. How many people."""
    barrier = raising.barrier
    people = [barrier.owner] if barrier.owner is not None else keepers(barrier.scope)
    notify_many(
        Notice(
            user=user,
            kind=DUE,
            title=lambda: _("An answer is due from %(authority)s") % {"authority": raising.authority},
            body=barrier.title,
            url=lambda: reverse("barriers:barrier", args=[barrier.key]),
        )
        for user in people
    )
    return len(people)
