"""A city as a workspace, and asking whether somebody may do something with its investment plan."""

from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.domain.city_places import place_of as place_of_city
from zeroward.plan.models import Plan


def place_of(plan: Plan) -> Workspace:
    """The city of a plan as a workspace; `plan.city.country` should be at hand."""
    return place_of_city(plan.city)


def demand_for(viewer: Viewer, action: str, plan: Plan) -> None:
    """Raises NotAllowedError unless the viewer may do this in the city of the plan."""
    demand(viewer, action, place_of(plan))
