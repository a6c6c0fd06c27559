"""A contract from JSON."""

import json
from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.queries.exchange.head import FORMAT_VERSION
from zeroward.contract.queries.exchange.parsed import Parsed, checked, is_ours, not_ours, template_named
from zeroward.core.errors import InvalidInputError

MAX_BYTES: Final = 20 * 1024 * 1024


def read_json(data: bytes) -> Parsed:
    """The content of a file of ours. Raises InvalidInputError for anything else."""
    if len(data) > MAX_BYTES:
        raise InvalidInputError(_("The file is too large to be a contract."), place="file")
    whole = _loaded(data)
    if not isinstance(whole, Mapping) or not is_ours(whole.get("format")):
        raise not_ours()
    if whole.get("version") != FORMAT_VERSION:
        raise InvalidInputError(_("The file was made by another version of this platform."), place="version")
    content = whole.get("content")
    if not isinstance(content, dict) or not isinstance(content.get("modules"), dict):
        raise not_ours()
    head = whole.get("head")
    return checked(
        template_named(content.get("template")), content, head if isinstance(head, Mapping) else {}
    )


def _loaded(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refused)
    except (ValueError, RecursionError):
        raise InvalidInputError(
            _("This is no JSON in UTF-8."), place="file", remedy=_("Hand in the file as it was downloaded.")
        ) from None


def _refused(name: str) -> Any:
    raise ValueError(name)
