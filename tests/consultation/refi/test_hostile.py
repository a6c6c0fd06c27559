"""Projects that are damaged, made to do harm, or hold what cannot be taken."""

import io
import zipfile

import pytest

from zeroward.consultation.domain.refi.project import PROJECT
from zeroward.consultation.importers.refi.qdpx import read_project
from zeroward.core.errors import InvalidInputError

GUID = "11111111-1111-4111-8111-111111111111"


def archive(files: dict[str, bytes]) -> io.BytesIO:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out


def qde(inner: str) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="{PROJECT}" name="P">{inner}</Project>'.encode()


def source(attributes: str = f'plainTextPath="internal://{GUID}.txt"', inner: str = "") -> bytes:
    return qde(f'<Sources><TextSource guid="{GUID}" name="T" {attributes}>{inner}</TextSource></Sources>')


TEXT = f"sources/{GUID}.txt"


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (io.BytesIO(b"no archive"), "no project"),
        (io.BytesIO(b""), "no project"),
        (io.BytesIO(b"PK\x03\x04 damaged"), "damaged"),
        (archive({"other.xml": b"<a/>"}), "no project.qde"),
        (archive({"project.qde": b"<Project"}), "no correct XML"),
        (archive({"project.qde": b"<html/>"}), "no REFI-QDA file"),
        (archive({"../project.qde": b"<a/>"}), "outside its folder"),
        (archive({"project.qde": b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><Project/>'}), "document type"),
        (archive({"project.qde": qde(""), "bomb.txt": b"0" * 40_000_000}), "far too large"),
    ],
)
def test_harmful_project_is_refused_with_a_remedy(file: io.BytesIO, said: str) -> None:
    with pytest.raises(InvalidInputError, match=said) as error:
        read_project(file)
    assert error.value.remedy
    assert "PDF" not in error.value.remedy


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"project.qde": source()}, "not in the archive"),
        ({"project.qde": source('plainTextPath="relative:///etc/passwd"')}, "outside the archive"),
        ({"project.qde": source('plainTextPath="internal://../project.qde"')}, "not in the archive"),
        ({"project.qde": source(f'richTextPath="internal://{GUID}.docx"')}, "no plain text"),
        ({"project.qde": source(), TEXT: "Größe".encode("latin-1")}, "not in UTF-8"),
        ({"project.qde": qde(f'<Sources><PDFSource guid="{GUID}" name="T"/></Sources>')}, "a PDF"),
        (
            {
                "project.qde": source(
                    inner=f'<PlainTextSelection guid="{GUID}" startPosition="x" endPosition="2"/>'
                ),
                TEXT: b"abc",
            },
            "no positions that are numbers",
        ),
    ],
)
def test_part_that_cannot_be_taken_is_refused_with_place_and_remedy(
    files: dict[str, bytes], said: str
) -> None:
    found = read_project(archive(files))
    assert [said in one.message for one in found.refused] == [True]
    assert found.refused[0].remedy
    assert found.refused[0].place.startswith("line ")
    assert found.refused[0].name == "T"


def test_text_with_byte_order_mark_is_read_without_it() -> None:
    found = read_project(archive({"project.qde": source(), TEXT: b"\xef\xbb\xbfa\r\nb"}))
    assert found.project.sources[0].text == "a\r\nb"


def test_text_in_utf_16_is_read() -> None:
    found = read_project(archive({"project.qde": source(), TEXT: "a\r\n👩".encode("utf-16")}))
    assert found.project.sources[0].text == "a\r\n👩"


def test_text_in_a_folder_with_a_capital_is_found() -> None:
    found = read_project(archive({"project.qde": source(), TEXT.replace("s", "S", 1): b"abc"}))
    assert found.project.sources[0].text == "abc"


def test_parts_that_are_left_out_are_told() -> None:
    inner = (
        f'<Variables><Variable guid="{GUID}" name="V"/></Variables><Graphs><Graph guid="{GUID}"/></Graphs>'
    )
    assert [one.message for one in read_project(archive({"project.qde": qde(inner)})).hints] == [
        "Variables are left out.",
        "Graphs are left out.",
    ]


def test_project_with_far_too_many_passages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zeroward.consultation.importers.refi.qdpx.MOST_PASSAGES", 1)
    inner = f'<PlainTextSelection guid="{GUID}" startPosition="0" endPosition="1"/>' * 2
    with pytest.raises(InvalidInputError, match="passages"):
        read_project(archive({"project.qde": source(inner=inner), TEXT: b"abc"}))
