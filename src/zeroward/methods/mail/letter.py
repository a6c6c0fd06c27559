"""A mail as bytes, read into what somebody wrote, from whom, and whether a program sent it."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.errors import CharsetError, HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses
from typing import Final

from zeroward.methods.mail.plain import decoded, text_of_html
from zeroward.methods.mail.quoting import apart
from zeroward.methods.text.clean import clean_text

OWN_HEADER: Final = "X-Zeroward-Helpdesk"
_MOST_PARTS: Final = 200
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@[\w.-]{1,190}")
_RECIPIENTS: Final = ("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To")
_THREAD: Final = ("Subject", "In-Reply-To", "References")
_DAEMONS: Final = ("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "bounce")


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came along; `size` in bytes. Nothing says yet that it is what its name says."""

    name: str
    size: int
    content: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """`digest` tells the same mail again; `automatic` says why it counts as sent by a program, "" when somebody wrote
    it; `threads` are the places in which the tag of a question may stand; `forged` that the receiving server says the
    sender is not who it claims to be."""

    digest: str
    sender: str
    subject: str
    text: str
    quoted: str
    threads: str
    files: tuple[Attached, ...]
    size: int
    automatic: str
    is_bounce: bool
    forged: bool


def read_letter(raw: bytes) -> Letter:
    """Never raises: a mail that cannot be read is one without a sender and a text."""
    mail = message_from_bytes(raw, policy=policy.compat32)
    sender = _sender(mail)
    parts = list(_parts(mail))
    text, quoted = apart(_text(parts))
    name = _head(mail, "Message-ID")
    identity = f"{name} {sender}".encode() if name else raw
    is_bounce = _is_bounce(mail, sender)
    threads = [_head(mail, one) for one in (*_RECIPIENTS, *_THREAD)]
    if is_bounce:  # what could not be delivered comes back in its parts
        threads += [part.as_string()[:20_000] for part in parts if part.get_content_maintype() == "message"]
        threads += [decoded(part)[:20_000] for part in parts if part.get_content_maintype() == "text"]
    return Letter(
        digest=hashlib.sha256(identity).hexdigest(),
        sender=sender,
        subject=clean_text(_head(mail, "Subject"), limit=300, multiline=False),
        text=clean_text(text, limit=20_000),
        quoted=clean_text(quoted, limit=20_000),
        threads=" ".join(threads),
        files=tuple(_files(parts)),
        size=len(raw),
        automatic=_automatic(mail, sender),
        is_bounce=is_bounce,
        forged="dmarc=fail" in _head(mail, "Authentication-Results").casefold(),
    )


def _parts(mail: Message) -> Iterator[Message]:
    """The parts of a mail without what lies inside attached mails, and not without end."""
    waiting, count = [mail], 0
    while waiting and count < _MOST_PARTS:
        part = waiting.pop(0)
        count += 1
        children = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(children, list):
            waiting = [one for one in children if isinstance(one, Message)] + waiting
        else:
            yield part


def _is_file(part: Message) -> bool:
    return part.get_content_maintype() != "text" or bool(part.get_filename()) or (
        part.get_content_disposition() == "attachment"
    )  # fmt: skip


def _text(parts: list[Message]) -> str:
    """Plain text where there is any; else HTML without its tags."""
    texts = [part for part in parts if not _is_file(part)]
    plain = "\n\n".join(decoded(part) for part in texts if part.get_content_subtype() != "html").strip()
    if plain:
        return plain
    return "\n\n".join(text_of_html(decoded(part)) for part in texts if part.get_content_subtype() == "html")


def _files(parts: list[Message]) -> Iterator[Attached]:
    for part in parts:
        if not _is_file(part) or part.get_content_type() in (
            "message/delivery-status",
            "text/rfc822-headers",
        ):
            continue
        raw = part.get_payload(decode=True)
        name = clean_text(_words(part.get_filename() or ""), limit=120, multiline=False)
        content = raw if isinstance(raw, bytes) else part.as_bytes()
        yield Attached(name or part.get_content_type(), len(content), content)


def _head(mail: Message, name: str) -> str:
    return " ".join(_words(str(value)) for value in mail.get_all(name, []))[:4_000]


def _words(value: str) -> str:
    """A head line with its encoded words; as it stands when they cannot be read."""
    try:
        return str(make_header(decode_header(value)))
    except (LookupError, ValueError, CharsetError, HeaderParseError):
        return value.encode("utf-8", "replace").decode("utf-8")


def _sender(mail: Message) -> str:
    """The address to answer to; "" when there is none that could be one."""
    for name in ("From", "Reply-To", "Sender"):
        for _name, address in getaddresses([_head(mail, name)]):
            if _ADDRESS.fullmatch(address):
                return address.casefold()[:254]
    return ""


def _is_bounce(mail: Message, sender: str) -> bool:
    report = mail.get_content_type() == "multipart/report"
    return report or _head(mail, "Return-Path").strip() == "<>" or sender.startswith("mailer-daemon@")


def _automatic(mail: Message, sender: str) -> str:
    """Why it was sent by a program: nothing is ever answered to these, so that no two programs write to each other."""
    submitted = _head(mail, "Auto-Submitted").casefold().strip()
    if mail.get(OWN_HEADER) is not None:
        return "own letter"
    if submitted and not submitted.startswith("no"):
        return "Auto-Submitted"
    if _head(mail, "Precedence").casefold().strip() in ("bulk", "junk", "list", "auto_reply"):
        return "Precedence"
    for name in ("List-Id", "X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "Feedback-ID"):
        if mail.get(name) is not None:
            return name
    return sender if sender.partition("@")[0].startswith(_DAEMONS) else ""
