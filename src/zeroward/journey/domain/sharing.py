"""Who sees the way of a workspace: what its steps are, what was said about them, and what they rest on."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.journey.domain.places import LEVELS, way_of
from zeroward.journey.models import Way
from zeroward.journey.rules import SHARE


def share_way(*, actor: Any, viewer: Viewer, place: Workspace, visibility: str) -> Way:
    """Raises NotAllowedError, InvalidInputError (placed at visibility)."""
    demand(viewer, SHARE, place)
    if visibility not in LEVELS:
        raise InvalidInputError(
            _("There is no such choice."), place="visibility", remedy=_("Choose one from the list.")
        )
    with transaction.atomic():
        way = way_of(place)
        before, way.visibility = way.visibility, visibility
        way.save(update_fields=["visibility", "updated_at"])
        record_event(
            action="journey.share", record=way, actor=actor, changes={"visibility": [before, visibility]}
        )
    return way
