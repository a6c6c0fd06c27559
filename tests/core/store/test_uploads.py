import io
import struct
import zipfile

import pytest

from tests.core.store.conftest import PDF, docx, zip_of
from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads import archives
from zeroward.core.uploads.kinds import PDF as PDF_KIND
from zeroward.core.uploads.kinds import TEXT, kind_of_file
from zeroward.core.uploads.names import clean_file_name

ODT = zip_of({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (PDF, "pdf"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 20, "png"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 20, "jpg"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
        (docx(), "docx"),
        (zip_of({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "xlsx"),
        (zip_of({"[Content_Types].xml": b"", "ppt/presentation.xml": b""}), "pptx"),
        (ODT, "odt"),
        (zip_of({"notes.txt": b"hello"}), "zip"),
        ("Stadt;Maßnahme\nKlagenfurt;Fernwärme\n".encode(), "txt"),
        ("Stadt;Maßnahme\n".encode("latin-1"), "txt"),
    ],
)
def test_kind_comes_from_the_content(content: bytes, suffix: str) -> None:
    file = io.BytesIO(content)
    assert kind_of_file(file).suffix == suffix
    assert file.tell() == 0


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"\xef\xbb\xbf  <HTML>",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"<?xml version='1.0'?><svg/>",
        b"#!/bin/sh\nrm -rf /\n",
        b"MZ\x90\0\x03\0\0\0",
        b"\x7fELF\x02\x01\x01\0",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        b"plain at first" + b"\n" * 5000 + b"\0\x01\x02",
    ],
)
def test_active_and_unknown_content_is_refused_whatever_it_is_called(content: bytes) -> None:
    with pytest.raises(InvalidInputError, match="not taken") as refused:
        kind_of_file(io.BytesIO(content))
    assert "PDF" in refused.value.remedy


def test_empty_file_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="empty"):
        kind_of_file(io.BytesIO(b""))


def test_macros_are_refused() -> None:
    with pytest.raises(InvalidInputError, match="macros"):
        kind_of_file(io.BytesIO(docx(**{"word/vbaProject.bin": b"x"})))


@pytest.mark.parametrize("way", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_archive_packed_in_a_way_that_is_not_read_is_refused(way: int) -> None:
    whole = zip_of({"a.txt": b"hello" * 50}, way)
    damaged = bytearray(whole)
    damaged[45] ^= 0xFF
    for content in (whole, bytes(damaged)):
        with pytest.raises(InvalidInputError, match="packed in a way"):
            kind_of_file(io.BytesIO(content))


def test_zip_bomb_by_ratio_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zip_of({"zeros.bin": b"\0" * (20 * 1024 * 1024)})
    monkeypatch.setattr(
        "zeroward.core.uploads.kinds.unpack_for_check", lambda _archive: pytest.fail("unpacked")
    )
    with pytest.raises(InvalidInputError, match="far too large"):
        kind_of_file(io.BytesIO(bomb))


def test_document_that_is_a_bomb_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="far too large"):
        kind_of_file(io.BytesIO(docx(**{"word/media/a.xml": b"A" * (15 * 1024 * 1024)})))


def test_archive_that_lies_about_its_sizes_is_refused() -> None:
    honest = bytearray(zip_of({"zeros.bin": b"\0" * 1_000_000}))
    place = honest.rfind(b"PK\x01\x02")
    honest[place + 24 : place + 28] = struct.pack("<I", 100)  # unpacked size in the table of contents
    with pytest.raises(InvalidInputError, match="damaged"):
        kind_of_file(io.BytesIO(bytes(honest)))


def test_archive_whose_entries_share_their_bytes_is_refused() -> None:
    whole = zip_of({"a.bin": bytes(range(256)) * 4000}, zipfile.ZIP_STORED)
    start, end = whole.rfind(b"PK\x01\x02"), whole.rfind(b"PK\x05\x06")
    entry = whole[start:end]
    directory = entry * 3
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 3, 3, len(directory), start, 0)
    with pytest.raises(InvalidInputError, match="far too large"):
        kind_of_file(io.BytesIO(whole[:start] + directory + tail))


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_ENTRIES", 10)
    with pytest.raises(InvalidInputError, match="more than 10"):
        kind_of_file(io.BytesIO(zip_of({f"{number}.txt": b"" for number in range(11)})))


def test_total_size_is_counted_while_unpacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_UNPACKED", 1000)
    archive = zipfile.ZipFile(io.BytesIO(zip_of({"a": b"x" * 800, "b": b"y" * 800})))
    with archive, pytest.raises(InvalidInputError, match="far too large"):
        archives.unpack_for_check(archive)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\..\\boot.ini"])
def test_archive_that_would_leave_its_folder_is_refused(name: str) -> None:
    with pytest.raises(InvalidInputError, match="outside its folder"):
        kind_of_file(io.BytesIO(zip_of({name: b"x"})))


def test_encrypted_archive_is_refused() -> None:
    locked = bytearray(zip_of({"a.txt": b"secret"}))
    place = locked.rfind(b"PK\x01\x02")
    locked[place + 8] |= 1
    with pytest.raises(InvalidInputError, match="password"):
        kind_of_file(io.BytesIO(bytes(locked)))


def test_damaged_archive_is_refused() -> None:
    for cut in (b"PK\x03\x04 nothing more", docx()[:-30]):
        with pytest.raises(InvalidInputError, match="damaged"):
            kind_of_file(io.BytesIO(cut))


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\anna\\Klima Plan.PDF", "Klima Plan.pdf"),
        ("plan.exe", "plan.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.pdf"),
        ('a"b\r\nSet-Cookie: x.pdf', "a b Set-Cookie x.pdf"),
        ("...", "document.pdf"),
        ("", "document.pdf"),
        ("con.pdf", "con_.pdf"),
        ("Σχέδιο.pdf", "Σχέδιο.pdf"),
        ("v1.2 final", "v1.2 final.pdf"),
    ],
)
def test_file_name_is_cleaned_and_gets_its_real_ending(name: str, cleaned: str) -> None:
    assert clean_file_name(name, PDF_KIND) == cleaned


def test_long_file_name_is_cut() -> None:
    assert len(clean_file_name("x" * 5000 + ".pdf", PDF_KIND)) <= 125


def test_text_keeps_its_ending() -> None:
    assert clean_file_name("data.csv", TEXT) == "data.csv"
    assert clean_file_name("page.html", TEXT) == "page.txt"
