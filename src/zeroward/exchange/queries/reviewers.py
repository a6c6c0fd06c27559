"""Who can read applications, and who is too near to one."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q

from zeroward.exchange.models import Application, Author, Call
from zeroward.people.models import Membership, Role, User

READERS = (
    Role.EXPERT,
    Role.PROGRAMME_MANAGER,
    Role.MISSION_EDITOR,
    Role.PLATFORM_COORDINATOR,
    Role.PLATFORM_EDITOR,
)


def possible_reviewers(call: Call) -> list[User]:
    """Experts, programme managers and people of national platforms; for a country's call its own people and experts.
    By name."""
    held = Membership.objects.current().filter(role__in=READERS)
    if call.scope != "mission":
        held = held.filter(Q(scope=call.scope) | Q(role=Role.EXPERT))
    rows = User.objects.filter(pk__in=held.values("user"), is_active=True)
    return sorted(rows, key=lambda one: (one.last_name.casefold(), one.first_name.casefold(), one.email))


def interests(applications: Iterable[Application], people: Mapping[int, Any]) -> set[tuple[int, int]]:
    """Pairs of application and person who belongs, or belonged, to the applicant, or wrote it. Two queries."""
    rows = list(applications)
    scopes: dict[str, list[int]] = {}
    for one in rows:
        if one.scope:
            scopes.setdefault(one.scope, []).append(one.pk)
    held = Membership.objects.filter(scope__in=scopes, user__in=people).values_list("scope", "user")
    found = {(key, user) for scope, user in held for key in scopes[scope]}
    wrote = Author.objects.filter(application__in=[one.pk for one in rows], person__in=people)
    return found | set(wrote.values_list("application", "person"))
