"""Wagtail asks Django's groups; our roles decide who is in them."""

from django.contrib.auth.models import Group

from zeroward.people.models import Membership, Role, User

GROUP_OF_ROLE = {Role.MISSION_EDITOR: "Mission editors", Role.ADMINISTRATOR: "Mission editors"}


def sync_desk_groups(user: User) -> None:
    """Put a person into the groups of the roles they hold in the Mission team today, and out of the others."""
    held = set(Membership.objects.current().filter(user=user, scope="mission").values_list("role", flat=True))
    wanted = {name for role, name in GROUP_OF_ROLE.items() if role in held}
    ours = set(GROUP_OF_ROLE.values())
    present = set(user.groups.filter(name__in=ours).values_list("name", flat=True))
    user.groups.add(*[Group.objects.get_or_create(name=name)[0] for name in sorted(wanted - present)])
    user.groups.remove(*Group.objects.filter(name__in=ours - wanted))
