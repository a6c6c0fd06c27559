"""The public records of this installation as one signed package, with what was withdrawn and public documents.

The same content gives the same bytes: nothing in it says when it was written, only when it changed last.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from zeroward.api.harvest.answers import host, identifier
from zeroward.api.harvest.listing import Entry, entries, stamp
from zeroward.api.harvest.records import wholes
from zeroward.api.open_data.licence import CC_BY
from zeroward.core.linked import base
from zeroward.core.models import DocumentVersion, StoredDocument, Visibility
from zeroward.core.new_file import new_file
from zeroward.core.origins import Origin, origins_of
from zeroward.core.queries.instance import current_instance
from zeroward.federation.domain.keys import our_signer
from zeroward.federation.domain.peers import SETS
from zeroward.federation.exporters.json_ld import json_ld
from zeroward.federation.package import Manifest, Part, write_package
from zeroward.federation.package.manifest import canonical

KIND: Final = "records"
AT_ONCE: Final = 200
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def write_records(
    target: Path | str, *, sets: Sequence[str] = SETS, since: datetime | None = None
) -> Manifest:
    """All public records of these sets, or what changed since then, in a new file.

    Raises InvalidInputError where it cannot be made, PackageError for a key that is none.
    """
    path = new_file(target)
    found = [
        one for spec in dict.fromkeys(sets) for one in entries(only=spec) if since is None or one.at >= since
    ]
    shown, lost = [one for one in found if not one.deleted], [one for one in found if one.deleted]
    documents = _documents() if since is None else []
    parts = [*_records(shown), *_attachments(documents)]
    parts.append(Part.of("deletions.json", canonical(_deletions(lost))))
    parts.append(Part.of("attachments.json", canonical([_about(one) for one in documents])))
    times = [one.at for one in found] + [one.uploaded_at for one in documents]
    return write_package(
        path,
        parts,
        kind=KIND,
        name=current_instance().name,
        address=base(),
        at=max(times, default=_EPOCH),
        licence=CC_BY,
        signer=our_signer(),
        about={
            "repository": host(),
            "sets": list(sets),
            "since": stamp(since) if since else "",
            "records": len(shown),
            "deletions": len(lost),
        },
    )


def _records(shown: Sequence[Entry]) -> Iterator[Part]:
    """Read some at a time: what is read of each goes into its part, nothing else stays in memory."""
    for start in range(0, len(shown), AT_ONCE):
        some = shown[start : start + AT_ONCE]
        found = wholes(some)
        origins = _origins(some)
        for entry in some:
            whole = found.get((entry.kind, entry.key))
            if whole is None:  # it vanished meanwhile
                continue
            origin = origins.get((entry.kind, entry.key))
            document = json_ld(
                whole,
                content=json.loads(whole.content),
                identifier=origin.identifier if origin else identifier(entry.kind, entry.key),
                at=stamp(entry.at),
                origin=origin,
            )
            yield Part.of(f"records/{entry.kind}/{_plain(entry.key)}.jsonld", canonical(document))


def _origins(some: Sequence[Entry]) -> dict[tuple[str, str], Origin]:
    keys: dict[str, list[str]] = {}
    for entry in some:
        keys.setdefault(entry.kind, []).append(entry.key)
    return {(kind, key): one for kind, those in keys.items() for key, one in origins_of(kind, those).items()}


def _deletions(lost: Sequence[Entry]) -> list[dict[str, str]]:
    origins = _origins(lost)
    rows = [
        {
            "identifier": origins[one.kind, one.key].identifier
            if (one.kind, one.key) in origins
            else identifier(one.kind, one.key),
            "at": stamp(one.at),
        }
        for one in lost
    ]
    return sorted(rows, key=lambda row: row["identifier"])


def _documents() -> list[DocumentVersion]:
    """The newest version of every document that the Mission team or a national platform opened to everyone."""
    shown = StoredDocument.objects.filter(visibility=Visibility.PUBLIC, archived_at__isnull=True)
    newest: dict[int, DocumentVersion] = {}
    rows = DocumentVersion.objects.filter(document__in=shown.exclude(scope__startswith="city:"))
    for one in rows.select_related("document").order_by("document_id", "number"):
        newest[one.document_id] = one
    return list(newest.values())


def _about(one: DocumentVersion) -> dict[str, Any]:
    return {
        "identifier": f"oai:{host()}:document/{one.document_id}",
        "file": _name(one),
        "sha256": one.digest,
        "title": one.document.title,
        "description": one.document.description,
        "file_name": one.file_name,
        "media_type": one.media_type,
        "at": stamp(one.uploaded_at),
    }


def _attachments(documents: Sequence[DocumentVersion]) -> Iterator[Part]:
    for one in documents:
        yield Part(_name(one), lambda one=one: _opened(one))  # type: ignore[misc]


def _opened(one: DocumentVersion) -> BinaryIO:
    one.file.open("rb")
    file: BinaryIO = one.file.file
    return file


def _name(one: DocumentVersion) -> str:
    return f"attachments/{one.document_id}/{_plain(one.file_name)}"


def _plain(name: str) -> str:
    """Letters that a package allows; what is lost stands in the record itself."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip(".")[:100] or "file"
