"""Whom a stream asks: putting cities and people on its list, changing a line, taking one off."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.domain.register import DAYS, add_line, units_by_key
from zeroward.consultation.models import Contact, ContactState, Stream
from zeroward.consultation.queries.opt_outs import resting_units
from zeroward.consultation.roles import ROLES
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, unknown_choice
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.domain.modes import REASONS

MOST_AT_ONCE: Final = 5000
TYPED_STATES: Final = tuple(ContactState.values)


@dataclass(frozen=True, slots=True)
class Planned:
    """How many cities came onto the list, were there before, or want no more requests."""

    added: int
    there: int
    unwilling: int


@dataclass(frozen=True, slots=True)
class ContactFields:
    """A person to be asked. `unit` is a city of the frame; without one `name` says who it is."""

    unit: str = ""
    name: str = ""
    country: str = ""
    person_name: str = ""
    email: str = ""
    language: str = ""
    channel: str = ""
    role: str = "city"


FIELDS: Final = tuple(one.name for one in fields(ContactFields))
PERSONAL: Final = ("person_name", "email")
"""Never in the audit log: it outlives them."""


def plan_cities(
    *, actor: Any, viewer: Viewer, stream: Stream, units: Sequence[str], origin: str = "planner"
) -> Planned:
    """Put cities of the frame on the list of a stream, to be invited. Those who want no more requests are left out.

    Raises NotAllowedError; ConflictError when the stream is closed; InvalidInputError for a city outside the frame.
    """
    keys = list(dict.fromkeys(units))[:MOST_AT_ONCE]
    with writing(viewer, stream.consultation) as current:
        _demand_asking(stream)
        known, unwilling = units_by_key(stream), resting_units()
        if any(key not in known for key in keys):
            raise unknown_choice("units")
        wanted = [key for key in keys if key not in unwilling]
        made = [add_line(stream=stream, unit=key, origin=origin)[1] for key in wanted]
        record_event(
            action="consultation.contacts.plan",
            record=stream,
            actor=actor,
            scope=current.scope,
            changes={"cities": [None, sum(made)]},
        )
    return Planned(sum(made), len(made) - sum(made), len(keys) - len(wanted))


def add_contact(*, actor: Any, viewer: Viewer, stream: Stream, values: ContactFields) -> Contact:
    """A line for a person or a city, to be invited. The same city again fills what is empty in its line.

    Raises ProblemsError; ConflictError when the stream is closed.
    """
    with writing(viewer, stream.consultation) as current:
        _demand_asking(stream)
        clean = clean_fields(stream, values)
        contact, made = add_line(
            stream=stream, unit=clean["unit"], name=clean["name"], country=clean["country"], origin="typed"
        )
        for name, value in clean.items():
            if name not in ("unit", "name", "country") and value and (made or not getattr(contact, name)):
                setattr(contact, name, value)
        contact.save()
        record_event(
            action="consultation.contact.add",
            record=contact,
            actor=actor,
            label=contact.unit or contact.role,
            scope=current.scope,
        )
    return contact


def change_contact(
    *,
    actor: Any,
    viewer: Viewer,
    contact: Contact,
    values: ContactFields,
    state: str,
    reason: str = "",
    persons: int = 1,
    minutes: int | None = None,
) -> Contact:
    """Set a line right by hand, also backwards. What somebody answered themselves stays: its state cannot be typed.

    Raises ProblemsError; ConflictError when the line belongs to an answer and the state would change.
    """
    with writing(viewer, contact.stream.consultation) as current:
        held = Contact.objects.select_for_update(of=("self",)).select_related("stream").get(pk=contact.pk)
        held.stream.consultation = current
        clean = clean_fields(held.stream, values, own=held)
        found = _state_problems(state, reason, persons, minutes)
        if found:
            raise ProblemsError(found)
        if held.answer is not None and state != held.state:
            raise ConflictError(
                _("This state follows from an answer."), remedy=_("It changes when the answer is taken back.")
            )
        before = {
            "state": held.state,
            "reason": held.reason,
            "persons": held.persons,
            "minutes": held.minutes,
        }
        for name, value in clean.items():
            if name in ("unit", "name", "country") and not value:
                continue
            setattr(held, name, value)
        held.state, held.persons, held.minutes = state, persons, minutes
        day = DAYS.get(state)
        if day is not None and getattr(held, day) is None:
            setattr(held, day, timezone.localdate())
        held.reason = reason if state == ContactState.DECLINED else ""
        held.save()
        after = {"state": held.state, "reason": held.reason, "persons": held.persons, "minutes": held.minutes}
        record_event(
            action="consultation.contact.change",
            record=held,
            actor=actor,
            label=held.unit or held.role,
            scope=current.scope,
            changes={name: [before[name], after[name]] for name in before if before[name] != after[name]},
        )
    return held


def remove_contact(*, actor: Any, viewer: Viewer, contact: Contact) -> None:
    """Take a line off the list that was never invited. Raises ConflictError for any other."""
    with writing(viewer, contact.stream.consultation) as current:
        held = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
        if held.state != ContactState.PLANNED:
            raise ConflictError(
                _("They were asked already: that stays in the register."),
                remedy=_("Take out the name and the address instead, if somebody wants that."),
            )
        record_event(
            action="consultation.contact.remove",
            record=held,
            actor=actor,
            label=held.unit or held.role,
            scope=current.scope,
        )
        held.delete()


def clean_fields(stream: Stream, values: ContactFields, own: Contact | None = None) -> dict[str, str]:
    """Values by the columns of the model. Raises ProblemsError."""
    clean = {name: clean_text(getattr(values, name), limit=160, multiline=False) for name in FIELDS}
    clean["email"] = values.email.strip()[:254]
    clean["channel"] = clean["channel"][:120]
    clean["language"] = clean["language"][:12]
    clean["country"] = clean["country"][:2].upper()
    found = []
    unit = clean["unit"]
    if unit and unit not in units_by_key(stream) and (own is None or own.unit != unit):
        found.append(Problem("unit", _("There is no such choice."), _("Choose a city of the frame.")))
    if unit and own is not None and own.unit != unit:
        twin = stream.contacts.filter(unit=unit, session=own.session).exclude(pk=own.pk)
        if twin.exists():
            found.append(
                Problem("unit", _("This city has a line in this stream."), _("Change that line instead."))
            )
    if not unit and not clean["name"] and (own is None or not own.name):
        found.append(Problem("unit", _("Say who it is."), _("Choose a city, or write a name.")))
    if clean["email"]:
        try:
            validate_email(clean["email"])
        except ValidationError:
            found.append(
                Problem("email", _("This is no e-mail address."), _("Write it like name@city.example."))
            )
    if clean["role"] not in ROLES:
        found.append(Problem("role", _("There is no such choice."), _("Choose one from the list.")))
    if found:
        raise ProblemsError(found)
    return clean


def _state_problems(state: str, reason: str, persons: int, minutes: int | None) -> list[Problem]:
    found = []
    if state not in TYPED_STATES:
        found.append(Problem("state", _("There is no such choice."), _("Choose one from the list.")))
    if reason and reason not in REASONS:
        found.append(Problem("reason", _("There is no such choice."), _("Choose one from the list.")))
    if not 1 <= persons <= 10_000:
        found.append(Problem("persons", _("How many people was it?"), _("Write a number from 1 on.")))
    if minutes is not None and not 0 <= minutes <= 100_000:
        found.append(
            Problem("minutes", _("These minutes cannot be."), _("Leave it empty for what was declared."))
        )
    return found


def _demand_asking(stream: Stream) -> None:
    if stream.state == "closed":
        raise ConflictError(_("This stream is closed."), remedy=_("Nobody else can be asked in it."))
