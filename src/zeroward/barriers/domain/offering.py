"""Taking over what other rooms offer: each offer becomes a report that says where it stands."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from zeroward.barriers.domain.reports import ReportRow, file_report
from zeroward.barriers.models import Consent, Report
from zeroward.barriers.queries.offers import OfferRow, chosen_offers, offers_for
from zeroward.barriers.rules import REPORT
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace


def take_offers(*, actor: Any, viewer: Viewer, place: Workspace, names: Collection[str]) -> list[Report]:
    """Take over the offers with these names, as they are offered to this viewer now; others are passed over. What was
    taken before is not offered again, so that twice is once. Raises NotAllowedError."""
    demand(viewer, REPORT, place)
    with transaction.atomic():
        return [
            file_report(
                actor=actor,
                viewer=viewer,
                place=place,
                row=row_of(one),
                origin=one.origin,
                origin_key=one.offer.key,
            )
            for one in chosen_offers(offers_for(viewer, place), names)
        ]


def row_of(one: OfferRow) -> ReportRow:
    """The report that an offer would become: kept by the place, in its own team until somebody shares it. What is
    published at its source may be quoted."""
    offer = one.offer
    return ReportRow(
        title=offer.title[:200],
        quote=offer.quote,
        lang=offer.lang,
        city=offer.city,
        source=offer.source,
        source_url=offer.url,
        family=offer.family,
        met_on=offer.on,
        consent=Consent.PUBLISHED if offer.published else Consent.NO,
        visibility=Visibility.CITY,
    )
