"""Organisations, networks and projects of the shipped catalogue."""

from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import upsert_links
from zeroward.core.importers.sources import source_of
from zeroward.core.models import Quality
from zeroward.core.names import key_from
from zeroward.places.models import City, Country, Network, Organisation, Project
from zeroward.taxonomy.models import Concept

BODIES = Path("places") / "bodies.json"
NETWORK_KINDS = frozenset({"network", "governance body", "project-group"})


def load_organisations(data: Path) -> Loaded:
    """Every partner that a material names, and who works with the Mission as a whole. The country is inferred from a
    material of one country alone."""
    materials = read_json(data / "catalogue" / "portfolio_materials.json")["items"]
    countries = {country.code: country for country in Country.objects.all()}
    seen: dict[str, tuple[str, set[str]]] = {}
    for item in materials:
        for name in item["national_partners"]:
            seen.setdefault(key_from(name), (name, set()))[1].update(item["countries"])
        for name in item["related_organisations"]:
            seen.setdefault(key_from(name), (name, set()))
    total = Loaded()
    for key, (name, codes) in sorted(seen.items()):
        code = next(iter(codes)) if len(codes) == 1 else ""
        country = countries.get(code)
        _record, loaded = upsert(
            Organisation,
            key=key,
            values={
                "name": name,
                "country": country,
                "quality": Quality.MEDIUM if country else Quality.UNKNOWN,
                "method": "Country inferred from the material that names it" if country else "",
                "source": source_of({"doc": "001"}),
            },
        )
        total += loaded
    for item in read_json(data / BODIES)["organisations"]:
        _record, loaded = upsert(
            Organisation,
            key=key_from(item["name"]),
            values={
                **{name: item[name] for name in ("name", "short_name", "kind")},
                "source": source_of(item["source_refs"]),
                "source_ref": item["source_refs"],
            },
        )
        total += loaded
    return total


def load_networks(data: Path) -> Loaded:
    services = read_json(data / "catalogue" / "support_services.json")["items"]
    countries = {country.code: country for country in Country.objects.all()}
    total = Loaded()
    for item in services:
        if item["kind"] not in NETWORK_KINDS:
            continue
        network, loaded = upsert(
            Network,
            key=item["id"].removeprefix("service-"),
            values={
                "name": item["name"],
                "level": item["level"].lower(),
                "status": item["status"] or "",
                "description": item["note"] or "",
                "source": source_of(item["source_refs"]),
                "source_ref": item["source_refs"],
            },
        )
        upsert_links(network, countries=[countries[code] for code in item["countries"] if code in countries])
        total += loaded
    return total


def load_projects(data: Path) -> Loaded:
    """The cluster projects of the needs assessment, with their themes and cities, and those named beside them."""
    items = read_json(data / "catalogue" / "needs_assessment_2025.json")["items"]
    themes = {concept.key: concept for concept in Concept.objects.of("thematic-areas")}
    cities = {city.key: city for city in City.objects.all()}
    total = Loaded()
    for item in (item for item in items if item["type"] == "cluster-project"):
        project, loaded = upsert(
            Project, key=item["id"].removeprefix("project-"), values=project_values(item)
        )
        upsert_links(
            project,
            cities=[cities[key.removeprefix("city-")] for key in item["city_ids"]],
            themes=[themes[theme] for theme in map(theme_key, item["thematic_areas"]) if theme in themes],
        )
        total += loaded
    for item in read_json(data / BODIES)["projects"]:
        values = {
            **{name: item[name] for name in ("name", "programme", "period")},
            "source": source_of(item["source_refs"]),
            "source_ref": item["source_refs"],
        }
        project, loaded = upsert(Project, key=item["key"], values=values)
        upsert_links(project, cities=[cities[key] for key in item["cities"]])
        total += loaded
    return total


def project_values(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": item["name"],
        "programme": "Cities Mission cluster projects",
        "quality_note": item["note"] or "",
        "source": source_of(item["source_ref"]),
        "source_ref": [item["source_ref"]],
    }


def theme_key(theme: str) -> str:
    return theme.removeprefix("theme-")
