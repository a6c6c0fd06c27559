"""Pages beside the desk of a call; other parts of this room add theirs when the apps are ready."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from zeroward.exchange.models import Call
from zeroward.exchange.queries.kinds import kind_of


@dataclass(frozen=True, slots=True)
class DeskPage:
    """`wanted(call)` decides whether the page makes sense for this call."""

    label: str | Promise
    url_name: str
    wanted: Callable[[Call], bool] = lambda _call: True
    order: int = 50


DESK_PAGES: dict[str, DeskPage] = {}


def register_desk_link(page: DeskPage) -> None:
    """Add a page; the same address twice replaces it."""
    DESK_PAGES[page.url_name] = page


def desk_links(call: Call) -> list[tuple[str, str]]:
    """Pairs of label and address."""
    pages = sorted(DESK_PAGES.values(), key=lambda one: (one.order, one.url_name))
    return [(str(one.label), reverse(one.url_name, args=[call.key])) for one in pages if one.wanted(call)]


def has_matching(call: Call) -> bool:
    return bool(kind_of(call.programme.kind).matching)


def has_awards(call: Call) -> bool:
    return "awards" in kind_of(call.programme.kind).follows
