"""Loading the 112 Mission Cities and the related ones, with their facts."""

import datetime
from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import Quality, Source
from zeroward.places.models import City, CityFact, Country

Kind, Answer = CityFact.Kind, CityFact.Answer
Facts = list[tuple[City, list[CityFact]]]


def load_cities(data: Path) -> Loaded:
    file = read_json(data / "catalogue" / "mission_cities.json")
    countries = {country.code: country for country in Country.objects.all()}
    source = Source.objects.filter(key="mission-cities").first()
    total, facts = Loaded(), Facts()
    for item in file["items"]:
        city, loaded = upsert(
            City,
            key=item["id"],
            values={**city_values(item, countries), "source": source, "is_mission_city": True},
        )
        total += loaded
        facts.append((city, mission_facts(item)))
    for item in file["related_cities"]:
        city, loaded = upsert(
            City,
            key=item["id"].removeprefix("city-"),
            values={**city_values(item, countries), "source": source},
        )
        total += loaded
        facts.append((city, role_facts(item)))
    keep_facts(facts)
    return total


def city_values(item: dict[str, Any], countries: dict[str, Country]) -> dict[str, Any]:
    notes = [item.get("note"), *item.get("notes", [])]
    return {
        "name": item["name"],
        "country": countries[item["country"]],
        "latitude": item.get("lat"),
        "longitude": item.get("lon"),
        "population": item.get("population"),
        "population_year": item.get("population_year"),
        "population_note": item.get("population_scope") or "",
        "nuts3": item.get("nuts3") or "",
        "nuts3_name": item.get("nuts3_name") or "",
        "lau": item.get("lau") or "",
        "geonames_id": item.get("geonames_id"),
        "note": "\n".join(note for note in notes if note),
    }


def mission_facts(item: dict[str, Any]) -> list[CityFact]:
    """Membership, label, contract and pilot of one Mission City; null in the data stays *not known*."""
    pilot = item["pilot_cities_programme"]
    wave = item["mission_label_wave"]
    return [
        CityFact(
            kind=Kind.MISSION_MEMBER,
            url=web(item["membership_source"]),
            method="" if web(item["membership_source"]) else item["membership_source"] or "",
            quality=item["membership_confidence"] or "",
        ),
        CityFact(
            kind=Kind.LABEL,
            answer=answer(item["mission_label"]),
            detail=wave or "",
            valid_from=day(wave),
            url=web(item["mission_label_source"]),
            method=item["mission_label_status"],
        ),
        CityFact(
            kind=Kind.CONTRACT,
            answer=answer(item["ccc_submitted"]),
            method="A label proves a reviewed contract" if item["ccc_submitted"] else "No label found",
        ),
        CityFact(
            kind=Kind.PILOT,
            answer=Answer.YES if pilot else Answer.UNKNOWN,
            detail=f"{pilot.get('activity') or ''} (cohort {pilot.get('cohort') or '?'})"[:300]
            if pilot
            else "",
            url=web(pilot.get("source")) if pilot else "",
            method=(pilot.get("source") or "")[:300] if pilot and not web(pilot.get("source")) else "",
            quality=(pilot.get("confidence") or "") if pilot else Quality.UNKNOWN,
        ),
    ]


def role_facts(item: dict[str, Any]) -> list[CityFact]:
    return [
        CityFact(
            kind=Kind.ROLE,
            role=role["role"],
            detail=str(role.get("detail") or role.get("project") or "")[:300],
            source_ref=[role["source_ref"]] if role.get("source_ref") else [],
        )
        for role in item["roles"]
    ]


def keep_facts(found: Facts) -> None:
    """Add the facts that are not there yet; those that are stay as they are."""
    cities = [city.pk for city, _ in found]
    kept = set(CityFact.objects.filter(city__in=cities).values_list("city_id", "kind", "role", "detail"))
    new = {
        (city.pk, str(fact.kind), fact.role, fact.detail): (city, fact)
        for city, facts in found
        for fact in facts
    }
    for city, fact in new.values():
        fact.city = city
    CityFact.objects.bulk_create([fact for key, (_, fact) in new.items() if key not in kept])


def answer(value: bool | None) -> str:
    if value is None:
        return Answer.UNKNOWN
    return Answer.YES if value else Answer.NO


def web(text: str | None) -> str:
    """The text when it is one web address, else nothing."""
    return text if text and text.startswith("https://") and " " not in text else ""


def day(text: str | None) -> datetime.date | None:
    """A full date; a month alone is no day and stays in the detail."""
    return datetime.date.fromisoformat(text) if text and len(text) == 10 else None
