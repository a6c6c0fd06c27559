"""The content of a version, and which version of a questionnaire is in use."""

from threading import Lock
from typing import Final

from zeroward.methods.questions import Definition, definition_from
from zeroward.questionnaires.models import QuestionnaireVersion

MOST_KEPT: Final = 64
_kept: Final[dict[str, Definition]] = {}
_lock: Final = Lock()


def definition_of(version: QuestionnaireVersion) -> Definition:
    """What the version says. Read once for each digest, since the same digest is the same content."""
    found = _kept.get(version.digest)
    if found is None:
        found = definition_from(version.definition)
        if version.digest:
            _keep(version.digest, found)
    return found


def _keep(digest: str, definition: Definition) -> None:
    """Keeps the newest few; the oldest goes."""
    with _lock:
        _kept[digest] = definition
        while len(_kept) > MOST_KEPT:
            del _kept[next(iter(_kept))]
