"""Sessions: orientation sessions with a poll, interviews, focus groups. When, where, for how many, and how it went."""

import datetime
import zoneinfo
from dataclasses import dataclass, fields
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.domain.poll_steps import close_all
from zeroward.consultation.domain.session_events import call_off, follow
from zeroward.consultation.domain.session_lines import seats_taken
from zeroward.consultation.models import Session, Stream, StreamKind
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, unknown_choice
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MEETINGS: Final = (StreamKind.SESSION, StreamKind.INTERVIEW, StreamKind.FOCUS)
LONGEST: Final = datetime.timedelta(days=3)
STATES: Final = ("planned", "running", "over")


@dataclass(frozen=True, slots=True)
class SessionFields:
    """What is said about a meeting. `starts_at` and `ends_at` are moments; `zone` is how they are shown."""

    title: str
    starts_at: datetime.datetime
    ends_at: datetime.datetime
    zone: str = "Europe/Brussels"
    place: str = ""
    url: str = ""
    language: str = "en"
    capacity: int | None = None
    consent_text: str = ""


def add_session(
    *, actor: Any, viewer: Viewer, stream: Stream, new: SessionFields, is_example: bool = False
) -> Session:
    """Plan a meeting of a stream. Raises ProblemsError with everything that is wrong."""
    with writing(viewer, stream.consultation) as current:
        if stream.kind not in MEETINGS:
            raise ConflictError(
                _("This stream has no meetings."),
                remedy=_("Choose a stream of sessions, interviews or focus groups."),
            )
        _check(new)
        session = Session(stream=stream, is_example=is_example, **_clean(new))
        session.save()
        record_event(
            action="consultation.session.add",
            record=session,
            actor=actor,
            scope=current.scope,
            changes={"starts_at": [None, session.starts_at]},
        )
    return session


def change_session(*, actor: Any, viewer: Viewer, session: Session, new: SessionFields) -> Session:
    """Change what is said about a meeting. Raises ProblemsError; ConflictError when more people are registered than
    would have a place. An event through which people register follows, for whoever may change it (NotAllowedError)."""
    with writing(viewer, session.stream.consultation) as current:
        _check(new)
        clean = _clean(new)
        taken = seats_taken(session)
        if new.capacity is not None and new.capacity < taken:
            raise ConflictError(
                _("%(count)d people are registered already.") % {"count": taken},
                place="capacity",
                remedy=_("Give them all a place, or write to some of them first."),
            )
        before = {name: getattr(session, name) for name in clean}
        for name, value in clean.items():
            setattr(session, name, value)
        session.save(update_fields=[*clean, "updated_at"])
        record_event(
            action="consultation.session.change",
            record=session,
            actor=actor,
            scope=current.scope,
            changes=changes_between(before, clean),
        )
        follow(actor=actor, viewer=viewer, session=session, before=before)
    return session


def set_state(*, actor: Any, viewer: Viewer, session: Session, state: str) -> Session:
    """Begin or end a meeting, or take it back to planned. At the end all questions are closed, open answers become
    texts, and the register learns who took part."""
    if state not in STATES:
        raise unknown_choice("state")
    with writing(viewer, session.stream.consultation) as current:
        before, session.state = session.state, state
        session.save(update_fields=["state", "updated_at"])
        if state == "over":
            close_all(session)
        if before != state:
            record_event(
                action="consultation.session.state",
                record=session,
                actor=actor,
                scope=current.scope,
                changes={"state": [before, state]},
            )
    return session


def count_silent(*, actor: Any, viewer: Viewer, session: Session, silent: int | None) -> Session:
    """Keep how many were there and said nothing at all; None = nobody counted. Raises ProblemsError below zero."""
    with writing(viewer, session.stream.consultation) as current:
        if silent is not None and not 0 <= silent <= 10_000:
            raise ProblemsError(
                [Problem("silent", _("This is no number of people."), _("Write a number from 0 on."))]
            )
        before, session.silent = session.silent, silent
        session.save(update_fields=["silent", "updated_at"])
        record_event(
            action="consultation.session.silent",
            record=session,
            actor=actor,
            scope=current.scope,
            changes={"silent": [before, silent]},
        )
    return session


def delete_session(*, actor: Any, viewer: Viewer, session: Session) -> None:
    """Take a meeting out of the plan; its event is cancelled. Raises ConflictError once anything came of it."""
    with writing(viewer, session.stream.consultation) as current:
        if (
            session.contacts.exists()
            or session.texts.exists()
            or session.voters.exists()
            or session.consents.exists()
        ):
            raise ConflictError(
                _("Somebody is registered for this meeting, or said something there."),
                remedy=_("Leave it: it is part of what was done."),
            )
        call_off(actor=actor, viewer=viewer, sessions=[session])
        record_event(action="consultation.session.delete", record=session, actor=actor, scope=current.scope)
        session.delete()


def known_zone(name: str) -> bool:
    return name in zoneinfo.available_timezones()


def _check(new: SessionFields) -> None:
    found = []
    if not clean_text(new.title, limit=200, multiline=False):
        found.append(Problem("title", _("The meeting needs a title."), _("For example: second session.")))
    if new.starts_at >= new.ends_at:
        found.append(
            Problem("ends_at", _("It ends before it starts."), _("Give an end after the beginning."))
        )
    elif new.ends_at - new.starts_at > LONGEST:
        found.append(
            Problem("ends_at", _("It takes more than three days."), _("Plan each day as a meeting."))
        )
    if not known_zone(new.zone):
        found.append(Problem("zone", _("There is no such time zone."), _("Choose one from the list.")))
    if new.url and not new.url.startswith(("https://", "http://")):
        found.append(
            Problem("url", _("This is no web address."), _("Write an address that begins with https://."))
        )
    if found:
        raise ProblemsError(found)


def _clean(new: SessionFields) -> dict[str, Any]:
    values = {field.name: getattr(new, field.name) for field in fields(new)}
    for name, limit in (("title", 200), ("place", 200), ("url", 500)):
        values[name] = clean_text(values[name], limit=limit, multiline=False)
    values["consent_text"] = clean_text(new.consent_text, limit=5000)
    return values
