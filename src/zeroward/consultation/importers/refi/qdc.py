"""Reading a codebook (.qdc)."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.domain.refi.project import CODEBOOK, PROJECT, Codebook
from zeroward.consultation.importers.refi.codes import read_codes
from zeroward.consultation.importers.refi.safe_xml import child, children, place_of, read_xml, refuse

MOST_BYTES: Final = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Hint:
    """Something in a file that is not taken over, or was taken over otherwise."""

    place: str
    message: str


def read_codebook(file: Any) -> tuple[Codebook, tuple[Hint, ...]]:
    """The codes of an uploaded file, and what it holds beside them. Raises InvalidInputError, ProblemsError."""
    file.seek(0)
    raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise refuse(_("The file is larger than 5 MB."), _("A codebook is smaller; choose the .qdc file."))
    if raw.startswith(b"PK"):
        raise refuse(
            _("This is an archive, perhaps a project (.qdpx)."),
            _("Choose the .qdc file; projects are taken on the pages of a consultation."),
        )
    root = read_xml(raw, root="CodeBook", spaces=(CODEBOOK, PROJECT))
    codes = read_codes(child(root, "Codes"))
    if not codes:
        raise refuse(_("There is no code in this file."), _("Choose another file."))
    return Codebook(codes, root.get("origin", "")), tuple(sets_of(root))


def sets_of(book: Any) -> list[Hint]:
    """Sets are not taken over: a hint that says so."""
    holder = child(book, "Sets")
    count = len(children(holder, "Set"))
    if holder is None or not count:
        return []
    said = ngettext(
        "A set of codes is left out: codes lie under each other here, and in no other groups.",
        "%(count)d sets of codes are left out: codes lie under each other here, and in no other groups.",
        count,
    )
    return [Hint(place_of(holder), said % {"count": count})]
