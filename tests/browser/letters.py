"""Letters that the installation of the browser tests has sent: files in its folder."""

import re
import time
from email import message_from_bytes, policy
from email.message import EmailMessage

from tests.browser.installation import Installation


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


def link_in_letter(installation: Installation, address: str, pattern: str, seconds: float = 20) -> str:
    """The path that the newest letter to an address holds, once it has come."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        for letter in reversed(letters_to(installation, address)):
            link = re.search(rf"http://[^/]+({pattern})", words_of_letter(letter))
            if link is not None:
                return link[1]
        time.sleep(0.3)
    raise AssertionError(f"No letter to {address} has come.")
