"""What of this room can be found: every public service."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.services.models import Service


def describe_services(services: Sequence[Service]) -> Iterator[RecordData]:
    """A service is also found by its pathways in every language in which its texts exist."""
    entries = entries_of(
        services,
        title="name",
        summary="description",
        body=("eligibility", "providers", "formats"),
        address=lambda service: reverse("services:service", args=[service.key]),
        more=lambda service, lang: "\n".join(concept.label_in(lang) for concept in service.pathways.all()),
    )
    for service in services:
        facets = {
            "country": [country.code for country in service.countries.all()],
            "pathway": [concept.key for concept in service.pathways.all()],
        }
        yield RecordData(service.key, entries[service.pk], facets, 45)


def register_sources() -> None:
    register_source(
        SearchSource(
            "service",
            Service,
            lambda: Service.objects.public().prefetch_related("countries", "pathways__labels"),
            describe_services,
            _("Support"),
        )
    )
