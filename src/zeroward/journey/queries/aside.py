"""What a team put aside or did: to be found again."""

from dataclasses import dataclass

from zeroward.core.queries.said import said
from zeroward.journey.models import StepAnswer
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.shown import StepTexts, texts_of
from zeroward.journey.queries.visits import Visit
from zeroward.journey.queries.ways import WayFacts
from zeroward.methods.steps import Situation
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.choices import said_value


@dataclass(frozen=True, slots=True)
class Said:
    """A step with what was said of it; steps that are in the list no more are left out."""

    answer: StepAnswer
    title: str


def put_aside(way: WayFacts) -> list[Said]:
    """Put aside and done, the newest first."""
    steps = catalogue().steps
    found = [
        Said(one, said(steps[key].title))
        for key, one in way.answers.items()
        if key in steps and one.state != "accepted"
    ]
    return sorted(found, key=lambda one: one.answer.updated_at, reverse=True)


def aside_of(visit: Visit) -> list[StepTexts]:
    """The same for a visitor, by title."""
    steps = catalogue().steps
    return sorted(
        (texts_of(steps[key]) for key in visit.done | visit.away if key in steps), key=lambda one: one.title
    )


SHOWN = ("country", "population", "stage")


def told_in_words(situation: Situation) -> list[str]:
    """Where they are and where they stand, as the page says it on top."""
    return [
        said_value(question_of(key), situation.facts[key])
        for key in SHOWN
        if situation.facts.get(key) is not None
    ]
