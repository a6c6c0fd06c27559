"""The rules of the equity check. They look at cells, one by one; nothing is averaged over groups.

- A burden (-1 or worse) that many or most of a group bear is heavy, and asks for a mitigation.
- Any burden without a mitigation that somebody has taken on keeps the action from being ready.
- Blank is "not examined", not zero; opinion (E0, E1) is shown as weakly founded.
- A cell about fewer than five people is not published.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from zeroward.methods.equity.cells import Cell, check_cell, names
from zeroward.methods.equity.questions import groups as standard_groups
from zeroward.methods.equity.questions import lenses as standard_lenses
from zeroward.methods.equity.questions import smallest_count
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say


@dataclass(frozen=True, slots=True)
class Standing:
    """How one group stands: its worst effect, how many of its lenses are negative, heavy and examined."""

    group: str
    worst: int | None
    heavy: int
    negative: int
    examined: int


@dataclass(frozen=True, slots=True)
class Review:
    """`cells` in the order of groups and lenses, blank ones included."""

    groups: tuple[str, ...]
    lenses: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def heavy(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.heavy)

    @property
    def blocking(self) -> tuple[Cell, ...]:
        """Burdens without a mitigation that somebody has taken on."""
        return tuple(cell for cell in self.cells if cell.negative and not cell.mitigated)

    @property
    def ready(self) -> bool:
        """Nothing blocks. It does not say that all was examined: `unexamined` does."""
        return not self.blocking

    @property
    def unexamined(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if not cell.examined)

    @property
    def weakly_founded(self) -> tuple[Cell, ...]:
        """To be drawn hatched."""
        return tuple(cell for cell in self.cells if cell.weak)

    @property
    def standings(self) -> tuple[Standing, ...]:
        return tuple(self._standing(group) for group in self.groups)

    @property
    def worst_off(self) -> tuple[Standing, ...]:
        """Up to three groups that bear most: by worst effect, then heavy burdens, then all burdens."""
        bearing = [one for one in self.standings if one.worst is not None and one.worst < 0]
        return tuple(sorted(bearing, key=lambda one: (one.worst or 0, -one.heavy, -one.negative))[:3])

    @property
    def gaining(self) -> tuple[str, ...]:
        """Groups with a gain and no burden among what was examined."""
        found = []
        for group in self.groups:
            known = [cell.effect for cell in self._of(group) if cell.effect is not None]
            if known and min(known) >= 0 and max(known) > 0:
                found.append(group)
        return tuple(found)

    @property
    def cheapest_mitigation(self) -> Cell | None:
        """Of the burdens that are to be mitigated, the one whose mitigation costs least; None when no cost is known."""
        priced = [
            cell
            for cell in self.cells
            if cell.negative and cell.mitigation is not None and cell.mitigation.cost is not None
        ]
        return min(
            priced, key=lambda cell: cell.mitigation.cost or 0.0 if cell.mitigation else 0.0, default=None
        )

    @property
    def findings(self) -> tuple[Said, ...]:
        """What to look at, most pressing first."""
        found: list[Said] = []
        if self.blocking:
            found.append(
                say(
                    "%(count)s burdens have nobody who eases them: the action is not ready.",
                    count=len(self.blocking),
                )
            )
        if self.heavy:
            found.append(say("%(count)s burdens fall on many or most of a group.", count=len(self.heavy)))
        if self.unexamined:
            found.append(
                say(
                    "%(count)s of %(all)s cells are not examined.",
                    count=len(self.unexamined),
                    all=len(self.cells),
                )
            )
        if self.weakly_founded:
            found.append(
                say("%(count)s answers rest on opinion alone (E0, E1).", count=len(self.weakly_founded))
            )
        return tuple(found)

    def _of(self, group: str) -> list[Cell]:
        return [cell for cell in self.cells if cell.group == group]

    def _standing(self, group: str) -> Standing:
        own = self._of(group)
        effects = [cell.effect for cell in own if cell.effect is not None]
        return Standing(
            group=group,
            worst=min(effects, default=None),
            heavy=sum(cell.heavy for cell in own),
            negative=sum(cell.negative for cell in own),
            examined=len(effects),
        )


def review(
    cells: Sequence[Cell], *, groups: Sequence[str] | None = None, lenses: Sequence[str] | None = None
) -> Review:
    """Put the answers in order and apply the rules. Without `groups` the standard ones count, and those of the cells.

    Raises MethodError for an answer off the scales, one that stands twice, or one about a group that is not listed.
    """
    for cell in cells:
        check_cell(cell)
    standard = [one.key for one in standard_groups()]
    known = (
        list(groups)
        if groups is not None
        else list(dict.fromkeys([*standard, *(one.group for one in cells)]))
    )
    views = list(lenses) if lenses is not None else [one.key for one in standard_lenses()]
    by_place: dict[tuple[str, str], Cell] = {}
    for cell in cells:
        place = (cell.group, cell.lens)
        if place in by_place or cell.group not in known or cell.lens not in views:
            raise _misplaced(cell, twice=place in by_place)
        by_place[place] = cell
    ordered = tuple(by_place.get((group, lens), Cell(group, lens)) for group in known for lens in views)
    return Review(groups=tuple(known), lenses=tuple(views), cells=ordered)


def _misplaced(cell: Cell, *, twice: bool) -> MethodError:
    message = (
        say("%(group)s has two answers for %(lens)s.", **names(cell))
        if twice
        else say(
            "%(group)s and %(lens)s are not among the groups and lenses.", group=cell.group, lens=cell.lens
        )
    )
    return MethodError(
        message, place=f"{cell.group}/{cell.lens}", remedy=say("Keep one answer for each group and lens.")
    )


def published(found: Review) -> tuple[Cell, ...]:
    """The cells for a public page: those about fewer than five people carry no answer and no note."""
    fewest = smallest_count()
    return tuple(
        replace(
            cell, effect=None, share="", reversible=None, timing="", mitigation=None, count=None, note="", evidence="",
        )
        if suppressed(cell, fewest)
        else cell
        for cell in found.cells
    )  # fmt: skip


def suppressed(cell: Cell, fewest: int | None = None) -> bool:
    """Whether a cell is about too few people to be shown; zero people tell nothing about anybody."""
    least = smallest_count() if fewest is None else fewest
    return cell.count is not None and 0 < cell.count < least
