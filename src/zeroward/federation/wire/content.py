"""The content of a record as it travels: read from JSON of anywhere, and as one flat mapping that can be compared.

Paths: `record/<column>`, `text/<field>` for the source text, `text/<field>/<language>` for a translation.
"""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from zeroward.federation.package.manifest import plain_json
from zeroward.federation.wire.errors import NewerFormatError, UnfitError

NAME: Final = "zeroward-record"
VERSION: Final = 1
BESIDE: Final = frozenset({"key", "title", "summary", "language", "changed"})
"""Columns that repeat what the texts say, or that are about the row and not about the thing."""
MOST_BYTES: Final = 2 * 1024 * 1024
LONGEST_TEXT: Final = 200_000
ORIGINS: Final = frozenset({"human", "machine", "imported"})
_VERSION = re.compile(r"[0-9]{1,9}")
_KIND = re.compile(r"[a-z]+(?:-[a-z]+)*")
_KEY = re.compile(r"[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*")
_FIELD = re.compile(r"[a-z][a-z_]{0,59}")
_LANG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")

Flat = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Content:
    """`lang` is the language of the source texts."""

    kind: str
    key: str
    lang: str
    flat: Mapping[str, Any]


def read_content(raw: bytes) -> Content:
    """Raises UnfitError for what is no such record, NewerFormatError for a later version of the form."""
    if len(raw) > MOST_BYTES:
        raise UnfitError("size", "The record is larger than 2 MB.")
    data = plain_json(raw, "record")
    if not isinstance(data, dict) or not isinstance(data.get("format"), str):
        raise UnfitError("format", "This is no record.")
    _check_signs(data)
    name, _slash, version = data["format"].partition("/")
    if name != NAME or not _VERSION.fullmatch(version):
        raise UnfitError("format", "This is no record.")
    if int(version) > VERSION:
        raise NewerFormatError(int(version), VERSION)
    kind, key = _matching(data, "kind", _KIND, 40), _matching(data, "key", _KEY, 120)
    record, texts = data.get("record"), data.get("texts")
    if not isinstance(record, dict) or not isinstance(texts, dict):
        raise UnfitError("record", "The record has no content.")
    flat = {
        f"record/{name}": value
        for name, value in record.items()
        if name not in BESIDE and _FIELD.fullmatch(name)
    }
    langs: set[str] = set()
    for field, text in texts.items():
        flat.update(_text(field, text, langs))
    if len(langs) != 1:
        raise UnfitError("texts", "The source texts have no language, or more than one.")
    return Content(kind, key, langs.pop(), flat)


def _check_signs(data: Any) -> None:
    """What no database takes: halves of signs, the sign zero, numbers without end."""
    try:
        text = json.dumps(data, ensure_ascii=False, allow_nan=False)
        text.encode()
    except (ValueError, RecursionError):
        raise UnfitError("record", "It holds signs or numbers that cannot be kept.") from None
    if "\\u0000" in text:
        raise UnfitError("record", "It holds the sign zero.")


def narrowed(flat: Mapping[str, Any], columns: Collection[str]) -> Flat:
    """All texts, and of the columns those that are written here."""
    kept = {f"record/{name}" for name in columns}
    return {path: value for path, value in flat.items() if path.startswith("text/") or path in kept}


def flattened(row: Mapping[str, Any], texts: Mapping[str, Any]) -> Flat:
    """A record of ours, as it is offered, in the same form."""
    flat = {f"record/{name}": value for name, value in row.items() if name not in BESIDE}
    for field, text in texts.items():
        flat.update(_text(field, text, set()))
    return flat


def _text(field: str, found: Any, langs: set[str]) -> Flat:
    place = f"texts.{str(field)[:60]}"
    if not _FIELD.fullmatch(field) or not isinstance(found, dict):
        raise UnfitError(place, "This is no text.")
    lang, translations = _lang(found.get("lang"), place), found.get("translations")
    langs.add(lang)
    flat: Flat = {f"text/{field}": _words(found.get("text"), place)}
    if not isinstance(translations, dict) or len(translations) > 60:
        raise UnfitError(place, "The translations are missing, or far too many.")
    for other, one in translations.items():
        where = f"{place}.{str(other)[:12]}"
        origin = one.get("origin") if isinstance(one, dict) else None
        if not isinstance(origin, str) or origin not in ORIGINS:
            raise UnfitError(where, "It does not say who made the translation.")
        flat[f"text/{field}/{_lang(other, where)}"] = {
            "text": _words(one.get("text"), where),
            "origin": origin,
            "reviewed": one.get("reviewed") is True,
            "stale": one.get("stale") is True,
        }
    return flat


def _words(found: Any, place: str) -> str:
    if not isinstance(found, str) or len(found) > LONGEST_TEXT:
        raise UnfitError(place, "The text is missing, or far too long.")
    return found


def _lang(found: Any, place: str) -> str:
    if not isinstance(found, str) or not _LANG.fullmatch(found):
        raise UnfitError(place, "This is no code of a language.")
    return found


def _matching(data: Mapping[str, Any], name: str, form: re.Pattern[str], most: int) -> str:
    found = data.get(name)
    if not isinstance(found, str) or len(found) > most or not form.fullmatch(found):
        raise UnfitError(name, "The value has not the form that it must have.")
    return found
