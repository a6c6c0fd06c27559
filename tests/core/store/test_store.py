import hashlib
from typing import Any

import pytest
from django.db import DatabaseError

from tests.core.store.conftest import PDF, Store, docx, file_of
from zeroward.core.domain.documents import (
    add_version,
    archive_document,
    change_document,
    delete_document,
    restore_document,
)
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, DocumentVersion, StoredDocument
from zeroward.core.models.storage import private_files
from zeroward.core.queries.documents import quota_of
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def who(user: User, place: Workspace) -> dict:
    return {"actor": user, "viewer": viewer_of(user), "place": place}


def stored_files() -> int:
    storage = private_files()
    if not storage.exists("documents"):
        return 0
    return sum(len(storage.listdir(f"documents/{year}")[1]) for year in storage.listdir("documents")[0])


def test_document_is_stored_under_a_random_name(store: Store, editor: User) -> None:
    version = store(name="../Secret plan.pdf").versions.get()
    assert version.file_name == "Secret plan.pdf"
    assert "plan" not in version.file.name
    assert version.digest == hashlib.sha256(PDF).hexdigest()
    assert (version.size, version.media_type, version.uploaded_by) == (len(PDF), "application/pdf", editor)
    with version.file.open() as content:
        assert content.read() == PDF


def test_document_is_the_teams_own_unless_said_otherwise(store: Store) -> None:
    document = store()
    assert (document.visibility, document.scope, document.scope_country) == ("city", "city:klagenfurt", "AT")
    assert AuditEvent.objects.get(action="core.document.add").scope == "city:klagenfurt"


def test_new_version_is_what_readers_get(store: Store, editor: User, place: Workspace) -> None:
    document = store()
    add_version(
        **who(editor, place), document=document, file=file_of(docx(), "plan.docx"), note="With \x00figures"
    )
    newest = document.versions.first()
    assert newest is not None
    assert (newest.number, newest.file_name, newest.note) == (2, "plan.docx", "With figures")
    assert document.versions.count() == 2


def test_same_file_again_is_refused_and_leaves_nothing(store: Store, editor: User, place: Workspace) -> None:
    document = store()
    before = stored_files()
    with pytest.raises(ConflictError, match="same file"):
        add_version(**who(editor, place), document=document, file=file_of(PDF))
    assert stored_files() == before


def test_failure_of_the_database_leaves_no_file(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = stored_files()

    def fail(**_arguments: object) -> None:
        raise DatabaseError("disk full")

    monkeypatch.setattr("zeroward.core.domain.documents.record_event", fail)
    with pytest.raises(DatabaseError):
        store()
    assert stored_files() == before
    assert not StoredDocument.objects.exists()


def test_file_over_the_limit_is_refused(store: Store, settings: Any) -> None:
    settings.ZEROWARD_DOCUMENT_MAX_MB = 1
    with pytest.raises(InvalidInputError, match="larger than 1 MB") as refused:
        store(PDF + b" " * 1024 * 1024)
    assert refused.value.place == "file"


def test_quota_counts_every_version_and_the_archived_ones(
    store: Store, editor: User, place: Workspace, settings: Any
) -> None:
    settings.ZEROWARD_DOCUMENT_QUOTA_MB = 1
    half = b" " * (600 * 1024)
    document = store(PDF + half)
    archive_document(**who(editor, place), document=document)
    assert quota_of(place).percent >= 58
    with pytest.raises(InvalidInputError, match="no room left") as refused:
        store(PDF + half + b"x", title="Second")
    assert "Delete archived documents" in refused.value.remedy
    assert DocumentVersion.objects.count() == 1


def test_quota_of_one_city_is_not_used_up_by_another(store: Store, settings: Any, austria: object) -> None:
    settings.ZEROWARD_DOCUMENT_QUOTA_MB = 1
    document = store(PDF + b" " * (900 * 1024))
    StoredDocument.objects.filter(pk=document.pk).update(scope="city:graz")
    assert store(PDF + b" " * (900 * 1024)).pk != document.pk


def test_archiving_and_restoring_are_logged_once(store: Store, editor: User, place: Workspace) -> None:
    document = store()
    archive_document(**who(editor, place), document=document)
    archive_document(**who(editor, place), document=document)
    document.refresh_from_db()
    assert document.archived_at is not None
    with pytest.raises(ConflictError, match="archived"):
        add_version(**who(editor, place), document=document, file=file_of(docx()))
    restore_document(**who(editor, place), document=document)
    assert AuditEvent.objects.filter(action="core.document.archive").count() == 1
    assert AuditEvent.objects.filter(action="core.document.restore").count() == 1


def test_deleting_needs_the_archive_and_a_coordinator(
    store: Store,
    editor: User,
    coordinator: User,
    place: Workspace,
    django_capture_on_commit_callbacks: object,
) -> None:
    document = store()
    with pytest.raises(ConflictError, match="Only an archived"):
        delete_document(**who(coordinator, place), document=document)
    archive_document(**who(editor, place), document=document)
    document.refresh_from_db()
    with pytest.raises(NotAllowedError):
        delete_document(**who(editor, place), document=document)
    before = stored_files()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        delete_document(**who(coordinator, place), document=document)
    assert not StoredDocument.objects.exists()
    assert stored_files() == before - 1


def test_details_are_checked_and_logged(store: Store, editor: User, place: Workspace) -> None:
    document = store()
    for details, field in (
        ({"title": " \u200b", "description": "", "visibility": "city"}, "title"),
        ({"title": "Plan", "description": "", "visibility": "all"}, "visibility"),
    ):
        with pytest.raises(InvalidInputError) as refused:
            change_document(**who(editor, place), document=document, **details)
        assert refused.value.place == field
    change_document(
        **who(editor, place), document=document, title="Plan", description="", visibility="public"
    )
    event = AuditEvent.objects.get(action="core.document.change")
    assert event.changes == {"title": ["Heat plan", "Plan"], "visibility": ["city", "public"]}


def test_nobody_else_writes(store: Store, reader: User, outsiders: dict[str, User], place: Workspace) -> None:
    document = store(visibility="public")
    for user in (reader, *outsiders.values()):
        with pytest.raises(NotAllowedError):
            add_version(**who(user, place), document=document, file=file_of(docx()))
        with pytest.raises(NotAllowedError):
            archive_document(**who(user, place), document=document)
        with pytest.raises(NotAllowedError):
            change_document(
                **who(user, place), document=document, title="x", description="", visibility="public"
            )


def test_right_in_one_city_is_none_over_the_documents_of_another(
    store: Store, outsiders: dict[str, User], place: Workspace
) -> None:
    document = store()
    graz = Workspace(place.scope.city("graz"), "Graz", "AT")
    with pytest.raises(InvalidInputError, match="another workspace"):
        archive_document(**who(outsiders["graz"], graz), document=document)
