"""Opening a consultation, changing what it says about itself, taking it away while nobody was asked."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, fields
from math import isfinite
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import bump, demand_for, locked, place_of, scope_fields, writing
from zeroward.consultation.domain.session_events import call_off
from zeroward.consultation.models import Consultation, ConsultationState, Contact, Session
from zeroward.consultation.queries.choices import codebook_versions, frame_versions, iterations
from zeroward.consultation.queries.keys import free_key
from zeroward.consultation.rules import RUN
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2100
MOST_HOURS: Final = 400.0
MOST_DAYS: Final = 730
MOST_QUESTIONS: Final = 20


@dataclass(frozen=True, slots=True)
class ConsultationFields:
    """What a consultation says about itself. `frame`, `codebook`, `previous` are numbers of records, None = not yet."""

    title: str = ""
    year: int = 2026
    about: str = ""
    questions: Sequence[str] = ()
    frame: int | None = None
    codebook: int | None = None
    previous: int | None = None
    purpose: str = ""
    lawful_basis: str = ""
    contact: str = ""
    names_until: datetime.date | None = None
    promised_by: datetime.date | None = None
    hours_a_year: float = 4.0
    cool_down_days: int = 45


FIELDS: Final = tuple(one.name for one in fields(ConsultationFields))
KEYS: Final = ("frame", "codebook", "previous")


def open_consultation(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    values: ConsultationFields,
    is_example: bool = False,
) -> Consultation:
    """A new consultation of a team, in preparation. Raises NotAllowedError; ProblemsError with all that is wrong."""
    demand(viewer, RUN, place)
    clean = _clean(values, place)
    with transaction.atomic():
        made = Consultation.objects.create(
            key=free_key(Consultation, clean["title"]),
            is_example=is_example,
            opened_by=signed_in(actor),
            **clean,
            **scope_fields(place),
        )
        record_event(action="consultation.open", record=made, actor=actor)
    return made


def change_consultation(
    *, actor: Any, viewer: Viewer, consultation: Consultation, values: ConsultationFields, lock: int
) -> Consultation:
    """Change what it says about itself. Raises NotAllowedError; ProblemsError; ConflictError when it was published;
    StaleError when somebody else changed it since `lock`."""
    with writing(viewer, consultation) as current:
        clean = _clean(values, place_of(current), own=current)
        if current.lock != lock:
            raise StaleError(current=plain_fields(current), lock=current.lock)
        before = plain_fields(current)
        for name, value in clean.items():
            setattr(current, name, value)
        changed = changes_between(before, plain_fields(current))
        if changed:
            current.save()
            bump(current)
            record_event(action="consultation.change", record=current, actor=actor, changes=changed)
    return current


def delete_consultation(*, actor: Any, viewer: Viewer, consultation: Consultation) -> None:
    """Take a consultation away with all that was prepared; events of its meetings are cancelled. Raises
    ConflictError once somebody was asked, NotAllowedError for whoever may not cancel them."""
    demand_for(viewer, RUN, consultation)
    with transaction.atomic():
        current = locked(consultation)
        asked = Contact.objects.filter(stream__consultation=current).exclude(state="planned").exists()
        answered = current.streams.filter(collection__isnull=False).exists()
        if current.state == ConsultationState.PUBLISHED or asked or answered or current.texts.exists():
            raise ConflictError(
                _("Somebody was asked already, or something was said."),
                remedy=_("End the consultation instead: what people gave you is not thrown away."),
            )
        call_off(actor=actor, viewer=viewer, sessions=Session.objects.filter(stream__consultation=current))
        record_event(action="consultation.delete", record=current, actor=actor)
        current.delete()


def plain_fields(consultation: Consultation) -> dict[str, Any]:
    """The fields as `ConsultationFields` has them."""
    return {name: getattr(consultation, f"{name}_id" if name in KEYS else name) for name in FIELDS}


def _clean(values: ConsultationFields, place: Workspace, own: Consultation | None = None) -> dict[str, Any]:
    """Values by the columns of the model. Raises ProblemsError."""
    title = clean_text(values.title, limit=200, multiline=False)
    questions = [one for text in values.questions if (one := clean_text(text, limit=500, multiline=False))]
    found = _problems(values, title, questions)
    allowed: dict[str, set[int]] = {
        "frame": {one.pk for one in frame_versions(place)},
        "codebook": {one.pk for one in codebook_versions(place)},
        "previous": {one.pk for one in iterations(place)} - {own.pk if own is not None else 0},
    }
    for name, known in allowed.items():
        wanted = getattr(values, name)
        if wanted is not None and wanted not in known:
            found.append(Problem(name, _("There is no such choice."), _("Choose one from the list.")))
    if found:
        raise ProblemsError(found)
    return {
        **{f"{name}_id" if name in KEYS else name: getattr(values, name) for name in FIELDS},
        "title": title,
        "questions": questions,
        "about": clean_text(values.about, limit=10_000),
        "purpose": clean_text(values.purpose, limit=4000),
        "lawful_basis": clean_text(values.lawful_basis, limit=200, multiline=False),
        "contact": clean_text(values.contact, limit=200, multiline=False),
    }


def _problems(values: ConsultationFields, title: str, questions: list[str]) -> list[Problem]:
    found = []
    if not title:
        found.append(Problem("title", _("It needs a title."), _("For example: Needs assessment 2026.")))
    if not FIRST_YEAR <= values.year <= LAST_YEAR:
        found.append(Problem("year", _("This year cannot be."), _("Write the year of the assessment.")))
    if len(questions) > MOST_QUESTIONS:
        found.append(
            Problem(
                "questions",
                _("More than %(most)d questions are no focus.") % {"most": MOST_QUESTIONS},
                _("Keep the few that the assessment has to answer."),
            )
        )
    if not isfinite(values.hours_a_year) or not 0 < values.hours_a_year <= MOST_HOURS:
        found.append(
            Problem(
                "hours_a_year",
                _("This number of hours cannot be."),
                _("Write how many hours of a city may be asked for in twelve months, for example 4."),
            )
        )
    if not 0 <= values.cool_down_days <= MOST_DAYS:
        found.append(
            Problem(
                "cool_down_days",
                _("This number of days cannot be."),
                _("Write how long a city has rest after a request, for example 45."),
            )
        )
    return found
