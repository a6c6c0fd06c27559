"""Networks and initiatives beside the Mission: in which of them a city says that it is, and since when we know."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from zeroward.core.models import Visibility
from zeroward.core.queries.together import Part, Row, part
from zeroward.core.scope import Scope
from zeroward.core.ui.addresses import address_of
from zeroward.profile.models import StatedFact
from zeroward.profile.queries.catalogue import question_of

FACTS: Final = ("memberships", "covenant_member")
ENTRY_OF: Final = {
    "covenant": "covenant-of-mayors",
    "civitas": "civitas",
    "100irc": "intelligent-cities-challenge",
}
"""Entries of the support menu about an initiative."""


@dataclass(frozen=True, slots=True)
class Member:
    """`url` leads to the entry of the support menu, "" where there is none."""

    label: str
    url: str
    as_of: datetime.date | None


@dataclass(frozen=True, slots=True)
class Memberships:
    """`not_in` are initiatives of which the city said that it is not in them."""

    members: list[Member]
    not_in: list[str]
    is_example: bool


def stated_by(city: str) -> Part:
    """What the city said to everyone, for `memberships_from`."""
    found = StatedFact.objects.filter(
        scope=str(Scope.city(city)), key__in=FACTS, visibility=Visibility.PUBLIC
    )
    return part(found, "key", "value", "as_of", "is_example")


def memberships_from(rows: Iterable[Row]) -> Memberships | None:
    """None when the city said nothing."""
    told = {row["key"]: row for row in rows}
    if not told:
        return None
    labels = {choice.key: choice.label for choice in question_of("memberships").choices}
    days: dict[str, datetime.date | None] = {}
    if (row := told.get("memberships")) is not None:
        days.update(dict.fromkeys((key for key in row["value"] if key in labels), row["as_of"]))
    not_in = []
    if (row := told.get("covenant_member")) is not None:
        if row["value"] in (True, "yes"):
            days.setdefault("covenant", row["as_of"])
        elif "covenant" not in days:
            not_in.append(labels["covenant"])
    members = [
        Member(labels[key], address_of("services:service", ENTRY_OF[key]) if key in ENTRY_OF else "", day)
        for key, day in days.items()
    ]
    return Memberships(
        sorted(members, key=lambda one: one.label.casefold()),
        not_in,
        any(row["is_example"] for row in told.values()),
    )
