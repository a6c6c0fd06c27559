"""Answering on a phone, without an account: joining under a secret, one answer each, to be changed while it is open.

Nothing of a phone is kept but a digest of its secret, the city that somebody chose (or none) and the answers; no time,
no address, no event in the log.
"""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.consultation.models import FrameUnit, PollAnswer, PollQuestion, PollVoter, Session
from zeroward.core.errors import ConflictError, InvalidInputError, unknown_choice
from zeroward.methods.text.clean import clean_text

MOST_VOTERS = 2000
MOST_LETTERS = 1500


@dataclass(frozen=True, slots=True)
class Joined:
    """`secret` is shown to nobody: it lies in the phone's cookie."""

    voter: PollVoter
    secret: str


def join(*, session: Session, unit: str = "", language: str = "en") -> Joined:
    """A phone comes in; `unit` is the key of a city of the consultation's frame, "" = rather not say.

    Raises ConflictError when the session is over or full, InvalidInputError for an unknown city.
    """
    if session.state == "over":
        raise _over()
    if session.voters.count() >= MOST_VOTERS:
        raise ConflictError(_("This poll is full."), remedy=_("Tell the team in the room."))
    city = _city(session, unit)
    secret = secrets.token_urlsafe(24)
    voter = PollVoter.objects.create(
        session=session,
        token_digest=digest(secret),
        unit=city.key if city else "",
        name=city.name if city else "",
        country=city.country if city else "",
        language=language[:12],
    )
    return Joined(voter, secret)


def voter_of(session: Session, secret: str) -> PollVoter | None:
    """The phone with this secret."""
    if not secret or len(secret) > 100:
        return None
    return session.voters.filter(token_digest=digest(secret)).first()


def change_voter(*, voter: PollVoter, unit: str, language: str) -> PollVoter:
    """Another city or language; answers stay. Raises as `join` does."""
    if voter.session.state == "over":
        raise _over()
    city = _city(voter.session, unit)
    voter.unit, voter.name, voter.country = (city.key, city.name, city.country) if city else ("", "", "")
    voter.language = language[:12]
    voter.save()
    return voter


def answer(*, voter: PollVoter, question: PollQuestion, value: Any) -> PollAnswer | None:
    """Keep what a phone answers; the last answer counts. An empty one takes the answer back: None.

    `value`: a key; a list of keys (in order of importance for a ranking); a number from 1 to 5; a text. Raises
    ConflictError when the question is not open (any more), InvalidInputError for anything that cannot be chosen.
    """
    with transaction.atomic():
        current = PollQuestion.objects.select_for_update().filter(pk=question.pk).first()
        if current is None or current.state != "open" or current.session_id != voter.session_id:
            raise ConflictError(
                _("This question is closed."), remedy=_("What you answered before it closed counts.")
            )
        clean = checked(current, value)
        if clean in ("", []):
            PollAnswer.objects.filter(question=current, voter=voter).delete()
            return None
        kept, _made = PollAnswer.objects.update_or_create(
            question=current, voter=voter, defaults={"value": clean}
        )
    return kept


def checked(question: PollQuestion, value: Any) -> Any:
    """The answer as it is kept; "" or [] when there is none. Raises InvalidInputError."""
    if question.kind == "open":
        return clean_text(str(value or ""), limit=MOST_LETTERS)
    if question.kind == "scale":
        return _point(value)
    keys = [one["key"] for one in question.choices]
    if question.kind == "one":
        if value and value not in keys:
            raise unknown_choice("answer")
        return value or ""
    return _several(value, keys, ranked=question.kind == "ranking")


def _point(value: Any) -> Any:
    text = str(value or "").strip()
    if text and text not in ("1", "2", "3", "4", "5"):
        raise unknown_choice("answer")
    return int(text) if text else ""


def _several(value: Any, keys: Sequence[str], *, ranked: bool) -> list[str]:
    found = list(value or ())
    if any(one not in keys for one in found):
        raise unknown_choice("answer")
    if len(set(found)) != len(found):
        raise InvalidInputError(
            _("Two answers have the same place."), place="answer", remedy=_("Give each place once.")
        )
    return found if ranked else [key for key in keys if key in found]


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _city(session: Session, unit: str) -> FrameUnit | None:
    if not unit:
        return None
    frame = session.stream.consultation.frame_id
    found = FrameUnit.objects.filter(version_id=frame, key=unit).first() if frame else None
    if found is None:
        raise unknown_choice("unit")
    return found


def _over() -> ConflictError:
    return ConflictError(_("This session is over."), remedy=_("Thank you for having been there."))
