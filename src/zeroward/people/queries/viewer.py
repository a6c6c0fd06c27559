"""From a signed-in person to a viewer: the roles that hold today."""

from collections import defaultdict
from typing import Any

from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.people.models import Membership, Role


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
