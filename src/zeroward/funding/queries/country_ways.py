"""The ways to money of one country, for its page in another room."""

from datetime import date

from zeroward.core.queries.texts import attach_texts
from zeroward.funding.models import CountryRoute
from zeroward.funding.queries.countries import RouteRow


def country_ways(code: str, today: date) -> list[RouteRow]:
    """Routes, help before accession and gaps, in their order. Two queries, or one in the language of the sources."""
    found = list(
        CountryRoute.objects.public()
        .filter(country__code=code.upper())
        .select_related("programme")
        .order_by("order", "key")
    )
    attach_texts(found)
    return [RouteRow(one, one.valid_to is not None and one.valid_to < today) for one in found]
