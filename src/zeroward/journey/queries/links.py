"""Where a step leads: the first of its pages that is there, in an open room, with everything that its address needs."""

from collections.abc import Collection, Iterable, Mapping

from django.urls import NoReverseMatch

from zeroward.core.queries.instance import current_instance
from zeroward.core.rooms import room_of_namespace
from zeroward.core.ui.addresses import address_of


def first_link(links: Iterable[str], words: Mapping[str, str]) -> str:
    """ "places:country {country}" with `words` filled in; "" when none of them leads anywhere."""
    closed = current_instance().closed_rooms
    return next(filter(None, (_address(link, words, closed) for link in links)), "")


def _address(link: str, words: Mapping[str, str], closed: Collection[str]) -> str:
    name, *parts = link.split()
    room = room_of_namespace(name.partition(":")[0]) if ":" in name else None
    if room is not None and room.closable and room.key in closed:
        return ""
    filled = [words.get(part[1:-1], "") if part.startswith("{") else part for part in parts]
    if not all(filled):
        return ""
    try:
        return address_of(name, *filled)
    except NoReverseMatch:
        return ""
