"""Cities and countries."""

from typing import Any

from django.db.models import QuerySet

from zeroward.api.open_data.datasets import CHANGED, Column, Dataset, Row, register_dataset
from zeroward.places.models import City, Country


def _cities() -> QuerySet[City]:
    return City.objects.public().select_related("country")


def _city(record: Any) -> Row:
    return {
        "key": record.key,
        "name": record.name,
        "country": record.country.code,
        "mission_city": record.is_mission_city,
        "latitude": record.latitude,
        "longitude": record.longitude,
        "inhabitants": record.population,
        "inhabitants_year": record.population_year,
        "lau": record.lau,
        "geonames": record.geonames_id,
        "changed": record.updated_at.date().isoformat(),
    }


def _country(record: Any) -> Row:
    return {
        "key": record.code,
        "name": record.name,
        "changed": record.updated_at.date().isoformat(),
    }


register_dataset(
    Dataset(
        key="cities",
        title="Cities",
        about="Cities, among them the Mission Cities. Inhabitants and coordinates: GeoNames, CC BY 4.0.",
        theme="REGI",
        columns=(
            Column("key", "Stable key of the city", term="identifier"),
            Column("name", "Name", term="name"),
            Column("country", "ISO 3166-1 code"),
            Column("mission_city", "One of the Mission Cities", "flag"),
            Column("latitude", "Degrees north, WGS 84", "number", "latitude"),
            Column("longitude", "Degrees east, WGS 84", "number", "longitude"),
            Column("inhabitants", "Inhabitants; empty where they are not known", "number"),
            Column("inhabitants_year", "Year of that number", "number"),
            Column("lau", "Code of the local administrative unit, where there is one"),
            Column("geonames", "Number in GeoNames", "number"),
            Column("changed", "Day of the last change", "day", CHANGED),
        ),
        records=_cities,
        row=_city,
        type="City",
        identity="city",
    )
)
register_dataset(
    Dataset(
        key="countries",
        title="Countries",
        about="Countries of this platform.",
        theme="REGI",
        columns=(
            Column("key", "ISO 3166-1 code", term="identifier"),
            Column("name", "Name in English", term="name"),
            Column("changed", "Day of the last change", "day", CHANGED),
        ),
        records=Country.objects.public,
        row=_country,
        type="Country",
        identity="country",
        found_by="code",
    )
)
