"""Canned answers: kept by a platform or the Mission for those who answer there."""

import re
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.models import Canned
from zeroward.helpdesk.rules import ANSWER
from zeroward.helpdesk.vocabulary import topics
from zeroward.methods.text.clean import clean_text

PLACEHOLDERS: Final = ("city", "question", "reference", "name")
_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class CannedRow:
    """What is said, in one language; `topic` "" for any."""

    title: str
    text: str
    language: str
    topic: str = ""


def put_canned(
    *, actor: Any, viewer: Viewer, place: Workspace, row: CannedRow, canned: Canned | None = None
) -> Canned:
    """Make or change one. Raises NotAllowedError, ProblemsError."""
    demand(viewer, ANSWER, place)
    made = canned if canned is not None else Canned(scope=str(place.scope), made_by=actor)
    made.title = clean_text(row.title, limit=120, multiline=False)
    made.text = clean_text(row.text, limit=20_000)
    made.language, made.topic = row.language, row.topic
    if found := _problems(made):
        raise ProblemsError(found)
    with transaction.atomic():
        made.save()
        record_event(action="helpdesk.canned.put", record=made, actor=actor, label=made.title)
    return made


def delete_canned(*, actor: Any, viewer: Viewer, place: Workspace, canned: Canned) -> None:
    """Raises NotAllowedError."""
    demand(viewer, ANSWER, place)
    with transaction.atomic():
        record_event(action="helpdesk.canned.delete", actor=actor, label=canned.title)
        canned.delete()


def _problems(made: Canned) -> list[Problem]:
    found = [
        Problem(name, _("There is no text yet."), _("Write a sentence or two."))
        for name in ("title", "text")
        if not getattr(made, name)
    ]
    if made.topic and made.topic not in topics():
        found.append(Problem("topic", _("There is no such choice."), _("Choose one from the list.")))
    unknown = [name for name in _BRACES.findall(made.text) if name not in PLACEHOLDERS]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        words = {"name": unknown[0][:40], "known": known}
        found.append(Problem("text", _("“%(name)s” cannot be filled in. These can: %(known)s.") % words))
    return found
