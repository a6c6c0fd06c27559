"""Who may be asked to code: people of the team whose role allows it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from zeroward.consultation.rules import CODE
from zeroward.core.permissions import may
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role, User
from zeroward.people.queries.team import members_of


def possible_coders(place: Workspace) -> list[User]:
    """Everybody of the team who may code there today, by name. One query."""
    roles: dict[int, set[str]] = {}
    people: dict[int, User] = {}
    for member in members_of(place.scope):
        people[member.user_id] = member.user
        roles.setdefault(member.user_id, set()).add(member.role)
    scope = str(place.scope)
    found = [
        person
        for pk, person in people.items()
        if may(
            Viewer(pk, {scope: frozenset(roles[pk])}, is_admin=Role.ADMINISTRATOR in roles[pk]), CODE, place
        )
    ]
    return sorted(found, key=lambda one: (one.last_name.casefold(), one.first_name.casefold(), one.pk))


def demand_coders(place: Workspace, asked: Iterable[int]) -> list[Problem]:
    """A problem when somebody is asked who may not code there."""
    allowed = {person.pk for person in possible_coders(place)}
    if set(asked) <= allowed:
        return []
    return [
        Problem(
            "coders",
            _("Somebody you chose may not code for %(place)s.") % {"place": place.name},
            _("Choose from the list, or have them invited to the team as an expert."),
        )
    ]
