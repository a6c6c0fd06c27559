"""What somebody answers on: said by themselves."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import NotAllowedError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.models import Agent
from zeroward.helpdesk.queries.access import seat_of
from zeroward.helpdesk.vocabulary import topics
from zeroward.methods.text.clean import clean_text

MOST_OPEN: Final = 50


@dataclass(frozen=True, slots=True)
class AgentRow:
    topics: Sequence[str]
    languages: Sequence[str]
    capacity: int
    away_until: datetime.date | None = None
    note: str = ""


def save_agent(*, actor: Any, viewer: Viewer, row: AgentRow) -> Agent:
    """Say what one answers on. Raises NotAllowedError for who answers nothing, ProblemsError."""
    if viewer.user_id is None or not seat_of(viewer).has_one:
        raise NotAllowedError(_("You do not answer questions here."))
    found = []
    if not row.topics or not set(row.topics) <= set(topics()):
        found.append(Problem("topics", _("Choose at least one topic.")))
    if not row.languages:
        found.append(Problem("languages", _("Choose at least one language.")))
    if not 0 <= row.capacity <= MOST_OPEN:
        found.append(Problem("capacity", _("A number from 0 to %(most)d.") % {"most": MOST_OPEN}))
    if found:
        raise ProblemsError(found)
    with transaction.atomic():
        agent, _is_new = Agent.objects.update_or_create(
            user_id=viewer.user_id,
            defaults={
                "topics": list(row.topics),
                "languages": list(row.languages),
                "capacity": row.capacity,
                "away_until": row.away_until,
                "note": clean_text(row.note, limit=200, multiline=False),
            },
        )
        record_event(action="helpdesk.agent.change", record=agent, actor=actor, scope="mission")
    return agent
