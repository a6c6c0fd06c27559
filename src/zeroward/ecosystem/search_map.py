"""What of bodies and services of national platforms everyone can find."""

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from zeroward.core.models import Visibility
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.ecosystem.models import Body, Platform, PlatformOffer


def describe_platform_bodies(bodies: Sequence[Body]) -> Iterator[RecordData]:
    """A body is found by its name and what it is for. Names of members are not searched."""
    for one in bodies:
        url = f"{_address('ecosystem:platform-bodies', one.scope_country, one.lang)}#body-{one.pk}"
        text = f"{one.short_name}\n{one.mandate}".strip()
        entry = EntryData(
            lang=one.lang, title=one.name, summary=one.purpose, body=text, url=url, is_source=True
        )
        yield RecordData(f"body-{one.pk}", [entry], {"country": [one.scope_country]}, 34)


def describe_offers(offers: Sequence[PlatformOffer]) -> Iterator[RecordData]:
    """A service is found by its name, what cities get, and for whom it is."""
    for one in offers:
        url = f"{_address('ecosystem:platform', one.scope_country, one.lang)}#offer-{one.pk}"
        entry = EntryData(
            lang=one.lang, title=one.name, summary=one.what, body=one.audience, url=url, is_source=True
        )
        yield RecordData(f"offer-{one.pk}", [entry], {"country": [one.scope_country]}, 34)


def public_bodies() -> QuerySet[Body]:
    return Body.objects.filter(visibility=Visibility.PUBLIC, scope_country__in=_with_profile())


def public_offers() -> QuerySet[PlatformOffer]:
    ended = PlatformOffer.State.ENDED
    rows = PlatformOffer.objects.filter(visibility=Visibility.PUBLIC, scope_country__in=_with_profile())
    return rows.exclude(state=ended)


def register_map_sources() -> None:
    register_source(
        SearchSource(
            "platform-body",
            Body,
            public_bodies,
            describe_platform_bodies,
            _("Bodies of national platforms"),
            key_of=lambda one: f"body-{one.pk}",
        )
    )
    register_source(
        SearchSource(
            "platform-offer",
            PlatformOffer,
            public_offers,
            describe_offers,
            _("Services of national platforms"),
            key_of=lambda one: f"offer-{one.pk}",
        )
    )


def _with_profile() -> QuerySet[Platform, str]:
    """Countries whose profile has a page."""
    found: QuerySet[Platform, str] = Platform.objects.public().values_list("country__code", flat=True)
    return found


def _address(name: str, code: str, lang: str) -> str:
    shown = lang if lang in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    with override(shown):
        return reverse(name, args=[code])
