"""The ways to money of one country, for its page in another room."""

from collections.abc import Iterable
from datetime import date

from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import Part, Row, of_record, part, records
from zeroward.funding.models import CountryRoute, Programme
from zeroward.funding.queries.countries import RouteRow

PROGRAMME = tuple(f"programme__{one.attname}" for one in Programme._meta.concrete_fields)
ROUTE = tuple(one.attname for one in CountryRoute._meta.concrete_fields)


def way_part(code: str) -> Part:
    """Rows of the routes of a country, for `country_ways`."""
    return part(CountryRoute.objects.public().filter(country__code=code.upper()), *ROUTE, *PROGRAMME)


def country_ways(rows: Iterable[Row], today: date) -> list[RouteRow]:
    """Routes, help before accession and gaps, in their order. At most one query."""
    read = list(rows)
    found = records(CountryRoute, read)
    for one, programme in zip(found, records(Programme, of_record(read, "programme")), strict=True):
        one.programme = programme if programme.pk is not None else None
    found.sort(key=lambda one: (one.order, one.key))
    attach_texts(found)
    return [RouteRow(one, one.valid_to is not None and one.valid_to < today) for one in found]
