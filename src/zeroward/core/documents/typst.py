"""Running Typst: a template and plain data become a PDF/UA-1 that its compiler has checked.

The template reads its data with `json("data.json")`; markup is never built from what people wrote. Nothing of
the machine leaks in: fonts come from Typst's own package, files from a folder of this one run.
"""

import datetime
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.documents.missing import only_simple, pieces_without_font, without
from zeroward.core.documents.tokens import light_colours
from zeroward.core.errors import HouseError

SHARED = Path(__file__).parent / "typst"
_ROUNDS = 6
"""How often text without a font is replaced before all unusual scripts are."""


class DocumentError(HouseError):
    """A document could not be made; the message is the compiler's."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """The file, and the pieces of text for which □ stands in it."""

    content: bytes
    replaced: frozenset[str]


def make_pdf(
    template: Path,
    *,
    data: Mapping[str, Any],
    files: Mapping[str, str | bytes] | None = None,
    made_at: datetime.datetime | None = None,
) -> Pdf:
    """Compile `template` with `data` (plain JSON) and `files` (name → content) beside it.

    The data gets two keys more: `colours` (light tokens) and `replaced` (True when □ stands for something).
    With `made_at` the same input gives the same bytes. Raises DocumentError, also for every warning.
    """
    with tempfile.TemporaryDirectory(prefix="zeroward-typst-") as name:
        folder = Path(name)
        for source in (*SHARED.glob("*.typ"), *template.parent.glob("*.typ")):
            shutil.copy(source, folder / source.name)
        for file_name, content in (files or {}).items():
            (folder / file_name).write_bytes(content.encode() if isinstance(content, str) else content)
        return _compile_shown(folder, template.name, data, made_at)


def _compile_shown(
    folder: Path, main: str, data: Mapping[str, Any], made_at: datetime.datetime | None
) -> Pdf:
    """Compile, and replace what no font has until the compiler is content."""
    replaced: set[str] = set()
    for round_ in range(_ROUNDS):
        shown = without(data, replaced) if round_ < _ROUNDS - 1 else only_simple(data)
        whole = {**shown, "colours": light_colours(), "replaced": bool(replaced)}
        (folder / "data.json").write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
        result = _compile(folder, main, made_at)
        if isinstance(result, bytes):
            return Pdf(result, frozenset(replaced))
        replaced |= result
    raise DocumentError(_("The document holds characters that no font of ours has."))


def _compile(folder: Path, main: str, made_at: datetime.datetime | None) -> bytes | frozenset[str]:
    """The PDF, or what no font could show."""
    import typst  # heavy

    try:
        content, warnings = typst.compile_with_warnings(
            folder / main,
            root=folder,
            font_paths=_fonts(),
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=made_at.replace(microsecond=0) if made_at else None,
        )
    except typst.TypstError as error:
        pieces = pieces_without_font(error.diagnostic)
        if pieces:
            return pieces
        raise DocumentError(error.message, place=main, remedy="; ".join(error.hints)) from error
    if warnings:
        raise DocumentError(warnings[0].message, place=main)
    return bytes(content)


@lru_cache(maxsize=1)
def _fonts() -> Any:
    """The fonts of Typst's package alone, read once a process: the same PDF on every machine."""
    import typst  # heavy

    return typst.Fonts(include_system_fonts=False)
