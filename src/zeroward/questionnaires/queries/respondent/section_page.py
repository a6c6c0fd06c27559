"""One section of a questionnaire as a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zeroward.methods.questions import Question
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.routing import Part
from zeroward.places.models import City, Country
from zeroward.questionnaires.domain.reading_posts import CONFIRMED, fact_for, read_section, seen_of
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.queries.respondent.asked import Asked, Asking, KnownShown, Posted, known_shown
from zeroward.questionnaires.queries.respondent.words import Text, speaker_of


@dataclass(frozen=True, slots=True)
class SectionPage:
    """`number` of `count` parts; `shown` are the keys that the form holds; `after` is "" for the last part."""

    key: str
    title: Text
    intro: Text
    number: int
    count: int
    before: str
    after: str
    asked: tuple[Asked, ...]
    shown: tuple[str, ...]
    seen: str
    version: int
    done: bool

    @property
    def problems(self) -> list[tuple[str, Text, str]]:
        """Target, label and what is wrong, for the summary above the form."""
        return [(one.id, one.label, problem) for one in self.asked for problem in one.problems]

    @property
    def has_files(self) -> bool:
        return any(one.shape == "file" for one in self.asked)


def section_page(
    answering: Answering,
    key: str,
    *,
    posted: Posted | None = None,
    problems: Sequence[AnswerProblem] = (),
    new: frozenset[str] = frozenset(),
) -> SectionPage | None:
    """The page of a section, None where it is not asked of this respondent. `posted` is shown again as it was typed."""
    _definition, way, speaker = speaker_of(answering)
    part = way.part(key)
    if part is None:
        return None
    asking = Asking(
        speaker,
        answering.answers,
        posted=posted,
        problems=problems,
        seed=str(answering.pk),
        places=places_for(part),
        new=new,
    )
    files = _files(answering, part)
    asked = tuple(
        asking.asked(one, _known(one, answering, posted), files.get(one.key, "")) for one in part.questions
    )
    keys = [one.section.key for one in way.parts]
    return SectionPage(
        key=key,
        title=speaker.say(part.section.title),
        intro=speaker.say(part.section.intro),
        number=keys.index(key) + 1,
        count=len(keys),
        before=way.before(key) or "",
        after=way.after(key) or "",
        asked=asked,
        shown=tuple(one.key for one in part.questions if one.kind != "note"),
        seen=seen_of(part.section, answering.answers),
        version=answering.collection.version_id,
        done=key in answering.done_sections,
    )


def places_for(part: Part) -> Any:
    """Cities and countries to choose from, read only when a question asks for them."""
    kinds = {one.kind for one in part.questions}
    cities = list(_cities()) if "city" in kinds else []
    countries = list(_countries()) if "country" in kinds else []

    def choices(kind: str) -> list[tuple[str, str]]:
        return cities if kind == "city" else countries

    return choices


def stale_of(
    answering: Answering, key: str, there: Mapping[str, Any], posted: Posted
) -> list[tuple[Text, str, str]]:
    """Label, what stands there now, and what was written, of the questions where they differ."""
    _definition, way, speaker = speaker_of(answering)
    part = way.part(key)
    if part is None:
        return []
    mine = read_section(part.section, posted, answering)
    return [
        (speaker.say(one.label), speaker.answer(one, there), speaker.answer(one, mine.values))
        for one in part.questions
        if one.key in mine.keys and there.get(one.key) != mine.values.get(one.key)
    ]


def _cities() -> list[tuple[str, str]]:
    found = City.objects.public().select_related("country").order_by("name")
    return [(city.key, f"{city.name} ({city.country.code})") for city in found]


def _countries() -> list[tuple[str, str]]:
    found = Country.objects.public()
    return sorted(((one.code, str(one.served("name"))) for one in found), key=lambda pair: pair[1])


def _known(question: Question, answering: Answering, posted: Posted | None) -> KnownShown | None:
    fact = fact_for(question, answering)
    if fact is None:
        return None
    if posted is not None:
        confirmed = "yes" in posted.get(CONFIRMED + question.key, ())
    else:
        confirmed = answering.origins.get(question.key, {}).get("how") == "confirmed"
    source = f"{fact.source} {fact.as_of}".strip()
    return known_shown(question, fact.value, source, confirmed=confirmed)


def _files(answering: Answering, part: Part) -> dict[str, str]:
    if not any(one.kind == "file" for one in part.questions):
        return {}
    return dict(answering.files.values_list("question", "file_name"))
