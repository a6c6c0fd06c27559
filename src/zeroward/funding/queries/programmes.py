"""Programmes: the list by the way to get their money, and one with its opportunities."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import Http404
from django.utils.functional import Promise

from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.sorting import sort_key
from zeroward.funding.models import CountryRoute, Programme
from zeroward.funding.queries.countries import country_names
from zeroward.funding.queries.reading import Reading, in_order, readings
from zeroward.funding.queries.rule_words import condition_lines, country_codes, country_lines, rate_lines
from zeroward.funding.queries.store import Offer, Store, offers
from zeroward.funding.queries.timing import BRUSSELS, CLOSED, DayState, moment_words
from zeroward.funding.queries.today import states_at
from zeroward.funding.queries.words import ticket_words


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    """A programme in the list; `ahead` counts what is not closed, `closed` what is."""

    record: Programme
    ahead: int
    closed: int
    is_over: bool


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    name: str | Promise
    rows: list[ProgrammeEntry]


@dataclass(frozen=True, slots=True)
class Listed:
    """An opportunity of a programme, with what it is today."""

    reading: Reading
    state: DayState

    @property
    def when(self) -> str:
        """The next deadline in words."""
        return moment_words(self.state.next) if self.state.next is not None else ""

    @property
    def last(self) -> str:
        """The last deadline of what is closed."""
        last = self.reading.offer.last_deadline
        return moment_words(last) if last is not None and self.state.is_closed else ""

    @property
    def ticket(self) -> str:
        return ticket_words(self.reading.offer)


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    record: Programme
    is_over: bool
    ahead: list[Listed]
    closed: list[Listed]
    routes: list[CountryRoute]
    countries: list[str]
    conditions: list[str]
    rates: list[str]


def programme_groups(now: datetime) -> list[Group]:
    """All public programmes in alphabetical order, by way. Three queries."""
    found = list(Programme.objects.public())
    attach_texts(found)
    store = offers()
    counts: dict[int, Counter[bool]] = defaultdict(Counter)
    for offer, state in zip(store.offers, states_at(store, now), strict=True):
        counts[offer.programme.pk][state.is_closed] += 1
    today = now.astimezone(BRUSSELS).date()
    rows = [
        ProgrammeEntry(one, counts[one.pk][False], counts[one.pk][True], _is_over(one, today))
        for one in sorted(found, key=lambda one: sort_key(str(one.served("name"))))
    ]
    groups = [
        Group(key, label, [row for row in rows if row.record.way == key])
        for key, label in Programme.Way.choices
    ]
    return [group for group in groups if group.rows]


def programme_page(key: str, now: datetime) -> ProgrammePage:
    """One public programme. Raises Http404."""
    record = Programme.objects.public().filter(key=key).select_related("source").first()
    if record is None:
        raise Http404("There is no programme with this key.")
    store = offers()
    mine = [one for one in store.offers if one.programme.pk == record.pk]
    states = _states(store, mine, now)
    words = readings(mine)
    routes = list(
        CountryRoute.objects.public().filter(programme=record).select_related("country").order_by("order")
    )
    attach_texts([record, *routes, *(one.country for one in routes)])
    today = now.astimezone(BRUSSELS).date()
    listed = [Listed(one, states[one.offer.pk]) for one in in_order(mine, words)]
    ahead = [one for one in listed if one.state.key != CLOSED]
    return ProgrammePage(
        record=record,
        is_over=_is_over(record, today),
        ahead=sorted(ahead, key=_by_deadline),
        closed=sorted((one for one in listed if one.state.key == CLOSED), key=_last_first),
        routes=routes,
        countries=country_lines(
            record.country_rule, country_names(country_codes(record.country_rule)), today
        ),
        conditions=condition_lines(record.rules),
        rates=rate_lines(record.rates),
    )


def _states(store: Store, found: Iterable[Offer], now: datetime) -> dict[int, DayState]:
    places = store.places
    states = states_at(store, now)
    return {one.pk: states[places[one.pk]] for one in found}


def _by_deadline(one: Listed) -> tuple[bool, datetime | str, str]:
    ahead = one.state.next
    return (ahead is None, ahead.at.isoformat() if ahead else "", one.reading.offer.key)


def _last_first(one: Listed) -> tuple[float, str]:
    last = one.reading.offer.last_deadline
    return (-last.at.timestamp() if last else 0.0, one.reading.offer.key)


def _is_over(record: Programme, today: date) -> bool:
    return record.valid_to is not None and record.valid_to < today
