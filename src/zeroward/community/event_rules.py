"""Who holds events: whoever works for the city, the platform or the Mission team that is the host.

A group's events are also held by hosts of the group who hold a role of the workspace that runs it, while it holds.
Reading follows the event's own visibility.
"""

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator

HOST = "community.host"

permit(HOST, coordinates | edits | is_mission_administrator)
