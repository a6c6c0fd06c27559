"""Mails to the desk, from bytes in a folder to a question: the ordinary, the hostile, the endless."""

import os
import time
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.core import mail as outbox
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.helpdesk.conftest import MakeCase, signed, text_of
from tests.support.city_team import acting
from zeroward.core.visibility import ANONYMOUS
from zeroward.helpdesk.domain import receiving
from zeroward.helpdesk.domain.asking import AskRow, ask, confirm
from zeroward.helpdesk.domain.talking import answer
from zeroward.helpdesk.importers.mail_folder import put_new, read_folder
from zeroward.helpdesk.models import Case, Message, MessageDetail, ReceivedMail
from zeroward.helpdesk.queries.mail_tags import tag_of
from zeroward.people.models import User

pytestmark = pytest.mark.slow

Send = Callable[..., ReceivedMail]
DESK = "desk@city.example"


@pytest.fixture
def box(tmp_path: Path, settings: object) -> Path:
    settings.ZEROWARD_HELPDESK_MAIL_DIR = str(tmp_path)  # type: ignore[attr-defined]
    settings.ZEROWARD_HELPDESK_ADDRESS = DESK  # type: ignore[attr-defined]
    return tmp_path


@pytest.fixture
def send(box: Path, db: None) -> Send:
    """`send("text", From="…")`: the mail lies in the folder and is read; the line in the log."""

    def deliver(text: str = "How do we begin?", files: int = 0, **heads: str) -> ReceivedMail:
        made = EmailMessage()
        stamp = f"<{time.time_ns()}@example.org>"
        start = {"From": "v@example.org", "To": DESK, "Subject": "A question", "Message_ID": stamp}
        for name, value in {**start, **heads}.items():
            if value:
                made[name.replace("_", "-")] = value
        made.set_content(text)
        if files:
            made.add_attachment(os.urandom(files), maintype="application", subtype="pdf", filename="plan.pdf")
        put_new(made.as_bytes())
        read_folder(timezone.now())
        return ReceivedMail.objects.latest("pk")

    return deliver


@pytest.fixture
def asked(helpdesk: User) -> Case:
    """A visitor's question that is being answered."""
    row = AskRow("May I?", "Where is it?", email="v@example.org", languages=("en",))
    case = ask(actor=None, viewer=ANONYMOUS, row=row)
    confirm(case=case)
    case.refresh_from_db()
    outbox.outbox.clear()
    return case


def test_mail_opens_a_question_that_nobody_reads_before_its_sender_confirms(
    send: Send, helpdesk: User, box: Path
) -> None:
    row = send("We have two people.")
    case = row.case
    assert case is not None
    assert (row.outcome, case.state, case.email) == ("opened", Case.State.UNCONFIRMED, "v@example.org")
    assert case.messages.get().source == "mail"
    assert signed(helpdesk).get(f"/en/helpdesk/cases/{case.reference}/").status_code == 404
    letter = outbox.outbox[-1]
    assert letter.to == ["v@example.org"]
    assert f"/help/confirm/{case.secret}/" in letter.body
    assert [one.name for one in (box / "done").iterdir()]
    assert not list((box / "new").iterdir())
    Client().post(f"/en/help/confirm/{case.secret}/")
    assert "We have two people." in text_of(signed(helpdesk), f"/en/helpdesk/cases/{case.reference}/")


@pytest.mark.parametrize("where", ["To", "Subject", "References"])
def test_reply_with_the_tag_joins_its_question_wherever_the_tag_stands(
    send: Send, asked: Case, where: str
) -> None:
    tag = tag_of(asked).lower()
    values = {
        "To": f"desk+{tag}@city.example",
        "Subject": f"Re: [{tag}]",
        "References": f"<{tag}.1@city.example>",
    }
    row = send("Still open.\n\n> Where is it?", **{where: values[where]})
    assert (row.outcome, row.case) == ("joined", asked)
    said = asked.messages.latest("pk")
    assert (said.text, said.source, said.side) == ("Still open.", "mail", Message.Side.ASKER)
    assert said.mail.quoted == "> Where is it?"
    page = text_of(Client(), f"/en/help/question/{asked.secret}/")
    assert "Still open." in page


