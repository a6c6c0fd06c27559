"""Who writes the learning log, sensemaking sessions, pilots, decision notes and demonstrators of a place.

Its own team does: coordinators and editors. Reading follows the visibility of each record.
"""

from typing import Final

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator

LEARN: Final = "monitoring.learn"

permit(LEARN, coordinates | edits | is_mission_administrator)
