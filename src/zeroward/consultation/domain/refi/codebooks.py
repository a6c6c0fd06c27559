"""Our codebooks as a tree of codes, and a tree of codes as a content of ours."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from zeroward.consultation.domain.codebook_content import CodeRow, Content
from zeroward.consultation.domain.refi.colours import COLOURS, colour_of, number_of
from zeroward.consultation.domain.refi.guids import code_guid
from zeroward.consultation.domain.refi.project import Codebook, CodeNode, walk
from zeroward.consultation.models import CodebookVersion
from zeroward.consultation.queries.codebooks import CodeSaid, codes_of
from zeroward.core.names import key_from

LONGEST_NAME, LONGEST_TEXT = 200, 3_000


@dataclass(frozen=True, slots=True)
class Taken:
    """A code as it is taken over; `hints` say what is otherwise than in the file."""

    row: CodeRow
    guid: str
    name: str
    hints: tuple[str, ...]


def codebook_of(version: CodebookVersion, language: str) -> Codebook:
    """The version in one language, for a `.qdc`."""
    return Codebook(nodes_of(version, language))


def nodes_of(version: CodebookVersion, language: str) -> tuple[CodeNode, ...]:
    """Its codes, each with those that lie under it."""
    under: dict[str, list[CodeSaid]] = {}
    for code in codes_of(version, language):
        under.setdefault(code.parent, []).append(code)

    def branch(parent: str) -> tuple[CodeNode, ...]:
        return tuple(
            CodeNode(
                code_guid(version.codebook.key, one.key),
                one.name,
                one.definition,
                colour_of(one.colour),
                True,
                branch(one.key),
            )
            for one in under.get(parent, ())
        )

    return branch("")


def keys_by_guid(version: CodebookVersion) -> dict[str, str]:
    """Key of each code by its lasting identifier."""
    return {code_guid(version.codebook.key, code["key"]): code["key"] for code in version.codes}


def taken_codes(
    nodes: tuple[CodeNode, ...], *, language: str, known: Mapping[str, str], before: Content | None = None
) -> list[Taken]:
    """The codes of a file as codes of ours, in their order. `known` gives the key of codes that we know by their
    identifier. What a file cannot hold (other languages, typical wordings) stays as it is in `before`."""
    used = {*known.values(), *(before.keys() if before else ())}
    keys: dict[str, str] = {}
    given: set[str] = set()
    found = []
    for node, parent in walk(nodes):
        key = known.get(node.guid, "")
        if not key or key in given:
            key = _fresh_key(node.name, used | given)
        given.add(key)
        keys[node.guid] = key
        old = before.code(key) if before else None
        row = _row(node, key, keys.get(parent, ""), language, old)
        found.append(Taken(row, node.guid, node.name, tuple(_hints(node))))
    return found


def _row(node: CodeNode, key: str, parent: str, language: str, old: CodeRow | None) -> CodeRow:
    base = old or CodeRow(key, {})
    definition = {lang: text for lang, text in base.definition.items() if lang != language}
    if node.description.strip():
        definition[language] = node.description
    return replace(
        base,
        name={**base.name, language: node.name},
        definition=definition,
        parent=parent,
        colour=number_of(node.colour),
    )


def _fresh_key(name: str, used: set[str]) -> str:
    try:
        stem = key_from(name, limit=70)
    except ValueError:
        stem = "code"
    return next(
        key for key in (stem, *(f"{stem}-{number}" for number in range(2, 10_000))) if key not in used
    )


def _hints(node: CodeNode) -> list[str]:
    found = []
    if not node.codable:
        found.append(_("It is only a heading in the file; here it can be given to passages too."))
    if len(node.name) > LONGEST_NAME:
        found.append(_("Its name has more than %(most)d letters and is cut off.") % {"most": LONGEST_NAME})
    if len(node.description) > LONGEST_TEXT:
        found.append(
            _("Its description has more than %(most)d letters and is cut off.") % {"most": LONGEST_TEXT}
        )
    if node.colour and node.colour.upper() not in COLOURS.values() and number_of(node.colour):
        found.append(_("Its colour is the nearest of ours."))
    return found
