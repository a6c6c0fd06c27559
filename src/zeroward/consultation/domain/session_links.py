"""Links without an account: to one's own registration for a meeting, and to confirm one.

Nothing of them is kept here. What somebody wrote travels in the letter to them until they confirm it, sealed, because
addresses of pages stand in histories and in the logs of others.
"""

import json
from base64 import urlsafe_b64encode
from dataclasses import asdict
from typing import Final

from cryptography.fernet import Fernet, InvalidToken
from django.core import signing
from django.utils.crypto import salted_hmac

from zeroward.consultation.domain.session_register import Guest
from zeroward.consultation.models import Contact, ContactState, Session

SALT: Final = "zeroward.consultation.registered"
LONGEST: Final = 4000
"""Letters of a sealed link: more than a guest of the longest names needs."""


def secret_of(contact: Contact) -> str:
    """What the link to one's own registration ends in. It holds for the address on the line: once the line is
    somebody else's, it leads nowhere."""
    said = "-".join(part for part in (str(contact.pk), _mark(contact)) if part)
    return signing.Signer(salt=SALT).sign(said).replace(":", ".")


def contact_by(secret: str) -> Contact | None:
    """The registration behind a link; None for anything that was not made here, or not for who is on the line now."""
    try:
        said = signing.Signer(salt=SALT).unsign(secret[:200].replace(".", ":"))
    except signing.BadSignature:
        return None
    number, _dash, mark = said.partition("-")
    rows = Contact.objects.select_related("session__stream__consultation", "stream")
    contact: Contact | None = rows.filter(pk=int(number), session__isnull=False).first()
    if contact is None or (mark != _mark(contact) and not _is_empty(contact)):
        return None
    return contact


def sealed(session: Session, guest: Guest) -> str:
    """What the link of a letter ends in that asks somebody to confirm."""
    said = json.dumps([session.pk, asdict(guest)], ensure_ascii=False, separators=(",", ":"))
    return _box().encrypt(said.encode()).decode("ascii").rstrip("=")


def opened(token: str) -> tuple[int, Guest] | None:
    """Number of the meeting and the guest; None for anything that was not made here."""
    whole = token + "=" * (-len(token) % 4)
    if len(whole) > LONGEST or not whole.isascii():
        return None
    try:
        number, said = json.loads(_box().decrypt(whole))
        return number, Guest(**said)
    except (InvalidToken, TypeError):  # of an earlier version, whose guests had other fields
        return None


def _box() -> Fernet:
    return Fernet(urlsafe_b64encode(salted_hmac(SALT, "asked", algorithm="sha256").digest()))


def _mark(contact: Contact) -> str:
    """Tells the address on a line again without telling it."""
    if not contact.email:
        return ""
    return salted_hmac(SALT, contact.email.casefold(), algorithm="sha256").hexdigest()[:24]


def _is_empty(contact: Contact) -> bool:
    """Given back: there is nobody on the line whom a link could tell of."""
    return contact.state == ContactState.DECLINED and not contact.email and not contact.person_name
