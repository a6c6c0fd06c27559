"""Mails as files of a folder: `new` holds what waits, `done` what was read, `aside` what somebody should look at.

A mail server, a script or the IMAP reader puts `*.eml` files into `new`. A file leaves it only after what it says is
written, so a fall in between loses nothing; the log knows it again.
"""

import hashlib
import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.conf import settings

from zeroward.helpdesk.domain.receiving import receive, set_aside
from zeroward.helpdesk.models import ReceivedMail
from zeroward.methods.mail import read_letter

MOST_BYTES: Final = 60_000_000
DAYS_KEPT: Final = 30
Outcome = ReceivedMail.Outcome
_LOG = logging.getLogger(__name__)


def folder() -> Path:
    return Path(settings.ZEROWARD_HELPDESK_MAIL_DIR)


def put_new(raw: bytes) -> Path:
    """Keep a mail so that the next run reads it: whole or not at all."""
    place = folder() / "new"
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{hashlib.sha256(raw).hexdigest()[:32]}.eml"
    making = path.with_suffix(".part")
    making.write_bytes(raw)
    return making.replace(path)


def read_folder(now: datetime) -> dict[str, int]:
    """Read everything that waits, and forget files that were read a month ago. Counts by what was done."""
    counts: dict[str, int] = {}
    for path in sorted((folder() / "new").glob("*.eml")):
        if path.is_symlink() or not path.is_file():
            continue
        outcome = _read(path)
        kept = outcome in (Outcome.ASIDE, Outcome.FLOOD)
        _move(path, "aside" if kept else "done")
        counts[outcome] = counts.get(outcome, 0) + 1
    _forget(now)
    return counts


def _read(path: Path) -> str:
    size = path.stat().st_size
    if size > MOST_BYTES:
        return str(set_aside(digest=_name_digest(path), size=size, reason="more than 60 MB").outcome)
    raw = path.read_bytes()
    try:
        return str(receive(read_letter(raw)).outcome)
    except Exception as error:  # whatever a mail holds, the next one is read
        _LOG.exception("A mail to the helpdesk could not be read; it is kept aside.")
        reason = f"{type(error).__name__} {error}"
        digest = hashlib.sha256(raw).hexdigest()
        return str(set_aside(digest=digest, size=size, reason=reason).outcome)


def _move(path: Path, name: str) -> None:
    place = folder() / name
    place.mkdir(exist_ok=True)
    path.replace(place / path.name)


def _forget(now: datetime) -> None:
    before = (now - timedelta(days=DAYS_KEPT)).timestamp()
    for path in (folder() / "done").glob("*.eml"):
        if path.stat().st_mtime < before:
            path.unlink(missing_ok=True)


def _name_digest(path: Path) -> str:
    return hashlib.sha256(f"{path.name} {path.stat().st_size}".encode()).hexdigest()
