"""A lesson becomes a material: what a pilot or an entry taught goes to the editors of the portfolio, as a contribution.

Two steps: the team sees what would be sent, then sends it. The editors decide what becomes of it.
"""

from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.domain.letters import absolute
from zeroward.core.errors import ConflictError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.library.domain.contributions import submit
from zeroward.library.domain.spam import Stamp
from zeroward.library.models import Contribution
from zeroward.library.queries.public import public_challenges
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.learning_records import demand_own
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import LogEntry, Pilot, SentLesson

Source = Pilot | LogEntry
MOST_TEXT: Final = 4_000
MOST_TITLE: Final = 250
AGE: Final = 60.0
"""Seconds that the form counts as open: who is signed in and writes for a team is no machine."""


@dataclass(frozen=True, slots=True)
class LessonRow:
    """What is sent: `challenge` is a code of the portfolio or ""; `named`: the place may be named as its source."""

    title: str
    text: str
    challenge: str = ""
    named: bool = True


def draft_lesson(source: Source) -> LessonRow:
    """What would be sent, put together from the record's own words."""
    if isinstance(source, Pilot):
        parts = [source.result, source.lessons, source.transfer]
    else:
        parts = [source.what, source.so_what, source.now_what]
    text = "\n\n".join(part for part in parts if part)
    return LessonRow(source.title[:MOST_TITLE], text[:MOST_TEXT])


def send_lesson(
    *, actor: Any, viewer: Viewer, place: Workspace, source: Source, row: LessonRow
) -> SentLesson:
    """Send it to the editors. The record must be public: the material leads to its page.

    Raises NotAllowedError, ProblemsError; ConflictError when it is not public or was sent and is not yet answered.
    """
    demand(viewer, LEARN, place)
    demand_own(place, source)
    title = clean_text(row.title, limit=MOST_TITLE, multiline=False)
    text = clean_text(row.text, limit=MOST_TEXT)
    _demand_row(title, text, row.challenge)
    with transaction.atomic():
        kept: Any = type(source).objects.select_for_update().get(pk=source.pk)
        _demand_open(kept)
        contribution = submit(
            kind=Contribution.Kind.MATERIAL,
            content={
                "title": title,
                "text": text,
                "url": absolute(_page(kept)),
                "challenge": row.challenge,
                "country": place.country,
                "year": None,
                "lang": kept.lang,
            },
            lang=kept.lang if kept.lang in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE,
            name=place.name if row.named else "",
            credited=row.named,
            user=actor,
            stamp=Stamp(AGE, f"lesson:{kept._meta.model_name}:{kept.pk}:{kept.sent.count()}"),
            address="",
        )
        link = {"pilot": kept} if isinstance(kept, Pilot) else {"entry": kept}
        made: SentLesson = SentLesson.objects.create(**link, contribution=contribution, by=actor)
        record_event(
            action="monitoring.lesson.send",
            record=kept,
            actor=actor,
            note=f"contribution {contribution.pk}",
        )
    return made


def _demand_row(title: str, text: str, challenge: str) -> None:
    found = []
    if not title:
        found.append(Problem("title", _("It needs a title."), _("What others learn, in one line.")))
    if not text:
        found.append(Problem("text", _("There is no lesson yet."), _("Two or three sentences are enough.")))
    if challenge and not public_challenges().filter(code=challenge).exists():
        found.append(Problem("challenge", _("There is no such choice."), _("Choose one from the list.")))
    if found:
        raise ProblemsError(found)


def _demand_open(source: Any) -> None:
    if source.visibility != Visibility.PUBLIC:
        raise ConflictError(
            _("Only what everyone can see can become a material: it leads to this page."),
            remedy=_("Let everyone see it first, then send the lesson."),
        )
    waiting = (Contribution.State.NEW, Contribution.State.IN_REVIEW)
    if source.sent.filter(contribution__state__in=waiting).exists():
        raise ConflictError(
            _("This lesson was sent, and the editors have not answered yet."),
            remedy=_("Wait for their answer."),
        )


def _page(source: Any) -> str:
    name = "monitoring:pilot" if isinstance(source, Pilot) else "monitoring:entry"
    return reverse(name, args=[source.pk])
