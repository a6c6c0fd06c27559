"""What has to be the same for two figures to be compared, and whether it is."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.queries.tables import Meta

FIELDS: Final[Mapping[str, Promise]] = {
    "wording": _("wording"),
    "base": _("base"),
    "unit": _("unit"),
    "stream": _("stream"),
    "codebook": _("codebook"),
    "weighting": _("weighting"),
}
_MAY_BE_NONE: Final = ("codebook",)
"""Empty on both sides means that none was used."""


def ledger(before: Meta, after: Meta) -> tuple[tuple[str, bool | None], ...]:
    """Field by field: the same, different, or (None) not known of one of both."""
    return tuple((one.name, _same(one.name, before, after)) for one in fields(Meta))


def _same(name: str, before: Meta, after: Meta) -> bool | None:
    old, new = getattr(before, name), getattr(after, name)
    if name in _MAY_BE_NONE:
        return bool(old == new)
    if not old or not new:
        return None
    return bool(old == new)
