"""Phones in the room: joining without an account, answering, asking, voting.

Nothing of a phone is kept but a digest of its secret and a country, if somebody says one; no time, no address, no event
in the log.
"""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.community.models import Asked, AskedVote, LiveAnswer, LiveQuestion, Phone, Stage
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import Country

MOST_PHONES: Final = 5000
MOST_ASKED: Final = 10
"""Questions that one phone can ask at an event."""
MOST_LETTERS: Final = 1500
SCALE: Final = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Joined:
    """`secret` is shown to nobody: it lies in the phone's cookie."""

    phone: Phone
    secret: str


def join(*, stage: Stage, country: str = "") -> Joined:
    """A phone comes in. Raises ConflictError while the room is closed or full, InvalidInputError."""
    _demand_open(stage)
    if stage.phones.count() >= MOST_PHONES:
        raise ConflictError(_("This room is full."), remedy=_("Tell the team in the room."))
    if country and not Country.objects.filter(code=country).exists():
        raise InvalidInputError(_("There is no such choice."), place="country", remedy=_("Choose another."))
    secret = secrets.token_urlsafe(24)
    return Joined(Phone.objects.create(stage=stage, token_digest=digest(secret), country=country), secret)


def phone_of(stage: Stage, secret: str) -> Phone | None:
    """The phone with this secret."""
    if not secret or len(secret) > 100:
        return None
    return stage.phones.filter(token_digest=digest(secret)).first()


def answer(*, phone: Phone, question: int, value: Any) -> LiveAnswer | None:
    """Keep what a phone answers; the last answer counts, an empty one takes it back: None.

    Raises ConflictError when the question is not open (any more), InvalidInputError for what cannot be chosen.
    """
    with transaction.atomic():
        current = LiveQuestion.objects.select_for_update().filter(pk=question, stage=phone.stage_id).first()
        if current is None or current.state != LiveQuestion.State.OPEN:
            raise ConflictError(
                _("This question is closed."), remedy=_("What you answered before it closed counts.")
            )
        clean = checked(current, value)
        if clean in ("", []):
            current.answers.filter(phone=phone).delete()
            return None
        kept, _made = LiveAnswer.objects.update_or_create(
            question=current, phone=phone, defaults={"value": clean}
        )
    return kept


def ask(*, phone: Phone, text: str) -> Asked:
    """A question from the room; the host sees it before the room does. Raises ConflictError, InvalidInputError."""
    _demand_open(phone.stage)
    if not phone.stage.takes_questions:
        raise ConflictError(_("The room asks no questions at the moment."))
    clean = clean_text(text, limit=400, multiline=False)
    if not clean:
        raise InvalidInputError(_("Write your question."), place="text", remedy=_("One sentence is enough."))
    if phone.asked.count() >= MOST_ASKED:
        raise ConflictError(_("You have asked a lot."), remedy=_("Let others ask too."))
    same = phone.asked.filter(text=clean).first()
    return same or Asked.objects.create(stage=phone.stage, phone=phone, text=clean)


def vote(*, phone: Phone, asked: int, wanted: bool = True) -> None:
    """Want a question answered, or not any more. Twice is once. Raises InvalidInputError."""
    _demand_open(phone.stage)
    found = Asked.objects.filter(stage=phone.stage_id, pk=asked, state=Asked.State.SHOWN).first()
    if found is None:
        raise InvalidInputError(_("There is no such question."), place="asked")
    if wanted:
        AskedVote.objects.get_or_create(asked=found, phone=phone)
    else:
        found.votes.filter(phone=phone).delete()


def checked(question: LiveQuestion, value: Any) -> Any:
    """The answer as it is kept; "" or [] when there is none. Raises InvalidInputError."""
    keys = [one["key"] for one in question.choices]
    if question.kind == LiveQuestion.Kind.OPEN:
        return clean_text(str(value or ""), limit=MOST_LETTERS)
    if question.kind == LiveQuestion.Kind.MANY:
        found = list(value or ())
        if any(one not in keys for one in found):
            raise _unknown()
        return [key for key in keys if key in found]
    known = SCALE if question.kind == LiveQuestion.Kind.SCALE else keys
    if value and str(value) not in known:
        raise _unknown()
    return str(value or "")


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _unknown() -> InvalidInputError:
    return InvalidInputError(
        _("There is no such choice."), place="answer", remedy=_("Choose one from the list.")
    )


def _demand_open(stage: Stage) -> None:
    if not stage.is_open:
        raise ConflictError(_("This room is closed."), remedy=_("Wait until the host opens it."))
