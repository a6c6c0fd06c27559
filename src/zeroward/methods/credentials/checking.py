"""Checking a certificate with nothing but the certificate: signature, issuer, form, time, and whose it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from zeroward.methods.credentials.badge import CONTEXT, identity_hash
from zeroward.methods.credentials.keys import public_key_of
from zeroward.methods.credentials.signing import open_signed, payload_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say


@dataclass(frozen=True, slots=True)
class Checked:
    """What a certificate says, now that its signature holds. `issuer` is the name of the key: who stands behind it is
    for the reader to know. `is_theirs` is True or False when an address was given, None when it was not."""

    id: str
    issuer: str
    issuer_name: str
    achievement: str
    name: str
    valid_from: str
    is_theirs: bool | None
    warnings: tuple[Said, ...]


def check(signed: str, *, now: datetime, email: str = "") -> Checked:
    """Raises MethodError (SignatureError when it was changed) with the remedy."""
    issuer = _issuer(payload_of(signed))
    payload = open_signed(signed, public_key_of(str(issuer["id"])))
    subject, achievement = _achieved(payload)
    identities = [one for one in subject.get("identifier", ()) if isinstance(one, dict)]
    names = [str(one.get("identityHash", "")) for one in identities if one.get("identityType") == "name"]
    return Checked(
        id=str(payload.get("id", "")),
        issuer=str(issuer["id"]),
        issuer_name=str(issuer.get("name", "")),
        achievement=str(achievement.get("name", "")),
        name=names[0] if names else "",
        valid_from=str(payload.get("validFrom", "")),
        is_theirs=_is_theirs(identities, email) if email else None,
        warnings=_warnings(payload, now),
    )


def _issuer(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    issuer = payload.get("issuer")
    found = {"id": issuer} if isinstance(issuer, str) else issuer
    if not isinstance(found, dict) or not found.get("id"):
        raise _formless()
    if payload.get("iss", found["id"]) != found["id"]:
        raise MethodError(
            say("It names two issuers."), place="issuer", remedy=say("Ask whoever issued it for a new one.")
        )
    return found


def _achieved(payload: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    subject = payload.get("credentialSubject")
    achievement = subject.get("achievement") if isinstance(subject, dict) else None
    types = payload.get("type")
    if not isinstance(subject, dict) or not isinstance(achievement, dict) or not isinstance(types, list):
        raise _formless()
    if not {"OpenBadgeCredential", "AchievementCredential"} & {str(one) for one in types}:
        raise _formless()
    return subject, achievement


def _formless() -> MethodError:
    return MethodError(
        say("It is signed, but it is no Open Badge."),
        place="certificate",
        remedy=say("Paste a certificate of a course."),
    )


def _is_theirs(identities: list[dict[str, Any]], email: str) -> bool:
    return any(
        one.get("hashed") is True
        and one.get("identityHash") == identity_hash(email, str(one.get("salt", "")))
        for one in identities
    )


def _warnings(payload: Mapping[str, Any], now: datetime) -> tuple[Said, ...]:
    found = []
    if _moment(payload.get("validFrom")) is None:
        found.append(say("It does not say from when it holds."))
    elif (begins := _moment(payload["validFrom"])) is not None and begins > now:
        found.append(say("It does not hold yet."))
    ends = _moment(payload.get("validUntil"))
    if ends is not None and ends < now:
        found.append(say("It holds no longer."))
    if payload.get("@context", [None])[0] != CONTEXT[0]:
        found.append(say("It follows another version of the standard than the one that is checked here."))
    return tuple(found)


def _moment(text: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
