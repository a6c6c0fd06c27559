"""Who looks after sources, and who settles what two installations changed: in the Mission's own workspace."""

from zeroward.core.permissions import permit
from zeroward.core.rules import edits_the_mission, is_mission_administrator

SETTLE = "federation.settle"
MANAGE = "federation.manage"

permit(SETTLE, edits_the_mission | is_mission_administrator)
permit(MANAGE, is_mission_administrator)
