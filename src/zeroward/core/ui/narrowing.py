"""Narrowing a list: which rows remain, which filters there are, and how many rows each would leave.

For lists that fit into memory (cities, services, bodies). Within a filter the values are alternatives, and the
filters narrow one another; the count beside a value takes all the other filters into account.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.http import QueryDict
from django.utils.functional import Promise

from zeroward.core.ui.facets import Chip, Facet, Option, chips
from zeroward.core.ui.sorting import sort_key
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold

LONGEST_QUESTION = 100
UNKNOWN = "unknown"  # the code for "not known" in every filter; it stands last
Row = TypeVar("Row")


@dataclass(frozen=True)  # no slots: Python 3.11 cannot subscript a generic class with them
class Dimension(Generic[Row]):
    """One way to narrow. `values` gives the codes of a row, `labels` what a reader sees for a code.

    Options stand in the order of `labels` when `keep_order` is set, else in alphabetical order.
    """

    name: str
    label: str | Promise
    values: Callable[[Row], Iterable[str]]
    labels: dict[str, str]
    shown: int = 6
    keep_order: bool = False


@dataclass(frozen=True)
class Narrowed(Generic[Row]):
    """What remains. `asked` is the text that was looked for, cleaned."""

    rows: list[Row]
    facets: list[Facet]
    chips: list[Chip]
    asked: str = ""

    @property
    def chosen(self) -> int:
        return len(self.chips)

    @property
    def question(self) -> list[tuple[str, str]]:
        """What the form of the filters keeps: the text that was looked for."""
        return [("q", self.asked)] if self.asked else []

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the search field keeps: the filters that are set."""
        return [
            (facet.name, option.value) for facet in self.facets for option in facet.options if option.chosen
        ]

    @property
    def is_narrowed(self) -> bool:
        return bool(self.chips or self.asked)


def narrow(
    rows: Sequence[Row],
    dimensions: Sequence[Dimension[Row]],
    query: QueryDict,
    *,
    words: Callable[[Row], str] | None = None,
) -> Narrowed[Row]:
    """Apply the filters of an address to rows. Values that no row has are passed over.

    `words` gives the text of a row that the parameter `q` is looked for in, whatever the accents and the case.
    """
    asked = clean_text(query.get("q", "")[:LONGEST_QUESTION]).strip() if words else ""
    if words and asked:
        parts = fold(asked).split()
        rows = [row for row in rows if all(part in fold(words(row)) for part in parts)]
    codes = {dimension.name: [frozenset(dimension.values(row)) for row in rows] for dimension in dimensions}
    wanted = {
        dimension.name: frozenset(query.getlist(dimension.name)) & frozenset(dimension.labels)
        for dimension in dimensions
    }
    asked_for = {name: values for name, values in wanted.items() if values}
    facets = [_facet(dimension, codes, wanted, asked_for) for dimension in dimensions]
    left = [row for place, row in enumerate(rows) if _passes(place, codes, asked_for)]
    return Narrowed(left, [facet for facet in facets if _narrows(facet)], chips(facets, query), asked)


def _narrows(facet: Facet) -> bool:
    """A filter whose only value is *not known* tells nothing apart."""
    return any(option.value != UNKNOWN or option.chosen for option in facet.options)


def _passes(
    place: int, codes: dict[str, list[frozenset[str]]], wanted: dict[str, frozenset[str]], *, but: str = ""
) -> bool:
    return all(name == but or values & codes[name][place] for name, values in wanted.items())


def _facet(
    dimension: Dimension[Row],
    codes: dict[str, list[frozenset[str]]],
    wanted: dict[str, frozenset[str]],
    asked_for: dict[str, frozenset[str]],
) -> Facet:
    """`asked_for` are those of the filters that are set; without any every row counts."""
    own = codes[dimension.name]
    counts = Counter(
        code
        for place, values in enumerate(own)
        if not asked_for or _passes(place, codes, asked_for, but=dimension.name)
        for code in values
    )
    chosen = wanted[dimension.name]
    shown = [code for code in dimension.labels if counts[code] or code in chosen]
    if not dimension.keep_order:
        shown.sort(key=lambda code: (code == UNKNOWN, sort_key(dimension.labels[code])))
    options = [Option(code, dimension.labels[code], counts[code], code in chosen) for code in shown]
    return Facet(dimension.name, dimension.label, options, dimension.shown)
