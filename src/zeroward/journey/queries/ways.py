"""What stands on the way of a workspace: answers about steps, and what somebody placed there."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch

from zeroward.core.visibility import Viewer, may_see
from zeroward.journey.models import AnswerState, PlacedStep, StepAnswer, Way


@dataclass(frozen=True, slots=True)
class WayFacts:
    """`way` is None where nobody said anything yet. `answers` by step; `placed` newest first, without what was put
    aside or done."""

    way: Way | None = None
    answers: dict[str, StepAnswer] = field(default_factory=dict)
    placed: tuple[PlacedStep, ...] = ()

    @property
    def done(self) -> frozenset[str]:
        return frozenset(key for key, one in self.answers.items() if one.state == AnswerState.DONE)

    @property
    def accepted(self) -> frozenset[str]:
        return frozenset(key for key, one in self.answers.items() if one.state == AnswerState.ACCEPTED)

    def away(self, today: date) -> frozenset[str]:
        """Put aside, and not back yet; and what somebody put another step in the place of."""
        return frozenset(
            [key for key, one in self.answers.items() if is_away(one, today)]
            + [one.step for one in self.placed if one.kind == "replace" and one.step]
        )

    @property
    def pinned(self) -> tuple[str, ...]:
        return tuple(one.step for one in self.placed if one.kind == "pin")

    @property
    def first(self) -> tuple[str, ...]:
        """What stands on top: steps that somebody put there, then those that the team took on."""
        return (*self.pinned, *sorted(self.accepted - set(self.pinned)))

    @property
    def own(self) -> tuple[PlacedStep, ...]:
        """Steps with words of their own."""
        return tuple(one for one in self.placed if one.kind != "pin")


NOTHING = WayFacts()


def is_away(answer: StepAnswer, today: date) -> bool:
    """Put aside, and the day on which it comes back has not come."""
    return answer.state == AnswerState.AWAY and (answer.until is None or answer.until > today)


def ways_of(scopes: Collection[str]) -> dict[str, WayFacts]:
    """By scope; three queries for any number. Asks nobody who looks."""
    placed = Prefetch("placed", PlacedStep.objects.select_related("placed_by"))
    ways = Way.objects.filter(scope__in=scopes).prefetch_related("answers", placed)
    return {
        way.scope: WayFacts(
            way,
            {one.step: one for one in way.answers.all()},
            tuple(one for one in way.placed.all() if one.state in ("", AnswerState.ACCEPTED)),
        )
        for way in ways
    }


def way_for(scope: str, viewer: Viewer) -> WayFacts:
    """What the viewer may know of it: all for the team and for those with whom the way is shared; else only what they
    placed themselves."""
    found = ways_of([scope]).get(scope, NOTHING)
    if found.way is None or may_see(found.way, viewer):
        return found
    return WayFacts(None, {}, tuple(one for one in found.placed if one.placed_by_id == viewer.user_id))
