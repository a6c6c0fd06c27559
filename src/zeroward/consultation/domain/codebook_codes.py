"""Single changes of a draft: put a code in, take one out, move it, and say what became of the codes before."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.codebook_content import CodeRow, Content, PhraseRow, content_of
from zeroward.consultation.domain.codebooks import save_content
from zeroward.consultation.models import CodebookVersion
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.visibility import Viewer


def put_code(
    *,
    actor: Any,
    viewer: Viewer,
    version: CodebookVersion,
    code: CodeRow,
    phrases: Iterable[PhraseRow] = (),
    was: str = "",
    digest: str = "",
) -> CodebookVersion:
    """Add a code, or write the one whose key `was`; what points at it follows a new key. `phrases` replace its own.

    Raises as `save_content` does: a code under itself is a circle and refused.
    """
    content = content_of(version)
    if was and content.code(was) is None:
        raise InvalidInputError(
            _("There is no code “%(code)s”.") % {"code": was}, place="key", remedy=_("It was taken out.")
        )
    codes = [code if row.key == was else row for row in content.codes] if was else [*content.codes, code]
    old = was or code.key
    kept = [row for row in content.phrases if row.code != old]
    changed = Content(
        tuple(codes),
        content.successors,
        (*kept, *(replace(row, code=code.key) for row in phrases)),
    )
    if was and was != code.key:
        changed = _renamed(changed, was, code.key)
    return save_content(actor=actor, viewer=viewer, version=version, content=changed, digest=digest)


def remove_code(
    *, actor: Any, viewer: Viewer, version: CodebookVersion, key: str, digest: str = ""
) -> CodebookVersion:
    """Take a code out, with its words. Raises ConflictError while others lie under it."""
    content = content_of(version)
    below = [row.key for row in content.codes if row.parent == key]
    if below:
        raise ConflictError(
            _("Other codes lie under it: %(codes)s.") % {"codes": ", ".join(below)},
            remedy=_("Move them first."),
        )
    changed = Content(
        tuple(row for row in content.codes if row.key != key),
        {old: tuple(one for one in new if one != key) for old, new in content.successors.items()},
        tuple(row for row in content.phrases if row.code != key),
    )
    return save_content(actor=actor, viewer=viewer, version=version, content=changed, digest=digest)


def move_code(
    *, actor: Any, viewer: Viewer, version: CodebookVersion, key: str, up: bool, digest: str = ""
) -> CodebookVersion:
    """Change places with the neighbour under the same parent; the first stays first."""
    content = content_of(version)
    codes = list(content.codes)
    here = next((place for place, row in enumerate(codes) if row.key == key), None)
    if here is None:
        return version
    beside = [place for place, row in enumerate(codes) if row.parent == codes[here].parent]
    other = beside.index(here) + (-1 if up else 1)
    if not 0 <= other < len(beside):
        return version
    there = beside[other]
    codes[here], codes[there] = codes[there], codes[here]
    changed = replace(content, codes=tuple(codes))
    return save_content(actor=actor, viewer=viewer, version=version, content=changed, digest=digest)


def put_successors(
    *,
    actor: Any,
    viewer: Viewer,
    version: CodebookVersion,
    successors: Mapping[str, Iterable[str]],
    note: str | None = None,
    digest: str = "",
) -> CodebookVersion:
    """Say where the codes of the version before went; a code with several successors has to be read once more."""
    changed = replace(content_of(version), successors={old: tuple(new) for old, new in successors.items()})
    return save_content(
        actor=actor, viewer=viewer, version=version, content=changed, digest=digest, note=note
    )


def _renamed(content: Content, was: str, now: str) -> Content:
    return Content(
        tuple(replace(row, parent=now) if row.parent == was else row for row in content.codes),
        {old: tuple(now if one == was else one for one in new) for old, new in content.successors.items()},
        content.phrases,
    )
