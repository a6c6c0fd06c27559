"""Every text that people read is marked for translation."""

from collections.abc import Iterator
from pathlib import Path

import zeroward.methods.steps
from tests.methods.appraisal.test_words import sentences
from tests.methods.steps.shipped import shipped
from zeroward.journey.words import (
    of_act,
    of_commit,
    of_diagnose,
    of_finance,
    of_learn,
    of_monitor,
    of_plan,
    of_share,
    of_signals,
)
from zeroward.methods.conditions import AllOf, AnyOf, Condition, Not
from zeroward.methods.steps import Step
from zeroward.methods.steps.words import of_sentences

FOLDER = Path(zeroward.methods.steps.__file__).parent
PARTS = (of_diagnose, of_learn, of_plan, of_finance, of_commit, of_act, of_monitor, of_share, of_signals)


def said(condition: Condition | None) -> Iterator[str]:
    """Sentences of a condition and of its parts."""
    if condition is None:
        return
    yield condition.say
    if isinstance(condition, Not):
        yield from said(condition.part)
    elif isinstance(condition, AllOf | AnyOf):
        for part in condition.parts:
            yield from said(part)


def texts_of(step: Step) -> Iterator[str]:
    yield from (step.title, step.text, step.why, step.effort_say)
    yield from (one.say for one in step.helps)
    for condition in (step.when, step.done, step.begun):
        yield from said(condition)


def test_sentences_are_marked() -> None:
    assert set(of_sentences.TEXTS) == set(sentences(FOLDER.glob("*.py")))


def test_texts_of_the_steps_are_marked() -> None:
    wanted = {text for step in shipped().steps.values() for text in texts_of(step)}
    wanted |= {signal.label for signal in shipped().signals}
    assert {text for part in PARTS for text in part.TEXTS} == wanted - {""}
