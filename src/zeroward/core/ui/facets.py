"""Facets: what a list can be narrowed by, with counts, and what is set now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet; `count` is how many results carry it, None when that was not counted."""

    value: str
    label: str | Promise
    count: int | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """`name` is the parameter of the address. The first `shown` options stand open, the rest is folded."""

    name: str
    label: str | Promise
    options: Sequence[Option] = field(default_factory=tuple)
    shown: int = 6

    @property
    def first(self) -> list[Option]:
        """Chosen options come along even when they would be folded, so that nothing set is hidden."""
        return [option for place, option in enumerate(self.options) if place < self.shown or option.chosen]

    @property
    def rest(self) -> list[Option]:
        return [
            option for place, option in enumerate(self.options) if place >= self.shown and not option.chosen
        ]


@dataclass(frozen=True, slots=True)
class Chip:
    """A set option that can be removed by following `url`."""

    label: str | Promise
    facet: str | Promise
    url: str


def chips(facets: Iterable[Facet], query: QueryDict, *, page_parameter: str = "page") -> list[Chip]:
    """The set options, each with the address of the same list without it."""
    return [
        Chip(option.label, facet.label, _without(query, facet.name, option.value, page_parameter))
        for facet in facets
        for option in facet.options
        if option.chosen
    ]


def _without(query: QueryDict, name: str, value: str, page_parameter: str) -> str:
    changed = query.copy()
    changed.setlist(name, [kept for kept in query.getlist(name) if kept != value])
    changed.pop(page_parameter, None)
    return f"?{changed.urlencode()}"
