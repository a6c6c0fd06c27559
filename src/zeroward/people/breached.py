"""Passwords that were stolen elsewhere: looked up in a file on this machine, so that nothing leaves it."""

import hashlib
from itertools import islice
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.utils.translation import gettext as _


class BreachedPasswordValidator:
    """`file`: lines `SHA1:count` (or the hash alone) in ascending order, as "Have I Been Pwned" offers them."""

    def __init__(self, file: str) -> None:
        self.file = Path(file)
        if not self.file.is_file():
            raise ImproperlyConfigured(f"ZEROWARD_BREACH_FILE: there is no file {file}.")

    def validate(self, password: str, user: object = None) -> None:  # noqa: ARG002
        if stands_in(self.file, password):
            raise ValidationError(self.get_help_text(), code="password_breached")

    def get_help_text(self) -> str:
        return _("A password must not be one that was stolen somewhere before.")


def stands_in(file: Path, password: str) -> bool:
    """Binary search over the lines: some forty reads in a file of forty gigabytes."""
    wanted = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    with file.open("rb") as lines:
        low, high = 0, file.stat().st_size
        while low < high:
            middle = (low + high) // 2
            lines.seek(middle)
            if middle:
                lines.readline()  # the rest of a line that began before
            line = lines.readline()
            if line and line[:40].upper() < wanted:
                low = lines.tell()
            else:
                high = middle
        lines.seek(low)
        # a line that begins exactly at the end of the range was never read: the wanted one is this or the next
        return wanted in (line[:40].upper() for line in islice(lines, 2))
