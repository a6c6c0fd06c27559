"""The next best steps: scored with parts that add up, then chosen so that they are not all of one kind."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zeroward.methods.conditions import verdict_of
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.steps.catalogue import Catalogue, Situation, Step
from zeroward.methods.steps.parts import Part, parts_of, score_of, values_of
from zeroward.methods.steps.standing import Standing, standings

OPENABLE = frozenset({"offered", "ask", "waiting", "later"})


@dataclass(frozen=True, slots=True)
class Next:
    """One step that can be taken. `opens` names what it makes possible or easier; `placed` says that somebody put it
    on top."""

    step: Step
    parts: tuple[Part, ...]
    score: float
    opens: tuple[Step, ...]
    begun: bool
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """`steps` in order of use; `asks` may be theirs and hang on a question, most promising first; `standing` of all."""

    steps: tuple[Next, ...]
    asks: tuple[Next, ...]
    standing: Mapping[str, Standing]

    def of_kind(self, *kinds: str) -> tuple[Standing, ...]:
        return tuple(one for one in self.standing.values() if one.kind in kinds)


@dataclass(frozen=True, slots=True)
class _Scored:
    """A step with the values of its parts, before they are put into words."""

    step: Step
    values: tuple[float, ...]
    score: float
    opens: tuple[Step, ...]
    begun: bool


def next_steps(catalogue: Catalogue, situation: Situation, *, limit: int = 8) -> Found:
    """The steps for one person or city. The same situation always gives the same answer."""
    standing = standings(catalogue, situation)
    kinds: dict[str, list[_Scored]] = {"offered": [], "ask": []}
    for key, one in standing.items():
        if one.kind in kinds and key not in situation.first:
            kinds[one.kind].append(_scored(catalogue, situation, one.step, standing))
    top = [
        _scored(catalogue, situation, standing[key].step, standing) for key in _placed(situation, standing)
    ]
    chosen = _varied(catalogue, top[:limit], kinds["offered"], limit)
    placed = {one.step.key for one in top}
    return Found(
        tuple(_next(catalogue, situation, one, one.step.key in placed) for one in chosen),
        tuple(_next(catalogue, situation, one, False) for one in sorted(kinds["ask"], key=_order)),
        standing,
    )


def would_change(situation: Situation, found: Next) -> Said:
    """What would move this step most, in words with the points that it is worth."""
    parts = {part.key: part for part in found.parts}
    if found.step.stages and not situation.stage:
        return say(
            "Tell us where you stand: that decides up to %(points)s.", points=_two(parts["stage"].weight)
        )
    if found.step.needs and parts["need"].value < 1 and not situation.needs:
        left = parts["need"].weight - parts["need"].points
        return say("Asking for help with it would add %(points)s.", points=_two(left))
    left = parts["due"].weight - parts["due"].points
    return say("A deadline within two weeks would add %(points)s.", points=_two(left))


def _two(points: float) -> str:
    return f"{points:.2f}"


def _placed(situation: Situation, standing: Mapping[str, Standing]) -> list[str]:
    """What somebody put on top, unless it is done, put aside, or closed to them."""
    keys = dict.fromkeys(situation.first)
    return [key for key in keys if key in standing and standing[key].kind not in ("done", "closed", "away")]


def _scored(
    catalogue: Catalogue, situation: Situation, step: Step, standing: Mapping[str, Standing]
) -> _Scored:
    opens = tuple(
        standing[key].step
        for key in catalogue.unlocks[step.key]
        if key in standing and standing[key].kind in OPENABLE
    )
    begun = step.begun is not None and verdict_of(step.begun, situation.facts) is True
    values = values_of(catalogue, step, situation, opened=opens, begun=begun)
    return _Scored(step, values, score_of(catalogue, values), opens, begun)


def _next(catalogue: Catalogue, situation: Situation, one: _Scored, placed: bool) -> Next:
    parts = parts_of(catalogue, one.step, situation, one.values, len(one.opens))
    return Next(one.step, parts, one.score, one.opens, one.begun, placed)


def _order(one: _Scored) -> tuple[float, str]:
    return (-one.score, one.step.key)


def _varied(
    catalogue: Catalogue, placed: Sequence[_Scored], offered: Sequence[_Scored], limit: int
) -> list[_Scored]:
    """One by one the best, less what steps of the same phase and family already stand above it."""
    chosen = list(placed)
    left = {one.step.key: one for one in offered}
    phases: Counter[str] = Counter(one.step.phase for one in chosen)
    families: Counter[str] = Counter(one.step.family for one in chosen)
    same_phase, same_family = catalogue.settings.same_phase, catalogue.settings.same_family

    def behind(one: _Scored) -> tuple[float, str]:
        step = one.step
        held_back = same_phase * phases[step.phase] + same_family * families[step.family]
        return (held_back - one.score, step.key)

    while left and len(chosen) < limit:
        best = min(left.values(), key=behind)
        chosen.append(best)
        del left[best.step.key]
        phases[best.step.phase] += 1
        families[best.step.family] += 1
    return chosen
