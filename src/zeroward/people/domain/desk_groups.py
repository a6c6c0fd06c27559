"""Wagtail asks Django's groups; our roles decide who is in them."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Q

from zeroward.people.models import Membership, Role, User

GROUP_OF_ROLE = {Role.MISSION_EDITOR: "Mission editors", Role.ADMINISTRATOR: "Mission editors"}


def sync_desk_groups(user: User) -> bool:
    """Put a person into the groups of the roles they hold in the Mission team today, and out of the others.

    True when something changed.
    """
    held = set(Membership.objects.current().filter(user=user, scope="mission").values_list("role", flat=True))
    wanted = {name for role, name in GROUP_OF_ROLE.items() if role in held}
    ours = set(GROUP_OF_ROLE.values())
    present = set(user.groups.filter(name__in=ours).values_list("name", flat=True))
    if wanted == present:
        return False
    user.groups.add(*[Group.objects.get_or_create(name=name)[0] for name in sorted(wanted - present)])
    user.groups.remove(*Group.objects.filter(name__in=ours - wanted))
    return True


def follow_the_day() -> int:
    """Let into the groups whose role has begun, and out whose role has ended; returns how many. Repeatable."""
    inside = Q(groups__name__in=set(GROUP_OF_ROLE.values()))
    roles = Membership.objects.filter(scope="mission", role__in=GROUP_OF_ROLE)
    followed = 0
    for person in User.objects.filter(inside | Q(pk__in=roles.values("user"))).distinct():
        with transaction.atomic():
            followed += sync_desk_groups(person)
    return followed
