"""A questionnaire from a file and to files, in the browser and by command."""

import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from tests.methods.questions.samples import sample
from zeroward.core.models import ImportRun
from zeroward.methods.questions import digest_of
from zeroward.people.models import User
from zeroward.questionnaires.exporters.formats import FORMATS
from zeroward.questionnaires.importers.questionnaire_file import read_questionnaire
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion

pytestmark = pytest.mark.django_db
FILE = {
    "title": "Other",
    "pages": [{"name": "one", "elements": [
        {"type": "text", "name": "size", "title": "How many?", "visibleIf": "{why} notempty"},
        {"type": "comment", "name": "why", "title": "Why?", "visibleIf": "{size} notempty"},
        {"type": "signaturepad", "name": "signed"},
    ]}],
}  # fmt: skip


def address(name: str, version: QuestionnaireVersion, *more: object) -> str:
    return reverse(f"questionnaires:{name}", args=[version.questionnaire_id, version.number, *more])


def upload(text: object, name: str = "needs.json") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, json.dumps(text).encode())


def test_file_is_reported_and_then_taken_over(
    client: Client, analyst: User, draft: QuestionnaireVersion
) -> None:
    client.force_login(analyst)
    before = draft.digest
    answer = client.post(address("version-import", draft), {"file": upload(FILE)}, follow=True)
    page = answer.content.decode()
    assert "The file would change the draft" in page
    assert "“signaturepad”" in page
    assert "size → why → size" in page
    draft.refresh_from_db()
    assert draft.digest == before
    run = ImportRun.objects.get()
    answer = client.post(address("version-import-commit", draft, run.pk), follow=True)
    assert "The draft holds what the file holds." in answer.content.decode()
    draft.refresh_from_db()
    assert [one["key"] for one in draft.definition["sections"][0]["questions"]] == ["size", "why"]
    assert draft.source_text == "needs.json"


def test_draft_that_changed_meanwhile_is_not_overwritten(
    client: Client,
    analyst: User,
    draft: QuestionnaireVersion,
) -> None:
    client.force_login(analyst)
    client.post(address("version-import", draft), {"file": upload(FILE)})
    QuestionnaireVersion.objects.filter(pk=draft.pk).update(lock=draft.lock + 1)
    answer = client.post(address("version-import-commit", draft, ImportRun.objects.get().pk), follow=True)
    assert "changed since the file was checked" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.digest == digest_of(sample())


def test_faulty_file_is_refused_as_a_whole(
    client: Client, analyst: User, draft: QuestionnaireVersion
) -> None:
    client.force_login(analyst)
    bad = {"pages": [{"name": "one", "elements": [{"type": "text", "name": "size", "title": "x" * 6000}]}]}
    page = client.post(address("version-import", draft), {"file": upload(bad)}, follow=True).content.decode()
    assert "This file cannot be taken over" in page
    assert "longer than 5000 characters" in page
    client.post(address("version-import-commit", draft, ImportRun.objects.get().pk))
    draft.refresh_from_db()
    assert draft.digest == digest_of(sample())


def test_no_questionnaire_says_what_to_hand_in(
    client: Client, analyst: User, draft: QuestionnaireVersion
) -> None:
    client.force_login(analyst)
    answer = client.post(address("version-import", draft), {"file": SimpleUploadedFile("a.txt", b"hello")})
    assert answer.status_code == 422
    assert "Hand in an XLSForm" in answer.content.decode()
    assert not ImportRun.objects.exists()


def test_opened_version_takes_no_file(client: Client, analyst: User, used: QuestionnaireVersion) -> None:
    client.force_login(analyst)
    assert client.get(address("version-import", used)).status_code == 404
    assert address("version-import", used) not in client.get(address("version", used)).content.decode()


@pytest.mark.parametrize("name", FORMATS)
def test_file_of_each_format_holds_the_whole(
    client: Client,
    analyst: User,
    used: QuestionnaireVersion,
    name: str,
) -> None:
    client.force_login(analyst)
    assert (
        address("version-export", used, name) in client.get(address("version-exports", used)).content.decode()
    )
    answer = client.get(address("version-export", used, name))
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    raw = read_questionnaire(BytesIO(answer.content)).raw
    assert [one["key"] for section in raw["sections"] for one in section["questions"]] == [
        one.key for one in sample().questions
    ]


def test_pages_are_not_there_for_others(
    client: Client,
    analyst: User,
    platform: User,
    draft: QuestionnaireVersion,
) -> None:
    client.force_login(analyst)
    client.post(address("version-import", draft), {"file": upload(FILE)})
    run = ImportRun.objects.get().pk
    client.force_login(platform)
    for name, more in (
        ("version-import", ()),
        ("version-import-report", (run,)),
        ("version-exports", ()),
        ("version-export", ("xlsform",)),
    ):
        assert client.get(address(name, draft, *more)).status_code == 404
    assert client.post(address("version-import-commit", draft, run)).status_code == 404


def test_pages_ask_little_of_the_database(
    client: Client,
    analyst: User,
    draft: QuestionnaireVersion,
    django_assert_max_num_queries: object,
) -> None:
    client.force_login(analyst)
    client.post(address("version-import", draft), {"file": upload(FILE)})
    for name, more in (
        ("version-import", ()),
        ("version-import-report", (ImportRun.objects.get().pk,)),
        ("version-exports", ()),
    ):
        with django_assert_max_num_queries(20):  # type: ignore[operator]
            client.get(address(name, draft, *more))


def test_command_reports_and_writes(tmp_path: Path) -> None:
    path, said = tmp_path / "needs.xlsx", StringIO()
    path.write_bytes(FORMATS["xlsform"].write(sample()))
    call_command("import_questionnaire", str(path), key="imported", stdout=said)
    assert "Dry run" in said.getvalue()
    assert not Questionnaire.objects.exists()
    call_command("import_questionnaire", str(path), key="imported", commit=True, stdout=said)
    version = QuestionnaireVersion.objects.get()
    assert (version.questionnaire.key, version.digest) == ("imported", digest_of(sample()))
    with pytest.raises(CommandError, match="no such team"):
        call_command("import_questionnaire", str(path), scope="country:XX")
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_questionnaire", str(tmp_path / "gone"))
