"""The stakeholder map of a platform: influence by interest, as the team sees it. It is never public."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import Actor, Standing
from zeroward.ecosystem.queries.kept import kept_in

Grade = Standing.Grade


@dataclass(frozen=True, slots=True)
class Placed:
    """An actor with where it stands; `standing` None: nobody looked yet."""

    actor: Actor
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class Square:
    """One field of the grid."""

    interest: str
    advice: str
    placed: list[Placed]


@dataclass(frozen=True, slots=True)
class Row:
    influence: str
    squares: list[Square]


@dataclass(frozen=True, slots=True)
class StakeholderMap:
    """`rows` from high to low influence; `open` are actors of whom influence or interest is not known."""

    columns: list[str]
    rows: list[Row]
    placed: list[Placed]
    open: list[Placed]

    @property
    def total(self) -> int:
        return len(self.placed) + len(self.open)


def stakeholder_map(code: str, viewer: Viewer) -> StakeholderMap:
    """The grid and everybody who is not in it yet. Two queries."""
    standings = {one.actor_id: one for one in kept_in(Standing, code, viewer)}
    everyone = [
        Placed(one, standings.get(one.pk))
        for one in sorted(kept_in(Actor, code, viewer), key=lambda one: one.name.casefold())
    ]
    placed = [
        one
        for one in everyone
        if one.standing is not None and one.standing.influence and one.standing.interest
    ]
    grades = [Grade.LOW, Grade.MIDDLE, Grade.HIGH]
    return StakeholderMap(
        [str(one.label) for one in grades],
        [
            Row(
                str(influence.label),
                [
                    Square(str(interest.label), advice(influence, interest), _at(placed, influence, interest))
                    for interest in grades
                ],
            )
            for influence in reversed(grades)
        ],
        placed,
        [one for one in everyone if one not in placed],
    )


def advice(influence: int, interest: int) -> str:
    """What the place in the grid suggests: the common reading of such maps, no rule."""
    if influence == Grade.HIGH:
        return _("work closely with") if interest == Grade.HIGH else _("win their interest")
    if interest == Grade.HIGH:
        return _("keep informed, ask for help")
    return _("keep in view")


def _at(placed: Sequence[Placed], influence: int, interest: int) -> list[Placed]:
    return [
        one
        for one in placed
        if one.standing is not None
        and (one.standing.influence, one.standing.interest) == (influence, interest)
    ]
