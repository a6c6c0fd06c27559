"""What the shipped data says beside the catalogue of support: who may ask, when, how, on which shelf."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import named_anew, upsert_links
from zeroward.core.models import Quality
from zeroward.core.names import key_from
from zeroward.places.models import Country
from zeroward.services.models import Availability, Occasion, Provider, Service

EVERYONE: dict[str, Any] = {"all": []}
QUALITIES = {"stated": Quality.HIGH, "read": Quality.MEDIUM}


def read_offers(data: Path) -> dict[str, dict[str, Any]]:
    """What data/services/offers.json says of each service, by its key."""
    return {item["service"]: item for item in read_json(data / "services" / "offers.json")["items"]}


def offer_values(offer: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a service that the data fills."""
    who = offer.get("who")
    return {
        "rule": EVERYONE if who == "everyone" else who or {},
        "rule_quality": QUALITIES.get(offer.get("basis", ""), Quality.UNKNOWN),
        "rule_note": offer.get("note", ""),
        "doubt": offer.get("doubt", ""),
        "audiences": offer.get("audiences", []),
        "stages": offer.get("stages", []),
        "shelves": offer.get("shelves", []),
        "sectors": offer.get("sectors", []),
        "effort": offer.get("effort", ""),
        "availability": offer.get("state", Availability.UNKNOWN),
        "apply_how": offer.get("how", ""),
        "apply_url": offer.get("url", ""),
        "apply_contact": offer.get("contact", ""),
    }


def load_occasions(
    service: Service, occasions: Iterable[Mapping[str, Any]], countries: Mapping[str, Country]
) -> Loaded:
    """Dates and places of a service that the file names anew. One that is there under the same name stays: somebody may
    have mended it."""
    total, occasions = Loaded(), list(occasions)
    found = named_anew(service, occasions=[item["name"] for item in occasions])
    anew = found["occasions"].anew if found else frozenset()
    known = set(service.occasions.values_list("name", flat=True)) if anew else set()
    for item in occasions:
        if item["name"] in known or item["name"] not in anew:
            total += Loaded(same=1)
            continue
        Occasion.objects.create(
            service=service,
            country=countries.get(item.get("country", "")),
            source_ref=[{"doc": item["doc"], "lines": item["lines"]}],
            quality=item.get("quality", Quality.HIGH),
            **{
                name: item[name]
                for name in (
                    "name",
                    "starts",
                    "ends",
                    "apply_from",
                    "apply_by",
                    "place",
                    "online",
                    "note",
                    "url",
                )
                if name in item
            },
        )
        total += Loaded(created=1)
    return total


def load_providers(
    data: Path, items: Iterable[Mapping[str, Any]], countries: Mapping[str, Country]
) -> Loaded:
    """The providers that the catalogue names; each service is joined to its own."""
    meant = read_json(data / "services" / "providers.json")["meant"]
    names: dict[str, set[str]] = {}
    homes: dict[str, set[str]] = {}
    for item in items:
        for name in (one for said in item["providers"] for one in meant.get(said, [said])):
            names.setdefault(name, set()).add(item["id"].removeprefix("service-"))
            homes.setdefault(name, set()).update(item["countries"])
    services = {service.key: service for service in Service.objects.all()}
    total = Loaded()
    for name, keys in sorted(names.items()):
        codes = homes[name]
        home = countries.get(next(iter(codes))) if len(codes) == 1 else None
        provider, loaded = upsert(
            Provider,
            key=key_from(name),
            values={"name": name, "country_id": home.pk if home else None},
        )
        total += loaded
        upsert_links(provider, services=[services[key] for key in keys if key in services])
    return total
