"""What was read of one contract, for its page: modules, how sure, how far it was checked, what was not understood."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from zeroward.contract.models import ContractFile, FileState, Mark, MarkState
from zeroward.contract.queries.reading_items import Item, agreed, items_of
from zeroward.contract.queries.reading_words import missed_words, status_name, title_of, trouble_words
from zeroward.contract.queries.readings import data_of
from zeroward.contract.reading_kinds import KINDS, Kind
from zeroward.core.ui.tables import Column, Table

MOST_MISSED: Final = 60
MOST_QUOTES: Final = 40


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many items of a kind were read, and what people said of them."""

    kind: Kind
    read: int
    confirmed: int
    corrected: int
    rejected: int

    @property
    def marked(self) -> int:
        return self.confirmed + self.corrected + self.rejected

    @property
    def right(self) -> str:
        """How many of those that were looked at had been read right."""
        return (
            _("%(right)d of %(marked)d") % {"right": self.confirmed, "marked": self.marked}
            if self.marked
            else ""
        )


@dataclass(frozen=True)
class ReadingPage:
    file: ContractFile
    data: Mapping[str, Any]
    counts: tuple[KindCount, ...]
    trouble: str

    @property
    def is_read(self) -> bool:
        return bool(self.data)

    @property
    def is_waiting(self) -> bool:
        return self.file.state == FileState.WAITING and not self.is_stopped

    @property
    def is_stopped(self) -> bool:
        """The job ended without a reading: the worker was stopped, or something went wrong in it."""
        job = self.file.job
        return self.file.state == FileState.WAITING and (job is None or job.finished)

    @property
    def found(self) -> int:
        return len({row["id"] for row in self.data.get("modules", ())})

    @property
    def sought(self) -> int:
        return self.found + len(self.data.get("absent", ()))

    @property
    def looked_at(self) -> int:
        return sum(one.marked for one in self.counts)

    @property
    def missed(self) -> list[tuple[int, str]]:
        rows = self.data.get("not_understood", ())
        return [(row["line"], missed_words(row)) for row in rows[:MOST_MISSED]]

    @property
    def more_missed(self) -> int:
        return max(0, len(self.data.get("not_understood", ())) - MOST_MISSED)


def reading_page(file: ContractFile) -> ReadingPage:
    """Counts of the reading and of its marks. One query for the marks."""
    data = data_of(file)
    marks = Counter(Mark.objects.filter(of=file).values_list("kind", "state"))
    read = Counter(item.kind.key for item in items_of(data)) if data else Counter()
    counts = tuple(
        KindCount(
            kind,
            read[kind.key],
            marks[(kind.key, MarkState.CONFIRMED.value)],
            marks[(kind.key, MarkState.CORRECTED.value)],
            marks[(kind.key, MarkState.REJECTED.value)],
        )
        for kind in KINDS
        if read[kind.key]
    )
    return ReadingPage(file, data, counts, trouble_words(file.trouble))


def counts_table(page: ReadingPage, *, linked: bool) -> Table:
    """Items by kind; `linked` leads to the review screen of each."""
    number = partial(Column, numeric=True)
    rows = [
        [
            _kind_cell(page.file, one.kind, linked=linked),
            one.read,
            one.marked,
            one.right or "–",
        ]
        for one in page.counts
    ]
    return Table(
        caption=_("What was read, and what of it was checked"),
        columns=[
            Column(_("What")),
            number(_("Read")),
            number(_("Looked at")),
            number(_("Read right")),
        ],
        rows=rows,
    )


def _kind_cell(file: ContractFile, kind: Kind, *, linked: bool) -> object:
    if not linked:
        return kind.label
    address = reverse("contract:reading-review", args=[file.pk, kind.key])
    return format_html('<a href="{}">{}</a>', address, kind.label)


def modules_table(page: ReadingPage) -> Table:
    """Where each module stands, and which are not there."""
    rows = [
        [row["id"], row["title"] or "–", f"{row['first']}–{row['last']}", sure_words(row["confidence"])]
        for row in page.data["modules"]
    ]
    return Table(
        caption=_("Modules of the contract"),
        columns=[
            Column(_("Module")),
            Column(_("Title in the document")),
            Column(_("Lines")),
            Column(_("How sure")),
        ],
        rows=rows,
    )


def sure_words(confidence: float) -> str:
    """A confidence in words: the number alone says little."""
    if confidence >= 0.85:
        return _("sure")
    return _("likely") if confidence >= 0.6 else _("unsure")


@dataclass(frozen=True, slots=True)
class Quoted:
    """One item for readers: what, what the contract says of it, its words and line, and whether a person checked it."""

    title: str
    status: str
    quote: str
    line: int
    checked: bool


def quotes_of(file: ContractFile, kind: Kind) -> tuple[list[Quoted], int]:
    """Items of a kind as agreed, those that say most first, and how many there are."""
    data = agreed(data_of(file), Mark.objects.filter(of=file, kind=kind.key))
    items = items_of(data, kind.key)
    order = {key: at for at, key in enumerate(("used", "planned", "named", "assigned", "considered"))}

    def rank(item: Item) -> tuple[int, int]:
        return order.get(str(item.values.get("status")), len(order)), item.line

    shown = sorted(items, key=rank)[:MOST_QUOTES]
    return [
        Quoted(
            title_of(item),
            status_name(str(item.values["status"])) if item.values.get("status") else "",
            item.quote,
            item.line,
            item.source.get("mark") in (MarkState.CONFIRMED, MarkState.CORRECTED),
        )
        for item in shown
    ], len(items)
