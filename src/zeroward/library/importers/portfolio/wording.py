"""Small questions about a piece of text that several readers ask."""

import re

from zeroward.library.importers.portfolio.titles import fold
from zeroward.library.importers.portfolio.vocabulary import words

_OPENING, _CLOSING = '"“„«”', '"”“»'
REMARK_LENGTH = 250
TAG = re.compile(r"(?<![\w#/])#([A-Za-z][\w&-]{0,80})")


def is_to_come(text: str) -> bool:
    """Whether the text only says that something will follow (TBC, IN PROGRESS …)."""
    return len(text) <= 40 and fold(text) in words("in_progress")


def is_remark(text: str) -> bool:
    """Whether a short paragraph stands wholly in quotation marks."""
    body = text.rstrip(".")
    return 2 < len(text) <= REMARK_LENGTH and text[0] in _OPENING and body[-1:] in _CLOSING


def unquoted(text: str) -> str:
    """Without the quotation marks around it (also a lone one at either end)."""
    text = text.strip()
    if text[:1] and text[0] in _OPENING:
        text = text[1:].strip()
    stripped = text.removesuffix(".")
    if stripped[-1:] and stripped[-1] in _CLOSING and not _has_opening(stripped[:-1]):
        text = stripped[:-1].rstrip() + text[len(stripped) :]
    return text.strip()


def _has_opening(text: str) -> bool:
    """An inner quotation is open, so that a closing mark at the end belongs to it."""
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def is_only_tags(text: str) -> bool:
    """Whether a block holds hashtags and nothing else."""
    rest = TAG.sub("", text)
    return bool(TAG.search(text)) and not re.sub(r"[\s,;]", "", rest)


def bullets(text: str) -> str | None:
    """The text of a list line, or None when the line is none."""
    found = re.match(r"^\s*(?:[-•*–]|\d{1,2}[.)])\s+(?:[✓✔☑]\s*)?(\S.*)$", text)
    return found[1].strip() if found else None
