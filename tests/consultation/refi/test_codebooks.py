"""Codebooks (.qdc): out of a version, and into a draft."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from lxml import etree

from tests.consultation.coding.conftest import MISSION
from tests.support.city_team import acting
from zeroward.consultation.domain.codebooks import freeze
from zeroward.consultation.domain.refi.codebook_importing import (
    about_book,
    about_team,
    commit_new,
    commit_next,
)
from zeroward.consultation.domain.refi.project import Codebook, CodeNode
from zeroward.consultation.exporters.refi.consultation import version_qdc
from zeroward.consultation.exporters.refi.qdc import write_codebook
from zeroward.consultation.importers.refi.codebook_plan import plan_codebook
from zeroward.consultation.importers.refi.qdc import read_codebook
from zeroward.consultation.models import Codebook as KeptCodebook
from zeroward.consultation.models import CodebookVersion
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRun
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User

A, B, C = (f"{digit * 8}-1111-4111-8111-111111111111" for digit in "abc")
TREE = Codebook(
    (
        CodeNode(A, "Heat & <cold>", "Of buildings.", "#FF0000", False, (CodeNode(B, "Grids"),)),
        CodeNode(C, "城市"),
    )
)


def kept(rows: Any, about: str) -> ImportRun:
    return keep_plan(
        importer="consultation.codebook", file_name="codes.qdc", file_digest="0", rows=rows, about=about
    )


def test_version_goes_out_as_the_standard_has_it(version: CodebookVersion) -> None:
    root = etree.fromstring(version_qdc(version, "de"))
    assert root.tag == "{urn:QDA-XML:codebook:1.0}CodeBook"
    codes = root.findall(".//{urn:QDA-XML:codebook:1.0}Code")
    assert [one.get("name") for one in codes] == ["Geld", "Politik", "People", "Staff and skills"]
    assert {one.get("isCodable") for one in codes} == {"true"}


def test_identifiers_stay_in_the_next_version_and_language(
    version: CodebookVersion, next_version: CodebookVersion
) -> None:
    first = read_codebook(io.BytesIO(version_qdc(version, "en")))[0]
    second = read_codebook(io.BytesIO(version_qdc(next_version, "de")))[0]
    assert [one.guid for one in first.codes] == [one.guid for one in second.codes][:4]


def test_file_becomes_a_new_codebook_with_its_tree(analyst: User) -> None:
    rows = plan_codebook(
        io.BytesIO(write_codebook(TREE)), place=MISSION, last=None, language="en", title="From elsewhere"
    )
    made = commit_new(**acting(analyst), place=MISSION, run=kept(rows, about_team(MISSION)))
    assert not made.frozen
    assert [(one["key"], one["parent"], one["name"]) for one in made.codes] == [
        ("heat-cold", "", {"en": "Heat & <cold>"}),
        ("grids", "heat-cold", {"en": "Grids"}),
        ("code", "", {"en": "城市"}),
    ]
    said = " ".join(row.reason for row in rows)
    assert "only a heading" in said
    assert "nearest of ours" in said


def test_file_that_nothing_was_changed_in_changes_nothing(version: CodebookVersion) -> None:
    rows = plan_codebook(io.BytesIO(version_qdc(version, "en")), place=MISSION, last=version, language="en")
    assert {row.verdict for row in rows} == {"same"}


def test_draft_takes_names_and_keeps_what_a_file_cannot_hold(version: CodebookVersion, analyst: User) -> None:
    raw = version_qdc(version, "en").replace(b'name="Money"', b'name="Funding"')
    rows = plan_codebook(io.BytesIO(raw), place=MISSION, last=version, language="en")
    made = commit_next(
        **acting(analyst), codebook=version.codebook, run=kept(rows, about_book(version.codebook))
    )
    assert made.pk == version.pk
    assert made.codes[0]["key"] == "money"
    assert made.codes[0]["name"] == {"en": "Funding", "de": "Geld"}
    assert [one["code"] for one in made.phrases] == ["money", "politics"]


def test_version_in_use_gets_a_next_one(version: CodebookVersion, analyst: User) -> None:
    freeze(**acting(analyst), version=version)
    raw = version_qdc(version, "en").replace(b'name="Money"', b'name="Funding"')
    rows = plan_codebook(io.BytesIO(raw), place=MISSION, last=version, language="en", number="2")
    made = commit_next(
        **acting(analyst), codebook=version.codebook, run=kept(rows, about_book(version.codebook))
    )
    assert (made.number, made.frozen, made.codes[0]["name"]["en"]) == ("2", False, "Funding")
    version.refresh_from_db()
    assert version.codes[0]["name"]["en"] == "Money"


def test_codebook_that_changed_since_the_check_is_refused(version: CodebookVersion, analyst: User) -> None:
    raw = version_qdc(version, "en").replace(b'name="Money"', b'name="Funding"')
    run = kept(
        plan_codebook(io.BytesIO(raw), place=MISSION, last=version, language="en"),
        about_book(version.codebook),
    )
    CodebookVersion.objects.filter(pk=version.pk).update(digest="1" * 64)
    with pytest.raises(ConflictError, match="Check the file again"):
        commit_next(**acting(analyst), codebook=version.codebook, run=run)
    run.refresh_from_db()
    assert run.state == ImportRun.State.PLANNED


def test_codebook_with_a_circle_is_refused_with_its_line() -> None:
    raw = write_codebook(TREE).replace(B.encode(), A.encode())
    with pytest.raises(ProblemsError, match="goes in a circle, “Grids” lies under itself") as error:
        read_codebook(io.BytesIO(raw))
    assert error.value.place.startswith("line ")


def test_codebook_with_doubled_identifiers_is_refused() -> None:
    raw = write_codebook(TREE).replace(C.encode(), A.encode())
    with pytest.raises(ProblemsError, match="has the identifier of the one in line"):
        read_codebook(io.BytesIO(raw))


def test_sets_are_left_out_and_told() -> None:
    sets = f'<Sets><Set guid="{A}" name="S"><MemberCode targetGUID="{B}"/></Set></Sets>'
    raw = write_codebook(TREE).replace(b"</CodeBook>", sets.encode() + b"</CodeBook>")
    book, hints = read_codebook(io.BytesIO(raw))
    assert book == TREE
    assert "A set of codes is left out" in hints[0].message


BOMB = b'<?xml version="1.0"?><!DOCTYPE c [<!ENTITY a "x">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0">&a;</CodeBook>'


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (BOMB, "document type or entities"),
        (BOMB.decode().encode("utf-16"), "document type or entities"),
        (b'<?xml version="1.0" encoding="utf-7"?><CodeBook/>', "encoding utf-7"),
        (b"<CodeBook", "no correct XML"),
        (b"", "no correct XML"),
        (b"<html/>", "no REFI-QDA file"),
        (b'<CodeBook xmlns="urn:other"><Codes/></CodeBook>', "no REFI-QDA file"),
        (b'<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>', "no code in this file"),
        (b"PK\x03\x04", "archive"),
        (b"x" * (5 * 1024 * 1024 + 1), "larger than 5 MB"),
    ],
)
def test_hostile_codebook_is_refused_with_a_remedy(raw: bytes, said: str) -> None:
    with pytest.raises(InvalidInputError, match=said) as error:
        read_codebook(io.BytesIO(raw))
    assert error.value.remedy


def test_byte_order_mark_before_the_xml_does_no_harm() -> None:
    assert read_codebook(io.BytesIO(b"\xef\xbb\xbf" + write_codebook(TREE)))[0] == TREE


def test_codebook_by_pages_from_file_to_draft(client: Client, analyst: User) -> None:
    client.force_login(analyst)
    link = reverse("consultation:codebook-file", args=["mission"])
    file = SimpleUploadedFile("codes.qdc", write_codebook(TREE))
    shown = client.post(link, {"title": "Elsewhere", "language": "en", "file": file}, follow=True)
    assert "This is what the codebook would change" in shown.content.decode()
    assert not KeptCodebook.objects.filter(title="Elsewhere").exists()
    run = ImportRun.objects.get()
    done = client.post(reverse("consultation:codebook-file-commit", args=["mission", run.pk]), follow=True)
    assert "The codes are taken over as a draft" in done.content.decode()
    made = KeptCodebook.objects.get(title="Elsewhere")
    raw = client.get(reverse("consultation:codebook-qdc", args=[made.pk, 1]))
    assert [one.name for one in read_codebook(io.BytesIO(raw.content))[0].codes] == ["Heat & <cold>", "城市"]
    assert raw["Content-Disposition"] == 'attachment; filename="elsewhere-1.qdc"'


def test_fault_of_a_codebook_stands_above_its_form(client: Client, analyst: User) -> None:
    client.force_login(analyst)
    raw = write_codebook(TREE).replace(B.encode(), A.encode())
    shown = client.post(
        reverse("consultation:codebook-file", args=["mission"]),
        {"title": "Circle", "language": "en", "file": SimpleUploadedFile("codes.qdc", raw)},
    )
    assert shown.status_code == 422
    assert "goes in a circle" in shown.content.decode()
    assert not ImportRun.objects.exists()


def test_codebook_of_others_is_not_there(
    client: Client, officer: User, coder: User, version: CodebookVersion
) -> None:
    client.force_login(officer)
    assert client.get(reverse("consultation:codebook-qdc", args=[version.codebook_id, 1])).status_code == 404
    client.force_login(coder)  # reads and codes, does not run consultations
    assert client.get(reverse("consultation:codebook-qdc", args=[version.codebook_id, 1])).status_code == 200
    assert (
        client.get(reverse("consultation:codebook-next-file", args=[version.codebook_id])).status_code == 404
    )
    assert client.get(reverse("consultation:codebook-file", args=["mission"])).status_code == 404


def test_next_version_by_pages_from_a_file(client: Client, analyst: User, version: CodebookVersion) -> None:
    client.force_login(analyst)
    CodebookVersion.objects.filter(pk=version.pk).update(frozen=True)
    book = version.codebook
    file = SimpleUploadedFile("codes.qdc", write_codebook(TREE))
    given = {"number": "99", "language": "en", "file": file}
    shown = client.post(reverse("consultation:codebook-next-file", args=[book.pk]), given, follow=True)
    assert "This is what the codebook would change" in shown.content.decode()
    run = ImportRun.objects.get()
    report = reverse("consultation:codebook-next-file-report", args=[book.pk, run.pk])
    assert client.get(report).status_code == 200
    before = book.versions.count()
    client.post(reverse("consultation:codebook-next-file-commit", args=[book.pk, run.pk]))
    assert book.versions.count() == before + 1
    assert not book.versions.order_by("-order")[0].frozen
