"""The support menu by group, for everyone or compared with one city, narrowed by the address."""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.functional import Promise

from zeroward.core.ui.narrowing import Narrowed, narrow
from zeroward.services.queries.asker import Asker
from zeroward.services.queries.dimensions import dimensions
from zeroward.services.queries.fitting import ASK, NOT, OVER, fit, when
from zeroward.services.queries.groups import GROUP_NAMES, GROUP_QUESTIONS, group_keys
from zeroward.services.queries.offers import NO_NAMES, Names, Offer, offers, offers_and_names
from zeroward.services.queries.outcomes import NONE, outcomes
from zeroward.services.queries.rows import ServiceRow
from zeroward.services.queries.services import service_rows

QUESTIONS: Final = 3
"""How many questions the menu asks for at a time."""


@dataclass(frozen=True, slots=True)
class Group:
    """`rows` may fit, the best first; `others` do not."""

    key: str
    name: str | Promise
    question: str | Promise
    rows: list[ServiceRow]
    others: list[ServiceRow]

    @property
    def count(self) -> int:
        return len(self.rows) + len(self.others)


@dataclass(frozen=True, slots=True)
class Menu:
    """`asks` are the facts that would settle most offers, with the number of offers each."""

    narrowed: Narrowed[ServiceRow]
    groups: list[Group]
    total: int
    asks: list[tuple[str, int]]
    verdicts: Counter[str]


def menu(query: QueryDict, asker: Asker, day: datetime.date, *, shelf: str = "") -> Menu:
    """All offers, or those of one shelf. About ten queries beside those of the asker."""
    rows = [row for row in service_rows() if not shelf or shelf in row.service.shelves]
    compare(rows, asker, day, read_for(asker))
    counted = outcomes([row.service.pk for row in rows])
    for row in rows:
        row.outcome = counted.get(row.service.pk, NONE)
    narrowed = narrow(rows, dimensions(rows, fitted=asker.known), query, words=_words)
    groups = [_group(key, narrowed.rows) for key in group_keys()]
    return Menu(
        narrowed,
        [group for group in groups if group.count],
        len(rows),
        _asks(rows),
        Counter(row.fitting.verdict for row in rows if row.fitting is not None),
    )


def read_for(asker: Asker) -> tuple[tuple[Offer, ...], Names]:
    """The offers, with the names that reasons need. Up to two queries while the menu did not change."""
    return offers_and_names() if asker.known else (offers(), NO_NAMES)


def compare(
    rows: Sequence[ServiceRow],
    asker: Asker,
    day: datetime.date,
    read: tuple[tuple[Offer, ...], Names],
) -> None:
    """Say of each row whether it fits the asker and when one can ask; `read` is what `read_for` gave. No query."""
    found, names = read
    by_key = {offer.key: offer for offer in found}
    facts = asker.facts
    stage, needs = str(facts.get("stage") or ""), facts.get("needs") or ()
    for row in rows:
        offer = by_key.get(row.service.key)
        if offer is None:
            continue
        row.timing = when(offer, day)[0]
        if asker.known:
            row.fitting = fit(offer, facts, stage=stage, needs=needs, on=day, countries=names.countries)


def _group(key: str, rows: Sequence[ServiceRow]) -> Group:
    mine = [row for row in rows if row.group == key]
    fitting = [row for row in mine if row.fitting is None or row.fitting.verdict != NOT]
    fitting.sort(key=lambda row: row.fitting.order[:4] if row.fitting is not None else ())
    others = [row for row in mine if row.fitting is not None and row.fitting.verdict == NOT]
    return Group(key, GROUP_NAMES[key], GROUP_QUESTIONS[key], fitting, others)


def _asks(rows: Sequence[ServiceRow]) -> list[tuple[str, int]]:
    """Facts that open questions wait for, those first that settle most. What is over does not count."""
    waiting = Counter(
        fact
        for row in rows
        if row.fitting is not None and row.fitting.verdict == ASK and row.fitting.timing != OVER
        for fact in row.fitting.missing
    )
    return sorted(waiting.items(), key=lambda pair: (-pair[1], pair[0]))[:QUESTIONS]


def _words(row: ServiceRow) -> str:
    return f"{row.name} {row.service.name} {row.description} {row.service.providers}"
