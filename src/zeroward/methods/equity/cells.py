"""One answer of the equity check: what an action does to a group, seen through one lens. Blank is not zero."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zeroward.methods.equity.questions import (
    Lens,
    Level,
    evidence_levels,
    groups,
    lenses,
    shares,
    timings,
)
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


def names(cell: Cell) -> dict[str, str]:
    """Group and lens as people call them; a group of the city's own by its key."""
    known = {one.key: one.label for one in groups()}
    views = {one.key: one.label for one in lenses()}
    return {"group": known.get(cell.group, cell.group), "lens": views.get(cell.lens, cell.lens)}


def check_cell(cell: Cell) -> None:
    """Raise MethodError for an answer that is on none of the scales."""
    message = _fault(cell)
    if message is not None:
        raise MethodError(
            message,
            place=f"{cell.group}/{cell.lens}",
            remedy=say("Choose one of the answers, or leave the cell blank."),
        )


def _fault(cell: Cell) -> Said | None:
    """What is wrong with an answer. Names are looked up for a fault alone: a plan has thousands of answers."""
    if cell.effect is not None and (isinstance(cell.effect, bool) or cell.effect not in (-2, -1, 0, 1, 2)):
        return say("%(group)s, %(lens)s: an effect is a whole number from -2 to 2.", **names(cell))
    if _strange(cell.lens, lenses()):
        return say("%(group)s, %(lens)s: there is no such lens.", **names(cell))
    if cell.share and _strange(cell.share, shares()):
        return say("%(group)s, %(lens)s: the share is none, few, many or most.", **names(cell))
    if cell.timing and _strange(cell.timing, timings()):
        return say("%(group)s, %(lens)s: the timing is build, operate or both.", **names(cell))
    if cell.evidence and _strange(cell.evidence, evidence_levels()):
        return say("%(group)s, %(lens)s: evidence goes from E0 to E4.", **names(cell))
    if cell.negative and cell.share == "none":
        return say("%(group)s, %(lens)s: worse, but for none of the group.", **names(cell))
    if cell.count is not None and cell.count < 0:
        return say("%(group)s, %(lens)s: a number of people is zero or more.", **names(cell))
    return None


def _strange(key: str, scale: tuple[Level, ...] | tuple[Lens, ...]) -> bool:
    return all(one.key != key for one in scale)
