"""Loading the profiles of the national platforms and the Mission's bodies."""

from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import upsert_links
from zeroward.core.importers.sources import source_of
from zeroward.core.importers.translations import load_translations
from zeroward.core.names import key_from
from zeroward.ecosystem.models import GovernanceBody, Platform
from zeroward.places.models import City, Country

SILENT = "The source is silent."


def load_platforms(data: Path) -> Loaded:
    countries = {country.code: country for country in Country.objects.all()}
    cities = {city.key: city for city in City.objects.all()}
    total = Loaded()
    for item in read_json(data / "catalogue" / "national_platforms.json")["items"]:
        platform, loaded = upsert(
            Platform, key=item["id"], values={"country": countries[item["country"]], **platform_values(item)}
        )
        total += loaded
        named = [key_from(name) for name in item["other_cities"]]
        wanted = [*item["mission_cities_all"], *named]
        upsert_links(platform, cities=[cities[key] for key in wanted if key in cities])
    records = {platform.key: platform for platform in Platform.objects.all()}
    return total + load_translations(data, {"platform": records})


def platform_values(item: dict[str, Any]) -> dict[str, Any]:
    formalisation = item["formalisation"]
    return {
        "part": item["role"] if item["role"] in Platform.Part.values else Platform.Part.OTHER,
        "facilitators": as_lines(item["facilitators"]),
        "national_actors": as_lines(actor_lines(item["national_actors"])),
        "regional_actors": as_lines(item["regional_actors"]),
        "cities_note": as_lines(count_lines(item["city_counts"])),
        "formalisation_level": formalisation["level"] or "",
        "formalisation": formalisation["summary"] or "",
        "formats": as_lines(item["collaboration_formats"]),
        "support": as_lines([entry["detail"] for entry in item["dedicated_support"]]),
        "missing_reasons": dict.fromkeys(item["missing_fields"], SILENT),
        "materials": item["portfolio_materials"],
        "note": "\n".join(item["notes"]),
        "source": source_of(item["source_ref"]),
        "source_ref": [item["source_ref"]],
    }


def actor_lines(groups: list[dict[str, Any]]) -> list[str]:
    """ "core team: BMIMI, KLIEN" for a named group, the plain names otherwise."""
    lines: list[str] = []
    for group in groups:
        if group["group"]:
            lines.append(f"{group['group']}: {', '.join(group['actors'])}")
        else:
            lines += group["actors"]
    return lines


def count_lines(counts: dict[str, Any]) -> list[str]:
    return [f"{name.replace('_', ' ')}: {_plain(value)}" for name, value in counts.items()]


def _plain(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def load_bodies(data: Path) -> Loaded:
    items = read_json(data / "catalogue" / "portfolio_meta.json")["items"]
    found = next(item for item in items if item["type"] == "governance-map")
    total = Loaded()
    records = {}
    for order, body in enumerate(found["bodies"], start=1):
        record, loaded = upsert(
            GovernanceBody,
            key=key_from(body["name"]),
            values={
                "name": body["name"],
                "role": body["role"],
                "level": "eu",
                "order": order,
                "source": source_of(found["source_ref"]),
                "source_ref": [found["source_ref"]],
            },
        )
        records[str(order)] = record
        total += loaded
    return total + load_translations(data, {"governance-body": records})
