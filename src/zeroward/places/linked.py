"""What pages of cities, countries and bodies are about, in the words of schema.org."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from zeroward.core.linked import Values, known, named, permanent, register_linked
from zeroward.core.ui.addresses import address_of


def city(context: Mapping[str, Any], base: str) -> Values:
    """No number of inhabitants: schema.org has no word for it that says for which year."""
    page = context["page"]
    record = page.city
    has_place = record.latitude is not None and record.longitude is not None
    return {
        "@type": "City",
        "@id": permanent(base, "city", record.key),
        "identifier": [{"@type": "PropertyValue", "propertyID": "LAU", "value": record.lau}]
        if record.lau
        else record.key,
        "url": urljoin(base, page.row.url),
        "name": page.row.name,
        "sameAs": f"https://sws.geonames.org/{record.geonames_id}/" if record.geonames_id else "",
        "geo": {"@type": "GeoCoordinates", "latitude": record.latitude, "longitude": record.longitude}
        if has_place
        else {},
        "containedInPlace": {
            "@type": "Country",
            "@id": permanent(base, "country", record.country.code),
            "name": page.row.country_name,
        },
    }


def country(context: Mapping[str, Any], base: str) -> Values:
    page = context["page"]
    return {
        "@type": "Country",
        "@id": permanent(base, "country", page.country.code),
        "identifier": page.country.code,
        "url": urljoin(base, address_of("places:country", page.country.key)),
        "name": page.name,
    }


def organisation(context: Mapping[str, Any], base: str) -> Values:
    record = context["record"]
    return {
        "@type": "Organization",
        "@id": permanent(base, "organisation", record.key),
        "identifier": record.key,
        "url": urljoin(base, address_of("places:organisation", record.key)),
        "name": record.name,
        "alternateName": record.short_name,
        "description": record.served("description").body,
        "sameAs": record.website,
        "location": named(record.country.served("name").body, "Country") if record.country else {},
    }


def network(context: Mapping[str, Any], base: str) -> Values:
    return _body(context["record"], base, "network", "Organization")


def project(context: Mapping[str, Any], base: str) -> Values:
    """A project with the cities and bodies in it, as its page names them. A city is a place and no body: a project
    has bodies as members, and serves places."""
    record = context["record"]
    return {
        **_body(record, base, "project", "Project"),
        "areaServed": [_beside(one, base, "city", "City") for one in getattr(record, "public_cities", [])],
        "member": [
            _beside(one, base, "organisation", "Organization")
            for one in getattr(record, "public_organisations", [])
        ],
    }


def _body(record: Any, base: str, kind: str, type_: str) -> Values:
    return {
        "@type": type_,
        "@id": permanent(base, kind, record.key),
        "identifier": record.key,
        "url": urljoin(base, address_of(f"places:{kind}", record.key)),
        "name": record.served("name").body,
        "description": record.served("description").body,
        "sameAs": record.website,
    }


def _beside(record: Any, base: str, kind: str, type_: str) -> Values:
    name = record.served("name").body if "name" in record.translatable else record.name
    return known({"@type": type_, "@id": permanent(base, kind, record.key), "name": name})


register_linked("places:city", city, shows=("page",))
register_linked("places:country", country, shows=("page",))
register_linked("places:organisation", organisation, shows=("record",))
register_linked("places:network", network, shows=("record",))
register_linked("places:project", project, shows=("record",))
