"""The content of a version, and which version of a questionnaire is in use."""

from functools import lru_cache
from typing import Any

from zeroward.methods.questions import Definition, definition_from
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion, VersionState

KEPT = 64


def definition_of(version: QuestionnaireVersion) -> Definition:
    """What the version says. Read once for each digest, since the same digest is the same content."""
    if not version.digest:
        return definition_from(version.definition)
    return _read(version.digest, _Content(version.definition))


def current_version(questionnaire: Questionnaire) -> QuestionnaireVersion | None:
    """The newest version that is in use, None when none was opened."""
    return questionnaire.versions.filter(state=VersionState.OPENED).order_by("-number").first()


class _Content:
    """Carries the content past the cache, which goes by the digest alone."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.raw = raw

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Content)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=KEPT)
def _read(_digest: str, content: _Content) -> Definition:
    return definition_from(content.raw)
