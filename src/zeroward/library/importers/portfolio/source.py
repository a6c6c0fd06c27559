"""From bytes to clean, numbered lines.

The portfolio is published as plain UTF-8 text. Whatever could hide or break something (control characters,
direction overrides, endless lines) is taken out here, once, and reported, so that no reader below needs to
think about it.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from zeroward.library.importers.portfolio.errors import PortfolioError
from zeroward.library.importers.portfolio.findings import Findings
from zeroward.library.importers.portfolio.markup import foreign_tags

MAX_BYTES = 8 * 1024 * 1024
MAX_LINE = 20_000  # characters; the longest paragraph of the published text has about 2 300

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ue000-\uf8ff]"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file: its number (from 1) and its cleaned text, without the line end."""

    no: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: where from, SHA-256 of its bytes, and its lines."""

    name: str
    digest: str
    lines: tuple[Line, ...]


def read_source(path: Path, findings: Findings) -> Source:
    """Read a file. Raises PortfolioError when it is missing, no file, too large, or no text."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise PortfolioError(
                f"{path.name}: larger than {MAX_BYTES // 1024 // 1024} MB; give the text version."
            )
        raw = path.read_bytes()
    except OSError as error:
        raise PortfolioError(f"{path}: cannot be read ({error.strerror}); check the path.") from error
    return source_from_bytes(raw, name=path.name, findings=findings)


def source_from_bytes(raw: bytes, *, name: str, findings: Findings) -> Source:
    """Decode and clean; every removed character and every refused line is a finding."""
    if len(raw) > MAX_BYTES:
        raise PortfolioError(f"{name}: larger than {MAX_BYTES // 1024 // 1024} MB; give the text version.")
    text = _decode(raw, name)
    if not text.strip():
        raise PortfolioError(f"{name}: the file holds no text; export the portfolio as plain text (UTF-8).")
    printed = re.split(r"\r\n|\n|\r", text.replace("\f", " ").rstrip())
    lines = tuple(Line(no, _clean(no, line, findings)) for no, line in enumerate(printed, 1))
    return Source(name=name, digest=hashlib.sha256(raw).hexdigest(), lines=lines)


def _decode(raw: bytes, name: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise PortfolioError(f"{name}: the file is UTF-16; save it as UTF-8.")
    if raw.startswith((b"%PDF", b"PK\x03\x04")):
        raise PortfolioError(
            f"{name}: this is a PDF or an office file; export it as plain text (UTF-8) first."
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise PortfolioError(
            f"{name}: line {line} is not UTF-8 (byte {raw[error.start]:#04x} at position {error.start}); "
            "save the file as UTF-8."
        ) from error


def _clean(no: int, line: str, findings: Findings) -> str:
    if len(line) > MAX_LINE:
        findings.add("line_too_long", lines=no, raw=line, made_of_it=f"not read ({len(line)} characters)")
        return ""
    clean, removed = _HIDDEN.subn("", line)
    if removed:
        findings.add("hidden_characters", lines=no, raw=clean, made_of_it=f"{removed} characters taken out")
    foreign = foreign_tags(clean)
    if foreign:
        findings.add("markup_removed", lines=no, raw=clean, made_of_it="without " + ", ".join(foreign))
    return unicodedata.normalize("NFC", clean)
