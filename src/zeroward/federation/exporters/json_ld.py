"""A record as JSON-LD: what schema.org has words for, the states of its translations, where it came from, and whole."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.api.harvest.records import Whole
from zeroward.api.open_data.licence import CC_BY
from zeroward.api.open_data.triples import PREFIXES
from zeroward.core.linked import RECORD, base, known, permanent
from zeroward.core.origins import Origin

CONTEXT: Final = {
    "@vocab": "https://schema.org/",
    "zw": f"{RECORD}#",
    "dct": PREFIXES["dct"],
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": PREFIXES["xsd"],
    "zw:content": {"@type": "@json"},
    # schema.org has these words for works alone, Dublin Core for everything
    "license": {"@id": "dct:license", "@type": "@id"},
    "inLanguage": {"@id": "dct:language"},
    "dateModified": {"@id": "dct:modified", "@type": "xsd:dateTime"},
    "prov:wasDerivedFrom": {"@type": "@id"},
}
TYPES: Final = {
    "material": "LearningResource",
    "challenge": "CreativeWork",
    "term": "DefinedTerm",
    "deep-dive": "LearningResource",
    "recording": "VideoObject",
    "service": "Service",
    "course": "Course",
    "event": "Event",
    "organisation": "Organization",
    "project": "Project",
    "programme": "MonetaryGrant",
    "opportunity": "MonetaryGrant",
    "action": "Action",
}


def json_ld(whole: Whole, *, content: Any, identifier: str, at: str, origin: Origin | None) -> dict[str, Any]:
    """`content` is the record as OAI-PMH gives it too; its hash is of exactly that text."""
    return {
        "@context": CONTEXT,
        "@id": origin.page if origin else permanent(base(), whole.source.kind, whole.key),
        "@type": TYPES.get(whole.source.kind, "Thing"),
        **known(
            {
                "identifier": identifier,
                "name": _in_all_languages(whole, whole.source.title),
                "description": _in_all_languages(whole, whole.source.summary),
                "dateModified": at,
                "license": origin.licence if origin and origin.licence else CC_BY,
                "prov:wasDerivedFrom": origin.page if origin else "",
                "zw:translation": _translations(whole.texts),
            }
        ),
        "zw:content": content,
    }


def _in_all_languages(whole: Whole, field: str) -> list[dict[str, str]]:
    return [{"@value": text, "@language": lang} for lang, text in whole.words(field)]


def _translations(texts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The source text of each field, and every translation: source, human, machine or imported, reviewed, stale."""
    found: list[dict[str, Any]] = []
    for field, text in sorted(texts.items()):
        found.append({"zw:field": field, "inLanguage": text["lang"], "zw:origin": "source"})
        for lang, one in sorted(text["translations"].items()):
            found.append(
                {
                    "zw:field": field,
                    "inLanguage": lang,
                    "zw:origin": one["origin"],
                    "zw:reviewed": one["reviewed"],
                    "zw:stale": one["stale"],
                }
            )
    return found
