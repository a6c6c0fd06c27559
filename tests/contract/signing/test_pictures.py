"""Pictures: what is taken, who sees them, and that nothing but the picture is kept."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from tests.contract.conftest import CITY
from tests.support.city_team import acting
from zeroward.contract.domain.errors import ProblemsError, StaleError
from zeroward.contract.domain.pictures import add_picture, change_picture, delete_picture
from zeroward.contract.models import Picture
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models.storage import private_files
from zeroward.people.models import User
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City

pytestmark = pytest.mark.django_db
WORDS = {
    "kind": "target",
    "title": "The lake quarter in 2040",
    "alt": "Trees and trams",
    "credit": "Studio",
    "visibility": "city",
}


def image(form: str = "PNG", size: tuple[int, int] = (40, 30), **more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "green").save(out, form, **more)
    return out.getvalue()


def upload(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("a.png", content)


@pytest.fixture
def picture(klagenfurt: City, editor: User) -> Picture:
    return add_picture(**acting(editor), place=place_of(klagenfurt), values=WORDS, file=upload(image()))


@pytest.mark.parametrize("said", ["text/html", "text/javascript", "image/svg+xml", ""])
def test_file_is_handed_out_as_a_picture_or_as_nothing_that_runs(
    client: Client, picture: Picture, said: str
) -> None:
    """A row that came in a package may say anything of its file."""
    Picture.objects.update(visibility="public")
    address = reverse("contract:picture-file", args=[picture.pk])
    assert client.get(address)["Content-Type"] == "image/png"
    Picture.objects.update(media_type=said)
    answer = client.get(address)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == (
        "application/octet-stream",
        "nosniff",
    )


def test_place_and_camera_are_not_kept(klagenfurt: City, editor: User) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Secret camera"
    content = image("JPEG", exif=exif)
    assert b"Secret camera" in content
    kept = add_picture(**acting(editor), place=place_of(klagenfurt), values=WORDS, file=upload(content))
    with kept.file.open("rb") as file:
        stored = file.read()
    assert b"Secret camera" not in stored
    assert (kept.media_type, kept.width, kept.height, kept.size) == ("image/jpeg", 40, 30, len(stored))


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg onload='x'/>", b"%PDF-1.7", image()[:60], b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, b"words"],
)
def test_anything_else_is_refused_and_leaves_no_file(klagenfurt: City, editor: User, content: bytes) -> None:
    with pytest.raises(InvalidInputError):
        add_picture(**acting(editor), place=place_of(klagenfurt), values=WORDS, file=upload(content))
    assert not Picture.objects.exists()


def test_picture_needs_words_for_those_who_cannot_see_it(klagenfurt: City, editor: User) -> None:
    with pytest.raises(ProblemsError) as refused:
        add_picture(
            **acting(editor), place=place_of(klagenfurt), values={**WORDS, "alt": " "}, file=upload(image())
        )
    assert [one.place for one in refused.value.problems] == ["alt"]


def test_only_the_team_changes_and_deletes(
    picture: Picture, klagenfurt: City, editor: User, stranger: User, reader: User
) -> None:
    place = place_of(klagenfurt)
    for user in (stranger, reader):
        with pytest.raises(NotAllowedError):
            change_picture(**acting(user), place=place, picture=picture, values=WORDS, lock=0)
        with pytest.raises(NotAllowedError):
            delete_picture(**acting(user), place=place, picture=picture)
    change_picture(**acting(editor), place=place, picture=picture, values={**WORDS, "title": "2045"}, lock=0)
    with pytest.raises(StaleError):
        change_picture(**acting(editor), place=place, picture=picture, values=WORDS, lock=0)


def test_draft_picture_is_for_the_team_alone(client: Client, picture: Picture, stranger: User) -> None:
    file = reverse("contract:picture-file", args=[picture.pk])
    assert client.get(file).status_code == 404
    assert "No picture is published yet" in client.get(reverse("contract:gallery")).content.decode()
    client.force_login(stranger)
    assert client.get(file).status_code == 404
    assert client.get(reverse("contract:picture", args=[picture.pk])).status_code == 404
    Picture.objects.update(visibility="public")
    answer = Client().get(file)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert b"".join(answer.streaming_content).startswith(b"\x89PNG")
    assert 'alt="Trees and trams"' in Client().get(reverse("contract:gallery")).content.decode()


def test_pages_add_change_and_delete(
    client: Client, editor: User, klagenfurt: City, django_capture_on_commit_callbacks: object
) -> None:
    client.force_login(editor)
    listing, new = reverse("contract:pictures", args=[CITY]), reverse("contract:picture-new", args=[CITY])
    assert "No picture yet" in client.get(listing).content.decode()
    assert "Place and camera are not kept" in client.get(new).content.decode()
    assert client.post(new, {**WORDS, "file": upload(b"words")}).status_code == 422
    client.post(new, {**WORDS, "file": upload(image("WEBP"))})
    kept = Picture.objects.get()
    assert "The lake quarter in 2040" in client.get(listing).content.decode()
    address = reverse("contract:picture", args=[kept.pk])
    assert "Trees and trams" in client.get(address).content.decode()
    client.post(address, {**WORDS, "title": "Other", "lock": "0"})
    assert client.post(address, {**WORDS, "lock": "0"}).status_code == 422
    name = str(kept.file.name)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        client.post(address, {"delete": "1"})
    assert not Picture.objects.exists()
    assert not private_files().exists(name)
