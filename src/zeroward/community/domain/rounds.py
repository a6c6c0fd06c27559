"""Rounds of a group: a goal, as a rule six months, notes of the sessions, and what came of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import languages, leading, line, writing, wrong_choice
from zeroward.community.models import Group, Round, RoundNote
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MONTHS: Final = 6
LONGEST: Final = timedelta(days=3 * 366)
COLUMNS: Final = ("title", "goal", "starts_on", "ends_on")


@dataclass(frozen=True, slots=True)
class RoundRow:
    """`ends_on` None is six months after the start."""

    title: str
    starts_on: date
    ends_on: date | None = None
    goal: str = ""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """`session` is the key of the event whose notes they are, "" for none."""

    on: date
    title: str
    text: str
    lang: str = "en"
    session: str = ""


def six_months_after(day: date) -> date:
    """The last day of a round that starts on this day: the day before the same day six months on."""
    year, month = divmod(day.month - 1 + MONTHS, 12)
    after = date(day.year + year, month + 1, 1)
    days = (date(after.year + after.month // 12, after.month % 12 + 1, 1) - after).days
    return after.replace(day=min(day.day, days)) - timedelta(days=1)


def open_round(*, actor: Any, viewer: Viewer, group: Group, row: RoundRow) -> Round:
    """The next round of the group. Raises NotAllowedError, ProblemsError, ConflictError when rounds would overlap."""
    with leading(viewer, group) as access:
        values = _values(access.group, row, None)
        number = (access.group.rounds.aggregate(last=Max("number"))["last"] or 0) + 1
        made = Round.objects.create(group=access.group, number=number, **values)
        _record("round.open", made, actor, changes_between({}, values))
    return made


def change_round(*, actor: Any, viewer: Viewer, round: Round, row: RoundRow, lock: int) -> Round:
    """Raises as `open_round` does, and StaleError."""
    with leading(viewer, round.group) as access:
        kept = access.group.rounds.get(pk=round.pk)
        before = {name: getattr(kept, name) for name in COLUMNS}
        if kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        values = _values(access.group, row, kept)
        for name, value in values.items():
            setattr(kept, name, value)
        kept.lock += 1
        kept.save()
        _record("round.change", kept, actor, changes_between(before, values))
    return kept


def close_round(*, actor: Any, viewer: Viewer, round: Round, outcome: str) -> Round:
    """End a round with what came of it. Raises InvalidInputError without words, ConflictError when it is closed."""
    said = clean_text(outcome, limit=5000)
    if not said:
        raise InvalidInputError(
            _("Say what came of it."), place="outcome", remedy=_("Two sentences are enough.")
        )
    with leading(viewer, round.group) as access:
        kept = access.group.rounds.get(pk=round.pk)
        if kept.state == Round.State.CLOSED:
            raise ConflictError(_("This round is closed already."))
        kept.state, kept.outcome = Round.State.CLOSED, said
        kept.ends_on = max(kept.starts_on, min(kept.ends_on, timezone.localdate()))
        kept.lock += 1
        kept.save()
        _record("round.close", kept, actor, {"state": ["running", "closed"]})
    return kept


def add_note(*, actor: Any, viewer: Viewer, round: Round, row: NoteRow) -> RoundNote:
    """Notes of a session, by any member. Raises NotAllowedError, ProblemsError."""
    with writing(viewer, round.group):
        found = _note_problems(round, row)
        if found:
            raise ProblemsError(found)
        note = RoundNote.objects.create(
            round=round,
            author=signed_in(actor),
            on=row.on,
            title=line(row.title),
            text=clean_text(row.text, limit=20_000),
            lang=row.lang,
            session=line(row.session, 120),
        )
        _record("note.add", round, actor, {"on": [None, note.on]})
    return note


def remove_note(*, actor: Any, viewer: Viewer, note: RoundNote) -> None:
    """Delete notes: by who wrote them, or by a host. Raises NotAllowedError."""
    group = note.round.group
    mine = note.author_id is not None and note.author_id == viewer.user_id
    with writing(viewer, group) if mine else leading(viewer, group):
        _record("note.remove", note.round, actor, {"on": [note.on, None]})
        note.delete()


def _values(group: Group, row: RoundRow, own: Round | None) -> dict[str, Any]:
    ends = row.ends_on or six_months_after(row.starts_on)
    found = []
    if not line(row.title):
        found.append(Problem("title", _("The round needs a name."), _("A few words are enough.")))
    if ends < row.starts_on:
        found.append(Problem("ends_on", _("It would end before it starts."), _("Choose a later day.")))
    elif ends - row.starts_on > LONGEST:
        found.append(Problem("ends_on", _("This is longer than three years."), _("Make two rounds of it.")))
    if found:
        raise ProblemsError(found)
    others = group.rounds.exclude(pk=own.pk) if own is not None else group.rounds.all()
    crossing = others.filter(starts_on__lte=ends, ends_on__gte=row.starts_on).first()
    if crossing is not None:
        raise ConflictError(
            _("It would overlap with “%(round)s”.") % {"round": crossing.title},
            place="starts_on",
            remedy=_("Close that one first, or choose other days."),
        )
    return {
        "title": line(row.title),
        "goal": clean_text(row.goal, limit=4000),
        "starts_on": row.starts_on,
        "ends_on": ends,
    }


def _note_problems(round: Round, row: NoteRow) -> list[Problem]:
    found = []
    if not line(row.title):
        found.append(Problem("title", _("Notes need a title."), _("For example: second session.")))
    if not clean_text(row.text, limit=20_000):
        found.append(Problem("text", _("There is nothing to keep."), _("Write a sentence.")))
    if row.lang not in languages():
        found.append(wrong_choice("lang"))
    if row.on > timezone.localdate() + timedelta(days=1):
        found.append(Problem("on", _("This day is still to come."), _("Choose the day of the session.")))
    if row.session and not round.group.events.filter(key=row.session).exists():
        found.append(wrong_choice("session"))
    return found


def _record(what: str, round: Round, actor: Any, changes: dict[str, Any]) -> None:
    if changes:
        record_event(
            action=f"community.{what}",
            record=round,
            actor=actor,
            scope=round.group.scope,
            changes=changes,
        )
