"""Reading codebooks: their codes in a language, as the kernel takes them, and who may use which."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from zeroward.consultation.models import CodebookVersion
from zeroward.consultation.queries.language_choice import in_language
from zeroward.core.models import Visibility
from zeroward.core.workspaces import Workspace
from zeroward.methods.coding import Code, Codebook


@dataclass(frozen=True, slots=True)
class CodeSaid:
    """A code in the reader's language; `depth` is 0 for a code at the top. `lang` tells which language is served."""

    key: str
    name: str
    definition: str
    parent: str
    colour: str
    depth: int
    examples: tuple[str, ...]
    lang: str


def kernel(version: CodebookVersion, language: str = "en") -> Codebook:
    """The version as `methods.coding` takes it. Raises MethodError for a codebook that goes in a circle."""
    codes = [
        Code(
            code["key"],
            in_language(code["name"], language)[0],
            in_language(code.get("definition", {}), language)[0],
            code.get("parent", ""),
        )
        for code in version.codes
    ]
    return Codebook(version.number, tuple(codes))


def codes_of(version: CodebookVersion, language: str) -> tuple[CodeSaid, ...]:
    """All codes, each under its parent, in the order of the codebook."""
    under: dict[str, list[dict[str, Any]]] = {}
    for code in version.codes:
        under.setdefault(code.get("parent", ""), []).append(code)
    return tuple(_branch("", under, language, 0))


def _branch(
    parent: str, under: Mapping[str, list[dict[str, Any]]], language: str, depth: int
) -> list[CodeSaid]:
    found: list[CodeSaid] = []
    for code in under.get(parent, ()):
        name, lang = in_language(code["name"], language)
        definition = in_language(code.get("definition", {}), language)[0]
        found.append(
            CodeSaid(
                code["key"],
                name,
                definition,
                parent,
                code.get("colour", ""),
                depth,
                tuple(code.get("examples", ())),
                lang,
            )
        )
        found += _branch(code["key"], under, language, depth + 1)
    return found


def names(version: CodebookVersion, language: str) -> dict[str, str]:
    """Names by key."""
    return {code["key"]: in_language(code["name"], language)[0] for code in version.codes}


def usable(place: Workspace) -> QuerySet[CodebookVersion]:
    """Versions that a workspace may code with: its own, and those that are for everyone; the newest first. Drafts of
    others are theirs alone, also where the codebook is for everyone."""
    return (
        CodebookVersion.objects.filter(
            Q(codebook__scope=str(place.scope)) | Q(codebook__visibility=Visibility.PUBLIC, frozen=True)
        )
        .select_related("codebook")
        .order_by("codebook__title", "codebook_id", "-order")
    )
