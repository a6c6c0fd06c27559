"""What has to be the same for two figures to be compared, and whether it is."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.queries.tables import Meta
from zeroward.methods.survey import comparability

FIELDS: Final[Mapping[str, Promise]] = {
    "wording": _("wording"),
    "base": _("base"),
    "unit": _("unit"),
    "stream": _("stream"),
    "codebook": _("codebook"),
    "weighting": _("weighting"),
}
NOT_CODED: Final = "-"


def ledger(before: Meta, after: Meta) -> tuple[tuple[str, bool | None], ...]:
    """Field by field: the same, different, or (None) not known of one of both."""
    found = comparability.ledger(_known(before), _known(after))
    return tuple((row.aspect, row.same) for row in found.rows)


def _known(meta: Meta) -> dict[str, str]:
    """Answers that were not coded have no codebook on purpose: that is known."""
    return {name: getattr(meta, name) or (NOT_CODED if name == "codebook" else "") for name in FIELDS}
