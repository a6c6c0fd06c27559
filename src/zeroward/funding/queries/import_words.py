"""How this room calls what its files hold, and what lines of a file may name."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.import_report import ImportWords
from zeroward.funding.models import Opportunity, Programme
from zeroward.funding.vocabulary import THEME_VOCABULARY
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept

INSTRUMENTS: Final = "finance-instruments"
DEADLINES: Final = _("deadlines")


def field_word(name: str) -> str:
    """What a field is called on the editors' desk."""
    if name == "deadlines":
        return str(DEADLINES)
    return str(Opportunity._meta.get_field(name).verbose_name)


WORDS: Final = ImportWords(kind=lambda _kind: "", field=lambda _kind, name: field_word(name))


def programme_keys() -> list[str]:
    return sorted(Programme.objects.values_list("key", flat=True))


def theme_keys() -> list[str]:
    return sorted(Concept.objects.of(THEME_VOCABULARY).values_list("key", flat=True))


def country_codes() -> list[str]:
    return sorted(Country.objects.values_list("code", flat=True))


def instrument_codes() -> list[str]:
    return sorted(Concept.objects.of(INSTRUMENTS).values_list("notation", flat=True))
