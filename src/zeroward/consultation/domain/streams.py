"""Streams: adding a way of asking, changing it, opening it after its burden was seen, ending it."""

import datetime
from dataclasses import dataclass, fields
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.following import about
from zeroward.consultation.domain.places import demand_for, held_stream, place_of, writing
from zeroward.consultation.domain.stream_closing import end
from zeroward.consultation.models import Consultation, ConsultationState, Contact, Stream, StreamKind
from zeroward.consultation.queries.burden import wave_of
from zeroward.consultation.rules import RUN
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, unknown_choice
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.domain.collections import open_collection
from zeroward.questionnaires.models import QuestionnaireVersion, VersionState

MOST_MINUTES: Final = 600


@dataclass(frozen=True, slots=True)
class StreamFields:
    """A way of asking; `minutes` is what it takes of each person, 0 for documents."""

    title: str = ""
    about: str = ""
    minutes: int = 20
    opens: datetime.date | None = None
    closes: datetime.date | None = None


FIELDS: Final = tuple(one.name for one in fields(StreamFields))


@dataclass(frozen=True, slots=True)
class SurveyFields:
    """How a survey is put to people. `version` must be one of the team's opened versions."""

    version: int
    mode: str
    open_to_all: bool = False
    one_per_place: bool = True
    sign_off: bool = False
    most_answers: int | None = None


def add_stream(
    *, actor: Any, viewer: Viewer, consultation: Consultation, kind: str, values: StreamFields
) -> Stream:
    """A new stream, in preparation. Raises NotAllowedError; ProblemsError; ConflictError when it was published."""
    if kind not in StreamKind.values:
        raise unknown_choice("kind")
    with writing(viewer, consultation) as current:
        made = Stream.objects.create(consultation=current, kind=kind, **_clean(values, kind))
        record_event(action="consultation.stream.add", record=made, actor=actor, scope=current.scope)
    return made


def change_stream(*, actor: Any, viewer: Viewer, stream: Stream, values: StreamFields) -> Stream:
    """Change what a stream says about itself. What was declared to people stays as it was declared.

    Raises ConflictError when the minutes change after it was opened.
    """
    with writing(viewer, stream.consultation) as current:
        held = held_stream(stream, current)
        clean = _clean(values, held.kind)
        before = {name: getattr(held, name) for name in FIELDS}
        if held.state != "prepared" and clean["minutes"] != held.minutes:
            raise ProblemsError(
                [
                    Problem(
                        "minutes",
                        _("%(minutes)d minutes were declared to those who were asked.")
                        % {"minutes": held.minutes},
                        _("Add another stream if it takes longer."),
                    )
                ]
            )
        for name, value in clean.items():
            setattr(held, name, value)
        changed = changes_between(before, {name: getattr(held, name) for name in FIELDS})
        if changed:
            held.save()
            record_event(
                action="consultation.stream.change",
                record=held,
                actor=actor,
                scope=current.scope,
                changes=changed,
            )
    return held


def open_stream(
    *,
    actor: Any,
    viewer: Viewer,
    stream: Stream,
    seen: str,
    survey: SurveyFields | None = None,
) -> Stream:
    """Begin to ask. `seen` is the digest of the burden as it was shown: somebody has to have looked at it.

    A survey is put to people through a collection of answers, with the purpose and the contact of the consultation.
    Raises ConflictError when the consultation or the stream is in another state, or the burden is another one by now;
    ProblemsError for what cannot be.
    """
    with writing(viewer, stream.consultation) as current:
        held = held_stream(stream, current)
        if current.state != ConsultationState.OPEN:
            raise ConflictError(
                _("The consultation is not open."), remedy=_("Open it first: then streams can begin to ask.")
            )
        if held.state != "prepared":
            raise ConflictError(_("This stream was opened before."), remedy=_("Look at its page."))
        if wave_of(held).digest != seen:
            raise ConflictError(
                _("What it asks of cities has changed since you looked."),
                remedy=_("Look at it again, then open it."),
            )
        if held.kind == StreamKind.SURVEY:
            held.collection = _collection(actor, viewer, held, survey)
        held.state = "open"
        held.opens = held.opens or timezone.localdate()
        held.burden_seen_at = timezone.now()
        held.save()
        record_event(
            action="consultation.stream.open",
            record=held,
            actor=actor,
            scope=current.scope,
            changes={"burden seen": [None, seen]},
        )
    return held


