"""Reading scopes and roles that come from outside, with errors that say what to do."""

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import ROLES_OF_SCOPE, Role


def place_of(scope: Scope | str) -> Workspace:
    """The workspace behind a scope. Raises InvalidInputError when there is none."""
    found = workspace(scope)
    if found is None:
        raise InvalidInputError(
            _("There is no such city or platform here."), place="scope", remedy=_("Choose one from the list.")
        )
    return found


def role_in(place: Workspace, role: str) -> Role:
    """The role, if it is one of this kind of workspace. Raises InvalidInputError."""
    if role not in ROLES_OF_SCOPE[place.scope.kind]:
        raise InvalidInputError(
            _("%(place)s has no such role.") % {"place": place.name},
            place="role",
            remedy=_("Choose one from the list."),
        )
    return Role(role)
