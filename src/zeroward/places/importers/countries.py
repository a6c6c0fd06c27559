"""Loading countries, their dated status and their names in other languages."""

import datetime
from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.bulk_texts import TextRow, load_texts
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import text_digest
from zeroward.places.models import Country, CountryStatus


def load_countries(data: Path) -> Loaded:
    file = read_json(data / "catalogue" / "countries.json")
    total = Loaded()
    for item in file["items"]:
        country, loaded = upsert(
            Country, key=item["code"].lower(), values={"code": item["code"], "name": item["name"]}
        )
        total += loaded
        for status in item["statuses"]:
            set_status(country, status)
    return total + load_names(data)


def set_status(country: Country, status: dict[str, Any]) -> None:
    CountryStatus.objects.get_or_create(
        country=country,
        kind=status["kind"],
        valid_from=_day(status["from"]),
        defaults={"valid_to": _day(status["to"]), "quality": status["quality"], "method": status["method"]},
    )


def load_names(data: Path) -> Loaded:
    """Country names in other languages, from the vocabulary of countries."""
    vocabulary = read_json(data / "vocabularies" / "countries.json")
    countries = {country.key: country for country in Country.objects.all()}
    rows = [
        TextRow(countries[item["id"]], "name", lang, name, text_digest(countries[item["id"]].name))
        for item in vocabulary["concepts"]
        if item["id"] in countries
        for lang, name in item["pref"].items()
        if lang != "en"
    ]
    return load_texts(rows)


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
