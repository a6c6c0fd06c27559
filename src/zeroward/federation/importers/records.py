"""Taking over a package of records: all of it is checked first, then all of it is written in one transaction."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from django.db import transaction

from zeroward.api.harvest.answers import host
from zeroward.core.domain.audit import record_event
from zeroward.federation.domain.documents import take_documents
from zeroward.federation.domain.harvesting import take_missing
from zeroward.federation.domain.keys import trusted_keys
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.domain.taking import Taking
from zeroward.federation.models import Peer
from zeroward.federation.package import Package, PackageError, open_package, read_public_key
from zeroward.federation.package.errors import shown
from zeroward.federation.wire.content import MOST_BYTES
from zeroward.federation.wire.errors import NewerFormatError
from zeroward.federation.wire.item import IDENTIFIER, REPOSITORY, Item

KIND: Final = "records"
AT_ONCE: Final = 200
_AGAIN: Final = "Ask for the package again, or report it to its sender."


def read_records(path: Path, *, key: str = "", unsigned_allowed: bool = False) -> tuple[Peer, Counter[str]]:
    """The source, and how many records ended in which way. Raises PackageError, and then nothing was written.

    `key` names the source; without it, it is the one whose key signed.
    """
    with open_package(path, kind=KIND, trusted=trusted_keys(), unsigned_allowed=unsigned_allowed) as package:
        peer = _peer(package, key)
        items = sorted(_items(package), key=lambda one: (_order(one.kind), one.identifier))
        deletions = list(_deletions(package))
        at = package.manifest.at
        with transaction.atomic():
            counts = _take(peer, [*items, *deletions], at)
            if not package.manifest.about.get("since"):
                for spec in _sets(package):
                    counts += take_missing(peer, spec.removeprefix("kind:"), at)
                counts += take_documents(
                    peer,
                    _list(package, "attachments.json"),
                    read=package.read,
                    ours_are=frozenset({host()}),
                    seen_at=at,
                )
            record_event(
                action="federation.package.take",
                record=peer,
                changes=dict(counts),
                note=package.manifest.content_hash,
            )
    return peer, counts


def _take(peer: Peer, items: list[Item], at: datetime) -> Counter[str]:
    counts: Counter[str] = Counter()
    try:
        for start in range(0, len(items), AT_ONCE):
            taking = Taking(peer, ours_are=frozenset({host()}), seen_at=at)
            counts += taking.take(items[start : start + AT_ONCE])
    except NewerFormatError as error:
        raise PackageError(
            f"Its records are of {error}.", place="records", remedy="Update this installation."
        ) from error
    return counts


def _peer(package: Package, key: str) -> Peer:
    """The source that is named, or whose key signed. A signature of another source is refused."""
    signer = package.signed_by
    found = Peer.objects.filter(key=key).first() if key else None
    if not key and signer is not None:
        found = next(
            (one for one in Peer.objects.exclude(public_key="") if one.public_key == signer.text), None
        )
    if found is None:
        raise PackageError(
            "It is of no source that is known here.",
            place=key or "source",
            remedy="Enter the source first, with its public key: zeroward harvest KEY --add ADDRESS --public-key …",
        )
    if signer is not None and (not found.public_key or read_public_key(found.public_key).id != signer.id):
        raise PackageError(
            "Another source signed it.", place=found.key, remedy="Name the source that sent it."
        )
    repository = package.manifest.about.get("repository")
    if not isinstance(repository, str) or not REPOSITORY.fullmatch(repository) or repository == host():
        raise PackageError("It is our own, or says no name.", place="manifest.json about", remedy=_AGAIN)
    if found.repository and found.repository != repository:
        raise PackageError(
            "It is of another installation.", place=found.key, remedy="Name the source that sent it."
        )
    if not found.repository:
        found.repository = repository
        found.save(update_fields=["repository"])
    return found


def _items(package: Package) -> Iterator[Item]:
    for name in package.names:
        if name.startswith("records/"):
            if package.size(name) > 2 * MOST_BYTES:
                raise PackageError("The record is larger than 4 MB.", place=name, remedy=_AGAIN)
            yield _item(name, package.json(name))


def _item(name: str, found: Any) -> Item:
    if not isinstance(found, dict) or not isinstance(found.get("zw:content"), dict):
        raise PackageError("This is no record.", place=name, remedy=_AGAIN)
    identifier, licence = found.get("identifier"), found.get("license")
    if not isinstance(identifier, str) or not IDENTIFIER.fullmatch(identifier):
        raise PackageError("The record has no identifier.", place=name, remedy=_AGAIN)
    # the same text as OAI-PMH gives, so that it does not matter which way a record came
    raw = json.dumps(found["zw:content"], ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
    if len(raw) > MOST_BYTES:
        raise PackageError("The record is larger than 2 MB.", place=name, remedy=_AGAIN)
    at = _moment(found.get("dateModified"), name)
    return Item(
        identifier, at, raw, sha256(raw).hexdigest(), shown(licence, 200) if isinstance(licence, str) else ""
    )


def _deletions(package: Package) -> Iterator[Item]:
    for row in _list(package, "deletions.json"):
        identifier = row.get("identifier") if isinstance(row, Mapping) else None
        if not isinstance(identifier, str) or not IDENTIFIER.fullmatch(identifier):
            raise PackageError("An entry has no identifier.", place="deletions.json", remedy=_AGAIN)
        yield Item(identifier, _moment(row.get("at"), "deletions.json"))


def _list(package: Package, name: str) -> list[Any]:
    found = package.json(name) if name in package else []
    if not isinstance(found, list):
        raise PackageError("This is no list.", place=name, remedy=_AGAIN)
    return found


def _sets(package: Package) -> list[str]:
    found = package.manifest.about.get("sets")
    if not isinstance(found, list):
        raise PackageError("It does not say what it holds.", place="manifest.json about.sets", remedy=_AGAIN)
    return [one for one in found if isinstance(one, str) and one.removeprefix("kind:") in KINDS]


def _moment(text: Any, place: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except (ValueError, TypeError):
        raise PackageError("A time is no time.", place=place, remedy=_AGAIN) from None


def _order(kind: str) -> int:
    return list(KINDS).index(kind) if kind in KINDS else len(KINDS)
