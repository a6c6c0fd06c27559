"""Names that more than one file of this room uses."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PREFIX: Final = "diagnosis"
"""Begins `Collection.about` of a round: "diagnosis:12"."""
SHARING: Final = "diagnosis.assessments"
SHORT: Final = "readiness-short"
FULL: Final = "readiness-full"
GOVERNANCE: Final = "governance-check"
FAMILY: Final = {SHORT: "readiness", FULL: "readiness", GOVERNANCE: "governance"}
"""Questionnaires by what they measure: answers are carried over within a family."""
NAMES: Final[dict[str, str | Promise]] = {
    SHORT: _("Readiness in ten minutes"),
    FULL: _("Readiness, the whole picture"),
    GOVERNANCE: _("Check of governance"),
}
LEVELS: Final = ("l0", "l1", "l2", "l3", "l4")
UNKNOWN: Final = "unknown"
NOT_OURS: Final = "not_ours"
LEVEL_NAMES: Final[dict[str, str | Promise]] = {
    "l0": _("not started"),
    "l1": _("begun"),
    "l2": _("in place"),
    "l3": _("routine"),
    "l4": _("works, and shared"),
    UNKNOWN: _("not known"),
    NOT_OURS: _("not our competence"),
}
EVIDENCE_LEVELS: Final[tuple[str | Promise, ...]] = (
    _("said, nothing to show for it"),
    _("a named person and a date"),
    _("a document or a page"),
    _("a decision, a budget line or data"),
    _("a check from outside or a measured result"),
)
"""Evidence levels e0–e4; an answer counts up to one level above its evidence."""
