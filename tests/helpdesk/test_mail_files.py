"""Mails with files, hostile pages, replies of people with an account, and the language in which somebody writes."""

import io
import re
import zipfile
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.core import mail as outbox
from django.test import Client
from django.utils import timezone

from tests.helpdesk.conftest import MakeCase, signed, text_of
from tests.support.city_team import acting
from zeroward.core.domain.preferences import set_preferences
from zeroward.core.models.storage import private_files
from zeroward.core.visibility import ANONYMOUS
from zeroward.helpdesk.domain import mail_files, receiving
from zeroward.helpdesk.domain.asking import AskRow, ask, confirm
from zeroward.helpdesk.domain.receiving import receive
from zeroward.helpdesk.domain.talking import answer, note
from zeroward.helpdesk.domain.tell import ASKED
from zeroward.helpdesk.domain.tending import take_back, tend_cases
from zeroward.helpdesk.importers.mail_folder import put_new, read_folder
from zeroward.helpdesk.models import Case, Message, MessageFile, ReceivedMail
from zeroward.helpdesk.queries.mail_tags import tag_of
from zeroward.helpdesk.queries.waiting import own_data
from zeroward.methods.mail import read_letter
from zeroward.people.models import User

DESK = "desk@city.example"
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n"
Files = list[tuple[str, bytes]]


@pytest.fixture(autouse=True)
def box(tmp_path: Path, settings: object) -> Path:
    settings.ZEROWARD_HELPDESK_MAIL_DIR = str(tmp_path)  # type: ignore[attr-defined]
    settings.ZEROWARD_HELPDESK_ADDRESS = DESK  # type: ignore[attr-defined]
    return tmp_path


@pytest.fixture
def asked(helpdesk: User) -> Case:
    row = AskRow("May I?", "Where is it?", email="v@example.org", languages=("en",))
    case = ask(actor=None, viewer=ANONYMOUS, row=row)
    confirm(case=case)
    case.refresh_from_db()
    outbox.outbox.clear()
    return case


def a_mail(files: Files = (), text: str = "Here it is.", **heads: str) -> bytes:  # type: ignore[assignment]
    made = EmailMessage()
    for name, value in {"From": "v@example.org", "To": DESK, "Subject": "A question", **heads}.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def stored() -> set[str]:
    """Files of messages that lie in the storage now."""
    try:
        years = private_files().listdir("helpdesk")[0]
    except FileNotFoundError:
        return set()
    return {name for year in years for name in private_files().listdir(f"helpdesk/{year}")[1]}


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros.txt", b"0" * 300_000_000)
    return made.getvalue()


def test_file_that_passes_is_kept_and_read_by_those_who_read_the_message(
    asked: Case, helpdesk: User, coordinator: User
) -> None:
    row = receive(read_letter(a_mail([("../../plan.exe", PDF)], Subject=f"Re: [{tag_of(asked)}]")))
    assert row.outcome == "joined"
    kept = MessageFile.objects.get()
    assert (kept.file_name, kept.media_type, kept.size) == ("plan.pdf", "application/pdf", len(PDF))
    assert outbox.outbox == [] or all("v@example.org" not in one.to for one in outbox.outbox)
    page = text_of(Client(), f"/en/help/question/{asked.secret}/")
    address = f"/en/help/question/{asked.secret}/files/{kept.pk}/"
    assert address in page
    answered = Client().get(address)
    assert b"".join(answered.streaming_content) == PDF  # type: ignore[attr-defined]
    assert "attachment" in answered["Content-Disposition"]
    assert "sandbox" in answered["Content-Security-Policy"]
    inside = f"/en/helpdesk/files/{kept.pk}/"
    assert inside in text_of(signed(helpdesk), f"/en/helpdesk/cases/{asked.reference}/")
    assert b"".join(signed(helpdesk).get(inside).streaming_content) == PDF  # type: ignore[attr-defined]
    assert signed(coordinator).get(inside).status_code == 404
    assert Client().get(inside).status_code == 302
    assert Client().get(f"/en/help/question/{'x' * 40}/files/{kept.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("page.html", b"<!doctype html><script>alert(1)</script>", ""),
        ("plan.pdf", b"MZ\x90\x00 a program", ""),
        ("empty.pdf", b"", "The file is empty."),
        ("drawing.svg", b"<svg onload=alert(1)></svg>", ""),
        ("mail.eml", b"MIME-Version: 1.0\nFrom: a@example.org\n\nHello", ""),
    ],
)
def test_file_that_is_not_what_we_take_is_named_with_the_reason_and_answered(
    asked: Case, name: str, content: bytes, why: str
) -> None:
    receive(read_letter(a_mail([(name, content), ("good.pdf", PDF)], Subject=f"Re: [{tag_of(asked)}]")))
    said = asked.messages.latest("pk")
    (refused,) = said.mail.left_out
    assert refused.startswith(f"{name} (0.1 MB): ")
    assert why in refused
    assert [one.file_name for one in said.files.all()] == ["good.pdf"]
    letter = outbox.outbox[-1]
    assert letter.to == ["v@example.org"]
    assert refused in letter.body


