"""What a version of a codebook says, as plain values: its codes, what became of those before, and words for them."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.models import CodebookVersion
from zeroward.core.errors import InvalidInputError
from zeroward.methods.text.clean import clean_text


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code; `name` and `definition` by language. `parent` is the key of the code it lies under, "" at the top."""

    key: str
    name: Mapping[str, str]
    definition: Mapping[str, str] = field(default_factory=dict)
    parent: str = ""
    examples: tuple[str, ...] = ()
    colour: str = ""


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """Words of one language that point to a code, and words before them that take it back."""

    code: str
    lang: str
    phrases: tuple[str, ...]
    not_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """`successors`: code of the version before → codes of this one, none = it went without a successor."""

    codes: tuple[CodeRow, ...] = ()
    successors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: tuple[PhraseRow, ...] = ()

    def keys(self) -> list[str]:
        return [code.key for code in self.codes]

    def code(self, key: str) -> CodeRow | None:
        return next((code for code in self.codes if code.key == key), None)


def content_of(version: CodebookVersion) -> Content:
    """The content of a stored version."""
    return read_content(version.codes, version.successors, version.phrases)


def read_content(codes: Any, successors: Any, phrases: Any) -> Content:
    """Content from its plain form, as it is stored, shipped and exchanged; `problems_of` says what is wrong with it.

    Raises InvalidInputError for anything that has not the form of a codebook.
    """
    return Content(
        tuple(
            CodeRow(
                str(code.get("key", "")),
                _texts(code.get("name")),
                _texts(code.get("definition")),
                str(code.get("parent") or ""),
                _list(code.get("examples")),
                str(code.get("colour") or ""),
            )
            for code in _rows(codes)
        ),
        {str(old): _list(new) for old, new in _mapping(successors).items()},
        tuple(
            PhraseRow(
                str(row.get("code", "")),
                str(row.get("lang", "")),
                _list(row.get("phrases")),
                _list(row.get("not_with")),
            )
            for row in _rows(phrases)
        ),
    )


def _rows(value: Any) -> list[Mapping[str, Any]]:
    if not isinstance(value, list | tuple) or not all(isinstance(row, Mapping) for row in value):
        raise _formless()
    return list(value)


def _mapping(value: Any) -> Mapping[str, Any]:
    if value is not None and not isinstance(value, Mapping):
        raise _formless()
    return value or {}


def _texts(value: Any) -> dict[str, str]:
    return {str(lang): str(text) for lang, text in _mapping(value).items()}


def _list(value: Any) -> tuple[str, ...]:
    if value is not None and not isinstance(value, list | tuple):
        raise _formless()
    return tuple(map(str, value or ()))


def _formless() -> InvalidInputError:
    return InvalidInputError(
        _("This has not the form of a codebook."),
        place="codes",
        remedy=_("Take a codebook from this platform as an example."),
    )


def plain_content(content: Content) -> dict[str, Any]:
    """The columns of `CodebookVersion` for a content, with its digest."""
    columns: dict[str, Any] = {
        "codes": [
            {
                "key": code.key,
                "name": dict(code.name),
                "definition": dict(code.definition),
                "parent": code.parent,
                "examples": list(code.examples),
                "colour": code.colour,
            }
            for code in content.codes
        ],
        "successors": {old: list(new) for old, new in content.successors.items()},
        "phrases": [
            {"code": row.code, "lang": row.lang, "phrases": list(row.phrases), "not_with": list(row.not_with)}
            for row in content.phrases
        ],
    }
    text = json.dumps(columns, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {**columns, "digest": hashlib.sha256(text.encode("utf-8")).hexdigest()}


def cleaned(content: Content) -> Content:
    """Without what a reader cannot see; texts that are empty then are left out."""
    return Content(
        tuple(_clean_code(code) for code in content.codes),
        {old: tuple(dict.fromkeys(new)) for old, new in content.successors.items()},
        tuple(
            replace(row, phrases=clean_words(row.phrases), not_with=clean_words(row.not_with))
            for row in content.phrases
            if clean_words(row.phrases)
        ),
    )


def _clean_code(code: CodeRow) -> CodeRow:
    names = {lang: clean_text(text, limit=200, multiline=False) for lang, text in code.name.items()}
    told = {lang: clean_text(text, limit=3000) for lang, text in code.definition.items()}
    return replace(
        code,
        key=code.key.strip(),
        name={lang: text for lang, text in names.items() if text},
        definition={lang: text for lang, text in told.items() if text},
        examples=clean_words(code.examples, limit=500),
    )


def clean_words(words: tuple[str, ...], *, limit: int = 120) -> tuple[str, ...]:
    """Each word once, in its order, without empty ones."""
    clean = (clean_text(word, limit=limit, multiline=False) for word in words)
    return tuple(dict.fromkeys(word for word in clean if word))
