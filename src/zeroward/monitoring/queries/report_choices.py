"""What a report can name: barriers of the country and of the city's own reports, documents of the city's store."""

from zeroward.barriers.queries.home import barriers_for_place
from zeroward.core.queries.documents import documents_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace


def barrier_choices(viewer: Viewer, place: Workspace) -> list[tuple[str, str]]:
    """Keys and titles."""
    return list(barriers_for_place(viewer, place))


def barrier_title(viewer: Viewer, place: Workspace, key: str) -> str:
    """The title of a barrier of the list; "" for one that this viewer may not see."""
    return dict(barrier_choices(viewer, place)).get(key, "") if key else ""


def document_choices(viewer: Viewer, place: Workspace) -> list[tuple[str, str]]:
    """Keys and titles of the city's documents. One query."""
    return [(str(pk), title) for pk, title in documents_of(place, viewer).values_list("pk", "title")]
