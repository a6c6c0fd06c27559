"""Whether a figure of two iterations may be compared: the same words, base, stream and codebook, or no arrow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.results import Estimate

Aspect = Literal["wording", "base", "unit", "stream", "codebook", "weighting"]
ASPECTS: tuple[Aspect, ...] = ("wording", "base", "unit", "stream", "codebook", "weighting")
_WORDS = {
    "wording": say("The question was worded otherwise."),
    "base": say("The figures are of other groups."),
    "unit": say("One figure counts cities, the other something else."),
    "stream": say("The answers came in another way."),
    "codebook": say("The answers were coded with another codebook."),
    "weighting": say("The figures were weighted otherwise."),
}
_UNKNOWN = {
    "wording": say("The wording of one of the questions is not known."),
    "base": say("Whom one of the figures is of is not known."),
    "unit": say("What one of the figures counts is not known."),
    "stream": say("How one of the answers was collected is not known."),
    "codebook": say("The codebook of one of the figures is not known."),
    "weighting": say("How one of the figures was weighted is not known."),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One aspect: the same, another, or not known (None); with the reason where it is not the same."""

    aspect: Aspect
    same: bool | None
    reason: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """All aspects. Only when all are the same an arrow may be drawn."""

    rows: tuple[Row, ...]

    @property
    def comparable(self) -> bool:
        return all(one.same is True for one in self.rows)

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(one.reason for one in self.rows if one.reason)


def ledger(before: Mapping[str, str], after: Mapping[str, str]) -> Ledger:
    """Compare what is known of both figures, by aspect: any text that is the same where the thing is (a hash of the
    wording, the version of the codebook). A missing or empty text is not known. `codebook` may be "-" on both sides
    where answers were not coded."""
    rows = []
    for aspect in ASPECTS:
        first, second = before.get(aspect, ""), after.get(aspect, "")
        if not first or not second:
            rows.append(Row(aspect, None, _UNKNOWN[aspect]))
        else:
            same = first == second
            rows.append(Row(aspect, same, "" if same else _WORDS[aspect]))
    return Ledger(tuple(rows))


Direction = Literal["up", "down", "same", "not distinguishable", "not comparable"]


def direction(change: Estimate, found: Ledger) -> Direction:
    """The arrow to draw: none where the figures cannot be compared, or where the interval holds both ways."""
    if not found.comparable:
        return "not comparable"
    if change.interval.low > 0:
        return "up"
    if change.interval.high < 0:
        return "down"
    return "same" if change.value == 0 and change.se == 0 else "not distinguishable"


@dataclass(frozen=True, slots=True)
class Rank:
    """The best and the worst place that a figure may have, going by the intervals."""

    name: str
    best: int
    worst: int

    @property
    def sure(self) -> bool:
        return self.best == self.worst


def ranks(found: Sequence[Estimate]) -> tuple[Rank, ...]:
    """The places of figures, largest first. Where intervals overlap the place is a range, never one number."""
    placed = []
    for one in found:
        above = sum(other.interval.low > one.interval.high for other in found if other is not one)
        below = sum(other.interval.high < one.interval.low for other in found if other is not one)
        placed.append((one, Rank(one.name, above + 1, len(found) - below)))
    return tuple(rank for _, rank in sorted(placed, key=lambda both: (-both[0].value, both[0].name)))
