"""Files that cannot be read, with the reason."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

MESSAGES: Final = {
    "too_large": _("The file is larger than %(megabytes)s MB."),
    "too_long": _("The file holds more text than any contract."),
    "too_many_pages": _("The file has more than %(pages)s pages."),
    "no_text": _("The file holds no text."),
    "no_text_layer": _(
        "The PDF holds pictures of pages and no text. Run a text recognition over it, then try again."
    ),
    "encrypted": _("The PDF asks for a password. Save a copy without one, then try again."),
    "broken": _("The file is damaged and cannot be opened."),
    "old_word": _("This is an old Word file. Save it as .docx, then try again."),
    "unknown_kind": _("This is neither Markdown, PDF nor Word (.docx)."),
}


class ReadingError(ValueError):
    """A file that cannot be read. `code` names a sentence of `MESSAGES`, `params` fill it."""

    def __init__(self, code: str, params: Mapping[str, Any] | None = None) -> None:
        self.code = code
        self.params = dict(params or {})
        super().__init__(MESSAGES[code] % self.params)


NOTES: Final = {
    "pages_without_text": _("%(count)s of %(of)s pages hold no text, only pictures."),
    "pages_cut": _("Reading stopped at page %(page)s of %(pages)s, because the file took too long."),
    "merged_cells": _("A table has merged cells; each stands in its first place only."),
    "not_utf8": _("The text is not UTF-8; some letters may be wrong."),
    "language_unknown": _("The language of the text is not known, so nothing could be coded."),
    "no_dictionary": _(
        "No dictionary for this language (%(language)s): instruments and barriers were not coded."
    ),
    "doubtful_number": _("%(text)s can be read in more than one way."),
    "broken_cell": _("The scan lost the end of a cell."),
    "no_gap_table": _("No table of the emissions gap could be read."),
    "lost_sheet": _("An action sheet begins here whose layout could not be read."),
    "no_action_sheets": _("No action sheets were found."),
    "signatories_without_table": _("Signatories are named, but not in a table that can be read."),
}
