"""The heat map of a plan: who gains and who bears, action by action, and the duties that follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.methods.equity import Cell, Review, published
from zeroward.plan.queries.equity import (
    GroupWords,
    Row,
    checked_actions,
    effect_words,
    groups_of,
    lens_words,
    review_of,
    sign_of,
    tone_of,
)
from zeroward.plan.queries.load import LoadedPlan


@dataclass(frozen=True, slots=True)
class MapCell:
    """What an action does to one group. `text` is printed, `words` read out; `open` = a burden that nobody eases."""

    group: GroupWords
    text: str
    tone: str
    words: str
    weak: bool
    open: bool


@dataclass(frozen=True, slots=True)
class MapRow:
    """One action. `examined` of `total` cells are answered."""

    pk: int
    code: str
    name: str
    in_plan: bool
    cells: tuple[MapCell, ...]
    examined: int
    total: int


@dataclass(frozen=True, slots=True)
class GroupSum:
    """How a group fares over all actions of the plan: numbers of actions, never an average."""

    group: GroupWords
    worse: tuple[str, ...]
    better: tuple[str, ...]
    both: tuple[str, ...]
    unknown: int
    heavy: int


@dataclass(frozen=True, slots=True)
class Duty:
    """A burden with what is done against it; `text` is empty where nobody has said."""

    pk: int
    code: str
    name: str
    group: GroupWords
    lens: str
    effect: str
    text: str
    owner: str
    due: date | None
    cost: float | None
    overdue: bool

    @property
    def is_open(self) -> bool:
        return not (self.text.strip() and self.owner.strip())


@dataclass(frozen=True, slots=True)
class EquityMap:
    groups: tuple[GroupWords, ...]
    rows: tuple[MapRow, ...]
    sums: tuple[GroupSum, ...]
    duties: tuple[Duty, ...]
    examined: int
    total: int
    weak: int

    @property
    def open_duties(self) -> tuple[Duty, ...]:
        return tuple(one for one in self.duties if one.is_open)

    @property
    def open_actions(self) -> tuple[tuple[Duty, ...], ...]:
        """The open duties, those of an action together, in the order of the plan."""
        found: dict[int, list[Duty]] = {row.pk: [] for row in self.rows}
        for one in self.open_duties:
            found[one.pk].append(one)
        return tuple(tuple(duties) for duties in found.values() if duties)

    @property
    def kept_duties(self) -> tuple[Duty, ...]:
        return tuple(one for one in self.duties if not one.is_open)

    @property
    def worst_off(self) -> tuple[GroupSum, ...]:
        """Up to three groups: those that most actions make worse, heavy burdens first."""
        bearing = [one for one in self.sums if one.worse or one.both]
        bearing.sort(key=lambda one: (-one.heavy, -len(one.worse) - len(one.both)))
        return tuple(bearing[:3])

    @property
    def cheapest(self) -> Duty | None:
        """Of the burdens that are to be eased, the one whose mitigation costs least."""
        priced = [one for one in self.duties if one.cost is not None]
        return min(priced, key=lambda one: one.cost or 0.0, default=None)

    @property
    def headline(self) -> str:
        """What was found."""
        if not self.rows:
            return _("There are no actions to check yet")
        if not self.examined:
            return _("Nobody has looked yet at who gains and who bears")
        count = len(self.open_duties)
        if count:
            return ngettext(
                "One burden has nobody who eases it",
                "%(count)d burdens have nobody who eases them",
                count,
            ) % {"count": count}
        if self.duties:
            return _("Every burden that was found has somebody who eases it")
        return _("No burden was found in what was examined")


def equity_map(loaded: LoadedPlan, *, today: date, public: bool = False) -> EquityMap:
    """The map over all actions that were not dropped. `public` withholds answers about fewer than five people."""
    groups, names = groups_of(loaded), lens_words()
    checks = [(action, review_of(loaded, action)) for action in checked_actions(loaded)]
    if public:
        checks = [(action, replace(found, cells=published(found))) for action, found in checks]
    rows = tuple(
        MapRow(
            pk=action["id"],
            code=action["code"],
            name=action["name"],
            in_plan=action["in_plan"],
            cells=tuple(map_cell(group, _of(found, group), names) for group in groups),
            examined=sum(cell.examined for cell in found.cells),
            total=len(found.cells),
        )
        for action, found in checks
    )
    counted = [(action, found) for action, found in checks if action["in_plan"]]
    return EquityMap(
        groups=groups,
        rows=rows,
        sums=tuple(_sum(group, [(a["code"], _of(found, group)) for a, found in counted]) for group in groups),
        duties=tuple(_duties(checks, groups, names, today)),
        examined=sum(row.examined for row in rows),
        total=sum(row.total for row in rows),
        weak=sum(len(found.weakly_founded) for _action, found in checks),
    )


def map_cell(group: GroupWords, cells: Sequence[Cell], names: Mapping[str, str]) -> MapCell:
    """The worst and the best of a group's answers; never their mean."""
    known = [cell.effect for cell in cells if cell.effect is not None]
    worst, best = min(known, default=None), max(known, default=None)
    words = "; ".join(
        f"{names[cell.lens]}: {effect_words(cell.effect)}" for cell in cells if cell.effect is not None
    )
    text, tone = "?", "blank"
    if worst is not None and best is not None:
        mixed = worst < 0 < best
        shown = worst if worst < 0 else best
        text = f"{sign_of(worst)}/{sign_of(best)}" if mixed else sign_of(shown)
        tone = tone_of(shown)
    return MapCell(
        group=group,
        text=text,
        tone=tone,
        words=words or effect_words(None),
        weak=bool(known) and all(cell.weak for cell in cells if cell.examined),
        open=any(cell.negative and not cell.mitigated for cell in cells),
    )


def _of(found: Review, group: GroupWords) -> list[Cell]:
    return [cell for cell in found.cells if cell.group == group.key]


def _sum(group: GroupWords, checks: Sequence[tuple[str, Sequence[Cell]]]) -> GroupSum:
    worse, better, both, unknown, heavy = [], [], [], 0, 0
    for code, cells in checks:
        known = [cell.effect for cell in cells if cell.effect is not None]
        heavy += sum(cell.heavy for cell in cells)
        if not known:
            unknown += 1
        elif min(known) < 0 < max(known):
            both.append(code)
        elif min(known) < 0:
            worse.append(code)
        elif max(known) > 0:
            better.append(code)
    return GroupSum(group, tuple(worse), tuple(better), tuple(both), unknown, heavy)


def _duties(
    checks: Sequence[tuple[Row, Review]],
    groups: Sequence[GroupWords],
    names: Mapping[str, str],
    today: date,
) -> list[Duty]:
    by_key = {one.key: one for one in groups}
    found = []
    for action, result in checks:
        for cell in result.cells:
            if not cell.negative:
                continue
            eased = cell.mitigation
            due = eased.due if eased else None
            found.append(
                Duty(
                    pk=action["id"],
                    code=action["code"],
                    name=action["name"],
                    group=by_key[cell.group],
                    lens=names[cell.lens],
                    effect=effect_words(cell.effect),
                    text=eased.text if eased else "",
                    owner=eased.owner if eased else "",
                    due=due,
                    cost=eased.cost if eased else None,
                    overdue=due is not None and due < today,
                )
            )
    found.sort(key=lambda one: (not one.is_open, one.due or date.max))
    return found
