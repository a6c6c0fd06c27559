"""Whether somebody wishes for the weekly letter."""

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.journey.models import WeeklyWish


def wishes_week(viewer: Viewer, place: Workspace) -> bool:
    return WeeklyWish.objects.filter(user_id=viewer.user_id, scope=str(place.scope)).exists()
