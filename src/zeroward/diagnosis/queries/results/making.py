"""From what officers said to a result. Pure of the database."""

from collections.abc import Mapping
from typing import Any

from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.results.result import Given, Result
from zeroward.diagnosis.queries.results.structure import TOP, personal_of, structure_of
from zeroward.diagnosis.vocabulary import LEVELS, NOT_OURS, UNKNOWN
from zeroward.methods.maturity import scoring
from zeroward.methods.maturity.scoring import Answer, Together, evidence_cap, score, together


def answer_of(raw: Any) -> Answer:
    """An answer of the questionnaire as one that is scored."""
    if raw == NOT_OURS:
        return scoring.NOT_CONCERNED
    if raw == UNKNOWN:
        return scoring.UNKNOWN
    return scoring.level(LEVELS.index(raw)) if raw in LEVELS else scoring.SILENT


def joint_answers(content: Content) -> dict[str, Together]:
    """The answers of all officers, by scored question."""
    return {
        question.key: together(answer_of(one.answers.get(question.key)) for one in content.officers)
        for question in content.scored
    }


def result_of(content: Content) -> Result:
    """The result of a round as it stands."""
    root = structure_of(content.definition, content.questionnaire)
    personal = personal_of(root, content.facts)
    joint = joint_answers(content)
    answers = {key: one.answer for key, one in joint.items()}
    evidence = {key: level for key in joint if (level := content.evidence_level(key))}
    caps = {key: evidence_cap(evidence.get(key, 0), TOP) for key in joint}
    return Result(
        questionnaire=content.questionnaire,
        version=content.version,
        day=content.day,
        officers=sum(1 for one in content.officers if one.answers),
        claimed=score(root, answers, factors=personal.factors),
        evidenced=score(root, answers, factors=personal.factors, caps=caps),
        given={key: _given(one) for key, one in joint.items()},
        evidence=evidence,
        applied=_sentences(personal.applied),
        open=_sentences(personal.open),
    )


def _given(one: Together) -> Given:
    counts = one.counts
    return Given(one.low, one.high, counts["known"], counts["unknown"], counts["not_concerned"])


def _sentences(rules: Mapping[str, tuple[scoring.Rule, ...]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(rule.why for rule in found) for key, found in rules.items()}
