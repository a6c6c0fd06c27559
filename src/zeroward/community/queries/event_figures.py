"""Who came from where, and what was said afterwards. Fewer than five are never told apart."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from zeroward.community.models import Event
from zeroward.community.queries.seats import HELD
from zeroward.core.ui.numbers import format_number
from zeroward.places.queries.country_names import country_names

FEWEST: Final = 5


@dataclass(frozen=True, slots=True)
class Origin:
    """How many came from a country; `code` "" gathers all of which there were fewer than five."""

    code: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class FeedbackFigures:
    """`mean` is None below five answers."""

    n: int
    mean: str | None
    counts: tuple[tuple[int, int], ...] = ()


def origins_of(event: Event) -> list[Origin]:
    """Who came, by country: those with five or more, then all others together when they are five or more. Empty when
    fewer than five came. Where nobody was checked in, nobody is counted. Three queries."""
    counted = Counter(
        event.registrations.filter(state=HELD).exclude(came_at=None).values_list("country", flat=True)
    )
    if sum(counted.values()) < FEWEST:
        return []
    names = country_names()
    shown = {code: n for code, n in counted.items() if code and n >= FEWEST}
    rest = sum(counted.values()) - sum(shown.values())
    if 0 < rest < FEWEST and shown:
        # a rest of less than five could be told from the total: the smallest country goes with it
        smallest = min(shown, key=lambda code: (shown[code], code))
        rest += shown.pop(smallest)
    rows = [Origin(code, names.get(code, code), n) for code, n in shown.items()]
    rows.sort(key=lambda row: row.name.casefold())
    return [*rows, Origin("", "", rest)] if rest else rows


def came_of(event: Event) -> int:
    return event.registrations.filter(state=HELD).exclude(came_at=None).count()


def feedback_figures(event: Event) -> FeedbackFigures:
    """One query."""
    points = list(event.feedback.values_list("points", flat=True))
    if len(points) < FEWEST:
        return FeedbackFigures(len(points), None)
    counted = Counter(points)
    mean = format_number(sum(points) / len(points), 1)
    return FeedbackFigures(len(points), mean, tuple((point, counted[point]) for point in range(1, 6)))


def feedback_words(event: Event) -> list[str]:
    """What people wrote, in alphabetical order, so that nothing tells when: for the host, from five answers on."""
    if event.feedback.count() < FEWEST:
        return []
    return sorted(event.feedback.exclude(words="").values_list("words", flat=True))
