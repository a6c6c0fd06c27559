"""Asking whether somebody may do editors' work on the portfolio."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import NotAllowedError
from zeroward.core.permissions import may
from zeroward.core.scope import MISSION
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.queries.viewer import viewer_of

EDIT = "desk.edit"


def may_edit(viewer: Viewer) -> bool:
    """True for Mission editors and administrators."""
    return may(viewer, EDIT, Workspace(MISSION, ""))


def demand_editor(actor: Any) -> None:
    """Raises NotAllowedError for everybody else."""
    if not may_edit(viewer_of(actor)):
        raise NotAllowedError(
            _("Only editors of the Mission team may do this."),
            remedy=_("Ask an administrator for the role of Mission editor."),
        )
