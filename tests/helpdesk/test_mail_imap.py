"""Fetching from a mailbox, against a small IMAP server on this machine."""

import re
import socketserver
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from django.core.management import call_command

from zeroward.core.errors import InvalidInputError
from zeroward.helpdesk.importers.mail_imap import fetch_unread
from zeroward.helpdesk.models import ReceivedMail

pytestmark = pytest.mark.slow

RAW = b"From: v@example.org\r\nSubject: Hello\r\n\r\nHow do we begin?\r\n"


class Mailbox(socketserver.StreamRequestHandler):
    """Just enough of the protocol: login, select, search, fetch, store, logout."""

    mails: ClassVar[dict[int, bytes]] = {}
    seen: ClassVar[set[int]] = set()

    def handle(self) -> None:
        self.wfile.write(b"* OK ready\r\n")
        for line in self.rfile:
            tag, _space, rest = line.strip().partition(b" ")
            self.wfile.write(self.answered(rest.decode()))
            refused = rest.startswith(b"LOGIN") and b"wrong" in rest
            self.wfile.write(tag + (b" NO refused\r\n" if refused else b" OK done\r\n"))
            if rest == b"LOGOUT":
                return

    def answered(self, command: str) -> bytes:
        number = int(found[1]) if (found := re.search(r"(?:FETCH|STORE) (\d+)", command)) else 0
        if command.startswith("CAPABILITY"):
            return b"* CAPABILITY IMAP4rev1\r\n"
        if command.startswith("SELECT"):
            return b"* %d EXISTS\r\n" % len(self.mails)
        if "SEARCH" in command:
            return b"* SEARCH %s\r\n" % b" ".join(b"%d" % one for one in self.mails if one not in self.seen)
        if "RFC822.SIZE" in command:
            return b"* %d FETCH (RFC822.SIZE %d UID %d)\r\n" % (number, len(self.mails[number]), number)
        if "BODY.PEEK" in command:
            raw = self.mails[number]
            return b"* %d FETCH (UID %d BODY[] {%d}\r\n%s)\r\n" % (number, number, len(raw), raw)
        if "STORE" in command:
            self.seen.add(number)
        return b"* BYE\r\n" if command == "LOGOUT" else b""


@pytest.fixture
def mailbox(settings: object, tmp_path: Path) -> Iterator[type[Mailbox]]:
    Mailbox.mails, Mailbox.seen = {1: RAW, 2: RAW.replace(b"v@", b"w@")}, set()
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Mailbox) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for name, value in {
            "HOST": "127.0.0.1", "PORT": server.server_address[1], "TLS": False, "USER": "desk", "PASSWORD": "right"
        }.items():  # fmt: skip
            setattr(settings, f"ZEROWARD_HELPDESK_IMAP_{name}", value)
        settings.ZEROWARD_HELPDESK_MAIL_DIR = str(tmp_path)  # type: ignore[attr-defined]
        yield Mailbox
        server.shutdown()


def test_unread_mails_are_fetched_kept_as_files_and_marked(mailbox: type[Mailbox], tmp_path: Path) -> None:
    assert fetch_unread() == 2
    assert sorted(path.read_bytes() for path in (tmp_path / "new").glob("*.eml")) == sorted(
        mailbox.mails.values()
    )
    assert mailbox.seen == {1, 2}
    assert fetch_unread() == 0


def test_mail_that_is_too_large_stays_unread(mailbox: type[Mailbox], monkeypatch: pytest.MonkeyPatch) -> None:
    mailbox.mails[3] = RAW + b"x" * 500
    monkeypatch.setattr("zeroward.helpdesk.importers.mail_imap.MOST_BYTES", 400)
    assert fetch_unread() == 2
    assert mailbox.seen == {1, 2}


def test_wrong_password_and_no_server_say_what_to_do(mailbox: type[Mailbox], settings: object) -> None:
    settings.ZEROWARD_HELPDESK_IMAP_PASSWORD = "wrong"  # type: ignore[attr-defined]
    with pytest.raises(InvalidInputError, match="password"):
        fetch_unread()
    settings.ZEROWARD_HELPDESK_IMAP_PORT = 1  # type: ignore[attr-defined]
    with pytest.raises(InvalidInputError, match="cannot be opened"):
        fetch_unread()
    assert mailbox.seen == set()


def test_command_fetches_and_reads(
    mailbox: type[Mailbox], db: None, capsys: pytest.CaptureFixture[str], settings: object
) -> None:
    call_command("read_helpdesk_mail")
    assert "fetched: 2" in capsys.readouterr().out
    assert ReceivedMail.objects.filter(outcome="opened").count() == 2
    settings.ZEROWARD_HELPDESK_IMAP_PASSWORD = "wrong"  # type: ignore[attr-defined]
    call_command("read_helpdesk_mail")
    assert "cannot be opened" in capsys.readouterr().err