@pytest.mark.parametrize("key", ["", "-aaaaaaaaaaaaaaaa", "-" + "a" * 15])
def test_stranger_with_a_guessed_reference_joins_nothing(
    send: Send, asked: Case, key: str, helpdesk: User
) -> None:
    before = asked.messages.count()
    row = send("Tell me everything.", Subject=f"Re: {asked.reference}{key}", From="stranger@example.org")
    assert row.case != asked
    assert asked.messages.count() == before
    assert all(asked.title not in letter.body for letter in outbox.outbox)
    assert "Tell me everything." not in text_of(signed(helpdesk), f"/en/helpdesk/cases/{asked.reference}/")


def test_tag_from_another_address_is_a_note_and_never_speaks_for_the_asker(
    send: Send, asked: Case, helpdesk: User
) -> None:
    row = send("I know too.", Subject=f"Fwd: [{tag_of(asked)}]", From="other@example.org")
    assert row.outcome == "noted"
    assert asked.messages.latest("pk").kind == Message.Kind.INTERNAL
    assert "I know too." not in text_of(Client(), f"/en/help/question/{asked.secret}/")
    assert "other@example.org" in text_of(signed(helpdesk), f"/en/helpdesk/cases/{asked.reference}/")
    assert outbox.outbox == [] or all("other@example.org" not in one.to for one in outbox.outbox)


def test_answer_goes_out_in_text_and_html_and_its_reply_finds_the_way_back(
    send: Send, asked: Case, helpdesk: User
) -> None:
    answer(**acting(helpdesk), case=asked, text="Look <here>.", then="waiting-city")
    letter = outbox.outbox[-1]
    assert letter.reply_to == [f"desk+{tag_of(asked)}@city.example"]
    assert "Look <here>." in letter.body
    html, kind = letter.alternatives[0]
    assert kind == "text/html"
    assert "Look &lt;here&gt;." in html
    row = send("Thank you.", In_Reply_To=letter.extra_headers["Message-ID"])
    asked.refresh_from_db()
    assert (row.outcome, asked.state != Case.State.WAITING_CITY) == ("joined", True)


def test_own_letters_and_programs_are_never_answered(send: Send, asked: Case, helpdesk: User) -> None:
    answer(**acting(helpdesk), case=asked, text="Look.", then="stay")
    put_new(outbox.outbox[-1].message().as_bytes())
    before = len(outbox.outbox), asked.messages.count()
    read_folder(timezone.now())
    outcomes = [ReceivedMail.objects.latest("pk").outcome]
    for name, value in (("Auto_Submitted", "auto-replied"), ("Precedence", "bulk"), ("From", DESK)):
        outcomes.append(send("Out of office", Subject=f"Re: [{tag_of(asked)}]", **{name: value}).outcome)
    assert outcomes == ["automatic"] * 4
    assert (len(outbox.outbox), asked.messages.count()) == before


def test_two_programs_that_write_to_each_other_come_to_an_end(send: Send, box: Path) -> None:
    outcomes = [send(f"Again {count}").outcome for count in range(receiving.MOST_FROM_ONE + 3)]
    assert outcomes[-3:] == ["flood"] * 3
    assert len(outbox.outbox) <= 4
    assert len(list((box / "aside").iterdir())) == 3


def test_many_senders_open_only_so_many_questions(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "MOST_NEW", 2)
    outcomes = [send("Hello", From=f"v{count}@example.org").outcome for count in range(4)]
    assert outcomes == ["opened", "opened", "flood", "flood"]
    assert len(outbox.outbox) == 2


def test_file_of_thirty_megabytes_stays_behind_and_the_text_is_kept(send: Send, asked: Case) -> None:
    row = send("Here is our plan.", files=30_000_000, Subject=f"Re: [{tag_of(asked)}]")
    assert row.outcome == "joined"
    said = asked.messages.latest("pk")
    assert said.text == "Here is our plan."
    assert said.mail.left_out == ["plan.pdf (30.0 MB): The file is larger than 25 MB."]
    assert not said.files.exists()
    letter = outbox.outbox[-1]
    assert letter.to == ["v@example.org"]
    assert "plan.pdf (30.0 MB)" in letter.body
    assert "plan.pdf" in letter.alternatives[0][0]


