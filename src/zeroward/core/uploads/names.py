"""File names as they are shown and offered for saving. Files are stored under random names."""

import re

from django.utils.translation import gettext as _

from zeroward.core.uploads.kinds import TEXT, TEXT_SUFFIXES, FileKind
from zeroward.methods.text.clean import clean_text

LONGEST = 120
_FORBIDDEN = re.compile(r'[<>:"|?*;%\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def clean_file_name(name: str, kind: FileKind) -> str:
    """The name without folders and without what systems forbid; its ending is that of the real kind."""
    last = re.split(r"[/\\]", clean_text(name, limit=1000, multiline=False))[-1]
    last = " ".join(_FORBIDDEN.sub(" ", last).split()).strip(". ")
    stem, dot, suffix = last.rpartition(".")
    if not dot or not re.fullmatch(r"[A-Za-z0-9]{1,5}", suffix):
        stem, suffix = last, ""
    ending = suffix.lower() if kind == TEXT and suffix.lower() in TEXT_SUFFIXES else kind.suffix
    stem = stem[:LONGEST].strip(". ") or _("document")
    return f"{stem}_.{ending}" if _RESERVED.fullmatch(stem) else f"{stem}.{ending}"
