"""A material as JSON-LD in the words of schema.org, for harvesters and search engines."""

from typing import Any
from urllib.parse import urljoin

from zeroward.core.linked import CONTEXT, known, named, permanent
from zeroward.library.queries.material import MaterialPage


def material_json_ld(page: MaterialPage, *, base: str, publisher: str) -> dict[str, Any]:
    """Plain values only. `base` is the address of the platform; what is not known is left out."""
    material, entry = page.material, page.entry
    data: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": ["LearningResource", "CreativeWork"],
        "@id": permanent(base, "material", material.key),
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
                "@id": permanent(base, "challenge", context.code),
                "termCode": context.code,
                "name": context.title.body,
                "url": urljoin(base, context.url),
            }
            for context in page.contexts
        ],
        "url": urljoin(base, entry.url),
        "encoding": [
            known(
                {"@type": "MediaObject", "name": link.label, "contentUrl": link.url, "inLanguage": link.lang}
            )
            for link in page.links
            if link.url
        ],
        "isBasedOn": named(material.source.title, "CreativeWork", material.source.url)
        if material.source
        else {},
        "dateModified": material.updated_at.date().isoformat(),
        "publisher": {"@type": "Organization", "name": publisher or "Zeroward", "url": base},
    }
    return known(data)