def test_bounce_is_told_to_the_desk_and_nobody_is_written_to(send: Send, asked: Case, box: Path) -> None:
    raw = (
        "From: MAILER-DAEMON@example.org\nReturn-Path: <>\nTo: desk@city.example\n"
        'Content-Type: multipart/report; boundary="b"\n\n--b\nContent-Type: text/plain\n\nNot delivered.\n'
        f"--b\nContent-Type: message/rfc822\n\nMessage-ID: <{tag_of(asked)}.1@city.example>\n\nHello\n--b--\n"
    )
    put_new(raw.encode())
    read_folder(timezone.now())
    assert ReceivedMail.objects.get().outcome == "bounced"
    assert asked.messages.latest("pk").kind == Message.Kind.INTERNAL
    assert {address for one in outbox.outbox for address in one.to} <= {"hanna@example.org"}


@pytest.mark.parametrize(
    "heads", [{"From": ""}, {"Authentication_Results": "mx; dmarc=fail"}, {"From": "nobody"}]
)
def test_mail_without_a_sender_or_with_a_forged_one_is_set_aside(
    send: Send, heads: dict[str, str], box: Path
) -> None:
    assert send("Hello", **heads).outcome == "aside"
    assert len(list((box / "aside").iterdir())) == 1
    assert (Case.objects.count(), outbox.outbox) == (0, [])


def test_same_mail_twice_is_one_question(send: Send) -> None:
    send("Hello", Message_ID="<1@example.org>")
    send("Hello", Message_ID="<1@example.org>", Subject="A question")
    assert (Case.objects.count(), ReceivedMail.objects.count()) == (1, 1)


def test_reply_to_a_closed_question_opens_a_new_one(send: Send, asked: Case) -> None:
    Case.objects.filter(pk=asked.pk).update(state=Case.State.CLOSED)
    row = send("One more thing.", Subject=f"Re: [{tag_of(asked)}]")
    assert row.outcome == "opened"
    assert row.case != asked


def test_what_cannot_be_read_is_kept_aside_and_the_next_is_read(
    send: Send, box: Path, monkeypatch: pytest.MonkeyPatch, db: None
) -> None:
    monkeypatch.setattr("zeroward.helpdesk.importers.mail_folder.MOST_BYTES", 2_000)
    put_new(b"From: big@example.org\n\n" + b"x" * 3_000)
    row = send("Hello")
    assert row.outcome in ("opened", "aside")
    assert set(ReceivedMail.objects.values_list("outcome", flat=True)) == {"opened", "aside"}
    assert len(list((box / "aside").iterdir())) == 1


def test_files_that_were_read_are_forgotten_after_a_month(send: Send, box: Path) -> None:
    send("Hello")
    (old,) = (box / "done").iterdir()
    read_folder(timezone.now())
    assert old.exists()
    read_folder(timezone.now() + timedelta(days=31))
    assert not old.exists()


def test_command_says_what_was_done(box: Path, capsys: pytest.CaptureFixture[str], db: None) -> None:
    put_new(b"From: v@example.org\nSubject: Hello\n\nHow?")
    call_command("read_helpdesk_mail")
    assert "opened: 1" in capsys.readouterr().out
    call_command("read_helpdesk_mail")  # its timer runs every five minutes
    assert capsys.readouterr().out == ""


def test_log_is_read_by_the_helpdesk_alone_and_names_no_sender(
    send: Send, helpdesk: User, platform: User, make_case: MakeCase
) -> None:
    send("Hello", From="")
    send("Hello")
    page = text_of(signed(helpdesk), "/en/helpdesk/mail/")
    assert "set aside" in page
    assert "v@example.org" not in page
    assert signed(platform).get("/en/helpdesk/mail/").status_code == 403


def test_details_go_with_the_question(send: Send, asked: Case) -> None:
    send("Yes.\n\n> No?", Subject=f"Re: [{tag_of(asked)}]")
    asked.delete()
    assert not MessageDetail.objects.exists()
