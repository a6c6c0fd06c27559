"""Inviting those on the list of a stream, and reminding them once.

Whoever has an address gets a letter. A city without one whose people have accounts here is told on their own page.
"""

import hashlib
import secrets
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.letters import clean_letter, send_letter
from zeroward.consultation.domain.places import held_stream, writing
from zeroward.consultation.domain.tell import tell_city
from zeroward.consultation.models import Consultation, Contact, ContactState, Stream
from zeroward.consultation.queries.opt_outs import address_digest, refused_addresses, resting_units
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.domain.starting import answer_of, invite, open_address
from zeroward.questionnaires.models import Mode

SECRET_BYTES: Final = 24
MOST_LETTERS: Final = 2000


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a round of letters: sent, told on the platform, unwilling (opted out), without a way to them."""

    letters: int
    told: int
    unwilling: int
    unreachable: int


def keep_letter(
    *, actor: Any, viewer: Viewer, stream: Stream, letter: Mapping[str, Mapping[str, str]]
) -> Stream:
    """Keep the words of the letter. Raises ProblemsError."""
    clean = clean_letter(letter)
    with writing(viewer, stream.consultation) as current:
        held = Stream.objects.select_for_update().get(pk=stream.pk)
        if held.letter != clean:
            held.letter = clean
            held.save(update_fields=["letter", "updated_at"])
            record_event(action="consultation.stream.letter", record=held, actor=actor, scope=current.scope)
    stream.letter = clean
    return stream


def send_invitations(*, actor: Any, viewer: Viewer, stream: Stream, contacts: Sequence[int]) -> Sent:
    """Invite lines of the list that were not invited yet. Each is invited once.

    Raises ConflictError when the stream is not open, or has no letter.
    """
    with writing(viewer, stream.consultation) as current:
        held = _open_stream(stream, current)
        rows = list(
            held.contacts.select_for_update(of=("self",)).filter(pk__in=contacts, state=ContactState.PLANNED)
        )
        counts = _write(held, rows[:MOST_LETTERS], reminder=False)
        record_event(
            action="consultation.stream.invite",
            record=held,
            actor=actor,
            scope=current.scope,
            changes={name: [None, count] for name, count in counts.items()},
        )
    return _sent(counts)


def send_reminders(*, actor: Any, viewer: Viewer, stream: Stream) -> Sent:
    """Remind, once, everybody who was invited and has not replied. Raises ConflictError as above.

    Where no names are kept nobody knows who replied, so that everybody who was invited is reminded.
    """
    with writing(viewer, stream.consultation) as current:
        held = _open_stream(stream, current)
        rows = list(
            held.contacts.select_for_update(of=("self",)).filter(
                state=ContactState.INVITED, reminded_on=None, invited_on__lt=timezone.localdate()
            )
        )
        counts = _write(held, rows[:MOST_LETTERS], reminder=True)
        record_event(
            action="consultation.stream.remind",
            record=held,
            actor=actor,
            scope=current.scope,
            changes={name: [None, count] for name, count in counts.items()},
        )
    return _sent(counts)


def digest_of_secret(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def place_of_contact(contact: Contact) -> Workspace | None:
    """The city that a line is about, as those who answer are called; None for somebody without a city."""
    return Workspace(Scope.city(contact.unit), contact.name, contact.country) if contact.unit else None


def answer_path(stream: Stream, contact: Contact) -> str:
    """Where this line can answer a survey: a link of its own where names are kept, else the address for all.

    "" when the stream is no survey, or when somebody has begun the answer: their link must go on working.
    """
    collection = stream.collection
    if collection is None:
        return ""
    place = place_of_contact(contact)
    if collection.mode != Mode.IDENTIFIED or place is None:
        return open_address(collection)
    begun = answer_of(collection, place)
    if begun is not None and begun.started_on is not None:
        return ""
    return reverse("questionnaires:answer", args=[invite(collection=collection, place=place)])


def _write(stream: Stream, rows: Iterable[Contact], *, reminder: bool) -> Counter[str]:
    unwilling_units, unwilling_people = resting_units(), refused_addresses()
    today = timezone.localdate()
    counts: Counter[str] = Counter(letters=0, told=0, unwilling=0, unreachable=0)
    for contact in rows:
        if contact.unit in unwilling_units or (
            contact.email and address_digest(contact.email) in unwilling_people
        ):
            counts["unwilling"] += 1
            continue
        if contact.email:
            secret = secrets.token_urlsafe(SECRET_BYTES)
            contact.token_digest = digest_of_secret(secret)
            send_letter(
                contact=contact,
                stream=stream,
                answer_url=answer_path(stream, contact),
                page_url=reverse("consultation:invited", args=[secret]),
                reminder=reminder,
            )
            counts["letters"] += 1
        elif not contact.unit or not tell_city(stream=stream, unit=contact.unit):
            counts["unreachable"] += 1
            continue
        else:
            counts["told"] += 1
        if reminder:
            contact.reminded_on = today
        else:
            contact.state, contact.invited_on = ContactState.INVITED, today
        contact.save()
    return counts


def _sent(counts: Counter[str]) -> Sent:
    return Sent(counts["letters"], counts["told"], counts["unwilling"], counts["unreachable"])


def _open_stream(stream: Stream, consultation: Consultation) -> Stream:
    held = held_stream(stream, consultation)
    if held.state != "open":
        raise ConflictError(
            _("This stream is not open."), remedy=_("Look at what it asks of cities, and open it first.")
        )
    if not held.letter:
        raise ConflictError(_("There is no letter yet."), remedy=_("Write it first."))
    return held
