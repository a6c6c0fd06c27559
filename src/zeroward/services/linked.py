"""What a page of the support menu is about, in the words of schema.org."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from zeroward.core.linked import Values, known, named, permanent, register_linked
from zeroward.core.ui.addresses import address_of


def service(context: Mapping[str, Any], base: str) -> Values:
    """No address of a person: whom to ask stands on the page."""
    row, entry = context["row"], context["entry"]
    record = row.service
    return {
        "@type": "Service",
        "@id": permanent(base, "service", record.key),
        "identifier": record.key,
        "url": urljoin(base, address_of("services:service", record.key)),
        "name": row.name.body,
        "description": row.description.body,
        "provider": [
            named(name, "Organization", urljoin(base, url) if url else "") for name, url in entry.providers
        ],
        "audience": [{"@type": "Audience", "audienceType": str(one)} for one in entry.audiences],
        "areaServed": [named(str(one.served("name")), "Country") for one in row.country_list],
        "availableChannel": known({"@type": "ServiceChannel", "serviceUrl": record.apply_url})
        if record.apply_url
        else {},
        "sameAs": record.website,
    }


register_linked("services:service", service, shows=("row", "entry"))
