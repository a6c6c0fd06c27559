"""Lasting identifiers: the same code, text or passage has the same one in every file that leaves the house."""

import uuid
from typing import Final

from zeroward.consultation.models import Consultation, SourceText

SPACE: Final = uuid.uuid5(uuid.NAMESPACE_DNS, "refi-qda.zeroward")
FROM_FILE: Final = "refi:"
"""Begins the origin of a text that came in a project; its identifier there follows."""


def guid(*parts: object) -> str:
    """The identifier of what these parts name together."""
    return str(uuid.uuid5(SPACE, "/".join(map(str, parts))))


def code_guid(codebook_key: str, code_key: str) -> str:
    """Of a code: the same in all versions of its codebook."""
    return guid("code", codebook_key, code_key)


def city_guid(unit: str) -> str:
    return guid("city", unit)


def text_guid(consultation: Consultation, text: SourceText) -> str:
    """Of a text; that of another installation is another one, even where both count their texts from one. An erased
    text keeps it, so that it is known again when it comes back in a file; so does one that came from a file."""
    if text.origin_key.startswith(FROM_FILE):
        return text.origin_key.removeprefix(FROM_FILE)
    return guid("text", consultation.key, consultation.pk, consultation.created_at.isoformat(), text.pk)


def same_guid(raw: str) -> str:
    """The identifier in lower case and without braces, as both spellings are allowed; "" when it is none."""
    plain = raw.strip().removeprefix("{").removesuffix("}").lower()
    try:
        return plain if len(plain) == 36 and str(uuid.UUID(plain)) == plain else ""
    except ValueError:
        return ""
