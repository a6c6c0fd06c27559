"""The review screen: one item after the other, with the text around it and the mark that it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.contract.models import ContractFile, Mark
from zeroward.contract.queries.reading_items import Item, items_of
from zeroward.contract.queries.reading_page import sure_words
from zeroward.contract.queries.reading_tables import TABLES, ShownTable, shown_table
from zeroward.contract.queries.reading_words import finding_of, title_of
from zeroward.contract.queries.readings import ShownLine, data_of, lines_around
from zeroward.contract.reading_kinds import Kind


@dataclass(frozen=True)
class Step:
    """An item in the list beside the text."""

    item: Item
    title: str
    mark: str
    number: int


@dataclass(frozen=True)
class ReviewPage:
    """`here` is None when the kind has no items."""

    kind: Kind
    steps: tuple[Step, ...]
    here: Step | None
    mark: Mark | None
    lines: tuple[ShownLine, ...]
    table: ShownTable | None = None

    @property
    def row(self) -> int | None:
        """The line of the table's row that is open."""
        return self.table.here.line if self.table and self.table.here else None

    @property
    def is_put_right(self) -> bool:
        """Cells of this table were corrected: to call it right as it was read would undo that."""
        return bool(self.table and self.mark and self.mark.value)

    @property
    def marked(self) -> int:
        return sum(bool(step.mark) for step in self.steps)

    @property
    def before(self) -> Step | None:
        return self.steps[self.here.number - 2] if self.here and self.here.number > 1 else None

    @property
    def after(self) -> Step | None:
        return self.steps[self.here.number] if self.here and self.here.number < len(self.steps) else None

    @property
    def near(self) -> tuple[Step, ...]:
        """The steps around this one: a long list is shown in part."""
        at = self.here.number if self.here else 1
        return self.steps[max(0, at - 6) : at + 9]

    @property
    def sure(self) -> str:
        return sure_words(self.here.item.confidence) if self.here else ""

    @property
    def finding(self) -> tuple[tuple[str, str], ...]:
        return finding_of(self.here.item) if self.here else ()

    @property
    def values(self) -> dict[str, Any]:
        """As read, or as corrected."""
        if self.here is None:
            return {}
        found = {**self.here.item.values, **(self.mark.value if self.mark else {})}
        return {name: _plain(value) for name, value in found.items()}


def _plain(value: Any) -> Any:
    """Whole numbers without a decimal point, as people write them."""
    return int(value) if isinstance(value, float) and value == int(value) else value


def review_page(file: ContractFile, kind: Kind, wanted: str = "", row: str = "") -> ReviewPage:
    """`wanted` is the id of an item; without one the first that nobody has marked. `row` is the line of the row of a
    table that is to be put right."""
    marks: Mapping[str, Mark] = {
        mark.item: mark for mark in Mark.objects.filter(of=file, kind=kind.key).select_related("by")
    }
    steps = tuple(
        Step(item, title_of(item), marks[item.id].state if item.id in marks else "", number)
        for number, item in enumerate(sorted(items_of(data_of(file), kind.key), key=_holds), start=1)
    )
    here = next((step for step in steps if step.item.id == wanted), None) or next(
        (step for step in steps if not step.mark), steps[0] if steps else None
    )
    if here is None:
        return ReviewPage(kind, steps, None, None, ())
    mark = marks.get(here.item.id)
    table = shown_table(here.item.source, mark.value if mark else {}, row) if kind.key == TABLES else None
    lines = tuple(lines_around(file, here.item.line, here.item.last))
    return ReviewPage(kind, steps, here, mark, lines, table)


def _holds(item: Item) -> int:
    """What does not fit comes first; items of other kinds stay in the order of the document."""
    return {"cannot_check": 1, "holds": 2}.get(str(item.source.get("state", "")), 0)


def next_open(page: ReviewPage) -> str:
    """The id of the next item that nobody has marked, after this one or from the start; "" when all are."""
    at = page.here.number if page.here else 0
    order = (*page.steps[at:], *page.steps[:at])
    return next((step.item.id for step in order if not step.mark), "")
