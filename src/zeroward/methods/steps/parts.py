"""The parts of a score: each lies between 0 and 1, is weighed, and says in words what it stands for."""

import math
import operator
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from zeroward.methods.ghg.say import Said, say
from zeroward.methods.steps.catalogue import PARTS, Catalogue, Settings, Situation, Step


@dataclass(frozen=True, slots=True)
class Part:
    """`points` is value times weight; the points of all parts add up to the score."""

    key: str
    value: float
    weight: float
    said: Said

    @property
    def points(self) -> float:
        return self.value * self.weight


def stage_fit(step: Step, stage: str, settings: Settings) -> float:
    """How well a step fits where somebody stands; 0: not now. An unknown stage counts as the beginning, a bit less."""
    if not step.stages:
        return settings.no_stage
    if not stage:
        return step.stages.get("starting", 0.0) * settings.stage_unknown
    return step.stages.get(stage, 0.0)


def need_fit(step: Step, situation: Situation, settings: Settings) -> float:
    """What they asked for, where they are weak, which topics they named: the strongest counts."""
    if step.needs & situation.needs:
        return 1.0
    weak = settings.weak_need if step.needs & situation.weak else 0.0
    theme = settings.theme_need if step.themes & situation.themes else 0.0
    return max(weak, theme)


def due_fit(due: date | None, today: date, settings: Settings) -> float:
    """1 when something closes within `due_now_days`, falling to 0 at `due_far_days`; 0 when it is over."""
    if due is None or due < today:
        return 0.0
    left = (due - today).days
    if left <= settings.due_now_days:
        return 1.0
    return max(0.0, (settings.due_far_days - left) / (settings.due_far_days - settings.due_now_days))


def unlock_fit(opened: Collection[Step], stage: str, settings: Settings) -> float:
    """Steps that it opens, each as much as it fits now; `unlock_full` of them are all that counts."""
    return min(1.0, sum(stage_fit(step, stage, settings) for step in opened) / settings.unlock_full)


def values_of(
    catalogue: Catalogue, step: Step, situation: Situation, *, opened: Collection[Step], begun: bool
) -> tuple[float, ...]:
    """The values of the parts, 0 to 1, in the order of `PARTS`."""
    settings, stage = catalogue.settings, situation.stage
    return (
        stage_fit(step, stage, settings),
        need_fit(step, situation, settings),
        unlock_fit(opened, stage, settings),
        due_fit(situation.dates.get(step.key), situation.today, settings),
        catalogue.ease[step.effort],
        1.0 if begun else 0.0,
        1.0 if situation.account or step.without_account else 0.0,
    )


def score_of(catalogue: Catalogue, values: tuple[float, ...]) -> float:
    """The sum of the parts' points."""
    return math.fsum(map(operator.mul, values, catalogue.weights.values()))


def parts_of(
    catalogue: Catalogue, step: Step, situation: Situation, values: tuple[float, ...], opened: int
) -> tuple[Part, ...]:
    """All parts of one step's score with their sentences; `opened` is how many steps it opens."""
    due = situation.dates.get(step.key)
    sentences = (
        _stage_said(step, situation.stage),
        _need_said(step, situation, values[1], catalogue.settings),
        _unlock_said(opened),
        _due_said(due, situation.today, catalogue.settings),
        _EFFORT[step.effort],
        say("You have begun it") if values[5] else say("It is not begun yet"),
        _open_said(situation, values[6]),
    )
    return tuple(
        Part(key, value, catalogue.weights[key], said)
        for key, value, said in zip(PARTS, values, sentences, strict=True)
    )


_EFFORT = {
    "minutes": say("It takes minutes"),
    "hour": say("It takes an hour or two"),
    "day": say("It takes about a day"),
    "days": say("It takes some days"),
    "weeks": say("It takes weeks"),
    "months": say("It takes months"),
}


def _stage_said(step: Step, stage: str) -> Said:
    if not step.stages:
        return say("It fits your part")
    if not stage:
        return say("Where you stand is not known, so we begin at the beginning")
    if step.stages.get(stage, 0.0) >= 0.8:
        return say("It fits where you stand")
    return say("It fits where you stand, other steps fit better")


def _unlock_said(count: int) -> Said:
    if count == 1:
        return say("One further step becomes possible or easier")
    if count:
        return say("%(count)s further steps become possible or easier", count=count)
    return say("No other step waits for it")


def _due_said(due: date | None, today: date, settings: Settings) -> Said:
    if due is None or due < today:
        return say("No date presses")
    if (due - today).days >= settings.due_far_days:
        return say("There is a date, but it is far away: %(date)s", date=due)
    return say("A date presses: %(date)s", date=due)


def _need_said(step: Step, situation: Situation, value: float, settings: Settings) -> Said:
    if value == 1.0 and step.needs & situation.needs:
        return say("You asked for help with this")
    if value and value == settings.weak_need and step.needs & situation.weak:
        return say("The self-assessment found a gap here")
    if value:
        return say("It belongs to a topic that you named")
    return say("You did not name it as a need")


def _open_said(situation: Situation, value: float) -> Said:
    if situation.account:
        return say("You can do it here and now")
    return say("You can do it now, without an account") if value else say("You need an account for it")
