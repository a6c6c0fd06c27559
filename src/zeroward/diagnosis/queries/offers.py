"""What a round says that the city's profile could take: offered, and taken only when somebody of the city confirms."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import Content, facts_now
from zeroward.methods.questions import Question
from zeroward.profile.queries.catalogue import question_of
from zeroward.profile.queries.choices import said_value


@dataclass(frozen=True, slots=True)
class Offer:
    """`fact` is the key in the profile, `raw` the value as a form posts it. In words: what the round `says`, and what
    `stands` in the profile now ("" = nothing). `given` of `officers` said so."""

    fact: str
    label: str
    raw: str
    says: str
    stands: str
    given: int
    officers: int

    @property
    def contradicts(self) -> bool:
        return bool(self.stands) and self.stands != self.says


def offers_of(content: Content, facts: Mapping[str, Any]) -> tuple[Offer, ...]:
    """What most officers said and the profile does not say yet; `facts` are those of the profile as it is today. Where
    officers are of two minds, nothing is offered."""
    found = []
    for question in content.definition.questions:
        tells = question.extra.get("tells")
        if not tells:
            continue
        told = [_told(question, one.answers.get(question.key)) for one in content.officers]
        raw, given, officers = _most(one for one in told if one)
        if raw:
            offer = _offer(tells["fact"], raw, given, officers, facts)
            if offer.stands != offer.says:
                found.append(offer)
    return tuple(found)


def offers_for(assessment: Assessment, content: Content) -> tuple[Offer, ...]:
    """The same for a round: one that is closed holds the profile of its day, so today's is read."""
    if assessment.is_open:
        return offers_of(content, content.facts)
    return offers_of(content, facts_now(assessment))


def _told(question: Question, value: Any) -> str:
    """The raw value of the fact that an answer tells, "" for none."""
    if value is None:
        return ""
    tells = question.extra["tells"]
    same = tells.get("same")
    if same is True:
        return str(value)
    if same and value in same:
        return str(value)
    return next((raw for raw in ("yes", "no") if value in tells.get(raw, ())), "")


def _most(told: Iterable[str]) -> tuple[str, int, int]:
    counted = Counter(told).most_common(2)
    total = sum(times for _raw, times in counted)
    if not counted or (len(counted) > 1 and counted[0][1] == counted[1][1]):
        return "", 0, total
    return counted[0][0], counted[0][1], total


def _offer(key: str, raw: str, given: int, officers: int, facts: Any) -> Offer:
    question = question_of(key)
    value: Any = {"yes": True, "no": False}.get(raw, raw) if question.kind == "yes_no" else raw
    if question.kind == "number":
        value = float(raw)
    stands = said_value(question, facts[key]) if key in facts else ""
    return Offer(key, question.label, raw, said_value(question, value), stands, given, officers)
