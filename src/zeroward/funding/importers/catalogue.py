"""Loading the funding data of the shipped catalogue: sources, programmes, opportunities, ways to money of countries."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import upsert_links
from zeroward.core.importers.translations import load_translations
from zeroward.core.models import Source
from zeroward.funding.domain.deadlines import load_deadlines
from zeroward.funding.importers.pieces import FOLDER, Pieces, read_pieces
from zeroward.funding.importers.records import opportunity_values, programme_values
from zeroward.funding.importers.routes import load_routes
from zeroward.funding.models import CountryRoute, Opportunity, Programme
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept


def load_funding(data: Path) -> Loaded:
    """Everything in `data/funding`, repeatably; what a person has edited stays."""
    pieces, themes = read_pieces(data), {one.key: one for one in Concept.objects.of("thematic-areas")}
    total, sources = _load_sources(data)
    total += _load_programmes(data, pieces, themes, sources)
    total += _load_opportunities(data, pieces, themes, sources)
    total += load_routes(data, sources)
    return total + load_translations(
        data,
        {
            "funding-programme": {one.key: one for one in Programme.objects.all()},
            "opportunity": {one.key: one for one in Opportunity.objects.all()},
            "funding-route": {one.key: one for one in CountryRoute.objects.all()},
        },
    )


def opportunity_entries(data: Path) -> Iterator[dict[str, Any]]:
    """All entries, file by file in alphabetical order."""
    for path in sorted((data / FOLDER / "opportunities").glob("*.json")):
        yield from read_json(path)["items"]


def _load_sources(data: Path) -> tuple[Loaded, dict[str, Source]]:
    total, found = Loaded(), {}
    for item in read_json(data / FOLDER / "sources.json")["items"]:
        values = {name: item.get(name, "") for name in ("title", "publisher", "note")}
        record, loaded = upsert(Source, key=item["id"], values={**values, "year": item["year"]})
        found[record.key] = record
        total += loaded
    return total, found


def _load_programmes(
    data: Path, pieces: Pieces, themes: Mapping[str, Concept], sources: Mapping[str, Source]
) -> Loaded:
    total = Loaded()
    for item in read_json(data / FOLDER / "programmes.json")["items"]:
        record, loaded = upsert(Programme, key=item["key"], values=programme_values(item, pieces, sources))
        upsert_links(record, themes=[themes[key] for key in item["themes"] if key in themes])
        total += loaded
    return total


def _load_opportunities(
    data: Path, pieces: Pieces, themes: Mapping[str, Concept], sources: Mapping[str, Source]
) -> Loaded:
    programmes = {one.key: one for one in Programme.objects.all()}
    countries = {one.code: one for one in Country.objects.all()}
    total = Loaded()
    for item in opportunity_entries(data):
        values = opportunity_values(item, pieces, sources, programmes[item["programme"]])
        record, loaded = upsert(Opportunity, key=item["key"], values=values)
        upsert_links(
            record,
            themes=[themes[key] for key in item["themes"] if key in themes],
            countries=[countries[code] for code in item.get("countries", []) if code in countries],
        )
        total += loaded + load_deadlines(opportunity=record, given=item.get("deadlines", []))
    return total
