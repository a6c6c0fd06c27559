"""Services as rows: all of them, one, those that can help with a challenge, those of a country."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import Http404
from django.utils.translation import get_language

from zeroward.core.models.living import LivingQuerySet
from zeroward.core.once import kept
from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import Part, Rows, part, records
from zeroward.core.ui.sorting import SortKey, sort_key
from zeroward.places.models import Country
from zeroward.services.models import Service
from zeroward.services.queries.groups import initiative_keys
from zeroward.services.queries.rows import EVERYWHERE, ServiceRow
from zeroward.taxonomy.models import Concept
from zeroward.taxonomy.queries.labels import concept_labels, label_part, labels_from

__all__ = ["ServiceRow", "helping", "initiatives", "offered_in", "parts_in", "service_page", "service_rows"]

_SHOWN = ("key", "source_lang", "name", "description", "eligibility", "kind", "level", "reach", "materials")
BARE = ("levels", "service-kinds")
"""Vocabularies of a row without its countries and pathways."""
_COUNTRIES = Prefetch(
    "countries",
    Country.objects.public().only("key", "code", "name", "source_lang"),
    to_attr="shown_countries",
)


@dataclass(frozen=True, slots=True)
class _Able:
    """A service, the pathways that it is on, and its place among those that fit as well."""

    service: Service
    on: frozenset[str]
    order: tuple[bool, SortKey]


def service_rows(services: Sequence[Service] | None = None) -> list[ServiceRow]:
    """Public services in alphabetical order, with their words. Five queries."""
    found = list(_public()) if services is None else list(services)
    labels = concept_labels("levels", "service-kinds")
    attach_texts(found, (country for service in found for country in service.shown_countries))
    return sorted((ServiceRow(service, labels) for service in found), key=lambda row: sort_key(str(row.name)))


def service_page(key: str) -> ServiceRow:
    """One public service. Raises Http404 for any other key. Six queries."""
    service = _public().filter(key=key).select_related("source").first()
    if service is None:
        raise Http404("There is no service with this key.")
    return service_rows([service])[0]


def helping(materials: Collection[str], pathway: str, *, limit: int = 5) -> list[ServiceRow]:
    """Who can help: services that share a material first, then those on the pathway; without either, nobody.

    Within both, what is offered everywhere comes before what is bound to a country, then the alphabet decides.
    `fits` says whether it is on the pathway.
    """
    wanted = frozenset(materials)
    found = [
        row
        for row in kept(("services.helping", get_language()), _able)
        if pathway in row.on or not wanted.isdisjoint(row.service.materials)
    ]
    found.sort(key=lambda row: (wanted.isdisjoint(row.service.materials), *row.order))
    labels = concept_labels("levels", "service-kinds", "pathways") if found else {}
    rows = [ServiceRow(row.service, labels, pathways=False) for row in found[:limit]]
    for shown, row in zip(rows, found, strict=False):
        shown.fits = pathway in row.on
    return rows


def _able() -> list[_Able]:
    """All public services, kept between pages: read them, change nothing. Three queries, one more for translations."""
    found = list(Service.objects.public().only(*_SHOWN).prefetch_related(_COUNTRIES).order_by())
    attach_texts(found, (country for service in found for country in service.shown_countries))
    on: dict[int, set[str]] = defaultdict(set)
    for service, pathway in Service.pathways.through.objects.values_list("service", "concept__key"):
        on[service].add(pathway)
    return [
        _Able(
            service,
            frozenset(on[service.pk]),
            (service.reach not in EVERYWHERE, sort_key(service.served("name").body)),
        )
        for service in found
    ]


def parts_in(code: str) -> dict[str, Part]:
    """Services of one country; what is offered to all of Europe is left to the directory. For `offered_in`."""
    found = Service.objects.public().filter(countries__code=code)
    return {"services": part(found), "labels": label_part(*BARE)}


def offered_in(rows: Rows) -> list[ServiceRow]:
    """Services of one country, of the rows of `parts_in`. One query."""
    found = records(Service, rows["services"])
    attach_texts(found)
    return _bare_rows(found, labels_from(rows["labels"], *BARE))


def initiatives() -> list[ServiceRow]:
    """Initiatives that complement the Mission."""
    found = list(Service.objects.public().filter(key__in=initiative_keys()))
    attach_texts(found)
    return _bare_rows(found, concept_labels(*BARE))


def _bare_rows(found: Iterable[Service], labels: dict[str, dict[str, str]]) -> list[ServiceRow]:
    """Rows in alphabetical order without their countries and pathways."""
    return sorted(
        (ServiceRow(row, labels, countries=False, pathways=False) for row in found),
        key=lambda row: sort_key(str(row.name)),
    )


def _public() -> LivingQuerySet:
    here = get_language() or "en"
    return Service.objects.public().prefetch_related(
        _COUNTRIES, Prefetch("pathways", Concept.objects.labelled(here), to_attr="shown_pathways")
    )
