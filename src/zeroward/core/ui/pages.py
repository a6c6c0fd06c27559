"""Pagination: "1 to 8 of 16", one button for the next ones, numbers only for long lists."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.http import QueryDict

NUMBERED_FROM = 100  # results; up to here "next" is enough


@dataclass(frozen=True, slots=True)
class PageLink:
    """A numbered page; without an address it is a gap in the row of numbers."""

    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """Where the reader is in a list. `following` is how many the next page holds; 0 on the last one."""

    first: int
    last: int
    total: int
    next_url: str
    following: int
    previous_url: str
    preceding: int
    numbers: tuple[PageLink, ...]


def pager(page: Page[Any], query: QueryDict, *, parameter: str = "page") -> Pager:
    """The pager of one page, with addresses that keep every other parameter of `query`."""
    total, size = page.paginator.count, page.paginator.per_page
    more = page.has_next()
    return Pager(
        first=page.start_index(),
        last=page.end_index(),
        total=total,
        next_url=page_url(query, parameter, page.next_page_number()) if more else "",
        following=min(size, total - page.end_index()) if more else 0,
        previous_url=page_url(query, parameter, page.previous_page_number()) if page.has_previous() else "",
        preceding=size if page.has_previous() else 0,
        numbers=_numbers(page, query, parameter) if total > NUMBERED_FROM else (),
    )


def page_url(query: QueryDict, parameter: str, number: int) -> str:
    """The address of a page; the first one carries no number, so that it has only one address."""
    changed = query.copy()
    if number == 1:
        changed.pop(parameter, None)
    else:
        changed[parameter] = str(number)
    return f"?{changed.urlencode()}"


def _numbers(page: Page[Any], query: QueryDict, parameter: str) -> tuple[PageLink, ...]:
    shown = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return tuple(
        PageLink(str(number), page_url(query, parameter, number), number == page.number)
        if isinstance(number, int)
        else PageLink("…", "")
        for number in shown
    )
