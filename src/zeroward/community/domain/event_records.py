"""What comes of an event: agenda, minutes, outcome, what follows, materials."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.community.domain.event_work import LONG, holding
from zeroward.community.domain.group_work import bad_address, is_address, languages, line, wrong_choice
from zeroward.community.models import Event, EventMaterial, EventRecord, FollowUp
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST_POINTS: Final = 60
MOST_MATERIALS: Final = 100
LONGEST_POINT: Final = 24 * 60  # minutes


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """A point of an agenda; `minutes` None = open."""

    title: str
    minutes: int | None = None
    who: str = ""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """What is written down about an event. `published`: minutes and outcome are read by all who see the event."""

    agenda: Sequence[AgendaPoint] = ()
    minutes: str = ""
    outcome: str = ""
    lang: str = "en"
    published: bool = False


def write_record(
    *, actor: Any, viewer: Viewer, event: Event, row: RecordRow, lock: int | None = None
) -> EventRecord:
    """Keep agenda, minutes and outcome. Raises NotAllowedError, ProblemsError, StaleError."""
    with holding(viewer, event) as kept:
        found = EventRecord.objects.filter(event=kept).first() or EventRecord(event=kept)
        if lock is not None and lock != found.lock:
            raise StaleError(current={"minutes": found.minutes, "outcome": found.outcome}, lock=found.lock)
        _check(row)
        before = _state(found)
        found.agenda = [
            {"title": line(one.title, 200), "minutes": one.minutes, "who": line(one.who)}
            for one in row.agenda
        ]
        found.minutes = clean_text(row.minutes, limit=5 * LONG)
        found.outcome = clean_text(row.outcome, limit=LONG)
        found.lang, found.published = row.lang, row.published
        found.lock += 1
        found.save()
        changes = changes_between(before, _state(found))
        if changes:
            _record("record", kept, actor, changes)
    return found


def add_follow_up(
    *, actor: Any, viewer: Viewer, event: Event, text: str, who: str = "", due: datetime.date | None = None
) -> FollowUp:
    """Something that was agreed. Raises InvalidInputError without words."""
    clean = line(text, 300)
    if not clean:
        raise InvalidInputError(
            _("Write what was agreed."), place="text", remedy=_("One sentence is enough.")
        )
    with holding(viewer, event) as kept:
        made = kept.follow_ups.create(text=clean, who=line(who), due=due)
        _record("follow", kept, actor, {"text": ["", clean]})
    return made


def set_done(*, actor: Any, viewer: Viewer, event: Event, follow_up: int, done: bool) -> None:
    """Tick off what was agreed, or take the tick back. Raises InvalidInputError."""
    with holding(viewer, event) as kept:
        found = kept.follow_ups.filter(pk=follow_up).first()
        if found is None:
            raise InvalidInputError(_("There is no such line."))
        before, found.done = found.done, done
        found.save(update_fields=["done", "updated_at"])
        _record("done", kept, actor, {"done": [before, done]})


def drop_follow_up(*, actor: Any, viewer: Viewer, event: Event, follow_up: int) -> None:
    """Take a line out that was written by mistake."""
    with holding(viewer, event) as kept:
        kept.follow_ups.filter(pk=follow_up).delete()
        _record("unfollow", kept, actor, {})


def add_material(
    *,
    actor: Any,
    viewer: Viewer,
    event: Event,
    title: str,
    kind: str = EventMaterial.Kind.SLIDES,
    url: str = "",
    material: str = "",
    lang: str = "en",
) -> EventMaterial:
    """Slides, a recording or a paper: an address, or a key of the portfolio. Raises ProblemsError, ConflictError."""
    found = []
    if not line(title, 200):
        found.append(Problem("title", _("Give it a title."), _("A few words are enough.")))
    if kind not in EventMaterial.Kind.values:
        found.append(wrong_choice("kind"))
    if lang not in languages():
        found.append(wrong_choice("lang"))
    if not is_address(url):
        found.append(bad_address("url"))
    if not url and not material:
        found.append(Problem("url", _("Where is it?"), _("Write its address, or its key in the portfolio.")))
    if found:
        raise ProblemsError(found)
    with holding(viewer, event) as kept:
        if kept.materials.count() >= MOST_MATERIALS:
            raise ConflictError(_("There are too many materials."), remedy=_("Take one out first."))
        made = kept.materials.create(
            title=line(title, 200), kind=kind, url=url, material=line(material, 120), lang=lang
        )
        _record("material", kept, actor, {"title": ["", made.title]})
    return made


def drop_material(*, actor: Any, viewer: Viewer, event: Event, material: int) -> None:
    """Take a material out."""
    with holding(viewer, event) as kept:
        kept.materials.filter(pk=material).delete()
        _record("unmaterial", kept, actor, {})


def _check(row: RecordRow) -> None:
    found = []
    if len(row.agenda) > MOST_POINTS:
        found.append(Problem("agenda", _("The agenda is too long."), _("Join some of its points.")))
    if any(one.minutes is not None and not 0 < one.minutes <= LONGEST_POINT for one in row.agenda):
        found.append(Problem("agenda", _("A point has no sensible length."), _("Write minutes, such as 20.")))
    if row.lang not in languages():
        found.append(wrong_choice("lang"))
    if row.published and not (row.minutes.strip() or row.outcome.strip()):
        found.append(
            Problem("published", _("There is nothing to read yet."), _("Write minutes or what came of it."))
        )
    if found:
        raise ProblemsError(found)


def _state(record: EventRecord) -> dict[str, Any]:
    return {name: getattr(record, name) for name in ("agenda", "minutes", "outcome", "lang", "published")}


def _record(verb: str, event: Event, actor: Any, changes: dict[str, Any]) -> None:
    record_event(
        action=f"community.event.{verb}", record=event, actor=actor, scope=event.scope, changes=changes
    )
