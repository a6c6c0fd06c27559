from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.mail import read_letter


def mail(text: str = "How do we begin?", **heads: str) -> EmailMessage:
    made = EmailMessage()
    given_heads = {"From": "Anna <Anna@Example.org>", "To": "desk@city.example", "Subject": "A question"}
    for name, value in {**given_heads, **heads}.items():
        if value:
            made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


def test_a_plain_mail_is_read() -> None:
    letter = read_letter(mail().as_bytes())
    assert (letter.sender, letter.subject, letter.text) == (
        "anna@example.org",
        "A question",
        "How do we begin?",
    )
    assert not letter.automatic
    assert not letter.files


def test_plain_text_is_preferred_to_html() -> None:
    both = mail("The text.")
    both.add_alternative("<p>The <b>page</b>.</p>", subtype="html")
    assert read_letter(both.as_bytes()).text == "The text."


def test_hostile_html_becomes_text_without_anything_that_acts() -> None:
    made = EmailMessage()
    made["From"] = "a@example.org"
    made.set_content(
        "<html><head><title>t</title><style>p{}</style></head><body><p>First &amp; last</p>"
        "<script>alert(1)</script><img src=x onerror=alert(2)><a href='javascript:alert(3)'>here</a>"
        "<p>Second<br>line &lt;b&gt;</p><svg><script>alert(4)</script></svg><iframe src=//evil></iframe></body></html>",
        subtype="html",
    )
    text = read_letter(made.as_bytes()).text
    assert "First & last" in text
    assert "Second\nline <b>" in text
    assert "here" in text
    assert not any(word in text for word in ("alert", "script", "onerror", "evil", "javascript"))


def test_what_was_quoted_stands_apart() -> None:
    text = "Yes, thank you.\n\nAm 3. November schrieb Petra\n<desk@city.example>:\n> Does it help?\n> Say so."
    letter = read_letter(mail(text).as_bytes())
    assert letter.text == "Yes, thank you."
    assert "Does it help?" in letter.quoted


def test_outlook_head_begins_a_quotation() -> None:
    text = "Good.\n\nVon: Desk <desk@city.example>\nGesendet: Montag\nAn: Anna\nBetreff: Answer\n\nOld words"
    letter = read_letter(mail(text).as_bytes())
    assert (letter.text, "Old words" in letter.quoted) == ("Good.", True)


def test_quotation_in_html_stands_apart() -> None:
    made = EmailMessage()
    made["From"] = "a@example.org"
    made.set_content("<p>New words</p><blockquote><p>Old words</p></blockquote>", subtype="html")
    letter = read_letter(made.as_bytes())
    assert (letter.text, letter.quoted) == ("New words", "Old words")


def test_mail_that_only_quotes_is_not_empty() -> None:
    assert read_letter(mail("> all of it\n> is quoted").as_bytes()).text.startswith("> all of it")


@pytest.mark.parametrize("charset", ["utf-8", "x-unknown", "ascii"])
def test_wrong_charset_loses_nothing(charset: str) -> None:
    raw = (
        b"From: a@example.org\nContent-Type: text/plain; charset="
        + charset.encode()
        + b"\n\nGr\xfc\xdfe aus Graz"
    )
    assert read_letter(raw).text == "Grüße aus Graz"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Auto-Submitted", "auto-replied"),
        ("Precedence", "bulk"),
        ("Precedence", "auto_reply"),
        ("X-Autoreply", "yes"),
        ("List-Id", "<all.example.org>"),
        ("X-Zeroward-Helpdesk", "letter"),
        ("From", "no-reply@example.org"),
    ],
)
def test_programs_are_known(name: str, value: str) -> None:
    assert read_letter(mail(**{name.replace("-", "_"): value}).as_bytes()).automatic


def test_auto_submitted_no_is_a_person() -> None:
    assert not read_letter(mail(Auto_Submitted="no").as_bytes()).automatic


def test_files_are_named_with_their_size() -> None:
    made = mail()
    made.add_attachment(b"x" * 3_000_000, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    made.add_attachment("name,size", filename="übersicht.csv")
    files = {one.name: one.size for one in read_letter(made.as_bytes()).files}
    assert files == {"winmail.dat": 3_000_000, "übersicht.csv": pytest.approx(9, abs=2)}
    assert read_letter(made.as_bytes()).text == "How do we begin?"


def test_bounce_gives_back_what_was_sent() -> None:
    raw = (
        b"From: MAILER-DAEMON@example.org\nReturn-Path: <>\nTo: desk@city.example\n"
        b'Content-Type: multipart/report; boundary="b"\n\n--b\nContent-Type: text/plain\n\nNot delivered.\n'
        b"--b\nContent-Type: message/rfc822\n\nMessage-ID: <TAG-in-it@city.example>\nSubject: Answer\n\nHello\n--b--\n"
    )
    letter = read_letter(raw)
    assert letter.is_bounce
    assert "TAG-in-it" in letter.threads


def test_mail_without_sender_has_none() -> None:
    assert read_letter(b"Subject: Hello\n\nWho am I?").sender == ""
    assert read_letter(b"From: <not an address>\n\nWho am I?").sender == ""


def test_same_message_id_of_the_same_sender_is_the_same_mail() -> None:
    one = read_letter(mail("a", Message_ID="<1@example.org>").as_bytes())
    again = read_letter(mail("b", Message_ID="<1@example.org>").as_bytes())
    other = read_letter(mail("a", Message_ID="<1@example.org>", From="b@example.org").as_bytes())
    assert one.digest == again.digest != other.digest


@given(st.binary(max_size=2_000))
def test_any_bytes_are_read(raw: bytes) -> None:
    letter = read_letter(raw)
    assert letter.size == len(raw)
    assert len(letter.digest) == 64


@given(st.binary(max_size=600))
def test_any_bytes_behind_a_head_are_read(raw: bytes) -> None:
    heads = b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    assert read_letter(heads + raw).sender == "a@example.org"


def test_head_that_names_an_unknown_alphabet_is_read_as_it_stands() -> None:
    head = "Subject: =?ut\u00ff-8?q?Hei=C3=9F?=\nFrom: a@example.org\n\nx"
    assert "ut" in read_letter(head.encode()).subject