def close_stream(*, actor: Any, viewer: Viewer, stream: Stream) -> Stream:
    """End the asking. Whoever was invited and never replied is written down as such."""
    with writing(viewer, stream.consultation) as current:
        held = held_stream(stream, current)
        if held.state != "open":
            raise ConflictError(_("This stream is not open."), remedy=_("Look at its page."))
        end(actor=actor, viewer=viewer, stream=held)
    return held


def delete_stream(*, actor: Any, viewer: Viewer, stream: Stream) -> None:
    """Take a stream away that never asked anybody. Raises ConflictError otherwise."""
    with writing(viewer, stream.consultation) as current:
        held = held_stream(stream, current)
        asked = Contact.objects.filter(stream=held).exclude(state="planned").exists()
        if held.state != "prepared" or asked or held.texts.exists() or held.sessions.exists():
            raise ConflictError(
                _("Something hangs on this stream already: people, a meeting or a text."),
                remedy=_("End it instead."),
            )
        record_event(action="consultation.stream.delete", record=held, actor=actor, scope=current.scope)
        held.delete()


def usable_versions(viewer: Viewer, consultation: Consultation) -> list[QuestionnaireVersion]:
    """Opened questionnaires of the team, the newest first."""
    demand_for(viewer, RUN, consultation)
    rows = QuestionnaireVersion.objects.filter(
        questionnaire__scope=consultation.scope,
        questionnaire__purpose="survey",  # self-assessments of cities are asked elsewhere
        state=VersionState.OPENED,
    ).select_related("questionnaire")
    return list(rows.order_by("questionnaire__title", "questionnaire_id", "-number"))


def _collection(actor: Any, viewer: Viewer, stream: Stream, survey: SurveyFields | None) -> Any:
    consultation = stream.consultation
    versions = {one.pk: one for one in usable_versions(viewer, consultation)}
    if survey is None or survey.version not in versions:
        raise ProblemsError(
            [
                Problem(
                    "version",
                    _("No questionnaire is chosen."),
                    _("Choose one that was opened: from then on its wording stays."),
                )
            ]
        )
    return open_collection(
        actor=actor,
        viewer=viewer,
        version=versions[survey.version],
        place=place_of(consultation),
        title=stream.title,
        about=about(stream),
        mode=survey.mode,
        minutes=stream.minutes,
        purpose=consultation.purpose,
        lawful_basis=consultation.lawful_basis,
        contact=consultation.contact,
        opens_at=_moment(stream.opens),
        closes_at=_moment(stream.closes, days=1),
        until=consultation.names_until,
        most_answers=survey.most_answers,
        open_to_all=survey.open_to_all,
        one_per_place=survey.one_per_place,
        sign_off=survey.sign_off,
        is_example=consultation.is_example,
    )


def _moment(day: datetime.date | None, days: int = 0) -> datetime.datetime | None:
    """The beginning of a day, or of one so many days later, in the time zone of the installation."""
    if day is None:
        return None
    start = datetime.datetime.combine(day + datetime.timedelta(days=days), datetime.time())
    return timezone.make_aware(start)


def _clean(values: StreamFields, kind: str) -> dict[str, Any]:
    title = clean_text(values.title, limit=200, multiline=False)
    least = 0 if kind == StreamKind.DOCUMENT else 1
    found = []
    if not title:
        found.append(Problem("title", _("It needs a title."), _("For example: Survey of spring.")))
    if not least <= values.minutes <= MOST_MINUTES:
        found.append(
            Problem(
                "minutes",
                _("These minutes cannot be."),
                _("Say how long it takes of each person; try it with a colleague."),
            )
        )
    if values.opens and values.closes and values.closes < values.opens:
        found.append(
            Problem("closes", _("It ends before it begins."), _("Choose a day after the first one."))
        )
    if found:
        raise ProblemsError(found)
    return {
        "title": title,
        "about": clean_text(values.about, limit=5000),
        "minutes": values.minutes,
        "opens": values.opens,
        "closes": values.closes,
    }
