"""What of this room can be found: the national platforms and the bodies of the Mission."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.ecosystem.models import GovernanceBody, Platform
from zeroward.places.models import Country

_BODY = (
    "national_actors",
    "regional_actors",
    "cities_note",
    "formalisation",
    "formats",
    "support",
)


def describe_platforms(platforms: Sequence[Platform]) -> Iterator[RecordData]:
    """A profile is titled by its country, in every language in which its texts or its country's name exist."""
    countries = {country.pk: country for country in Country.objects.all()}
    for platform in platforms:
        platform.title = ""
    entries = entries_of(
        platforms,
        title="title",
        summary="facilitators",
        body=_BODY,
        address=lambda platform: reverse("ecosystem:platform", args=[platform.country.key]),
        more=lambda platform, _lang: "\n".join(city.name for city in platform.cities.all()),
    )
    for platform in platforms:
        country = countries[platform.country_id]
        titled = [_titled(entry, str(country.served("name", entry.lang))) for entry in entries[platform.pk]]
        yield RecordData(country.key, titled, {"country": [country.code]}, 45)


def _titled(entry: EntryData, country: str) -> EntryData:
    with override(entry.lang):
        return replace(entry, title=f"{country}: {gettext('National platform')}")


def describe_bodies(bodies: Sequence[GovernanceBody]) -> Iterator[RecordData]:
    entries = entries_of(
        bodies,
        title="name",
        summary="role",
        address=lambda body: f"{reverse('ecosystem:governance')}#{body.key}",
    )
    for body in bodies:
        yield RecordData(body.key, entries[body.pk], {}, 35)


def register_sources() -> None:
    register_source(
        SearchSource(
            "platform",
            Platform,
            lambda: Platform.objects.public().select_related("country").prefetch_related("cities"),
            describe_platforms,
            _("National platforms"),
            key_of=lambda platform: str(platform.country.key),
        )
    )
    register_source(
        SearchSource(
            "body", GovernanceBody, GovernanceBody.objects.public, describe_bodies, _("Bodies of the Mission")
        )
    )
