"""All public opportunities as plain data, kept in memory by a stamp: pages and computations read nothing else."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from threading import Lock
from typing import Any, Final

from django.db.models import Count, Max, Value

from zeroward.core.once import once
from zeroward.funding.models import Deadline, Opportunity, Programme
from zeroward.funding.vocabulary import THEME_VOCABULARY
from zeroward.places.models import Country, CountryStatus

FIELDS: Final = (
    "pk",
    "key",
    "source_lang",
    "title",
    "summary",
    "text",
    "instrument",
    "action_type",
    "state",
    "opens_on",
    "valid_to",
    "currency",
    "budget",
    "ticket_min",
    "ticket_max",
    "grants_expected",
    "rates",
    "advance",
    "effort_days",
    "success_percent",
    "country_rule",
    "rules",
    "consortium",
    "checklist",
    "languages",
    "just_transition",
    "quality",
    "retrieved_on",
    "is_example",
    "updated_at",
)
PROGRAMME: Final = (
    "pk",
    "key",
    "source_lang",
    "name",
    "way",
    "level",
    "instrument",
    "funder",
    "country_rule",
    "rules",
    "rates",
    "valid_to",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A deadline. `at` is in UTC, `zone` the clock it was said in; `day_only`: the hour is not known. `pk` is its
    row's, 0 where it has none."""

    at: datetime
    zone: str
    day_only: bool
    part: str
    pk: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class ProgrammeRow:
    """A programme as its opportunities need it."""

    pk: int
    key: str
    source_lang: str
    name: str
    way: str
    level: str
    instrument: str
    funder: str
    country_rule: Mapping[str, Any]
    rules: Mapping[str, Any]
    rates: list[Any]
    valid_to: date | None


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """An opportunity as plain data, in the words of its source language. `themes` are keys of thematic areas,
    `countries` the codes for which it was made (empty: no such restriction)."""

    pk: int
    key: str
    source_lang: str
    title: str
    summary: str
    text: str
    instrument: str
    action_type: str
    state: str
    opens_on: date | None
    valid_to: date | None
    currency: str
    budget: Decimal | None
    ticket_min: Decimal | None
    ticket_max: Decimal | None
    grants_expected: int | None
    rates: list[Any]
    advance: str
    effort_days: int | None
    success_percent: float | None
    country_rule: Mapping[str, Any]
    rules: Mapping[str, Any]
    consortium: Mapping[str, Any]
    checklist: list[Any]
    languages: list[Any]
    just_transition: bool
    quality: str
    retrieved_on: date | None
    is_example: bool
    updated_at: datetime
    programme: ProgrammeRow
    deadlines: tuple[Moment, ...]
    themes: tuple[str, ...]
    countries: tuple[str, ...]

    def next_deadline(self, now: datetime) -> Moment | None:
        """The first deadline that is still ahead."""
        return next((one for one in self.deadlines if one.at >= now), None)

    @property
    def last_deadline(self) -> Moment | None:
        return self.deadlines[-1] if self.deadlines else None


@dataclass(frozen=True, slots=True, eq=False)
class Store:
    """All of them; `stamp` changes whenever one of them does. `places` says where an opportunity stands, by its pk;
    `statuses` are those of countries towards the European Union, as (code, status, first day, last day)."""

    stamp: str
    offers: tuple[Offer, ...]
    by_key: Mapping[str, Offer]
    by_pk: Mapping[int, Offer]
    places: Mapping[int, int]
    statuses: tuple[tuple[str, str, date | None, date | None], ...]


_kept: list[Store] = []
_lock = Lock()


def offers() -> Store:
    """One query when nothing changed since they were last read here, else seven; none when the page asked before."""
    return once("funding.offers", _current)


def _current() -> Store:
    stamp = _stamp()
    kept = _kept[0] if _kept else None
    if kept is not None and kept.stamp == stamp:
        return kept
    made = _read(stamp)
    with _lock:
        _kept[:] = [made]
    return made


def _stamp() -> str:
    """Counts and last changes of everything that the store holds. One query."""
    parts = [
        found.order_by().values(held=Value(part)).annotate(n=Count("pk"), last=Max(moment))
        for part, found, moment in (
            ("opportunity", Opportunity.objects.public(), "updated_at"),
            ("programme", Programme.objects.public(), "updated_at"),
            ("deadline", Deadline.objects.all(), "at"),
            ("country", Country.objects.all(), "updated_at"),
            ("status", CountryStatus.objects.all(), "valid_from"),
        )
    ]
    rows = [one.values_list("held", "n", "last") for one in parts]
    return "|".join(sorted(f"{part} {n} {last}" for part, n, last in rows[0].union(*rows[1:], all=True)))


def _read(stamp: str) -> Store:
    programmes = {row["pk"]: ProgrammeRow(**row) for row in Programme.objects.public().values(*PROGRAMME)}
    found = Opportunity.objects.public().filter(programme__in=programmes)
    deadlines = _grouped(
        (offer, Moment(*said))
        for offer, *said in Deadline.objects.order_by("at", "pk").values_list(
            "opportunity", "at", "zone", "day_only", "part", "pk"
        )
    )
    themes = _grouped(
        Opportunity.themes.through.objects.filter(concept__scheme__key=THEME_VOCABULARY)
        .order_by("concept__key")
        .values_list("opportunity", "concept__key")
    )
    countries = _grouped(
        Opportunity.countries.through.objects.order_by("country__code").values_list(
            "opportunity", "country__code"
        )
    )
    made = tuple(
        Offer(
            **{name: row[name] for name in FIELDS},
            programme=programmes[row["programme"]],
            deadlines=tuple(deadlines[row["pk"]]),
            themes=tuple(themes[row["pk"]]),
            countries=tuple(countries[row["pk"]]),
        )
        # databases sort letters in different ways; the methods go by those of the key
        for row in sorted(found.order_by().values(*FIELDS, "programme"), key=lambda row: row["key"])
    )
    places = {one.pk: place for place, one in enumerate(made)}
    # countries without a status come along without one: what is not recorded is no refusal
    statuses = tuple(
        (code, kind or "", first, last)
        for code, kind, first, last in Country.objects.filter(live=True)
        .order_by("code", "statuses__pk")
        .values_list("code", "statuses__kind", "statuses__valid_from", "statuses__valid_to")
    )
    return Store(stamp, made, {one.key: one for one in made}, {one.pk: one for one in made}, places, statuses)


def _grouped(pairs: Any) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
