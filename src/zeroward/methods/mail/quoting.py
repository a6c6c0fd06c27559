"""What somebody wrote, apart from what their program quoted beneath or above it."""

import re
from typing import Final

from zeroward.methods.mail.plain import QUOTE_MARK

_INTRODUCTIONS: Final = re.compile(
    r"^(?:On .{4,200}wrote:|Am .{4,200}schrieb.{0,80}:|Le .{4,200}a écrit\s?:|Pe .{4,200}a scris:|"
    r"El .{4,200}escribió:|Il .{4,200}ha scritto:|Op .{4,200}schreef.{0,80}:|"
    r"-{2,}\s?(?:Original Message|Ursprüngliche Nachricht|Message d'origine|Mesaj original|Forwarded message)\s?-{2,}|"
    r"_{10,})\s*$",
    re.IGNORECASE,
)
_HEAD: Final = re.compile(r"^\*?(?:From|Von|De|De la|Da|Van)\s?:\*?\s.{3,}$", re.IGNORECASE)
_HEAD_MORE: Final = re.compile(
    r"^\*?(?:Sent|Gesendet|Envoyé|Trimis|Enviado|Inviato|Date|Datum|To|An|À|Subject|Betreff|Objet)\s?:",
    re.IGNORECASE,
)


def apart(text: str) -> tuple[str, str]:
    """(what was written, what was quoted). A mail that is nothing but a quotation counts as written."""
    lines = text.splitlines()
    cut = next((at for at in range(len(lines)) if _begins(lines, at)), len(lines))
    own = [line for line in lines[:cut] if not line.lstrip().startswith(">")]
    quoted = [line for line in lines[:cut] if line.lstrip().startswith(">")] + lines[cut:]
    written = _joined(own)
    return (written, _joined(quoted)) if written else (_joined(lines), "")


def _begins(lines: list[str], at: int) -> bool:
    """The introduction of a quotation, which some programs break over two lines."""
    line = lines[at].strip()
    if line == QUOTE_MARK:
        return True
    two = f"{line} {lines[at + 1].strip()}" if at + 1 < len(lines) else line
    if _INTRODUCTIONS.match(line[:300]) or (line and _INTRODUCTIONS.match(two[:300])):
        return True
    return bool(_HEAD.match(line[:300])) and any(
        _HEAD_MORE.match(one.strip()) for one in lines[at + 1 : at + 4]
    )


def _joined(lines: list[str]) -> str:
    return "\n".join(line for line in lines if line.strip() != QUOTE_MARK).strip()
