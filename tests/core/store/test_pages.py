"""The document store through its pages, by trying to leak."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.core.store.conftest import PDF, Store
from zeroward.core.domain.documents import add_version, archive_document
from zeroward.core.models import StoredDocument
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.web.settings import base

pytestmark = pytest.mark.slow

SCOPE = "city:klagenfurt"
SEEN = {
    "city": set(),
    "platform": {"austria"},
    "mission": {"austria", "mission", "administrator"},
    "public": {"austria", "mission", "administrator", "graz", "germany", "stranger"},
}


def upload(content: bytes = PDF, name: str = "plan.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="text/html")


@pytest.mark.parametrize("visibility", sorted(SEEN))
def test_only_those_named_by_the_visibility_see_and_save_it(
    visibility: str, store: Store, outsiders: dict[str, User], client: Client
) -> None:
    document = store(title="Confidential heat plan", visibility=visibility)
    for name, user in outsiders.items():
        client.force_login(user)
        allowed = name in SEEN[visibility]
        listed = (
            "Confidential heat plan" in client.get(reverse("core:documents", args=[SCOPE])).content.decode()
        )
        page = client.get(reverse("core:document", args=[SCOPE, document.pk]))
        file = client.get(reverse("core:document-file", args=[SCOPE, document.pk, 1]))
        assert (name, listed, page.status_code == 200, file.status_code == 200) == (name, *[allowed] * 3)
        assert allowed or b"Confidential" not in page.content
    client.logout()
    assert client.get(reverse("core:document", args=[SCOPE, document.pk])).status_code == (
        200 if visibility == "public" else 404
    )


def test_document_cannot_be_reached_through_another_workspace(
    store: Store, outsiders: dict[str, User], client: Client
) -> None:
    document = store()
    client.force_login(outsiders["graz"])
    for name, extra in (("core:document", []), ("core:document-file", [1]), ("core:document-change", [])):
        assert client.get(reverse(name, args=["city:graz", document.pk, *extra])).status_code == 404
    for name in ("core:document-archive", "core:document-delete"):
        assert client.post(reverse(name, args=["city:graz", document.pk])).status_code == 404
        assert client.post(reverse(name, args=[SCOPE, document.pk])).status_code == 403


def test_earlier_versions_stay_with_the_team(
    store: Store, editor: User, reader: User, place: Workspace, outsiders: dict[str, User], client: Client
) -> None:
    document = store(visibility="public")
    add_version(
        actor=editor, viewer=viewer_of(editor), place=place, document=document, file=upload(PDF + b"2")
    )
    first = reverse("core:document-file", args=[SCOPE, document.pk, 1])
    client.force_login(reader)
    assert client.get(first).status_code == 200
    client.force_login(outsiders["stranger"])
    assert client.get(first).status_code == 404
    page = client.get(reverse("core:document", args=[SCOPE, document.pk])).content.decode()
    assert "earlier version" not in page
    assert "emil@klagenfurt.example" not in page  # who added it is the team's own affair, too
    client.force_login(reader)
    page = client.get(reverse("core:document", args=[SCOPE, document.pk])).content.decode()
    assert "emil@klagenfurt.example" in page


def test_archived_document_is_for_those_who_can_restore_it(
    store: Store, editor: User, reader: User, place: Workspace, client: Client
) -> None:
    document = store(visibility="public", title="Old heat plan")
    archive_document(actor=editor, viewer=viewer_of(editor), place=place, document=document)
    address = reverse("core:document-file", args=[SCOPE, document.pk, 1])
    assert client.get(address).status_code == 404
    client.force_login(reader)
    assert client.get(address).status_code == 404
    client.force_login(editor)
    assert client.get(address).status_code == 200
    assert "Old heat plan" in client.get(reverse("core:documents", args=[SCOPE])).content.decode()
    client.post(reverse("core:document-restore", args=[SCOPE, document.pk]))
    client.logout()
    assert client.get(address).status_code == 200


def test_file_is_handed_out_for_saving_only(store: Store, client: Client) -> None:
    document = store(visibility="public", name="Wärmeplan.pdf")
    answer = client.get(reverse("core:document-file", args=[SCOPE, document.pk, 1]))
    assert answer["Content-Disposition"].startswith("attachment;")
    assert "filename*=utf-8''W%C3%A4rmeplan.pdf" in answer["Content-Disposition"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["Cache-Control"] == "private, no-store"
    assert b"".join(answer.streaming_content) == PDF  # type: ignore[attr-defined]


def test_file_has_no_address_of_its_own(store: Store, client: Client) -> None:
    version = store(visibility="public").versions.get()
    assert client.get(f"/media/{version.file.name}").status_code == 404
    private = Path(base.STORAGES["private"]["OPTIONS"]["location"])
    assert not private.is_relative_to(base.MEDIA_ROOT)


def test_editor_stores_a_document_through_the_form(
    editor: User, place: Workspace, client: Client, django_assert_max_num_queries: Any
) -> None:
    client.force_login(editor)
    address = reverse("core:document-add", args=[SCOPE])
    answer = client.post(address, {"title": "Mandate", "visibility": "platform", "file": upload()})
    document = StoredDocument.objects.get()
    assert answer["Location"] == reverse("core:document", args=[SCOPE, document.pk])
    with django_assert_max_num_queries(20):
        page = client.get(answer["Location"]).content.decode()
    assert "Mandate" in page
    assert "Save plan.pdf" in page
    with django_assert_max_num_queries(20):
        assert "Mandate" in client.get(reverse("core:documents", args=[SCOPE])).content.decode()


def test_form_keeps_what_was_written_and_says_what_is_wrong(
    editor: User, place: Workspace, client: Client
) -> None:
    client.force_login(editor)
    address = reverse("core:document-add", args=[SCOPE])
    answer = client.post(
        address,
        {"title": "Mandate", "visibility": "city", "file": upload(b"<html><script>1</script>", "a.pdf")},
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "This kind of file is not taken." in page
    assert 'value="Mandate"' in page
    assert not StoredDocument.objects.exists()


def test_hostile_title_is_shown_as_text(store: Store, editor: User, client: Client) -> None:
    document = store(title="<script>alert(1)</script>", description="<img src=x onerror=alert(1)>")
    client.force_login(editor)
    for name, arguments in (("core:documents", [SCOPE]), ("core:document", [SCOPE, document.pk])):
        page = client.get(reverse(name, args=arguments)).content.decode()
        assert "<script>alert" not in page
        assert not re.search(r"<img[^>]+onerror", page)


def test_forms_are_closed_to_readers_and_visitors(reader: User, place: Workspace, client: Client) -> None:
    address = reverse("core:document-add", args=[SCOPE])
    assert "/account/login/" in client.get(address)["Location"]
    client.force_login(reader)
    assert client.get(address).status_code == 403
    assert client.post(address, {"title": "x", "visibility": "public", "file": upload()}).status_code == 403
    assert not StoredDocument.objects.exists()


@pytest.mark.parametrize("scope", ["city:atlantis", "country:XX"])
def test_unknown_workspace_has_no_documents(scope: str, client: Client, place: Workspace) -> None:
    assert client.get(reverse("core:documents", args=[scope])).status_code == 404


def test_malformed_scope_is_no_address(client: Client, db: None) -> None:
    for scope in ("city:", "town:graz", "city:../../x", "country:at"):
        assert client.get(f"/en/me/documents/{scope}/").status_code == 404


def test_new_version_is_stored_beside_the_old_one(store: Store, editor: User, client: Client) -> None:
    document = store()
    client.force_login(editor)
    address = reverse("core:document-version", args=[SCOPE, document.pk])
    assert client.post(address, {"file": upload(PDF + b"\n"), "note": "Figures of 2025"}).status_code == 302
    assert [version.number for version in document.versions.all()] == [2, 1]
    assert client.post(address, {"file": upload(b"<script>", "evil.pdf")}).status_code == 422
    assert document.versions.count() == 2


def test_outsider_cannot_add_a_version(store: Store, outsiders: dict[str, User], client: Client) -> None:
    document = store(visibility="public")
    for user in outsiders.values():
        client.force_login(user)
        answer = client.post(reverse("core:document-version", args=[SCOPE, document.pk]), {"file": upload()})
        assert answer.status_code in {403, 404}
    assert document.versions.count() == 1
