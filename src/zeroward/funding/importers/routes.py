"""Loading the ways to money of countries: routes, help before accession, and gaps that are named."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.audit import plain
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import LoadedValue, Source
from zeroward.funding.importers.pieces import FOLDER
from zeroward.funding.models import CountryRoute, Programme
from zeroward.places.models import Country

LABEL: Final = "funding.countryroute"


def route_entries(data: Path) -> Iterator[dict[str, Any]]:
    """One entry for each country of each way; ways that many countries share are written once."""
    for way in read_json(data / FOLDER / "routes.json")["items"]:
        for code in way["countries"]:
            yield {**way, "country": code, "key": f"{way['key']}-{code.lower()}"}


def load_routes(data: Path, sources: Mapping[str, Source]) -> Loaded:
    """New routes come in at once, the others one by one, as a person may have edited them."""
    programmes = {one.key: one for one in Programme.objects.all()}
    countries = {one.code: one for one in Country.objects.all()}
    there = set(CountryRoute.objects.values_list("key", flat=True))
    wanted = {
        item["key"]: _values(item, countries[item["country"]], programmes, sources)
        for item in route_entries(data)
        if item["country"] in countries
    }
    new = {key: values for key, values in wanted.items() if key not in there}
    CountryRoute.objects.bulk_create(CountryRoute(key=key, **values) for key, values in new.items())
    LoadedValue.objects.bulk_create(
        [LoadedValue(model=LABEL, key=key, values=plain(values)) for key, values in new.items()],
        update_conflicts=True,
        unique_fields=["model", "key"],
        update_fields=["values"],
    )
    total = Loaded(created=len(new))
    for key in sorted(wanted.keys() & there):
        total += upsert(CountryRoute, key=key, values=wanted[key])[1]
    return total


def _values(
    item: Mapping[str, Any],
    country: Country,
    programmes: Mapping[str, Programme],
    sources: Mapping[str, Source],
) -> dict[str, Any]:
    programme = programmes.get(item.get("programme", ""))
    return {
        "country": country,
        "kind": item["kind"],
        "title": item["title"],
        "text": item["text"],
        "programme": programme,
        "order": item["order"],
        "website": item.get("website", "") or (programme.website if programme else ""),
        "source": sources.get(item["source"]),
        "source_ref": item["read"],
        "quality": item["quality"],
        "quality_note": item.get("quality_note", ""),
    }
