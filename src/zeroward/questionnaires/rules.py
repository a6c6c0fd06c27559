"""Who may make questionnaires and open them, and who may answer for a city or a platform.

Answering through a link needs no account: whoever holds the link answers. What is asked here is about people who are
signed in.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import analyses_the_mission, coordinates, edits, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

EDIT = "questionnaires.edit"
ANSWER = "questionnaires.answer"
SIGN_OFF = "questionnaires.sign_off"
WRITERS = ("city-coordinator", "city-editor", "platform-coordinator", "platform-editor")
"""Roles that write answers for their place."""


@rules.predicate
def asks(_viewer: Viewer, place: Workspace) -> bool:
    """Questionnaires are made by national platforms and the Mission team."""
    return place.scope.kind in ("country", "mission")


@rules.predicate
def is_asked(_viewer: Viewer, place: Workspace) -> bool:
    """Cities and national platforms answer."""
    return place.scope.kind in ("city", "country")


permit(EDIT, asks & (coordinates | edits | analyses_the_mission | is_mission_administrator))
permit(ANSWER, is_asked & (coordinates | edits))
permit(SIGN_OFF, is_asked & coordinates)
