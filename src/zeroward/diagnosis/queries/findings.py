"""What a round shows before it is scored: contradictions, claims without evidence, the stage, offers to the profile."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, gettext

from zeroward.core.data_files import read_json
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.claims import middle
from zeroward.diagnosis.queries.content import Content, content_of
from zeroward.diagnosis.queries.offers import Offer, offers_for
from zeroward.methods.conditions import Condition, read, verdict_of
from zeroward.methods.questions.plain import text_in
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.choices import said_value


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`says` in words; `questions` are the two that do not go together: key, part, label."""

    key: str
    says: str
    questions: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """`said`: what officers say, with how many; `shown` what the answers show, and why; "" where it cannot be told."""

    said: tuple[tuple[str, int], ...]
    said_key: str
    shown_key: str
    shown: str
    why: str

    @property
    def differs(self) -> bool:
        return bool(self.said_key and self.shown_key) and self.said_key != self.shown_key


@dataclass(frozen=True, slots=True)
class Findings:
    content: Content
    contradictions: tuple[Contradiction, ...]
    stage: Stage
    offers: tuple[Offer, ...]


def findings_of(assessment: Assessment) -> Findings:
    content = content_of(assessment)
    return Findings(content, contradictions_in(content), stage_in(content), offers_for(assessment, content))


def contradictions_in(content: Content) -> tuple[Contradiction, ...]:
    """Answers that cannot both be true, taken for the city as a whole: the middle of what officers say."""
    levels = levels_of(content)
    places = {one.key: part.key for part in content.definition.sections for one in part.questions}
    found = []
    for rule, condition in _contradictions():
        if verdict_of(condition, levels) is not True:
            continue
        pairs = tuple((key, places.get(key, ""), _label(content, key)) for key in rule["questions"])
        found.append(Contradiction(rule["key"], gettext(rule["say"]), pairs))
    return tuple(found)


def stage_in(content: Content) -> Stage:
    """The stage of implementation: as it is said, and as the answers show it."""
    said = Counter(
        str(one.answers["stage"])
        for one in content.officers
        if one.answers.get("stage") not in (None, "unknown")
    ).most_common()
    named = tuple((_stage_name(key), times) for key, times in said)
    alone = said[0][0] if said and (len(said) == 1 or said[0][1] > said[1][1]) else ""
    key, why = _shown_stage(levels_of(content))
    return Stage(named, alone, key, _stage_name(key) if key else "", gettext(why) if why else "")


def levels_of(content: Content) -> dict[str, Any]:
    """Question → the middle level (0–4); the stage that most name. What nobody knows is left out."""
    found: dict[str, Any] = {}
    for question in content.scored:
        level = middle(one.answers.get(question.key) for one in content.officers)
        if level is not None:
            found[question.key] = level
    stages = Counter(
        one.answers["stage"] for one in content.officers if one.answers.get("stage") not in (None, "unknown")
    )
    if stages:
        found["stage"] = stages.most_common(1)[0][0]
    return found


def _shown_stage(levels: Mapping[str, Any]) -> tuple[str, str]:
    """The first stage whose condition holds. Where an earlier one could still hold, nothing is said."""
    if not any(isinstance(value, int) for value in levels.values()):
        return "", ""
    for rule, condition in _stages():
        verdict = verdict_of(condition, levels)
        if verdict is True:
            return rule["key"], rule["say"]
        if verdict is None:
            return "", ""
    return "", ""


def _stage_name(key: str) -> str:
    return said_value(question_of("stage"), key)


def _label(content: Content, key: str) -> str:
    question = content.definition.question(key)
    if question is None:
        return key
    language = (get_language() or "en").partition("-")[0]
    return text_in(question.label, language, content.definition.languages[0])[0]


@cache
def _contradictions() -> tuple[tuple[Mapping[str, Any], Condition], ...]:
    plain = read_json(settings.DATA_DIR / "diagnosis" / "contradictions.json")
    return tuple((one, read(one["if"])) for one in plain["items"])


@cache
def _stages() -> tuple[tuple[Mapping[str, Any], Condition], ...]:
    plain = read_json(settings.DATA_DIR / "diagnosis" / "stages.json")
    return tuple((one, read(one["if"])) for one in plain["items"])
