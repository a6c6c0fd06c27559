"""What barriers are called: codes of the consultation's codebook, and the factors of the published map."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.said import in_words

FACTORS: Final[Mapping[str, str | Promise]] = {
    "leadership": _("Weak political leadership and backing"),
    "silos": _("Departments that do not work together"),
    "cycles": _("Political cycles and turnover of staff"),
    "slow": _("Slow implementation"),
    "trust": _("Little trust of citizens"),
    "resistance": _("Resistance to changed behaviour"),
    "case": _("Weak case for investment"),
    "funding": _("Lack of funding"),
    "infrastructure": _("Infrastructure that falls short"),
    "data": _("Lack of usable data and monitoring"),
    "measures": _("Best measures not known"),
    "engagement": _("Low engagement of stakeholders"),
    "pilots": _("Pilots that are broken off"),
    "no_results": _("Consultations without visible results in 6 to 12 months"),
    "fatigue": _("Consultation fatigue"),
    "capacity": _("Lack of staff and skills"),
    "fragmented": _("Fragmented landscape of support"),
    "uptake": _("Low uptake of support"),
}
"""The factors of the map of 2025, in our own words (`methods.systems.barrier_map`)."""


def known_keys(consultation: Consultation) -> frozenset[str]:
    """Keys that an arrow may begin or end at. No query when the codebook is at hand."""
    return frozenset(FACTORS) | {str(code["key"]) for code in _codes(consultation)}


def code_names(consultation: Consultation) -> dict[str, Mapping[str, str]]:
    """Key of each code → its name by language, as it is frozen with a report."""
    return {str(code["key"]): dict(code["name"]) for code in _codes(consultation)}


def name_in_words(key: str, names: Mapping[str, Mapping[str, str]]) -> str:
    """A barrier in the reader's language: the code's own name, else that of the published map, else its key."""
    if key in names:
        return in_words(names[key])
    return str(FACTORS.get(key, key))


def choices_of(consultation: Consultation) -> list[tuple[str, str]]:
    """All barriers to choose from: the codebook's first, then those of the published map, by name."""
    names = code_names(consultation)
    own = sorted(((key, name_in_words(key, names)) for key in names), key=lambda one: one[1].casefold())
    shipped = sorted(
        ((key, str(label)) for key, label in FACTORS.items() if key not in names),
        key=lambda one: one[1].casefold(),
    )
    return [*own, *shipped]


def _codes(consultation: Consultation) -> list[dict[str, Any]]:
    return consultation.codebook.codes if consultation.codebook is not None else []
