"""Who came from where, and what was said afterwards. Fewer than five are never told apart."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.community.models import Event
from zeroward.community.queries.seats import HELD
from zeroward.core.ui.numbers import format_number
from zeroward.places.queries.country_names import country_names

FEWEST: Final = 5
IN_POINTS: Final = frozenset(
    {"points", "point", "score", "1-5", "1–5", "1 to 5", "points (1-5)", "points (1–5)"}
)
"""Units of indicators that a mean of answers from 1 to 5 can be a value of."""


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


@dataclass(frozen=True, slots=True)
class Taken:
    """What the feedback says in the unit of an indicator: `value`, and in words what it is."""

    value: float
    shown: str
    words: str


def feedback_in(event: Event, unit: str) -> Taken | None:
    """The mean for an indicator in points from 1 to 5, the share of 4 and 5 for one in percent; None for another unit,
    and below five answers. One query."""
    points = list(event.feedback.values_list("points", flat=True))
    if len(points) < FEWEST:
        return None
    if unit.strip() == "%":
        share = round(100 * sum(point >= 4 for point in points) / len(points), 1)
        said = _("share of %(n)d answers that were 4 or 5 of 5") % {"n": len(points)}
        return Taken(share, format_number(share, 1), said)
    if unit.strip().casefold() in IN_POINTS:
        mean = round(sum(points) / len(points), 2)
        return Taken(
            mean, format_number(mean, 2), _("mean of %(n)d answers from 1 to 5") % {"n": len(points)}
        )
    return None


def feedback_words(event: Event) -> list[str]:
    """What people wrote, in alphabetical order, so that nothing tells when: for the host, from five answers on."""
    if event.feedback.count() < FEWEST:
        return []
    return sorted(event.feedback.exclude(words="").values_list("words", flat=True))
