"""Mails from a mailbox: unread ones are kept as files first, then marked as read."""

import imaplib
import logging
import re
import ssl
from typing import Final

from django.conf import settings

from zeroward.core.errors import InvalidInputError
from zeroward.helpdesk.importers.mail_folder import MOST_BYTES, put_new

SECONDS: Final = 30
MOST_AT_ONCE: Final = 200
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_LOG = logging.getLogger(__name__)


def is_on() -> bool:
    return bool(settings.ZEROWARD_HELPDESK_IMAP_HOST)


def fetch_unread() -> int:
    """How many were fetched. Raises InvalidInputError when the mailbox cannot be read."""
    try:
        box = _connected()
    except (OSError, imaplib.IMAP4.error) as error:
        raise InvalidInputError(
            f"The mailbox cannot be opened: {error}.",
            place="ZEROWARD_HELPDESK_IMAP_HOST",
            remedy="Check host, port, user and password; mails stay on the server meanwhile.",
        ) from error
    try:
        return _fetch(box)
    except (OSError, imaplib.IMAP4.error) as error:
        raise InvalidInputError(
            f"The mailbox stopped answering: {error}.", remedy="What was not fetched is unread still."
        ) from error
    finally:
        try:
            box.logout()
        except (OSError, imaplib.IMAP4.error):
            _LOG.warning("The mailbox of the helpdesk was left without a farewell.")


def _connected() -> imaplib.IMAP4:
    host, port = settings.ZEROWARD_HELPDESK_IMAP_HOST, settings.ZEROWARD_HELPDESK_IMAP_PORT
    box: imaplib.IMAP4
    if settings.ZEROWARD_HELPDESK_IMAP_TLS:
        box = imaplib.IMAP4_SSL(host, port, ssl_context=ssl.create_default_context(), timeout=SECONDS)
    else:
        box = imaplib.IMAP4(host, port, timeout=SECONDS)
    try:
        box.login(settings.ZEROWARD_HELPDESK_IMAP_USER, settings.ZEROWARD_HELPDESK_IMAP_PASSWORD)
    except (OSError, imaplib.IMAP4.error):
        box.shutdown()  # imaplib leaves the connection open
        raise
    return box


def _fetch(box: imaplib.IMAP4) -> int:
    kind, _counts = box.select(settings.ZEROWARD_HELPDESK_IMAP_FOLDER)
    if kind != "OK":
        raise imaplib.IMAP4.error(f"there is no folder {settings.ZEROWARD_HELPDESK_IMAP_FOLDER}")
    _kind, found = box.uid("SEARCH", "UNSEEN")
    count = 0
    for uid in (found[0] or b"").split()[:MOST_AT_ONCE]:
        number = uid.decode("ascii")
        _kind, sizes = box.uid("FETCH", number, "(RFC822.SIZE)")
        size = _SIZE.search(sizes[0]) if sizes and isinstance(sizes[0], bytes) else None
        if size is not None and int(size[1]) > MOST_BYTES:
            _LOG.error("A mail of %s bytes stays in the mailbox of the helpdesk.", int(size[1]))
            continue
        _kind, parts = box.uid("FETCH", number, "(BODY.PEEK[])")
        raw = next((part[1] for part in parts if isinstance(part, tuple)), None)
        if raw is None:
            continue
        put_new(raw)
        box.uid("STORE", number, "+FLAGS", "(\\Seen)")
        count += 1
    return count
