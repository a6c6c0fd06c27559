"""The document store of a city, a platform or the Mission team: add, replace, describe, archive, restore, delete."""

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import DocumentVersion, StoredDocument, Visibility
from zeroward.core.models.storage import private_files
from zeroward.core.permissions import demand
from zeroward.core.queries.documents import MEGABYTE, quota_of
from zeroward.core.uploads.kinds import FileKind, kind_of_file
from zeroward.core.uploads.names import clean_file_name
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text

DETAILS = ("title", "description", "visibility")


def add_document(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    file: File[bytes],
    title: str,
    description: str = "",
    visibility: str = Visibility.CITY,
) -> StoredDocument:
    """Store a new document with its first version. Raises InvalidInputError for a file that cannot be taken."""
    demand(viewer, "documents.write", place)
    words = _details(title, description, visibility)
    with _stored(file, place) as stored, transaction.atomic():
        document = StoredDocument.objects.create(scope=str(place.scope), scope_country=place.country, **words)
        _add_row(document, place, stored, actor, note="")
        changes = {"file": [None, stored["digest"]]}
        record_event(action="core.document.add", record=document, actor=actor, changes=changes)
    return document


def add_version(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    document: StoredDocument,
    file: File[bytes],
    note: str = "",
) -> DocumentVersion:
    """Store a new version; readers get it from now on, the earlier ones stay."""
    _demand_for(viewer, place, document)
    if document.archived_at:
        raise ConflictError(_("This document is archived."), remedy=_("Restore it first."))
    with _stored(file, place) as stored, transaction.atomic():
        StoredDocument.objects.select_for_update().get(pk=document.pk)
        newest = document.versions.order_by("-number").first()
        if newest is not None and newest.digest == stored["digest"]:
            raise ConflictError(_("This is the same file as the newest version."), place="file")
        version = _add_row(document, place, stored, actor, note=note)
        document.save(update_fields=["updated_at"])
        record_event(
            action="core.document.version",
            record=document,
            actor=actor,
            changes={"file": [newest.digest if newest else None, stored["digest"]]},
        )
    return version


def change_document(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    document: StoredDocument,
    title: str,
    description: str,
    visibility: str,
) -> StoredDocument:
    """Change what a document is called, and who can see it."""
    _demand_for(viewer, place, document)
    words = _details(title, description, visibility)
    with transaction.atomic():
        kept = StoredDocument.objects.select_for_update().get(pk=document.pk)
        before = {name: getattr(kept, name) for name in DETAILS}
        for name, value in words.items():
            setattr(kept, name, value)
        kept.save()
        changes = changes_between(before, words)
        if changes:
            record_event(action="core.document.change", record=kept, actor=actor, changes=changes)
    return kept


def archive_document(*, actor: Any, viewer: Viewer, place: Workspace, document: StoredDocument) -> None:
    """Take a document out of the lists. Its files stay and count towards the quota."""
    _set_archived(actor, viewer, place, document, archived=True)


def restore_document(*, actor: Any, viewer: Viewer, place: Workspace, document: StoredDocument) -> None:
    """Put an archived document back into the lists."""
    _set_archived(actor, viewer, place, document, archived=False)


def delete_document(*, actor: Any, viewer: Viewer, place: Workspace, document: StoredDocument) -> None:
    """Delete an archived document and its files for good."""
    demand(viewer, "documents.delete", place)
    _demand_for(viewer, place, document)
    if not document.archived_at:
        raise ConflictError(
            _("Only an archived document can be deleted for good."), remedy=_("Archive it first.")
        )
    with transaction.atomic():
        names = [str(version.file.name) for version in document.versions.all()]
        record_event(action="core.document.delete", record=document, actor=actor)
        document.delete()
        transaction.on_commit(lambda: _remove(names))


def _demand_for(viewer: Viewer, place: Workspace, document: StoredDocument) -> None:
    if document.scope != str(place.scope):
        raise InvalidInputError(_("This document belongs to another workspace."))
    demand(viewer, "documents.write", place)


def _details(title: str, description: str, visibility: str) -> dict[str, str]:
    cleaned = clean_text(title, limit=200, multiline=False)
    if not cleaned:
        raise InvalidInputError(_("Give the document a title."), place="title")
    if visibility not in Visibility.values:
        raise InvalidInputError(_("Choose who can see it."), place="visibility")
    return {"title": cleaned, "description": clean_text(description, limit=2000), "visibility": visibility}


@contextmanager
def _stored(file: File[bytes], place: Workspace) -> Iterator[dict[str, Any]]:
    """Check a file and put it into the private storage; it is removed again when what follows fails."""
    kind = _checked(file, place)
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    name = private_files().save(f"documents/{timezone.now():%Y}/{uuid.uuid4().hex}", file)
    try:
        yield {
            "file": name,
            "file_name": clean_file_name(file.name or "", kind),
            "media_type": kind.media_type,
            "size": file.size,
            "digest": digest.hexdigest(),
        }
    except BaseException:
        private_files().delete(name)
        raise


def _checked(file: File[bytes], place: Workspace) -> FileKind:
    most = settings.ZEROWARD_DOCUMENT_MAX_MB
    if file.size > most * MEGABYTE:
        raise InvalidInputError(
            _("The file is larger than %(most)d MB.") % {"most": most},
            place="file",
            remedy=_("Make it smaller, or split it."),
        )
    _check_room(file.size, place)
    return kind_of_file(file)  # type: ignore[arg-type]


def _check_room(size: int, place: Workspace) -> None:
    quota = quota_of(place)
    if size > quota.left:
        raise InvalidInputError(
            _("There is no room left: %(used)d of %(limit)d MB are used.")
            % {"used": -(-quota.used // MEGABYTE), "limit": quota.limit // MEGABYTE},
            place="file",
            remedy=_("Delete archived documents that nobody needs any more."),
        )


def _add_row(
    document: StoredDocument, place: Workspace, stored: dict[str, Any], actor: Any, *, note: str
) -> DocumentVersion:
    # rows of the workspace are locked, so that two uploads at once cannot both take the last room
    list(StoredDocument.objects.select_for_update().filter(scope=document.scope).values_list("pk", flat=True))
    _check_room(stored["size"], place)
    newest = document.versions.order_by("-number").values_list("number", flat=True).first() or 0
    return DocumentVersion.objects.create(
        document=document,
        number=newest + 1,
        note=clean_text(note, limit=200, multiline=False),
        uploaded_by=actor if getattr(actor, "is_authenticated", False) else None,
        **stored,
    )


def _set_archived(
    actor: Any, viewer: Viewer, place: Workspace, document: StoredDocument, *, archived: bool
) -> None:
    _demand_for(viewer, place, document)
    with transaction.atomic():
        kept = StoredDocument.objects.select_for_update().get(pk=document.pk)
        if bool(kept.archived_at) == archived:
            return
        before = kept.archived_at
        kept.archived_at = timezone.now() if archived else None
        kept.save()
        record_event(
            action="core.document.archive" if archived else "core.document.restore",
            record=kept,
            actor=actor,
            changes={"archived_at": [before, kept.archived_at]},
        )


def _remove(names: list[str]) -> None:
    for name in names:
        private_files().delete(name)
