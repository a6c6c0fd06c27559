"""Records of the portfolio as an edition keeps them: plain values, keys instead of relations, in a stable order."""

from typing import Any

from zeroward.core.models import LivingRecord
from zeroward.library.models import (
    Category,
    Challenge,
    DeepDive,
    Evidence,
    Lesson,
    Link,
    Material,
    Placement,
    Quote,
    Recording,
    Term,
)
from zeroward.library.queries.edition_texts import TextShelf

Record = dict[str, Any]


def base(record: LivingRecord, shelf: TextShelf) -> Record:
    """What all records share: key, texts, and how we know."""
    return {
        "key": record.key,
        "texts": shelf.frozen(record),
        "stage": record.stage,
        "wording": record.wording,
        "source": record.source.key if record.source else "",
        "source_ref": record.source_ref,
        **({"quality": record.quality} if record.quality else {}),
    }


def category(record: Category, shelf: TextShelf) -> Record:
    return {**base(record, shelf), "code": record.code}


def challenge(record: Challenge, shelf: TextShelf) -> Record:
    """The hashtags were prefetched."""
    return {
        **base(record, shelf),
        "code": record.code,
        "category": record.category.code,
        "hashtags": sorted(concept.key for concept in record.hashtags.all() if not concept.archived_at),
    }


def placement(record: Placement, shelf: TextShelf) -> Record:
    return {**base(record, shelf), "material": record.material.key, "challenge": record.challenge.code}


def material(record: Material, shelf: TextShelf) -> Record:
    """Related records lie in `shown_…`; links, format and hashtags were prefetched."""
    return {
        **base(record, shelf),
        "format": record.format.key if record.format else "",
        "format_label": record.format_label,
        "reach": record.reach,
        "countries": sorted(country.code for country in record.shown_countries),
        "country_note": record.country_note,
        "year_from": record.year_from,
        "year_to": record.year_to,
        "year_note": record.year_note,
        "partners": sorted(body.key for body in record.shown_partners),
        "organisations": sorted(body.key for body in record.shown_organisations),
        "hashtags": sorted(concept.key for concept in record.hashtags.all() if not concept.archived_at),
        "related": sorted(other.key for other in record.shown_related),
        "links": [link(one) for one in record.links.all()],
    }


def link(record: Link) -> Record:
    return {
        "label": record.label,
        "url": record.url,
        "lang": record.lang,
        "kind": record.kind,
        "state": record.state,
        "checked": record.checked_at.date().isoformat() if record.checked_at else "",
        "moved_to": record.moved_to,
    }


def lesson(record: Lesson, shelf: TextShelf) -> Record:
    return {
        **base(record, shelf),
        "category": record.category.code,
        "challenges": sorted(one.code for one in record.shown_challenges),
    }


def deep_dive(record: DeepDive, shelf: TextShelf) -> Record:
    return {
        **base(record, shelf),
        "category": record.category.code,
        "challenges": sorted(one.code for one in record.shown_challenges),
        "country": record.country.code if record.country and record.country.is_public else "",
        "founders": record.founders.splitlines(),
        "partners": record.partners.splitlines(),
    }


def recording(record: Recording, shelf: TextShelf) -> Record:
    shown = record.material if record.material and record.material.is_public else None
    return {
        **base(record, shelf),
        "held_on": record.held_on.isoformat() if record.held_on else "",
        "material": shown.key if shown else "",
        "url": record.url,
        "lang": record.lang,
        "subtitles": record.subtitles,
    }


def quote(record: Quote, shelf: TextShelf) -> Record:
    return {**base(record, shelf), "challenge": record.challenge.code, "speaker": record.speaker}


def evidence(record: Evidence, shelf: TextShelf) -> Record:
    city = record.city.key if record.city and record.city.is_public else ""
    return {
        **base(record, shelf),
        "material": record.material.key,
        "city": city,
        "place": record.place,
        "year": record.year,
        "outcome": record.outcome,
        "credit": record.credit,
    }


def term(record: Term, shelf: TextShelf) -> Record:
    return {
        **base(record, shelf),
        "basis": record.basis,
        "related": sorted(other.key for other in record.shown_related),
    }
