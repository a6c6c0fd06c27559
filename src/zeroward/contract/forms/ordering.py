"""The rows of a table in another order: up, down, or to a place, button by button, and kept when it is saved."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django import forms

from zeroward.contract.queries.ordering import movable
from zeroward.contract.queries.showing import row_label
from zeroward.methods.contracts.template.shapes import Table

MOST_ROWS: Final = 2000
_ASKED: Final = re.compile(r"(\d{1,4}):(up|down)")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OrderLine:
    """A row in its place. `focus` names the button that the keyboard stands on after the row was moved."""

    place: int
    id: str
    label: str
    is_first: bool
    is_last: bool
    focus: str


class OrderForm(forms.Form):
    """Rows come back by their ids (`row`), each with the place that was typed beside it (`place`).

    A button for one step only shows the new order: nothing is stored before the order is saved.
    """

    def __init__(self, *args: Any, table: Table, rows: Sequence[Row], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table, self.rows = table, list(rows)
        free = {row["id"]: row for row in movable(table, rows)}
        self.moved, self.focus = "", ""
        self.shown = (
            [free[row] for row in self._asked_order(list(free))] if self.is_bound else [*free.values()]
        )

    def is_valid(self) -> bool:
        """False also while rows are only being moved."""
        return "move" not in self.data and super().is_valid()

    @property
    def lines(self) -> Iterator[OrderLine]:
        for place, row in enumerate(self.shown, start=1):
            yield OrderLine(
                place=place,
                id=row["id"],
                label=row_label(self.table, row, place),
                is_first=place == 1,
                is_last=place == len(self.shown),
                focus=self.focus if row["id"] == self.moved else "",
            )

    @property
    def last_moved(self) -> OrderLine | None:
        """The row that was moved by the last step."""
        return next((line for line in self.lines if line.id == self.moved), None)

    def in_order(self) -> list[Row]:
        """All rows of the table: those of the template stay where they are."""
        free = {row["id"] for row in self.shown}
        return [*(row for row in self.rows if row["id"] not in free), *self.shown]

    def _asked_order(self, known: list[str]) -> list[str]:
        """The posted order, with typed places and the step that was asked for; unknown rows left out."""
        sent = list(dict.fromkeys(row for row in self._list("row")[:MOST_ROWS] if row in set(known)))
        order = _by_places(sent, self._list("place"))
        order += [row for row in known if row not in set(order)]
        asked = _ASKED.fullmatch(self.data.get("move", ""))
        at = int(asked[1]) - 1 if asked else -1
        if asked is None or not 0 <= at < len(sent):
            return order
        return self._stepped(order, sent[at], asked[2])

    def _stepped(self, order: list[str], row: str, way: str) -> list[str]:
        at = order.index(row)
        to = max(at - 1, 0) if way == "up" else min(at + 1, len(order) - 1)
        order.insert(to, order.pop(at))
        self.moved = row
        # at either end the button is gone, and the keyboard goes to the other one
        self.focus = "down" if to == 0 else "up" if to == len(order) - 1 else way
        return order

    def _list(self, name: str) -> list[str]:
        found: list[str] = self.data.getlist(name)  # type: ignore[attr-defined]
        return found


def _by_places(order: list[str], places: Sequence[str]) -> list[str]:
    """Rows whose place was changed go there: before what stands there when they come from below, else behind it."""

    def wanted(at: int) -> tuple[int, int, int]:
        text = places[at] if at < len(places) else ""
        to = int(text) if re.fullmatch(r"\d{1,4}", text) else at + 1
        return to, (to > at + 1) - (to < at + 1), at

    return [order[at] for at in sorted(range(len(order)), key=wanted)]
