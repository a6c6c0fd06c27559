"""Steps as a page shows them: in the reader's language, with addresses and reasons that add up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.why import Part as WhyPart
from zeroward.core.ui.why import Why
from zeroward.journey.models import PlacedStep, StepAnswer
from zeroward.journey.queries.links import first_link
from zeroward.journey.queries.support import Helper, helpers_of
from zeroward.journey.queries.ways import WayFacts
from zeroward.journey.vocabulary import PHASES
from zeroward.methods.ghg.say import Said
from zeroward.methods.steps import Next, Situation, Step, would_change


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step of the page. `url` leads to where it is done, "" when nothing leads there.

    `answer` is what the team said; `placed` is set when somebody put it on top: who and why.
    """

    key: str
    phase: str
    phase_label: str | Promise
    title: str
    text: str
    reason: str
    effort: str
    helpers: tuple[Helper, ...]
    opens: tuple[str, ...]
    url: str
    begun: bool
    due: date | None
    why: Why
    answer: StepAnswer | None = None
    placed: PlacedStep | None = None

    @property
    def accepted(self) -> bool:
        return self.answer is not None and self.answer.state == "accepted"


@dataclass(frozen=True, slots=True)
class StepTexts:
    """A step in the reader's language, without anybody's facts."""

    key: str
    title: str
    text: str
    reason: str
    effort: str


def texts_of(step: Step) -> StepTexts:
    return StepTexts(step.key, said(step.title), said(step.text), said(step.why), said(step.effort_say))


def shown_steps(
    found: Iterable[Next], situation: Situation, words: Mapping[str, str], way: WayFacts, *, city: bool
) -> list[ShownStep]:
    """`words` fill addresses: country, city, scope. `city`: pages of the team are meant first."""
    every = list(found)
    helpers = helpers_of(one.step for one in every)
    pins = {one.step: one for one in way.placed if one.kind == "pin"}
    return [
        ShownStep(
            key=one.step.key,
            phase=one.step.phase,
            phase_label=PHASES[one.step.phase],
            title=said(one.step.title),
            text=said(one.step.text),
            reason=said(one.step.why),
            effort=said(one.step.effort_say),
            helpers=helpers[one.step.key],
            opens=tuple(said(step.title) for step in one.opens),
            url=link_of(one.step, words, city=city),
            begun=one.begun,
            due=situation.dates.get(one.step.key),
            why=why_of(one, situation),
            answer=way.answers.get(one.step.key),
            placed=pins.get(one.step.key) if one.placed else None,
        )
        for one in every
    ]


def link_of(step: Step, words: Mapping[str, str], *, city: bool) -> str:
    """Where the step is done: in the team's own rooms, or where everybody may look."""
    links = (*step.city_links, *step.visitor_links) if city else step.visitor_links
    return first_link(links, words)


def why_of(found: Next, situation: Situation) -> Why:
    """The parts of the score in words; they add up to it."""
    parts = [
        WhyPart(told(part.said), part.points) for part in found.parts if part.points or part.key == "due"
    ]
    return Why(parts, told(would_change(situation, found)))


def told(text: Said) -> str:
    """A sentence with its dates in the reader's way of writing them."""
    words = {
        name: date_format(word, "DATE_FORMAT") if isinstance(word, date) else word
        for name, word in text.words.items()
    }
    return str(_(text.template)) % words
