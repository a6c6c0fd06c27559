"""Barriers that a report can name: public ones of the country, and those that the city's own reports hang on."""

from zeroward.barriers.queries.home import barriers_for_place
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace


def barrier_choices(viewer: Viewer, place: Workspace) -> list[tuple[str, str]]:
    """Keys and titles."""
    return list(barriers_for_place(viewer, place))


def barrier_title(viewer: Viewer, place: Workspace, key: str) -> str:
    """The title of a barrier of the list; "" for one that this viewer may not see."""
    return dict(barrier_choices(viewer, place)).get(key, "") if key else ""
