"""The text of a part of a mail: whatever it says of its encoding, and HTML without anything that acts."""

import html
import re
from email.message import Message
from typing import Final

import nh3

MOST_LETTERS: Final = 200_000
_BREAKS = re.compile(r"(?i)<(?:br|/p|/div|/li|/tr|/h[1-6]|/blockquote|p|div|li|tr|blockquote)\b[^>]*>")
_QUOTE_STARTS = re.compile(r"(?i)<blockquote\b[^>]*>|<div[^>]+(?:gmail_quote|divRplyFwdMsg)[^>]*>")
_EMPTY = re.compile(r"[ \t]*\n(?:[ \t]*\n){2,}")
QUOTE_MARK: Final = "\u2063quoted\u2063"
"""Stands where an HTML mail begins to quote; invisible, and taken out again."""


def decoded(part: Message) -> str:
    """The text of a part. A charset that is wrong or unknown gives way to UTF-8, then to Windows-1252."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return str(raw or "")[:MOST_LETTERS]
    raw = raw[: 4 * MOST_LETTERS]
    for charset in (part.get_content_charset() or "utf-8", "utf-8", "cp1252"):
        try:
            return raw.decode(charset)[:MOST_LETTERS]
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("utf-8", "replace")[:MOST_LETTERS]


def text_of_html(source: str) -> str:
    """What a reader of the mail would see, as plain text: no tag, script, style, picture or address survives."""
    marked = _QUOTE_STARTS.sub(lambda found: f"\n{QUOTE_MARK}\n{found[0]}", source.replace(QUOTE_MARK, ""))
    broken = _BREAKS.sub(lambda found: f"\n{found[0]}", marked)
    bare = nh3.clean(
        broken, tags=set(), clean_content_tags={"script", "style", "title", "head", "template", "noscript"}
    )
    lines = [" ".join(line.split()) for line in html.unescape(bare).split("\n")]
    return _EMPTY.sub("\n\n", "\n".join(lines)).strip()
