"""A sealed PDF says who sealed it, keeps its bytes, and betrays every change."""

from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.methods.seals.conftest import AT
from zeroward.methods.seals import (
    Identity,
    check_pdf,
    fingerprint,
    hash_of,
    make_manifest,
    new_identity,
    seal_pdf,
)

FILES = {"contract.json": b'{"modules": {}}', "tables.csv": "Maßnahme;Kosten\n".encode()}


@pytest.fixture(scope="module")
def sealed(document: bytes, identity: Identity) -> bytes:
    manifest = make_manifest(
        document, files=FILES, sections={"CM-1": b"one"}, facts={"city": "Klagenfurt", "version": 3}
    )
    return seal_pdf(document, identity=identity, manifest=manifest, files=FILES, at=AT, reason="Sealed copy")


def test_seal_of_untouched_file_is_intact_and_names_who_made_it(sealed: bytes, identity: Identity) -> None:
    check = check_pdf(sealed)
    assert (check.state, check.signer) == ("intact", "Platform of the tests")
    assert check.is_by([fingerprint(identity.certificate)])
    assert not check.is_by([fingerprint(new_identity("Somebody", at=AT).certificate)])
    assert check.manifest is not None
    assert check.manifest.facts == {"city": "Klagenfurt", "version": 3}
    assert check.manifest.sections == {"CM-1": hash_of(b"one")}
    assert {part.name: part.is_same for part in check.parts} == {
        "": True,
        "contract.json": True,
        "tables.csv": True,
    }
    assert check.files["tables.csv"] == FILES["tables.csv"]


def test_sealed_file_begins_with_the_document_as_it_was(sealed: bytes, document: bytes) -> None:
    assert sealed[: len(document)] == document
    assert b"pdfuaid" in sealed


def test_field_of_the_seal_is_hidden_so_that_no_tag_is_missing(sealed: bytes) -> None:
    pages = PdfReader(BytesIO(sealed)).pages
    annotations = [note.get_object() for page in pages for note in page.get("/Annots", [])]
    assert [int(note["/F"]) & 0b10 for note in annotations if note["/Subtype"] == "/Widget"] == [0b10]
    assert all(page["/Tabs"] == "/S" for page in pages)


def test_sealed_file_stays_the_version_that_accessible_documents_are(sealed: bytes) -> None:
    reader = PdfReader(BytesIO(sealed))
    assert reader.pdf_header == "%PDF-1.7"
    assert reader.trailer["/Root"].get("/Version", "/1.7") == "/1.7"


def test_anything_added_afterwards_is_a_change(sealed: bytes) -> None:
    assert check_pdf(sealed + b"\n% more").state == "changed"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_changed_byte_passes_as_intact(data: st.DataObject, sealed: bytes) -> None:
    place = data.draw(st.integers(0, len(sealed) - 1))
    broken = bytearray(sealed)
    broken[place] ^= data.draw(st.integers(1, 255))
    check = check_pdf(bytes(broken))
    # the room that the seal reserves for itself is the only part that it cannot cover
    assert check.state != "intact" or sealed[place : place + 1] in b"0123456789abcdefABCDEF"
    if check.state == "intact":
        assert check.manifest is not None


def test_attached_file_that_was_swapped_before_sealing_is_found(document: bytes, identity: Identity) -> None:
    manifest = make_manifest(document, files=FILES)
    other = {**FILES, "contract.json": b"{}"}
    check = check_pdf(seal_pdf(document, identity=identity, manifest=manifest, files=other, at=AT))
    assert check.state == "changed"
    assert {part.name: part.is_same for part in check.parts}["contract.json"] is False


def test_manifest_of_another_document_is_refused(document: bytes, identity: Identity) -> None:
    with pytest.raises(ValueError, match="another document"):
        seal_pdf(document, identity=identity, manifest=make_manifest(b"%PDF-1.7 other"), at=AT)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04", b"%PDF-1.7\n" + b"<<" * 5000])
def test_file_that_is_no_pdf_is_unreadable(content: bytes) -> None:
    assert check_pdf(content).state == "unreadable"


def test_pdf_without_seal_is_not_sealed(document: bytes) -> None:
    check = check_pdf(document)
    assert (check.state, check.sha256) == ("not_sealed", hash_of(document))
