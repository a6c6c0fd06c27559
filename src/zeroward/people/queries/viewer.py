"""From a signed-in person to a viewer: the roles that hold today."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.people.models import Membership, Role, User


def viewer_of(user: Any) -> Viewer:
    """The viewer for a user; ANONYMOUS for nobody and for accounts that were closed."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return ANONYMOUS
    roles: dict[str, set[str]] = defaultdict(set)
    for scope, role in Membership.objects.current().filter(user=user).values_list("scope", "role"):
        roles[scope].add(role)
    return Viewer(
        user_id=user.pk,
        roles={scope: frozenset(held) for scope, held in roles.items()},
        is_admin=user.is_superuser or Role.ADMINISTRATOR in roles.get("mission", set()),
    )


def viewers_of(people: Collection[int]) -> dict[int, Viewer]:
    """The same for many, in two queries; closed accounts are left out: they see nothing."""
    held: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    roles = Membership.objects.current().filter(user__in=people)
    for pk, scope, role in roles.values_list("user_id", "scope", "role"):
        held[pk][scope].add(role)
    users = User.objects.filter(pk__in=people, is_active=True)
    return {
        pk: Viewer(
            user_id=pk,
            roles={scope: frozenset(found) for scope, found in held[pk].items()},
            is_admin=everything or Role.ADMINISTRATOR in held[pk].get("mission", ()),
        )
        for pk, everything in users.values_list("pk", "is_superuser")
    }
