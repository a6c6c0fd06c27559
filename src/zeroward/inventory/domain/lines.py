"""One page of the guided path: several figures and notation keys of a sector, saved together or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.activities import delete_activity, save_activity
from zeroward.inventory.domain.cells import clear_key, set_key
from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.domain.errors import InvalidFigureError, StaleError
from zeroward.inventory.models import Activity, CellNote, Inventory


@dataclass(frozen=True, slots=True)
class Line:
    """What one line of the page says. `figure` is None for a line that was left or made empty."""

    name: str
    figure: Figure | None
    activity: Activity | None = None
    lock: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a cell stays empty; `key` "" takes an earlier reason away."""

    source: str
    key: str
    explanation: str = ""
    target: str = ""
    note: CellNote | None = None
    lock: int = 0


class LineError(Exception):
    """A line that cannot be saved; `name` is the line's, `error` what is wrong."""

    def __init__(self, name: str, error: InvalidFigureError | StaleError) -> None:
        super().__init__(str(error))
        self.name, self.error = name, error


def save_lines(
    *, actor: Any, viewer: Viewer, inventory: Inventory, lines: Sequence[Line], reasons: Sequence[Reason] = ()
) -> int:
    """Save what was written and delete what was emptied; returns how many figures stand now.

    Raises LineError for the first line that cannot be saved, and as `set_key` does; nothing is written then.
    """
    who: dict[str, Any] = {"actor": actor, "viewer": viewer, "inventory": inventory}
    with transaction.atomic():
        for line in lines:
            try:
                _save(line, who)
            except (InvalidFigureError, StaleError) as error:
                raise LineError(line.name, error) from error
        for reason in reasons:
            if reason.key:
                set_key(
                    **who,
                    source=reason.source,
                    key=reason.key,
                    explanation=reason.explanation,
                    target=reason.target,
                    lock=reason.lock,
                )
            elif reason.note is not None:
                clear_key(**who, source=reason.source, lock=reason.lock)
    return sum(line.figure is not None for line in lines)


def _save(line: Line, who: dict[str, Any]) -> None:
    if line.figure is not None:
        save_activity(**who, figure=line.figure, activity=line.activity, lock=line.lock)
    elif line.activity is not None:
        delete_activity(**who, activity=line.activity, lock=line.lock)
