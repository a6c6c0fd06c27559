"""What a page of a course is about, in the words of schema.org and LRMI."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from zeroward.core.linked import Values, named, permanent, register_linked
from zeroward.core.queries.instance import current_instance


def course(context: Mapping[str, Any], base: str) -> Values:
    """Time as a duration (PT90M), what can be done afterwards as `teaches`."""
    row = context["row"]
    record = row.course
    holder = record.provider or current_instance().name or "Zeroward"
    return {
        "@type": ["Course", "LearningResource"],
        "@id": permanent(base, "course", record.key),
        "identifier": record.key,
        "url": urljoin(base, row.url),
        "name": row.title.body,
        "description": row.summary.body,
        "inLanguage": row.title.lang,
        "provider": named(holder, "Organization"),
        "timeRequired": f"PT{row.minutes}M" if row.minutes else "",
        "teaches": [line for module in row.modules for line in module.served("goals").lines],
        "audience": {"@type": "Audience", "audienceType": record.served("audience").body}
        if record.audience
        else {},
        "isAccessibleForFree": True,
        "sameAs": record.website,
        "hasPart": [
            {"@type": "LearningResource", "name": module.served("title").body} for module in row.modules
        ],
    }


register_linked("learning:course", course, shows=("row",))
