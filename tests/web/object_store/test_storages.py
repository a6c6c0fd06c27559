"""Files in an object store: saved, read, listed and deleted as in a folder; readers are sent to no other machine."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.http import FileResponse
from django.test import Client
from django.utils.module_loading import import_string

from tests.web.object_store.fake_store import running_store
from zeroward.web.domain.doctor import file_checks
from zeroward.web.settings.object_store import bucket_storages
from zeroward.web.views import media

pytestmark = pytest.mark.slow

Store = tuple[Any, Any, dict[str, bytes]]


@pytest.fixture
def store() -> Iterator[Store]:
    """The open and the private storage, and what lies in the bucket."""
    with running_store() as (address, files):
        given = {
            "ZEROWARD_BUCKET": "zeroward",
            "ZEROWARD_BUCKET_ENDPOINT": address,
            "ZEROWARD_BUCKET_KEY": "key",
            "ZEROWARD_BUCKET_SECRET": "secret",
        }
        made = bucket_storages(given)
        open_, private = (
            import_string(made[name]["BACKEND"])(**made[name]["OPTIONS"]) for name in ("default", "private")
        )
        yield open_, private, files
        for one in (open_, private):
            one.connection.meta.client.close()


def test_files_go_into_the_bucket_and_come_back(store: Store) -> None:
    open_, private, files = store
    name = private.save("documents/2026/plan.pdf", ContentFile(b"%PDF-1"))
    assert files == {"private/documents/2026/plan.pdf": b"%PDF-1"}
    with private.open(name, "rb") as file:
        assert file.read() == b"%PDF-1"
    assert (private.exists(name), open_.exists(name), private.size(name)) == (True, False, 6)
    again = private.save("documents/2026/plan.pdf", ContentFile(b"other"))
    assert again != name  # nothing is written over
    assert set(file_checks._names(private)) == {name, again}
    private.delete(name)
    assert list(files) == [f"private/{again}"]
    with pytest.raises(FileNotFoundError):
        private.open(name, "rb")


def test_private_file_has_no_address_and_an_open_one_that_of_this_platform(store: Store) -> None:
    open_, private, _files = store
    with pytest.raises(ValueError, match="not accessible"):
        private.url("documents/2026/plan.pdf")
    assert open_.url("images/a b.png") == "/media/images/a%20b.png"


def test_private_file_is_handed_out_by_a_view(store: Store) -> None:
    _open, private, _files = store
    name = private.save("documents/2026/plan.pdf", ContentFile(b"%PDF-1"))
    answer = FileResponse(private.open(name, "rb"), as_attachment=True, filename="plan.pdf")
    assert b"".join(answer.streaming_content) == b"%PDF-1"  # type: ignore[arg-type]
    answer.close()


def test_pictures_are_served_by_this_platform(
    store: Store, client: Client, db: None, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    open_, _private, _files = store
    settings.ZEROWARD_BUCKET = "zeroward"
    monkeypatch.setattr(media, "default_storage", open_)
    open_.save("images/a.png", ContentFile(b"\x89PNG"))
    open_.save("documents/secret.pdf", ContentFile(b"%PDF"))
    answer = client.get("/media/images/a.png")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert b"".join(answer.streaming_content) == b"\x89PNG"  # type: ignore[attr-defined]
    for path in ("images/none.png", "documents/secret.pdf", "images/../documents/secret.pdf", "../private/x"):
        assert client.get(f"/media/{path}").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "images/..\\documents/secret.pdf",
        "images/a\\..\\..\\documents\\secret.pdf",
        "images/..%5Cdocuments/secret.pdf",
        "images/..\\..\\private/secret.pdf",
        "images/",
    ],
)
def test_backslash_leads_out_of_no_open_folder(
    store: Store, client: Client, db: None, monkeypatch: pytest.MonkeyPatch, settings: Any, path: str
) -> None:
    """The store takes them for slashes; documents of the desk lie beside the pictures, and somebody is asked first."""
    open_, private, _files = store
    settings.ZEROWARD_BUCKET = "zeroward"
    monkeypatch.setattr(media, "default_storage", open_)
    open_.save("documents/secret.pdf", ContentFile(b"%PDF"))
    private.save("secret.pdf", ContentFile(b"%PDF"))
    assert client.get(f"/media/{path}").status_code == 404


def test_settings_are_whole_or_refused() -> None:
    assert bucket_storages({}) == {}
    with pytest.raises(ImproperlyConfigured, match="both"):
        bucket_storages({"ZEROWARD_BUCKET": "b", "ZEROWARD_BUCKET_KEY": "k"})
    options = bucket_storages({"ZEROWARD_BUCKET": "b"})["private"]["OPTIONS"]
    assert options == {
        "bucket_name": "b",
        "endpoint_url": None,
        "region_name": "us-east-1",
        "location": "private",
    }
