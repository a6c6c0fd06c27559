"""Emissions as rows: what a view looks at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.gases import GASES
from zeroward.methods.ghg.gwp import masses_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """One row per activity: its source and the kilograms of each gas (`masses[n, len(GASES)]`).

    The other columns are empty or as long as `sources`. They explain differences between two views: `boundaries`
    (combustion, upstream, life_cycle), `series` of the factor used, `certified` (biomass certified as sustainable:
    True, False, or None where nobody said), and `electricity_rules`. `ids` tie the rows of two views together.
    """

    sources: Sequence[str]
    masses: NDArray[np.float64]
    carriers: Sequence[str] = ()
    ids: Sequence[str] = ()
    boundaries: Sequence[str] = ()
    series: Sequence[str] = ()
    certified: Sequence[bool | None] = ()
    electricity_rules: Sequence[str] = ()

    def __post_init__(self) -> None:
        count = len(self.sources)
        if self.masses.shape != (count, len(GASES)):
            raise MethodError(
                say(
                    "The masses have the shape %(shape)s; %(count)s rows and %(count_2)s gases are needed.",
                    shape=self.masses.shape,
                    count=count,
                    count_2=len(GASES),
                ),
                place="masses",
                remedy="Give one row per source, in the order of GASES.",
            )
        for name in ("carriers", "ids", "boundaries", "series", "certified", "electricity_rules"):
            if len(getattr(self, name)) not in (0, count):
                raise MethodError(
                    say(
                        "The column %(name)s has %(count)s rows, not %(count_2)s.",
                        name=name,
                        count=len(getattr(self, name)),
                        count_2=count,
                    ),
                    place=name,
                    remedy="Leave it out, or give one value per row.",
                )
        bad = np.flatnonzero(~np.isfinite(self.masses).all(axis=1))
        if bad.size:
            raise MethodError(
                "A mass is no number.",
                place=f"row {int(bad[0]) + 1}",
                remedy="Leave out rows that could not be computed, and report them as gaps.",
            )
        if len(set(self.ids)) != len(self.ids):
            raise MethodError(
                "Two rows have the same id.", place="ids", remedy="Give every row an id of its own."
            )

    def __len__(self) -> int:
        return len(self.sources)

    def text(self, name: str, row: int) -> str:
        """The value of an optional text column, or nothing."""
        column = getattr(self, name)
        return str(column[row]) if len(column) else ""

    def take(self, order: Sequence[int]) -> "Rows":
        """These rows in this order."""
        columns: dict[str, Any] = {}
        for name in ("sources", "carriers", "ids", "boundaries", "series", "certified", "electricity_rules"):
            column = getattr(self, name)
            columns[name] = tuple(column[at] for at in order) if len(column) else ()
        return Rows(masses=self.masses[np.asarray(order, dtype=np.int64)], **columns)


def rows_from(records: Iterable[Mapping[str, Any]]) -> Rows:
    """Rows from mappings with `source`, `masses` (kilograms by gas) and the optional columns by singular names.

    A column is taken when the first record has it. Raises MethodError for an unknown gas.
    """
    listed = list(records)
    first = listed[0] if listed else {}
    names = {"carrier": "carriers", "id": "ids", "boundary": "boundaries", "series": "series",
             "certified": "certified", "electricity_rule": "electricity_rules"}  # fmt: skip
    columns: dict[str, Any] = {
        plural: tuple(one.get(name) for one in listed) for name, plural in names.items() if name in first
    }
    masses = np.array([masses_of(one["masses"]) for one in listed]).reshape(len(listed), len(GASES))
    return Rows(sources=tuple(one["source"] for one in listed), masses=masses, **columns)
