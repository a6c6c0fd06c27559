"""Counts across contracts: each city once, with the strongest thing its contracts say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zeroward.insight.models import FoundMention
from zeroward.insight.queries.base import Base
from zeroward.insight.vocabulary import code_name
from zeroward.methods.contracts.counting import Counted, count
from zeroward.methods.contracts.mentions import STATUSES, taxonomy


@dataclass(frozen=True, slots=True)
class Line:
    """A code with its name and its counts. `is_part` says that it lies within the line above."""

    counted: Counted
    name: str
    is_part: bool

    @property
    def code(self) -> str:
        return self.counted.code


def rows_of(base: Base, kind: str) -> list[tuple[str, str, str]]:
    """(city, code, status), each once."""
    of_row = base.of_row
    found = FoundMention.objects.filter(indexed__in=base.ids, kind=kind)
    return [
        (of_row[pk].city.key, code, status)
        for pk, code, status in found.order_by().values_list("indexed_id", "code", "status").distinct()
    ]


def counted_rows(
    rows: Iterable[tuple[str, str, str]], cities: Sequence[str], kind: str
) -> tuple[Counted, ...]:
    """The counts of all codes of a kind, in the order of the taxonomy."""
    codes = taxonomy(kind).items
    return count(
        rows,
        cities,
        codes=[one.code for one in codes],
        parents={one.code: one.parent for one in codes if one.parent},
        statuses=STATUSES[kind],
    )


def lines_of(base: Base, kind: str) -> list[Line]:
    """All codes, the most used first, each followed by its parts."""
    found = {one.code: one for one in counted_rows(rows_of(base, kind), list(base.cities), kind)}
    parent = {one.code: one.parent for one in taxonomy(kind).items}
    lines = []
    for wide in _ordered(found[code] for code in found if not parent[code]):
        lines.append(Line(wide, code_name(kind, wide.code), is_part=False))
        parts = _ordered(found[code] for code in found if parent[code] == wide.code)
        lines += [Line(one, code_name(kind, one.code), is_part=True) for one in parts]
    return lines


def _ordered(found: Iterable[Counted]) -> list[Counted]:
    """By how many say the strongest, then the next; the order of the taxonomy decides the rest."""
    return sorted(found, key=lambda one: [-value for value in one.by_status.values()])
