"""What can be chosen in an entry: codes of vocabularies, countries, stages, shelves."""

from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.places.models import Country
from zeroward.profile.queries.catalogue import question_of
from zeroward.services.models import Availability, Effort
from zeroward.services.queries.shelves import shelves
from zeroward.services.words import AUDIENCES_ENGLISH, NATIONAL
from zeroward.taxonomy.models import Concept

REACHES = ("eu", "international", "countries")


@dataclass(frozen=True, slots=True)
class Allowed:
    """Codes by field: `one` where one is chosen, `many` where several may be."""

    one: Mapping[str, frozenset[str]]
    many: Mapping[str, frozenset[str]]


def allowed_choices() -> Allowed:
    """Two queries."""
    concepts: dict[str, set[str]] = {}
    for scheme, key in Concept.objects.filter(
        scheme__key__in=("levels", "service-kinds", "pathways", "languages")
    ).values_list("scheme__key", "key"):
        concepts.setdefault(scheme, set()).add(key)
    countries = frozenset(Country.objects.public().values_list("code", flat=True))
    return Allowed(
        one={
            "kind": frozenset(concepts.get("service-kinds", ())),
            "level": frozenset(concepts.get("levels", ())),
            "reach": frozenset(REACHES),
            "effort": frozenset(Effort.values),
            "availability": frozenset(Availability.values),
        },
        many={
            "pathways": frozenset(concepts.get("pathways", ())),
            "countries": countries,
            "languages": frozenset(concepts.get("languages", ())) | {NATIONAL},
            "stages": frozenset(choice.key for choice in question_of("stage").choices),
            "shelves": frozenset(shelf.key for shelf in shelves()),
            "sectors": frozenset(choice.key for choice in question_of("themes").choices),
            "audiences": frozenset(AUDIENCES_ENGLISH),
        },
    )
