"""Permissions: who may do what in a workspace.

Each app's rules.py adds its actions; docs/permissions.md shows them all. An action is named "<app>.<what>"; its
predicate takes the viewer and the workspace.
"""

from typing import Any

import rules
from django.utils.translation import gettext as _

from zeroward.core.errors import NotAllowedError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

PERMISSIONS: dict[str, Any] = rules.RuleSet()


def permit(action: str, predicate: Any) -> None:
    """Name the condition of an action; the same action twice replaces it."""
    PERMISSIONS[action] = predicate


def may(viewer: Viewer, action: str, place: Workspace) -> bool:
    """True when the viewer may do this in the workspace. Raises KeyError for an action that nobody defined."""
    return bool(PERMISSIONS[action].test(viewer, place))


def demand(viewer: Viewer, action: str, place: Workspace) -> None:
    """Raises NotAllowedError unless the viewer may do this."""
    if not may(viewer, action, place):
        raise NotAllowedError(
            _("You may not do this for %(place)s.") % {"place": place.name},
            remedy=_("Ask the coordinator to do it, or to change your role."),
        )
