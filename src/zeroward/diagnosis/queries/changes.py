"""What a newer version of the questionnaire asks differently from the one that a round is in."""

from dataclasses import dataclass

from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.versions import current_version
from zeroward.methods.questions.differences import same_question
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.queries.respondent.words import Speaker, Text


@dataclass(frozen=True, slots=True)
class Changes:
    """Questions by what happens to them. `kept` answers of questions that are `gone` stay with the answers."""

    number: int
    note: str
    added: tuple[Text, ...]
    gone: tuple[Text, ...]
    changed: tuple[Text, ...]


def changes_of(assessment: Assessment, language: str) -> Changes | None:
    """None where the round is in the newest version, or closed."""
    newer = current_version(assessment.questionnaire) if assessment.is_open else None
    if newer is None or newer.pk == assessment.version.pk:
        return None
    old, new = definition_of(assessment.version), definition_of(newer)
    say_old, say_new = Speaker(old, language).say, Speaker(new, language).say
    was, now = ({one.key: one for one in each.questions} for each in (old, new))
    return Changes(
        number=newer.number,
        note=newer.note,
        added=tuple(say_new(one.label) for key, one in now.items() if key not in was),
        gone=tuple(say_old(one.label) for key, one in was.items() if key not in now),
        changed=tuple(
            say_new(one.label)
            for key, one in now.items()
            if key in was and not same_question(old, new, key).is_same
        ),
    )
