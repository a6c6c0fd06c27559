"""The support menu: the directory by group, one service, and who can help with a challenge."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects
from django.http import Http404, QueryDict
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.models.living import LivingQuerySet
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.narrowing import UNKNOWN, Dimension, Narrowed, narrow
from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import Country
from zeroward.services.models import Service
from zeroward.services.queries.groups import (
    GROUP_NAMES,
    GROUP_QUESTIONS,
    group_keys,
    group_of,
    initiative_keys,
)
from zeroward.taxonomy.models import Concept
from zeroward.taxonomy.queries.labels import concept_labels, label_of

Labels = dict[str, dict[str, str]]
EVERYWHERE = ("eu", "international")
_SHOWN = ("key", "source_lang", "name", "description", "eligibility", "kind", "level", "reach", "materials")
_COUNTRIES = Prefetch(
    "countries",
    Country.objects.public().only("key", "code", "name", "source_lang"),
    to_attr="shown_countries",
)


class ServiceRow:
    """A service with the words that its codes stand for."""

    def __init__(
        self, service: Service, labels: Labels, *, countries: bool = True, pathways: bool = True
    ) -> None:
        self.service = service
        self.labels = labels
        self.name = service.served("name")
        self.description = service.served("description")
        self.eligibility = service.served("eligibility")
        self.country_list: list[Country] = list(service.shown_countries) if countries else []
        concepts = service.shown_pathways if pathways else []
        self.pathway_list: list[Concept] = sorted(concepts, key=lambda concept: concept.notation)

    @property
    def url(self) -> str:
        return address_of("services:service", self.service.key)

    @cached_property
    def level(self) -> str:
        return label_of(self.labels["levels"], self.service.level) if self.service.level else ""

    @cached_property
    def kind(self) -> str:
        return label_of(self.labels["service-kinds"], self.service.kind) if self.service.kind else ""

    @cached_property
    def countries(self) -> list[str]:
        return sorted((str(country.served("name")) for country in self.country_list), key=sort_key)

    @property
    def providers(self) -> list[str]:
        return _lines(self.service.providers)

    @property
    def formats(self) -> list[str]:
        return _lines(self.service.formats)

    @property
    def group(self) -> str:
        return group_of(self.service.kind)

    @property
    def places(self) -> list[str]:
        """Codes of the countries where it is offered; "eu" or "international" for what is not bound to countries."""
        if self.service.reach in EVERYWHERE:
            return [self.service.reach]
        return [country.code for country in self.country_list] or [UNKNOWN]


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    name: str | Promise
    question: str | Promise
    rows: list[ServiceRow]


@dataclass(frozen=True, slots=True)
class Directory:
    narrowed: Narrowed[ServiceRow]
    groups: list[Group]
    total: int


def service_rows(services: Sequence[Service] | None = None) -> list[ServiceRow]:
    """Public services in alphabetical order, with their words. Five queries."""
    found = list(_public()) if services is None else list(services)
    labels = concept_labels("levels", "service-kinds")
    attach_texts(found, (country for service in found for country in service.shown_countries))
    return sorted((ServiceRow(service, labels) for service in found), key=lambda row: sort_key(str(row.name)))


def service_directory(query: QueryDict) -> Directory:
    """All services, narrowed by the address: pathway, country, level, kind, and `q` for words."""
    rows = service_rows()
    narrowed = narrow(rows, dimensions(rows), query, words=_words)
    groups = [
        Group(key, GROUP_NAMES[key], GROUP_QUESTIONS[key], [row for row in narrowed.rows if row.group == key])
        for key in group_keys()
    ]
    return Directory(narrowed, [group for group in groups if group.rows], len(rows))


def dimensions(rows: Sequence[ServiceRow]) -> list[Dimension[ServiceRow]]:
    pathways = sorted(
        {concept for row in rows for concept in row.pathway_list}, key=lambda concept: concept.notation
    )
    countries = {country.code: str(country.served("name")) for row in rows for country in row.country_list}
    in_order = {
        code: countries[code] for code in sorted(countries, key=lambda code: sort_key(countries[code]))
    }
    return [
        Dimension(
            "pathway",
            _("Pathway"),
            lambda row: [concept.key for concept in row.pathway_list],
            {concept.key: concept.label for concept in pathways},
            keep_order=True,
        ),
        Dimension(
            "country",
            _("Where"),
            lambda row: row.places,
            {
                "eu": _("EU and associated countries"),
                "international": _("Everywhere"),
                **in_order,
                UNKNOWN: _("Not known"),
            },
            keep_order=True,
        ),
        Dimension(
            "level",
            _("Level"),
            lambda row: [row.service.level or UNKNOWN],
            {**{row.service.level: row.level for row in rows if row.level}, UNKNOWN: _("Not known")},
        ),
        Dimension(
            "kind",
            _("Kind"),
            lambda row: [row.service.kind or UNKNOWN],
            {**{row.service.kind: row.kind for row in rows if row.kind}, UNKNOWN: _("Not known")},
        ),
    ]


def service_page(key: str) -> ServiceRow:
    """One public service. Raises Http404 for any other key. Six queries."""
    service = _public().filter(key=key).select_related("source").first()
    if service is None:
        raise Http404("There is no service with this key.")
    return service_rows([service])[0]


def helping(materials: Collection[str], pathway: str, *, limit: int = 5) -> list[ServiceRow]:
    """Who can help: services that share a material first, then those on the pathway; without either, nobody.

    Within both, what is offered everywhere comes before what is bound to a country, then the alphabet decides.
    `service.fits` says whether it is on the pathway. Three queries, and one for translations.
    """
    wanted = frozenset(materials)
    on_pathway = Service.pathways.through.objects.filter(service=OuterRef("pk"), concept__key=pathway)
    offered = Service.objects.public().only(*_SHOWN).annotate(fits=Exists(on_pathway)).order_by()
    found = [service for service in offered if service.fits or not wanted.isdisjoint(service.materials)]
    prefetch_related_objects(found, _COUNTRIES)
    attach_texts(found, (country for service in found for country in service.shown_countries))
    found.sort(
        key=lambda service: (
            wanted.isdisjoint(service.materials),
            service.reach not in EVERYWHERE,
            sort_key(service.served("name").body),
        )
    )
    labels = concept_labels("levels", "service-kinds", "pathways") if found else {}
    return [ServiceRow(service, labels, pathways=False) for service in found[:limit]]


def offered_in(code: str) -> list[ServiceRow]:
    """Services of one country; what is offered to all of Europe is left to the directory."""
    return _bare_rows(countries__code=code)


def initiatives() -> list[ServiceRow]:
    """Initiatives that complement the Mission."""
    return _bare_rows(key__in=initiative_keys())


def _bare_rows(**conditions: object) -> list[ServiceRow]:
    """Rows in alphabetical order without their countries and pathways: three queries."""
    found = list(Service.objects.public().filter(**conditions))
    attach_texts(found)
    labels = concept_labels("levels", "service-kinds")
    return sorted(
        (ServiceRow(row, labels, countries=False, pathways=False) for row in found),
        key=lambda row: sort_key(str(row.name)),
    )


def _public() -> LivingQuerySet:
    here = get_language() or "en"
    return Service.objects.public().prefetch_related(
        _COUNTRIES, Prefetch("pathways", Concept.objects.labelled(here), to_attr="shown_pathways")
    )


def _words(row: ServiceRow) -> str:
    return f"{row.name} {row.service.name} {row.description} {row.service.providers}"


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
