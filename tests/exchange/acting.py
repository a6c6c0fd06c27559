"""What tests of this room share: who acts, for which place, and an answer to a form."""

import datetime
from typing import Any, Final

from django.utils import timezone

from zeroward.core.scope import MISSION, Scope
from zeroward.core.workspaces import Workspace
from zeroward.exchange.domain.calls import CallRow

TEAM: Final = Workspace(MISSION, "Mission team")
CITY: Final = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
HOST: Final = Workspace(Scope.city("graz"), "Graz", "AT")


def call_row(**values: Any) -> CallRow:
    """A call that is open for thirty days."""
    given: dict[str, Any] = {
        "title": "First call",
        "summary": "Learn from a city that has done it.",
        "closes": timezone.now() + datetime.timedelta(days=30),
        **values,
    }
    return CallRow(**given)
