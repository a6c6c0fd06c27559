"""Who holds events: whoever works for the city, the platform or the Mission team that is the host.

A group's events are also held by the hosts of the group. Reading follows the event's own visibility.
"""

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator

HOST = "community.host"

permit(HOST, coordinates | edits | is_mission_administrator)
