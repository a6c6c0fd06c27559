"""The content of a certificate: an `AchievementCredential` of Open Badges 3.0 (1EdTech, 2024) on the data model of
Verifiable Credentials 2.0 (W3C, 2025)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Final

CONTEXT: Final = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who certifies: `did` is the name of the key, `url` the address of the installation."""

    did: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Achievement:
    """What was achieved: `id` is its lasting address, `criteria` says in words what had to be done."""

    id: str
    name: str
    description: str
    criteria: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Award:
    """Who achieved it and when. `id` is a `urn:uuid:`. The address of the person is not in it, only its salted digest:
    whoever knows the address can see that it is theirs, nobody else learns it. `name` only if the person wants it."""

    id: str
    email: str
    salt: str
    at: datetime
    name: str = ""


def credential(issuer: Issuer, achievement: Achievement, award: Award) -> dict[str, Any]:
    """The credential as plain data, with the claims of a JWT beside it (Open Badges 3.0 §8.2.4.1)."""
    said: dict[str, Any] = {
        "@context": list(CONTEXT),
        "id": award.id,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": achievement.name,
        "issuer": {"id": issuer.did, "type": ["Profile"], "name": issuer.name, "url": issuer.url},
        "validFrom": timestamp(award.at),
        "credentialSubject": _subject(achievement, award),
    }
    return {**said, "iss": issuer.did, "jti": award.id, "nbf": int(award.at.timestamp())}


def identity_hash(email: str, salt: str) -> str:
    """How a certificate names a person: SHA-256 of the address in small letters and the salt (`IdentityObject`)."""
    return "sha256$" + sha256((email.strip().lower() + salt).encode()).hexdigest()


def timestamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _subject(achievement: Achievement, award: Award) -> Mapping[str, Any]:
    identifiers = [
        {
            "type": "IdentityObject",
            "hashed": True,
            "identityType": "emailAddress",
            "identityHash": identity_hash(award.email, award.salt),
            "salt": award.salt,
        }
    ]
    if award.name:
        identifiers.append(
            {"type": "IdentityObject", "hashed": False, "identityType": "name", "identityHash": award.name}
        )
    return {
        "type": ["AchievementSubject"],
        "identifier": identifiers,
        "achievement": {
            "id": achievement.id,
            "type": ["Achievement"],
            "achievementType": "Course",
            "inLanguage": achievement.language,
            "name": achievement.name,
            "description": achievement.description,
            "criteria": {"narrative": achievement.criteria},
        },
    }
