"""Documents that came with a package: kept among the Mission team's own, open to everyone, checked as any upload."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction

from zeroward.core.desk.access import MISSION_PLACE
from zeroward.core.domain.documents import add_document, add_version, archive_document, restore_document
from zeroward.core.errors import HouseError
from zeroward.core.models import StoredDocument, Visibility
from zeroward.core.visibility import Viewer
from zeroward.federation.models import Held, Peer
from zeroward.federation.package import PackageError
from zeroward.federation.wire.errors import UnfitError
from zeroward.federation.wire.item import IDENTIFIER

KIND = "document"
_SERVER = Viewer(is_admin=True)
"""An operator's command writes as the installation itself."""
State = Held.State
_HASH = re.compile(r"[0-9a-f]{64}|")


def take_documents(
    peer: Peer,
    rows: Iterable[Any],
    *,
    read: Callable[[str], bytes],
    ours_are: frozenset[str],
    seen_at: datetime,
) -> Counter[str]:
    """Returns how many ended in which way. What was taken from this source before and is not among them is archived."""
    counts: Counter[str] = Counter()
    for row in rows:
        try:
            with transaction.atomic():
                counts[_take(peer, row, read, ours_are, seen_at)] += 1
        except (UnfitError, HouseError, PackageError):
            counts["refused"] += 1
    for held in Held.objects.filter(peer=peer, kind=KIND, seen_at__lt=seen_at).exclude(state=State.WITHDRAWN):
        document = _document(held)
        if document and not document.archived_at:
            archive_document(actor=None, viewer=_SERVER, place=MISSION_PLACE, document=document)
        held.state = State.WITHDRAWN
        held.save()
        counts["withdrawn"] += 1
    return counts


def _take(
    peer: Peer, row: Any, read: Callable[[str], bytes], ours_are: frozenset[str], seen_at: datetime
) -> str:
    told = _checked(row)
    found = IDENTIFIER.fullmatch(told["identifier"])
    assert found is not None
    if found.group(1) in ours_are:
        return "own"
    held = Held.objects.filter(identifier=told["identifier"]).first()
    if held is not None and held.peer_id != peer.pk:
        return "elsewhere"
    at = _moment(told["at"])
    if held is not None and at < held.datestamp:  # from a package that lay about
        held.seen_at = max(held.seen_at, seen_at)
        held.save(update_fields=["seen_at"])
        return "older"
    document = _document(held) if held else None
    way = "same"
    if held is None or document is None:
        held = held or Held(
            identifier=told["identifier"], peer=peer, kind=KIND, key=found.group(3), follows=True
        )
        document = add_document(
            actor=None, viewer=_SERVER, place=MISSION_PLACE, file=_file(told, read), title=told["title"],
            description=told["description"], visibility=Visibility.PUBLIC,
        )  # fmt: skip
        way = "taken"
    elif held.digest != told["sha256"] or held.state == State.WITHDRAWN:
        if document.archived_at:
            restore_document(actor=None, viewer=_SERVER, place=MISSION_PLACE, document=document)
            document.refresh_from_db()
        add_version(
            actor=None, viewer=_SERVER, place=MISSION_PLACE, document=document, file=_file(told, read)
        )
        way = "changed"
    held.state, held.digest, held.ours = State.TAKEN, told["sha256"], {"document": document.pk}
    held.theirs = {"text/title": document.title}
    held.datestamp, held.taken_at = at, seen_at
    held.seen_at = max(held.seen_at or seen_at, seen_at)
    held.save()
    return way


def _file(told: Mapping[str, str], read: Callable[[str], bytes]) -> ContentFile[bytes]:
    return ContentFile(read(told["file"]), name=told["file_name"])


def _document(held: Held) -> StoredDocument | None:
    return StoredDocument.objects.filter(pk=held.ours.get("document", 0)).first()


def _checked(row: Any) -> dict[str, str]:
    names = ("identifier", "file", "sha256", "title", "description", "file_name", "at")
    if not isinstance(row, dict) or not all(isinstance(row.get(name), str) for name in names):
        raise UnfitError("attachments.json", "An entry is not as it must be.")
    if not IDENTIFIER.fullmatch(row["identifier"]) or ":document/" not in row["identifier"]:
        raise UnfitError("attachments.json", "An identifier is none.")
    if not _HASH.fullmatch(row["sha256"]):
        raise UnfitError("attachments.json", "A hash is none.")
    try:
        _moment(row["at"])
    except ValueError:
        raise UnfitError("attachments.json", "A time is none.") from None
    return {name: row[name] for name in names}


def _moment(text: str) -> datetime:
    """Raises ValueError."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