def test_zip_that_grows_without_end_is_refused(asked: Case) -> None:
    receive(read_letter(a_mail([("small.zip", bomb())], Subject=f"Re: [{tag_of(asked)}]")))
    assert not MessageFile.objects.exists()
    assert asked.messages.latest("pk").mail.left_out[0].startswith("small.zip (")


def test_more_files_than_go_with_one_mail_are_named(asked: Case) -> None:
    files = [(f"{number}.pdf", PDF) for number in range(mail_files.MOST_FILES + 2)]
    receive(read_letter(a_mail(files, Subject=f"Re: [{tag_of(asked)}]")))
    assert MessageFile.objects.count() == mail_files.MOST_FILES
    assert len(asked.messages.latest("pk").mail.left_out) == 2


def test_questions_that_nobody_confirmed_hold_only_so_much(
    helpdesk: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail_files, "UNCONFIRMED_MB", 0)
    row = receive(read_letter(a_mail([("plan.pdf", PDF)])))
    assert row.outcome == "opened"
    assert not MessageFile.objects.exists()
    assert "no room left" in Message.objects.get().mail.left_out[0]


def test_file_of_a_question_that_nobody_confirmed_is_given_to_nobody(helpdesk: User) -> None:
    case = receive(read_letter(a_mail([("plan.pdf", PDF)]))).case
    assert case is not None
    kept = MessageFile.objects.get()
    assert Client().get(f"/en/help/question/{case.secret}/files/{kept.pk}/").status_code == 404
    assert signed(helpdesk).get(f"/en/helpdesk/files/{kept.pk}/").status_code == 404


def test_file_in_a_note_is_never_shown_to_who_asked(asked: Case, helpdesk: User) -> None:
    receive(
        read_letter(a_mail([("x.pdf", PDF)], Subject=f"Fwd: [{tag_of(asked)}]", From="other@example.org"))
    )
    kept = MessageFile.objects.get()
    assert kept.message.kind == Message.Kind.INTERNAL
    assert Client().get(f"/en/help/question/{asked.secret}/files/{kept.pk}/").status_code == 404
    assert signed(helpdesk).get(f"/en/helpdesk/files/{kept.pk}/").status_code == 200


def test_files_go_with_the_question_and_after_the_time_that_visitors_are_kept(
    asked: Case, django_capture_on_commit_callbacks: object
) -> None:
    before = stored()
    receive(read_letter(a_mail([("plan.pdf", PDF)], Subject=f"Re: [{tag_of(asked)}]")))
    assert len(stored() - before) == 1
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        take_back(case=asked)
    assert stored() == before
    assert not Case.objects.exists()


def test_files_of_visitors_are_forgotten_with_their_address(
    asked: Case, django_capture_on_commit_callbacks: object
) -> None:
    before = stored()
    receive(read_letter(a_mail([("plan.pdf", PDF)], Subject=f"Re: [{tag_of(asked)}]")))
    long_ago = timezone.now() - timedelta(days=2000)
    Case.objects.update(state=Case.State.CLOSED, closed_at=long_ago)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        tend_cases(timezone.now())
    assert stored() == before
    assert Case.objects.get().email == ""


