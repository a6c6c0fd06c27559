"""Who may do what on the way of a city or national platform.

The team answers for its steps. Brokers place steps: the people of the country's platform for its cities, and the
Mission's helpdesk and programme managers for all. What they see of a city follows from what the city shares: its way
(`models.Way.visibility`), and the visibility of every record beneath it.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

SEE = "journey.see"
ANSWER = "journey.answer"
SHARE = "journey.share"
PLACE = "journey.place"
WEEK = "journey.week"


@rules.predicate
def has_a_way(_viewer: Viewer, place: Workspace) -> bool:
    """Cities and national platforms; the Mission team has none."""
    return place.scope.kind in ("city", "country")


@rules.predicate
def belongs_to_it(viewer: Viewer, place: Workspace) -> bool:
    """Holds any role there."""
    return viewer.holds(place.scope)


@rules.predicate
def is_its_platform(viewer: Viewer, place: Workspace) -> bool:
    """Works for the national platform of the country that the city lies in."""
    return place.scope.kind == "city" and bool(place.country) and viewer.holds(f"country:{place.country}")


@rules.predicate
def is_broker_of_the_mission(viewer: Viewer, _place: Workspace) -> bool:
    return viewer.holds("mission", "helpdesk", "programme-manager")


brokers = is_its_platform | is_broker_of_the_mission
writes = coordinates | edits

permit(SEE, has_a_way & (belongs_to_it | brokers))
permit(ANSWER, has_a_way & writes)
permit(SHARE, has_a_way & coordinates)
permit(PLACE, has_a_way & (writes | brokers))
permit(WEEK, has_a_way & belongs_to_it)
