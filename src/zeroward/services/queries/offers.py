"""The support menu as plain data for rules: read in a few queries, kept in memory until an entry changes."""

import datetime
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Max
from django.utils.translation import get_language

from zeroward.core.models import Text
from zeroward.core.once import once
from zeroward.core.queries.texts import with_texts
from zeroward.methods.conditions import Condition, ConditionError, read
from zeroward.places.models import Country
from zeroward.places.queries.country_names import country_names
from zeroward.services.models import Occasion, Service
from zeroward.services.queries.days import Span, span_of
from zeroward.services.queries.groups import group_of


@dataclass(frozen=True, slots=True)
class Call:
    """A time in which one can ask (`opens` to `closes`), or in which it takes place. Unknown ends are None."""

    name: str
    takes_place: Span
    opens: datetime.date | None
    closes: datetime.date | None


@dataclass(frozen=True, slots=True)
class Names:
    """Offers by key, countries by ISO code, in one language."""

    offers: Mapping[str, str]
    countries: Mapping[str, str]


NO_NAMES = Names({}, {})


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry of the menu. `rule` is None while it is not known who may ask; `faulty` when it cannot be read.

    `doubt` is "pass" or "fail" where the rule leaves something open for those who meet it, or do not.
    """

    key: str
    name: str
    rule: Condition | None
    faulty: bool
    doubt: str
    rule_note: str
    audiences: frozenset[str]
    stages: frozenset[str]
    pathways: frozenset[str]
    shelves: frozenset[str]
    group: str
    kind: str
    level: str
    reach: str
    countries: frozenset[str]
    languages: tuple[str, ...]
    effort: str
    availability: str
    calls: tuple[Call, ...]


_FIELDS = (
    "pk",
    "key",
    "name",
    "rule",
    "doubt",
    "rule_note",
    "audiences",
    "stages",
    "shelves",
    "kind",
    "level",
    "reach",
    "languages",
    "effort",
    "availability",
)


class _Memory:
    """What was read last, by the stamp of the records."""

    def __init__(self) -> None:
        self.offers: tuple[Any, tuple[Offer, ...]] | None = None
        self.names: dict[str, tuple[Any, Names]] = {}


_memory = _Memory()


def offers() -> tuple[Offer, ...]:
    """All public offers, in the order of their keys. One query while nothing changed, four more when it did; a page
    asks once."""
    return _current()[1]


def offers_and_names() -> tuple[tuple[Offer, ...], Names]:
    """The offers, and how they and the countries are called in the reader's language. Two queries while nothing
    changed, eight more when it did."""
    stamp, found = _current()
    lang = get_language() or "en"
    kinds = [ContentType.objects.get_for_model(model).pk for model in (Service, Country)]
    texts = Text.objects.filter(content_type__in=kinds, lang=lang).aggregate(Max("updated_at"), Count("pk"))
    kept = _memory.names.get(lang)
    if kept is None or kept[0] != (stamp, texts):
        services = with_texts(Service.objects.public().only("key", "name", "source_lang"))
        names = Names({one.key: str(one.served("name")) for one in services}, country_names())
        kept = _memory.names[lang] = ((stamp, texts), names)
    return found, kept[1]


def _current() -> tuple[Any, tuple[Offer, ...]]:
    return once("services.offers", _newest)


def _newest() -> tuple[Any, tuple[Offer, ...]]:
    stamp = Service.objects.public().aggregate(Max("updated_at"), Count("pk"))
    kept = _memory.offers
    if kept is None or kept[0] != stamp:
        kept = _memory.offers = (stamp, _read())
    return kept


def _read() -> tuple[Offer, ...]:
    rows = list(Service.objects.public().order_by("key").values(*_FIELDS))
    public = [row["pk"] for row in rows]
    pathways, countries, calls = defaultdict(set), defaultdict(set), defaultdict(list)
    for pk, key in Service.pathways.through.objects.filter(service__in=public).values_list(
        "service_id", "concept__key"
    ):
        pathways[pk].add(key)
    for pk, code in Service.countries.through.objects.filter(service__in=public).values_list(
        "service_id", "country__code"
    ):
        countries[pk].add(code)
    for one in Occasion.objects.filter(service__in=public):
        span = Span(span_of(one.starts).first, span_of(one.ends or one.starts).last)
        calls[one.service_id].append(Call(one.name, span, one.apply_from, one.apply_by))
    return tuple(
        _offer(row, pathways[row["pk"]], countries[row["pk"]], tuple(calls[row["pk"]])) for row in rows
    )


def _offer(row: dict[str, Any], pathways: set[str], countries: set[str], calls: tuple[Call, ...]) -> Offer:
    rule, faulty = rule_of(row["rule"])
    return Offer(
        key=row["key"],
        name=row["name"],
        rule=rule,
        faulty=faulty,
        doubt=row["doubt"],
        rule_note=row["rule_note"],
        audiences=frozenset(row["audiences"]),
        stages=frozenset(row["stages"]),
        pathways=frozenset(pathways),
        shelves=frozenset(row["shelves"]),
        group=group_of(row["kind"]),
        kind=row["kind"],
        level=row["level"],
        reach=row["reach"],
        countries=frozenset(countries),
        languages=tuple(row["languages"]),
        effort=row["effort"],
        availability=row["availability"],
        calls=calls,
    )


def rule_of(plain: Any) -> tuple[Condition | None, bool]:
    """The rule of an entry, and whether it cannot be read. A rule that cannot be read admits and refuses nobody."""
    if not plain:
        return None, False
    try:
        return read(plain), False
    except ConditionError:
        return None, True