def test_mail_that_fails_leaves_neither_file_nor_question(
    asked: Case, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stored()

    def broken(*_args: object, **_more: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(receiving, "_sender_digest", broken)
    put_new(a_mail([("plan.pdf", PDF)], Subject=f"Re: [{tag_of(asked)}]"))
    read_folder(timezone.now())
    assert stored() == before
    assert asked.messages.count() == 1
    assert ReceivedMail.objects.get().outcome == "aside"
    assert len(list((box / "aside").iterdir())) == 1


def test_hostile_page_becomes_words_on_every_page_that_shows_it(asked: Case, helpdesk: User) -> None:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "v@example.org", DESK, f"Re: [{tag_of(asked)}]"
    made.set_content(
        "<p>Look <a href='javascript:alert(1)'>here</a></p><script>alert(2)</script>"
        "<img src=https://spy.example/x.gif onerror=alert(3)><form action=//evil.example>"
        "<style>body{display:none}</style><iframe src=//evil.example></iframe>",
        subtype="html",
    )
    receive(read_letter(made.as_bytes()))
    pages = [
        text_of(Client(), f"/en/help/question/{asked.secret}/"),
        text_of(signed(helpdesk), f"/en/helpdesk/cases/{asked.reference}/"),
    ]
    for page in pages:
        assert "Look here" in page
        for bad in ("alert(", "spy.example", "evil.example", "display:none"):
            assert bad not in page


def test_person_with_an_account_replies_by_mail_too(
    make_case: MakeCase, coordinator: User, platform: User
) -> None:
    case = make_case()
    outbox.outbox.clear()
    answer(**acting(platform), case=case, text="How many are you?", then="waiting-city")
    (letter,) = [one for one in outbox.outbox if one.to == [coordinator.email]]
    assert letter.reply_to == [f"desk+{tag_of(case)}@city.example"]
    assert letter.subject == f"[{case.reference}] Answer to your question"
    assert f"/me/questions/{case.reference}/" in letter.body
    assert "List-Unsubscribe" in letter.extra_headers
    row = receive(
        read_letter(
            a_mail(
                [("team.pdf", PDF)],
                "Two.",
                From=f"Clara <{coordinator.email}>",
                To=letter.reply_to[0],
                Subject=f"Re: {letter.subject}",
            )
        )
    )
    case.refresh_from_db()
    said = case.messages.latest("pk")
    assert (row.outcome, said.author, said.source, said.text) == ("joined", coordinator, "mail", "Two.")
    assert case.state != Case.State.WAITING_CITY
    file = said.files.get()
    assert signed(coordinator).get(f"/en/helpdesk/files/{file.pk}/").status_code == 200
    assert own_data(coordinator)["files"][0]["file_name"] == "team.pdf"


def test_person_who_wants_no_letters_gets_none_and_notes_are_never_sent(
    make_case: MakeCase, coordinator: User, platform: User
) -> None:
    case = make_case()
    set_preferences(user=coordinator, rhythms={ASKED: "never"})
    outbox.outbox.clear()
    answer(**acting(platform), case=case, text="Look here.")
    note(**acting(platform), case=case, text="She is new.")
    assert [one for one in outbox.outbox if one.to == [coordinator.email]] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wie fangen wir mit dem Plan an, wenn wir nur zwei Leute sind?", "de"),
        ("Comment est-ce que nous commençons avec le plan de la ville ?", "fr"),
        ("Cum putem începe cu planul pe care îl avem pentru oraș?", "ro"),
        ("How do we begin with the plan that we have?", "en"),
        ("1234 ???", "en"),
    ],
)
def test_question_by_mail_is_in_the_language_of_the_mail(helpdesk: User, text: str, language: str) -> None:
    case = receive(read_letter(a_mail([], text, Subject="CO2"))).case
    assert case is not None
    assert case.languages == [language]
    letter = outbox.outbox[-1]
    html = str(letter.alternatives[0][0])
    assert re.search(rf'<html lang="{language}"', html)
