"""Where a step stands for somebody: offered, a question away, waiting, later, done, or closed to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from zeroward.methods.conditions import Decision, decide, verdict_of
from zeroward.methods.steps.catalogue import Catalogue, Situation, Step
from zeroward.methods.steps.parts import stage_fit

StandingKind = Literal["offered", "ask", "waiting", "later", "done", "closed", "away"]


@dataclass(frozen=True, slots=True)
class Standing:
    """`waits_for`: the steps that come first; `missing`: the facts that decide about a step that is a question away."""

    step: Step
    kind: StandingKind
    waits_for: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def is_done(step: Step, situation: Situation) -> bool | None:
    """True: done; False: known not to be; None: not known. What somebody said to be done is done."""
    if step.key in situation.done:
        return True
    return verdict_of(step.done, situation.facts) if step.done is not None else None


def why_closed(step: Step, situation: Situation) -> Decision | None:
    """What its condition says of them, with sentences; None for a step without a condition."""
    return decide(step.when, situation.facts) if step.when is not None else None


def standings(catalogue: Catalogue, situation: Situation) -> Mapping[str, Standing]:
    """Of every step of the person's role, in the order of the catalogue."""
    return {step.key: _standing(catalogue, situation, step) for step in catalogue.of_role(situation.role)}


def _standing(catalogue: Catalogue, situation: Situation, step: Step) -> Standing:
    if is_done(step, situation):
        return Standing(step, "done")
    verdict = verdict_of(step.when, situation.facts) if step.when is not None else True
    if verdict is False:
        return Standing(step, "closed")
    if step.key in situation.away:
        return Standing(step, "away")
    if not stage_fit(step, situation.stage, catalogue.settings):
        return Standing(step, "later")
    waits_for = tuple(key for key in step.after if is_done(catalogue.steps[key], situation) is False)
    if waits_for:
        return Standing(step, "waiting", waits_for=waits_for)
    if verdict is None and step.when is not None:
        return _unsettled(catalogue, step, decide(step.when, situation.facts).missing)
    return Standing(step, "offered")


def _unsettled(catalogue: Catalogue, step: Step, missing: tuple[str, ...]) -> Standing:
    """Nobody can be asked for what the rooms of the platform know by themselves: such a step comes later."""
    return Standing(step, "ask" if catalogue.signal_keys.isdisjoint(missing) else "later", missing=missing)
