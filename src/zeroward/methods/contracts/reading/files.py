"""From a file to a `Source`: Markdown, PDF and Word give the same lines. Hostile files end in a `ReadingError`."""

import hashlib
import html
from pathlib import Path
from typing import Final

from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.pdf import lines_of_pdf
from zeroward.methods.contracts.reading.source import Note, Source
from zeroward.methods.contracts.reading.word import lines_of_word

MOST_BYTES: Final = 80_000_000
MOST_SIGNS: Final = 8_000_000
"""Letters of a document at most; the longest contract that we know has one million."""
MOST_LINES: Final = 200_000
_LEAST_SIGNS: Final = 200
_NAME: Final = 200
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
_NO_TEXT: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf")


def read_file(path: Path) -> Source:
    """Raises ReadingError, and OSError when the file cannot be opened."""
    if path.stat().st_size > MOST_BYTES:
        raise ReadingError("too_large", {"megabytes": MOST_BYTES // 1_000_000})
    return source_of(path.name, path.read_bytes())


def source_of(name: str, data: bytes) -> Source:
    """The kind of the file is decided by its first bytes, not by its name. Raises ReadingError."""
    if len(data) > MOST_BYTES:
        raise ReadingError("too_large", {"megabytes": MOST_BYTES // 1_000_000})
    if data.startswith(_OLD_WORD):
        raise ReadingError("old_word")
    digest = hashlib.sha256(data).hexdigest()
    if b"%PDF-" in data[:1024]:
        lines, pages, notes = lines_of_pdf(data)
        return _checked(Source(name[:_NAME], "pdf", lines, digest, pages, notes))
    if data.startswith(b"PK\x03\x04"):
        lines, notes = lines_of_word(data)
        return _checked(Source(name[:_NAME], "word", lines, digest, (), notes))
    text, notes = _text_of(data)
    return _checked(Source(name[:_NAME], "markdown", _lines(text), digest, (), notes))


def source_of_text(name: str, text: str) -> Source:
    """A document that is text already. Raises ReadingError."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _checked(Source(name[:_NAME], "markdown", _lines(text), digest))


def _lines(text: str) -> tuple[str, ...]:
    """Lines are ended by line feeds alone, so that a line's number is the same in every editor."""
    plain = html.unescape(text) if "&" in text else text
    ends = plain.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    lines = ends.removeprefix("\ufeff").split("\n")
    return tuple(lines[:-1] if lines and not lines[-1] else lines)


def _text_of(data: bytes) -> tuple[str, tuple[Note, ...]]:
    if data.startswith(_NO_TEXT) or (
        data[:4096].count(0) > 64 and not data.startswith((b"\xff\xfe", b"\xfe\xff"))
    ):
        raise ReadingError("unknown_kind")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return data.decode("cp1252", "replace"), (Note("not_utf8", line),)


def _checked(source: Source) -> Source:
    signs = sum(map(len, source.lines))
    if signs > MOST_SIGNS or len(source.lines) > MOST_LINES:
        raise ReadingError("too_long", {"signs": MOST_SIGNS})
    if signs < _LEAST_SIGNS:
        raise ReadingError("no_text_layer" if source.form == "pdf" else "no_text")
    return source
