"""Loading the ways to money of countries: routes, help before accession, and gaps that are named."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import Source
from zeroward.funding.importers.pieces import FOLDER
from zeroward.funding.models import CountryRoute, Programme
from zeroward.places.models import Country


def route_entries(data: Path) -> Iterator[dict[str, Any]]:
    """One entry for each country of each way; ways that many countries share are written once."""
    for way in read_json(data / FOLDER / "routes.json")["items"]:
        for code in way["countries"]:
            yield {**way, "country": code, "key": f"{way['key']}-{code.lower()}"}


def load_routes(data: Path, sources: Mapping[str, Source]) -> Loaded:
    programmes = {one.key: one for one in Programme.objects.all()}
    countries = {one.code: one for one in Country.objects.all()}
    total = Loaded()
    for item in route_entries(data):
        if item["country"] not in countries:
            continue
        programme = programmes.get(item.get("programme", ""))
        values = {
            "country": countries[item["country"]],
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
        _record, loaded = upsert(CountryRoute, key=item["key"], values=values)
        total += loaded
    return total
