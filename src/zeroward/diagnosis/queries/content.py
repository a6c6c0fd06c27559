"""What a round says, for scoring and for pages: live while it is open, as it was frozen once it is closed.

Officers are not named here: an officer is a number and a department.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from zeroward.core.scope import Scope
from zeroward.diagnosis.models import Assessment, Participation
from zeroward.methods.questions import Definition, Question
from zeroward.methods.questions.routing import submitted
from zeroward.profile.queries.profiles import profiles_of
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of


@dataclass(frozen=True, slots=True)
class Officer:
    """`answers` holds only what was asked: question → "l2", "unknown", "not_ours" or another value. `origins`: how an
    answer came about, where it was offered from an earlier round ("confirmed", "corrected")."""

    key: str
    department: str
    answers: Mapping[str, Any]
    handed_in: bool = True
    origins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EvidenceSaid:
    level: int
    kind: str
    title: str
    url: str = ""
    who: str = ""
    dated: str = ""
    document: int | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """`questionnaire` is its key, `version` the number; `facts` are those of the city's profile that its rules ask."""

    definition: Definition
    questionnaire: str
    version: int
    day: datetime.date
    officers: tuple[Officer, ...]
    evidence: Mapping[str, tuple[EvidenceSaid, ...]] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)

    def evidence_level(self, question: str) -> int:
        """The highest that was brought; 0 is a statement alone."""
        return max((one.level for one in self.evidence.get(question, ())), default=0)

    @property
    def scored(self) -> tuple[Question, ...]:
        """The questions that belong to a dimension."""
        return tuple(one for one in self.definition.questions if one.extra.get("dimension"))


def content_of(assessment: Assessment) -> Content:
    """The round as it stands; a closed one as it was frozen. Three or four queries for one that is open."""
    definition = definition_of(assessment.version)
    if not assessment.is_open and assessment.snapshot is not None:
        return content_from(assessment.snapshot["content"], definition)
    return Content(
        definition=definition,
        questionnaire=assessment.version.questionnaire.key,
        version=assessment.version.number,
        day=timezone.localdate(),
        officers=tuple(_officers(assessment, definition)),
        evidence=_evidence(assessment),
        facts=facts_now(assessment),
    )


def facts_now(assessment: Assessment) -> dict[str, Any]:
    """What the city's profile says today, as its own team sees it."""
    scope = Scope.parse(assessment.scope)
    profile = profiles_of([scope], inside=True).get(scope)
    return profile.facts if profile is not None else {}


def content_for(
    version: QuestionnaireVersion, answers: Mapping[str, Any], facts: Mapping[str, Any]
) -> Content:
    """What somebody without an account says in one visit."""
    definition = definition_of(version)
    today = timezone.localdate()
    officer = Officer("a1", "", submitted(definition, answers, today=today))
    return Content(definition, version.questionnaire.key, version.number, today, (officer,), {}, dict(facts))


def plain_content(content: Content) -> dict[str, Any]:
    """As JSON, for the snapshot; the texts of the questionnaire stay in its version, which never changes."""
    return {
        "questionnaire": content.questionnaire,
        "version": content.version,
        "day": content.day.isoformat(),
        "officers": [
            {
                "key": one.key,
                "department": one.department,
                "answers": dict(one.answers),
                "handed_in": one.handed_in,
                "origins": dict(one.origins),
            }
            for one in content.officers
        ],
        "evidence": {key: [_plain_evidence(one) for one in rows] for key, rows in content.evidence.items()},
        "facts": {key: _plain_fact(value) for key, value in content.facts.items()},
    }


def content_from(plain: Mapping[str, Any], definition: Definition) -> Content:
    """The content of a snapshot, with the definition of its version."""
    return Content(
        definition=definition,
        questionnaire=plain["questionnaire"],
        version=plain["version"],
        day=datetime.date.fromisoformat(plain["day"]),
        officers=tuple(Officer(**one) for one in plain["officers"]),
        evidence={key: tuple(EvidenceSaid(**one) for one in rows) for key, rows in plain["evidence"].items()},
        facts={
            key: frozenset(value) if isinstance(value, list) else value
            for key, value in plain["facts"].items()
        },
    )


def _officers(assessment: Assessment, definition: Definition) -> Iterable[Officer]:
    today = timezone.localdate()
    rows: Iterable[Participation] = assessment.participations.select_related("answering").order_by("pk")
    for at, row in enumerate(rows, start=1):
        said = row.answering
        yield Officer(
            key=f"a{at}",
            department=row.department,
            answers=submitted(definition, said.answers, today=today),
            handed_in=said.state == "submitted",
            origins={
                key: how
                for key, origin in said.origins.items()
                if (how := origin.get("how", "")) in ("confirmed", "corrected") and "round" in origin
            },
        )


def _evidence(assessment: Assessment) -> dict[str, tuple[EvidenceSaid, ...]]:
    found: dict[str, list[EvidenceSaid]] = {}
    for row in assessment.evidence.order_by("question", "-level", "pk"):
        said = EvidenceSaid(
            level=row.level,
            kind=row.kind,
            title=row.title,
            url=row.url,
            who=row.who,
            dated=row.dated.isoformat() if row.dated else "",
            document=row.document_id,
        )
        found.setdefault(row.question, []).append(said)
    return {key: tuple(rows) for key, rows in found.items()}


def _plain_evidence(one: EvidenceSaid) -> dict[str, Any]:
    return {name: getattr(one, name) for name in EvidenceSaid.__dataclass_fields__}


def _plain_fact(value: Any) -> Any:
    return sorted(value) if isinstance(value, set | frozenset) else value
