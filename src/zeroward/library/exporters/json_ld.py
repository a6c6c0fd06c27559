"""A material as JSON-LD in the words of schema.org, for harvesters and search engines."""

from typing import Any
from urllib.parse import urljoin

from zeroward.library.queries.material import MaterialPage


def material_json_ld(page: MaterialPage, *, base: str, publisher: str) -> dict[str, Any]:
    """Plain values only. `base` is the address of the platform; what is not known is left out."""
    material, entry = page.material, page.entry
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "@id": urljoin(base, entry.url),
        "identifier": material.key,
        "name": entry.title.body,
        "description": entry.summary.body,
        "inLanguage": entry.title.lang,
        "learningResourceType": entry.format,
        "keywords": [tag.word for tag in page.tags],
        "spatialCoverage": [
            {"@type": "Country", "name": country.served("name").body, "identifier": country.code}
            for country in page.countries
        ],
        "temporalCoverage": entry.years.replace("–", "/"),
        "contributor": [{"@type": "Organization", "name": body.name} for body in page.partners],
        "about": [
            {
                "@type": "DefinedTerm",
                "termCode": context.code,
                "name": context.title.body,
                "url": urljoin(base, context.url),
            }
            for context in page.contexts
        ],
        "url": [link.url for link in page.links if link.url],
        "isBasedOn": material.source.title if material.source else "",
        "dateModified": material.updated_at.date().isoformat(),
        "publisher": {"@type": "Organization", "name": publisher or "Zeroward", "url": base},
    }
    return {name: value for name, value in data.items() if value not in ("", [], None)}
