"""What the pages of the portfolio are about, in the words of schema.org."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from django.urls import reverse

from zeroward.core.linked import Values, named, permanent, register_linked
from zeroward.core.queries.instance import current_instance
from zeroward.library.exporters.json_ld import material_json_ld


def material(context: Mapping[str, Any], base: str) -> Values:
    made = material_json_ld(context["page"], base=base, publisher=current_instance().name)
    return {name: value for name, value in made.items() if name != "@context"}


def challenge(context: Mapping[str, Any], base: str) -> Values:
    """A problem of cities, with the materials that answer it."""
    page = context["page"]
    return {
        "@type": ["LearningResource", "CreativeWork"],
        "@id": permanent(base, "challenge", page.challenge.code),
        "identifier": page.challenge.code,
        "url": urljoin(base, reverse("library:challenge", args=[page.challenge.code])),
        "name": page.title.body,
        "description": page.summary.body,
        "inLanguage": page.title.lang,
        "learningResourceType": "challenge",
        "keywords": [tag.word for tag in page.tags],
        "isPartOf": {
            "@type": "Collection",
            "@id": permanent(base, "category", page.challenge.category.code),
            "name": page.challenge.category.served("title").body,
        },
        "hasPart": [
            {
                "@type": "LearningResource",
                "@id": permanent(base, "material", row.entry.material.key),
                "name": row.entry.title.body,
            }
            for row in page.materials
        ],
        "dateModified": page.challenge.updated_at.date().isoformat(),
    }


def term(context: Mapping[str, Any], base: str) -> Values:
    page = context["page"]
    return {
        "@type": "DefinedTerm",
        "@id": permanent(base, "term", page.term.key),
        "termCode": page.term.key,
        "name": page.name.body,
        "alternateName": page.expansion.body if page.expansion.body != page.name.body else "",
        "description": page.definition.body,
        "url": urljoin(base, page.url),
        "inDefinedTermSet": named("Glossary", "DefinedTermSet", urljoin(base, reverse("library:glossary"))),
    }


register_linked("library:material", material, shows=("page",))
register_linked("library:challenge", challenge, shows=("page",))
register_linked("library:term", term, shows=("page",))
