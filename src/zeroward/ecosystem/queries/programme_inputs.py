"""What goes into a computation of the support programme: frozen as plain data, and read as the method takes it."""

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from zeroward.ecosystem.models import ProgrammeCountry, ProgrammeService, SupportProgramme
from zeroward.ecosystem.queries.cluster_facts import ClusterFact, cluster_facts
from zeroward.methods.ghg.say import Name, Said, say
from zeroward.methods.maturity.ecosystems.support.programme import (
    Country,
    EquityFloor,
    Pin,
    Programme,
    Service,
    eligible_by_matrix,
)
from zeroward.methods.maturity.support import SupportMatrix, national_support

SCHEMA: Final = "zeroward/support-programme/1"


def read_inputs(programme: SupportProgramme) -> dict[str, Any]:
    """Everything that decides the result, as JSON. A need that nobody stated is left out. Six queries."""
    matrix = national_support()
    services = list(programme.services.order_by("key"))
    supports = {one.key: one.support for one in services if one.support}
    facts = cluster_facts(programme.first_year)
    rows = list(programme.countries.select_related("country").order_by("country__code"))
    pins = programme.pins.select_related("country").order_by("country__code", "service", "year")
    return {
        "schema": SCHEMA,
        "programme": programme.key,
        "matrix": matrix.version,
        "years": list(programme.span),
        "budget": {year: programme.budgets[year] for year in sorted(programme.budgets)},
        "total": _number(programme.total),
        "most": programme.most,
        "services": [_service(one) for one in services],
        "countries": [_country(one, facts.get(one.country.code), matrix, services, supports) for one in rows],
        "floors": [
            {"name": one.name, "least": one.least, "service": one.service, "countries": sorted(one.countries)}
            for one in programme.floors.order_by("name")
        ],
        "pins": [
            {
                "country": one.country.code,
                "service": one.service,
                "year": one.year,
                "given": one.given,
                "why": one.why,
            }
            for one in pins
        ],
    }


def digest_of(inputs: Mapping[str, Any]) -> str:
    """SHA-256 of what went in; the same inputs give the same."""
    text = json.dumps(inputs, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def programme_of(inputs: Mapping[str, Any]) -> Programme:
    """The frozen data as the method takes it. Raises MethodError for names that do not fit together."""
    labels = {one["key"]: one["label"] for one in inputs["services"]}
    supports = {one["key"]: one["support"] for one in inputs["services"]}
    everyone = frozenset(one["code"] for one in inputs["countries"])
    return Programme(
        years=tuple(inputs["years"]),
        services=tuple(
            Service(
                one["key"], Name(one["label"]), one["cost"] or 0.0, one["hours"] or 0.0,
                one["seats"], one["whole"], one["weight"],
            )
            for one in inputs["services"]
        ),
        countries=tuple(
            Country(
                one["code"], Name(one["name"]), one["needs"], one["eligible"], one["hours"],
                {key: _why(one, key, labels, supports) for key in one["eligible"]},
            )
            for one in inputs["countries"]
        ),
        budget={int(year): amount for year, amount in inputs["budget"].items()},
        total=inputs["total"],
        most=inputs["most"],
        floors=tuple(
            EquityFloor(
                one["name"], frozenset(one["countries"]) or everyone, one["least"], one["service"] or None
            )
            for one in inputs["floors"]
        ),
        pins=tuple(Pin(one["country"], one["service"], one["year"], one["given"]) for one in inputs["pins"]),
    )  # fmt: skip


def eligible_for(fact: ClusterFact | None, services: list[ProgrammeService]) -> dict[str, bool | None]:
    """By service: whether a country may have it by the published matrix; None = not known, since its cluster is not.
    A service that hangs on no cluster is open to all."""
    matrix = national_support()
    supports = {one.key: one.support for one in services if one.support}
    return _eligible(fact, matrix, services, supports)


def _eligible(
    fact: ClusterFact | None,
    matrix: SupportMatrix,
    services: list[ProgrammeService],
    supports: Mapping[str, str],
) -> dict[str, bool | None]:
    known = fact is not None and fact.cluster in matrix.clusters
    possible = (fact.cluster,) if fact is not None and known else matrix.clusters
    by_matrix = eligible_by_matrix(matrix, possible, supports)
    return {one.key: by_matrix.get(one.key, True) for one in services}


def _country(
    row: ProgrammeCountry,
    fact: ClusterFact | None,
    matrix: SupportMatrix,
    services: list[ProgrammeService],
    supports: Mapping[str, str],
) -> dict[str, Any]:
    keys = {one.key for one in services}
    return {
        "code": row.country.code,
        "name": row.country.name,
        "cluster": fact.cluster if fact is not None else "",
        "decided": fact.decided if fact is not None else None,
        "hours": _number(row.hours),
        "needs": {key: float(one["need"]) for key, one in sorted(row.needs.items()) if key in keys},
        "reasons": {key: one.get("why", "") for key, one in sorted(row.needs.items()) if key in keys},
        "eligible": _eligible(fact, matrix, services, supports),
    }


def _service(one: ProgrammeService) -> dict[str, Any]:
    return {
        "key": one.key,
        "label": one.label,
        "kind": one.kind,
        "support": one.support,
        "cost": _number(one.cost),
        "hours": _number(one.hours),
        "seats": one.seats,
        "whole": one.whole,
        "weight": float(one.weight),
    }


def _why(row: Mapping[str, Any], key: str, labels: Mapping[str, str], supports: Mapping[str, str]) -> Said:
    words = {"service": Name(labels[key]), "country": Name(row["name"])}
    if not supports[key]:
        return say("%(service)s is open to all countries.", **words)
    if not row["cluster"]:
        return say(
            "In which cluster %(country)s stands was not decided, so whether it gets this is not known.",
            **words,
        )
    return say(
        "%(country)s stands in cluster %(cluster)s, which does not get this by the published support.",
        cluster=Name(row["cluster"]),
        **words,
    )


def _number(value: Decimal | None) -> float | None:
    return float(value) if value is not None else None
