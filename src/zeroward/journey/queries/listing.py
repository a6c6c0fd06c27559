"""Steps as everyone may read them: the rules themselves, without anybody's facts."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.links import first_link
from zeroward.journey.queries.shown import StepTexts, texts_of
from zeroward.journey.queries.support import Helper, helpers_of
from zeroward.journey.vocabulary import PHASE_QUESTIONS, PHASES
from zeroward.methods.conditions import Condition, Not, facts_in
from zeroward.methods.steps import ROLES, Step
from zeroward.profile.queries.catalogue import question_of

OF_A_CITY = frozenset({"officer", "politician"})


@dataclass(frozen=True, slots=True)
class PhaseSteps:
    key: str
    label: str | Promise
    question: str | Promise
    steps: list[StepTexts]


@dataclass(frozen=True, slots=True)
class AllSteps:
    """`roles` are pairs of key and label, for the choice of who asks."""

    role: str
    roles: list[tuple[str, str]]
    phases: list[PhaseSteps]
    count: int
    total: int
    version: str


@dataclass(frozen=True, slots=True)
class OneStep:
    """`conditions` are the sentences of its rule; `before` and `opens` pairs of key and title."""

    texts: StepTexts
    phase_label: str | Promise
    roles: list[str]
    stages: list[str]
    helpers: tuple[Helper, ...]
    conditions: list[str]
    done: list[str]
    before: list[tuple[str, str]]
    opens: list[tuple[str, str]]
    url: str
    source: str
    version: str


def all_steps(role: str) -> AllSteps:
    """Every step of a role, by part of the way. No query."""
    steps = catalogue().of_role(role)
    labels = {choice.key: choice.label for choice in question_of("role").choices}
    phases = [
        PhaseSteps(key, label, PHASE_QUESTIONS[key], [texts_of(one) for one in steps if one.phase == key])
        for key, label in PHASES.items()
    ]
    return AllSteps(
        role,
        [(key, labels[key]) for key in ROLES],
        [one for one in phases if one.steps],
        len(steps),
        len(catalogue().steps),
        catalogue().version,
    )


@dataclass(frozen=True, slots=True)
class PhasePage:
    """`city` are steps of officers and elected people; `others` those of platforms, experts and residents."""

    key: str
    label: str | Promise
    question: str | Promise
    city: list[StepTexts]
    others: list[StepTexts]


def phase_page(key: str) -> PhasePage:
    """One part of the way. No query."""
    steps = [step for step in catalogue().steps.values() if step.phase == key]
    city = [texts_of(step) for step in steps if step.roles & OF_A_CITY]
    others = [texts_of(step) for step in steps if not step.roles & OF_A_CITY]
    return PhasePage(key, PHASES[key], PHASE_QUESTIONS[key], city, others)


def one_step(step: Step) -> OneStep:
    steps = catalogue().steps
    roles = {choice.key: choice.label for choice in question_of("role").choices}
    stages = {choice.key: choice.label for choice in question_of("stage").choices}
    return OneStep(
        texts=texts_of(step),
        phase_label=PHASES[step.phase],
        roles=[roles[key] for key in ROLES if key in step.roles],
        stages=[label for key, label in stages.items() if step.stages.get(key, 0) >= 0.5],
        helpers=helpers_of([step])[step.key],
        conditions=_sentences(step.when),
        done=_facts(step.done),
        before=[(key, said(steps[key].title)) for key in step.after],
        opens=[(key, said(steps[key].title)) for key in catalogue().unlocks[step.key]],
        url=first_link(step.visitor_links, {}),
        source=step.source,
        version=catalogue().version,
    )


def _sentences(condition: Condition | None) -> list[str]:
    """What the rule says, each sentence once."""
    if condition is None:
        return []
    if condition.say:
        return [said(condition.say)]
    parts = (condition.part,) if isinstance(condition, Not) else getattr(condition, "parts", ())
    return list(dict.fromkeys(text for part in parts for text in _sentences(part)))


def _facts(condition: Condition | None) -> list[str]:
    """The facts that count it as done, by their labels."""
    if condition is None:
        return []
    signals = {signal.key: said(signal.label) for signal in catalogue().signals}
    return [signals.get(fact) or _fact_label(fact) for fact in sorted(facts_in(condition))]


def _fact_label(fact: str) -> str:
    return _("known: %(fact)s") % {"fact": question_of(fact).label}
