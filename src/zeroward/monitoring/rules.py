"""Who may do what with rounds, reports and indicators of monitoring.

A city's team reports and its coordinators decide who sees it. Rounds and indicators are kept by whoever coordinates or
edits a workspace; platforms and the Mission team also record which municipalities merged. Reading follows visibility.
"""

from typing import Final

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring import learning_rules  # noqa: F401 (names its actions)

REPORT: Final = "monitoring.report"
SHARE: Final = "monitoring.share"
ROUNDS: Final = "monitoring.rounds"
INDICATORS: Final = "monitoring.indicators"
MERGERS: Final = "monitoring.mergers"


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


keeps = coordinates | edits | is_mission_administrator

permit(REPORT, is_city & (coordinates | edits))
permit(SHARE, is_city & coordinates)
permit(ROUNDS, keeps)
permit(INDICATORS, keeps)
permit(MERGERS, ~is_city & keeps)
