"""What stands on the way of a workspace: answers about steps, and what somebody placed there."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from zeroward.core.queries.together import Row, part, records, together
from zeroward.core.visibility import Viewer, may_see
from zeroward.journey.models import AnswerState, PlacedStep, StepAnswer, Way
from zeroward.people.queries.persons import named, person_of


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
    def has_example(self) -> bool:
        """True where something of what stands here is made up for demonstration."""
        made_up = (one.is_example for one in (*self.placed, *self.answers.values()))
        return bool(self.way and self.way.is_example) or any(made_up)

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
    """By scope; one query for any number. Asks nobody who looks."""
    ways = Way.objects.filter(scope__in=scopes)
    answers = StepAnswer.objects.filter(way__scope__in=scopes)
    placed = PlacedStep.objects.filter(way__scope__in=scopes, state__in=("", AnswerState.ACCEPTED))
    columns = [one.attname for one in PlacedStep._meta.concrete_fields]
    read = together(
        {"ways": part(ways), "answers": part(answers), "placed": part(placed, *columns, *named("placed_by"))}
    )
    said: dict[int, dict[str, StepAnswer]] = defaultdict(dict)
    for one in sorted(records(StepAnswer, read["answers"]), key=lambda one: one.step):
        said[one.way_id][one.step] = one
    steps: dict[int, list[PlacedStep]] = defaultdict(list)
    for one in sorted(_placed(read["placed"]), key=lambda one: (one.created_at, one.pk), reverse=True):
        steps[one.way_id].append(one)
    return {
        way.scope: WayFacts(way, said.get(way.pk, {}), tuple(steps.get(way.pk, ())))
        for way in sorted(records(Way, read["ways"]), key=lambda way: way.scope)
    }


def _placed(rows: Iterable[Row]) -> Iterator[PlacedStep]:
    """Steps with whoever placed them."""
    for row in rows:
        (one,) = records(PlacedStep, [row])
        one.placed_by = person_of(row, "placed_by")
        yield one


def way_for(scope: str, viewer: Viewer) -> WayFacts:
    """What the viewer may know of it: all for the team and for those with whom the way is shared; else only what they
    placed themselves."""
    found = ways_of([scope]).get(scope, NOTHING)
    if found.way is None or may_see(found.way, viewer):
        return found
    return WayFacts(None, {}, tuple(one for one in found.placed if one.placed_by_id == viewer.user_id))
