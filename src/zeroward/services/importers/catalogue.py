"""Loading the support menu of the shipped catalogue."""

from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import upsert_links
from zeroward.core.importers.sources import source_of
from zeroward.core.importers.translations import load_translations
from zeroward.places.models import Country
from zeroward.services.importers.offers import load_occasions, load_providers, offer_values, read_offers
from zeroward.services.models import Service
from zeroward.taxonomy.models import Concept


def load_services(data: Path) -> Loaded:
    catalogue = data / "catalogue"
    texts = {
        item["service"]: item["description"] for item in read_json(catalogue / "service_texts.json")["items"]
    }
    pathways = {concept.key: concept for concept in Concept.objects.of("pathways")}
    countries = {country.code: country for country in Country.objects.all()}
    offers, total = read_offers(data), Loaded()
    items = read_json(catalogue / "support_services.json")["items"]
    for item in items:
        key = item["id"].removeprefix("service-")
        offer = offers.get(key, {})
        values = service_values(item, texts.get(item["id"], "")) | offer_values(offer)
        values["languages"] = item["languages"] or offer.get("languages", [])
        service, loaded = upsert(Service, key=key, values=values)
        total += loaded + load_occasions(service, offer.get("occasions", []), countries)
        upsert_links(
            service,
            pathways=[pathways[key.removeprefix("pathway-")] for key in item["pathways"]],
            countries=[countries[code] for code in item["countries"] if code in countries],
        )
    total += load_providers(data, items, countries)
    records = {f"service-{service.key}": service for service in Service.objects.all()}
    return total + load_translations(data, {"service": records})


def service_values(item: dict[str, Any], description: str) -> dict[str, Any]:
    codes = set(item["countries"])
    return {
        "name": item["name"],
        "description": description,
        "providers": as_lines(item["providers"]),
        "level": item["level"].lower(),
        "kind": item["kind"].replace(" ", "-"),
        "formats": as_lines(item["formats"]),
        "eligibility": item["eligibility"] or "",
        "reach": "eu" if "EU" in codes else "international" if "INT" in codes else "countries",
        "languages": item["languages"],
        "status": item["status"] or "",
        "period": item["period"] or "",
        "materials": item["portfolio_materials"],
        "note": item["note"] or "",
        "source": source_of(item["source_refs"]),
        "source_ref": item["source_refs"],
    }
