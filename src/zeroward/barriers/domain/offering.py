"""Taking over what other rooms offer: each offer becomes a report that says where it stands."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from zeroward.barriers.domain.reports import ReportRow, file_report
from zeroward.barriers.models import Consent, Report
from zeroward.barriers.queries.offers import OfferRow, chosen_offers, offers_for
from zeroward.barriers.rules import REPORT
from zeroward.barriers.vocabulary import families
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.models import City
from zeroward.profile.queries.choices import language_choices


def take_offers(*, actor: Any, viewer: Viewer, place: Workspace, names: Collection[str]) -> list[Report]:
    """Take over the offers with these names, as they are offered to this viewer now; others are passed over. What was
    taken before is not offered again, so that twice is once. Raises NotAllowedError."""
    demand(viewer, REPORT, place)
    chosen = chosen_offers(offers_for(viewer, place), names)
    languages = {code for code, _name in language_choices("en")}
    with transaction.atomic():
        cities = City.objects.public().filter(key__in={one.offer.city for one in chosen})
        if place.country:
            cities = cities.filter(country__code=place.country)
        known = set(cities.values_list("key", flat=True))
        return [
            file_report(
                actor=actor,
                viewer=viewer,
                place=place,
                row=row_of(one, known, languages),
                origin=one.origin,
                origin_key=one.offer.key,
            )
            for one in chosen
        ]


def row_of(one: OfferRow, cities: Collection[str], languages: Collection[str]) -> ReportRow:
    """The report that an offer would become: kept in the place's own team until somebody shares it. What is published
    at its source may be quoted. A city, language or family that is not known here is left out."""
    offer = one.offer
    return ReportRow(
        title=offer.title[:200],
        quote=offer.quote,
        lang=offer.lang if offer.lang in languages else "en",
        city=offer.city if offer.city in cities else "",
        source=offer.source,
        source_url=offer.url,
        family=offer.family if offer.family in families() else "",
        met_on=offer.on,
        consent=Consent.PUBLISHED if offer.published else Consent.NO,
        visibility=Visibility.CITY,
    )
