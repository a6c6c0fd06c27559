"""Letters that the installation of the browser tests has sent: files in its folder.

They are written in the background, so that a journey never takes "the newest" but waits for the one it means.
"""

import re
import time
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage

from tests.browser.installation import Installation

PATIENT = 60.0
"""Seconds for what happens in the background on a busy machine."""


def letters_to(installation: Installation, address: str) -> list[EmailMessage]:
    """In the order in which they were sent."""
    found = []
    for path in sorted(installation.mails.glob("*"), key=lambda one: one.stat().st_mtime):
        letter = message_from_bytes(path.read_bytes(), policy=policy.default)
        if address in str(letter["To"]) and isinstance(letter, EmailMessage):
            found.append(letter)
    return found


def words_of_letter(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    return str(body.get_content()) if body is not None else ""


def letter_to(installation: Installation, address: str, subject: str = "", words: str = "") -> EmailMessage:
    """The newest letter whose subject and text hold these words, once it has come."""

    def meant(letter: EmailMessage) -> bool:
        return subject in str(letter["Subject"]) and words in words_of_letter(letter)

    return _awaited(installation, address, meant)


def link_in_letter(installation: Installation, address: str, pattern: str) -> str:
    """The path that the newest letter with such a link holds, once it has come."""
    link = re.compile(rf"http://[^/]+({pattern})")
    letter = _awaited(installation, address, lambda one: link.search(words_of_letter(one)) is not None)
    found = link.search(words_of_letter(letter))
    assert found is not None
    return found[1]


def _awaited(installation: Installation, address: str, meant: Callable[[EmailMessage], bool]) -> EmailMessage:
    ends = time.monotonic() + PATIENT
    while time.monotonic() < ends:
        for letter in reversed(letters_to(installation, address)):
            if meant(letter):
                return letter
        time.sleep(0.3)
    raise AssertionError(f"The letter to {address} that was waited for has not come.")
