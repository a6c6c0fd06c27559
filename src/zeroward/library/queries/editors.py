"""The people who edit for the Mission: whom a record can be given to, and who hears of contributions."""

from django.db.models import Q, QuerySet

from zeroward.people.models import Membership, Role, User


def editors() -> QuerySet[User]:
    """Mission editors and administrators with an open account."""
    roles = (Role.MISSION_EDITOR, Role.ADMINISTRATOR)
    holders = Membership.objects.current().filter(scope="mission", role__in=roles).values("user_id")
    return User.objects.filter(Q(pk__in=holders) | Q(is_superuser=True), is_active=True)


def editor_choices(also: int | None = None) -> list[tuple[str, str]]:
    """Editors to choose from, and whoever looks after the record now."""
    found = {person.pk: person for person in editors()}
    if also is not None and also not in found:
        found.update({person.pk: person for person in User.objects.filter(pk=also)})
    return [
        (str(pk), str(person))
        for pk, person in sorted(found.items(), key=lambda pair: str(pair[1]).casefold())
    ]


def editor_with(pk: str) -> User | None:
    """The person chosen; None for nobody."""
    return User.objects.filter(pk=int(pk)).first() if pk.isdigit() else None
