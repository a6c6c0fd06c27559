"""The viewer's own cities and platforms, to compare the menu with."""

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.services.queries.asker import Asker

MOST = 6


def own_places(viewer: Viewer, asker: Asker) -> list[Workspace]:
    """Places of the viewer other than the one compared with, by name. One or two queries, none for visitors."""
    scopes = [
        scope
        for scope in sorted(viewer.scopes)
        if scope.startswith(("city:", "country:")) and scope != asker.code
    ]
    found = workspaces(scopes[:MOST]).values() if scopes else ()
    return sorted(found, key=lambda place: place.name.casefold())
