"""Text of an uploaded file: UTF-8, or UTF-16 that says so. What is in an older alphabet is never guessed."""

import codecs

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError


def decoded(data: bytes) -> str:
    """The text without a mark at its start. Raises InvalidInputError naming the line that cannot be read."""
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if is_wide else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InvalidInputError(
            _("Line %(line)d is not in UTF-8: the file is in an older encoding.") % {"line": line},
            place=_("line %(number)d") % {"number": line},
            remedy=_("Save it again with the encoding UTF-8."),
        ) from error
    if "\0" in text:
        raise InvalidInputError(
            _("This is no text: it holds control characters."), place="file", remedy=_("Choose another file.")
        )
    return text
