"""One answer of the equity check: what an action does to a group, seen through one lens. Blank is not zero."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zeroward.methods.equity.questions import evidence_levels, lenses, shares, timings
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say

BROAD: Final = frozenset({"many", "most"})
WEAK: Final = frozenset({"E0", "E1"})


@dataclass(frozen=True, slots=True)
class Mitigation:
    """What is done against a burden, by whom, until when, and what it costs (None: not known)."""

    text: str
    owner: str = ""
    due: date | None = None
    cost: float | None = None

    @property
    def owned(self) -> bool:
        """Whether somebody has taken it on."""
        return bool(self.text.strip() and self.owner.strip())


@dataclass(frozen=True, slots=True)
class Cell:
    """`effect` -2 to +2 or None (not examined); `share` how many of the group; `count` people behind the figure."""

    group: str
    lens: str
    effect: int | None = None
    share: str = ""
    reversible: bool | None = None
    timing: str = ""
    evidence: str = ""
    mitigation: Mitigation | None = None
    count: int | None = None
    note: str = ""

    @property
    def examined(self) -> bool:
        return self.effect is not None

    @property
    def negative(self) -> bool:
        return self.effect is not None and self.effect <= -1

    @property
    def heavy(self) -> bool:
        """A burden that many or most of the group bear."""
        return self.negative and self.share in BROAD

    @property
    def mitigated(self) -> bool:
        return self.mitigation is not None and self.mitigation.owned

    @property
    def weak(self) -> bool:
        """Examined, but founded on opinion alone (E0, E1, or no level stated)."""
        return self.examined and (self.evidence in WEAK or not self.evidence)


def check_cell(cell: Cell) -> None:
    """Raise MethodError for an answer that is on none of the scales."""
    place = f"{cell.group}/{cell.lens}"
    if cell.effect is not None and (isinstance(cell.effect, bool) or cell.effect not in (-2, -1, 0, 1, 2)):
        raise _off(say("%(place)s: an effect is a whole number from -2 to 2.", place=place), place)
    if cell.lens not in {one.key for one in lenses()}:
        raise _off(say("%(place)s: there is no such lens.", place=place), place)
    for value, scale, message in (
        (cell.share, shares(), say("%(place)s: the share is none, few, many or most.", place=place)),
        (cell.timing, timings(), say("%(place)s: the timing is build, operate or both.", place=place)),
        (cell.evidence, evidence_levels(), say("%(place)s: evidence goes from E0 to E4.", place=place)),
    ):
        if value and value not in {one.key for one in scale}:
            raise _off(message, place)
    if cell.negative and cell.share == "none":
        raise _off(say("%(place)s: worse, but for none of the group.", place=place), place)
    if cell.count is not None and cell.count < 0:
        raise _off(say("%(place)s: a number of people is zero or more.", place=place), place)


def _off(message: Said, place: str) -> MethodError:
    return MethodError(
        message, place=place, remedy=say("Choose one of the answers, or leave the cell blank.")
    )
