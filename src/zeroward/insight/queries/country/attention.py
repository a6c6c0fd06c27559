"""What waits for somebody in a national workspace, whatever room asks: the days that are past first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zeroward.core.tasks_open import OpenTask, tasks_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

SHOWN = 8
FIRST = 4


@dataclass(frozen=True, slots=True)
class Attention:
    """`tasks` are those that are shown, `more` how many there are beside. The `rest` of those is folded."""

    tasks: Sequence[OpenTask]
    late: int
    more: int

    @property
    def first(self) -> Sequence[OpenTask]:
        return self.tasks[:FIRST]

    @property
    def rest(self) -> Sequence[OpenTask]:
        return self.tasks[FIRST:]

    @property
    def total(self) -> int:
        return len(self.tasks) + self.more


def attention(place: Workspace, viewer: Viewer, today: date) -> Attention:
    """Open tasks of the place from all rooms; a day that is past stands before a day to come, no day last."""
    found = [task for task in tasks_of(viewer) if task.scope == str(place.scope)]
    found.sort(key=lambda task: (task.due is None, task.due or today, task.title))
    late = sum(task.due is not None and task.due < today for task in found)
    return Attention(found[:SHOWN], late, max(0, len(found) - SHOWN))
