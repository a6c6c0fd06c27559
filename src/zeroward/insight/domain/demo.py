"""A frozen count for `make demo`, over the example contracts."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.insight.domain.freezing import freeze
from zeroward.insight.domain.indexing import index_all
from zeroward.insight.models import Snapshot


@dataclass(frozen=True, slots=True)
class CountingTeam:
    """Who freezes, and in whose name."""

    person: Any
    viewer: Viewer
    place: Workspace


def make_snapshot(*, team: CountingTeam, title: str) -> Snapshot | None:
    """Indexes what was read and freezes a count of it. Nothing when one was frozen already, or nothing was read."""
    if Snapshot.objects.exists() or not index_all():
        return None
    return freeze(actor=team.person, viewer=team.viewer, place=team.place, title=title, query=QueryDict())
