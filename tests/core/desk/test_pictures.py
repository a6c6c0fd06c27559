"""Pictures at the editors' desk: drawn anew without what a camera writes, and refused where they cannot be read."""

import io
import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image as Drawn
from wagtail.images.models import Image

from tests.support.desk import desk_address
from zeroward.people.models import User

WAYS = [
    ("wagtailimages:add", "", "file"),
    ("wagtailimages:add_multiple", "", "files[]"),
    ("wagtailimages_chooser:create", "image-chooser-upload-", "image-chooser-upload-file"),
]
TURNED, PLACE = 0x0112, 0x8825
"""EXIF: how the camera was held, and where."""


@pytest.fixture
def desk(client: Client, mission_editor: User) -> Client:
    client.force_login(mission_editor)
    return client


def photo(form: str = "JPEG") -> bytes:
    """Six wide and four high, taken with the camera held upright, at a place that it wrote down."""
    exif = Drawn.Exif()
    exif[TURNED] = 6
    exif.get_ifd(PLACE)[1] = "N"
    out = io.BytesIO()
    Drawn.new("RGB", (6, 4), "green").save(out, form, exif=exif)
    return out.getvalue()


def bomb() -> bytes:
    """Its head promises thousands of millions of pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def send(desk: Client, way: tuple[str, str, str], content: bytes, name: str) -> int:
    route, prefix, field = way
    body = {
        f"{prefix}title": "A square",
        "collection": "1",
        field: SimpleUploadedFile(name, content, "image/jpeg"),
    }
    script = {"x-requested-with": "XMLHttpRequest"} if field == "files[]" else {}
    return desk.post(desk_address(route), body, headers=script).status_code


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[0])
@pytest.mark.parametrize(("form", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")])
def test_picture_holds_no_place_and_stands_upright(
    desk: Client, way: tuple[str, str, str], form: str, name: str
) -> None:
    assert send(desk, way, photo(form), name) < 400
    image = Image.objects.get()
    assert (image.width, image.height) == (4, 6)
    with image.file.open("rb") as file, Drawn.open(file) as kept:
        assert (kept.format, kept.size, dict(kept.getexif())) == (form, (4, 6), {})


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[0])
@pytest.mark.parametrize(
    ("content", "name"),
    [
        (photo()[:200], "cut.jpg"),
        (photo("PNG")[:60], "cut.png"),
        (bomb(), "bomb.png"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "a.svg"),
        (b"<html><script>alert(1)</script></html>", "a.jpg"),
        (photo("PNG"), "a.jpg"),
        (photo(), "a.html"),
        (b"GIF89a<script>", "a.gif"),
        (b"", "empty.png"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_whole_picture_is_refused(
    desk: Client, way: tuple[str, str, str], content: bytes, name: str
) -> None:
    assert send(desk, way, content, name) in {200, 400}
    assert not Image.objects.exists()


def test_what_lies_behind_a_picture_is_not_kept(desk: Client) -> None:
    send(desk, WAYS[0], photo("PNG") + b"<script>alert(1)</script>", "a.png")
    with Image.objects.get().file.open("rb") as file:
        assert b"script" not in file.read()
