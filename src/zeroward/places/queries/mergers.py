"""Who stands for a municipality that merged, and which ones it was."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from zeroward.core.once import once
from zeroward.methods.monitoring import Merger, parts_of, successor
from zeroward.places.models import CityMerger


def city_mergers(*, country: str = "") -> tuple[Merger, ...]:
    """Every merger by the keys of the cities, the oldest first; of one country (ISO code), or of all. One query, once
    for a page that only shows."""
    return once(("places", "mergers", country), lambda: _mergers(country))


def _mergers(country: str) -> tuple[Merger, ...]:
    found = CityMerger.objects.order_by("on", "pk")
    if country:
        found = found.filter(into__country__code=country)
    parts: dict[tuple[int, date, str], list[str]] = {}
    for pk, on, into, part in found.values_list("pk", "on", "into__key", "parts__city__key"):
        own = parts.setdefault((pk, on, into), [])
        if part is not None:
            own.append(part)
    return tuple(Merger(on, tuple(sorted(own)), into) for (_pk, on, into), own in parts.items())


def successor_of(key: str, *, on: date | None = None, mergers: Iterable[Merger] | None = None) -> str:
    """The key of the city that stands for this one on a day (today); its own where nothing happened."""
    known = city_mergers() if mergers is None else tuple(mergers)
    return successor(known, key, on=on or timezone.localdate())


def predecessors_of(key: str, *, mergers: Iterable[Merger] | None = None) -> tuple[str, ...]:
    """The keys of all municipalities that this one was before, without itself; () where nothing happened."""
    known = city_mergers() if mergers is None else tuple(mergers)
    return tuple(one for one in parts_of(known, key, on=date.min) if one != key)


def inhabitants_of_parts(into: str) -> dict[str, dict[int, float]]:
    """Inhabitants of the parts of a municipality by key and year of the merger, to weigh shares. One query."""
    rows = CityMerger.objects.filter(into__key=into, parts__inhabitants__gt=0).values_list(
        "on", "parts__city__key", "parts__inhabitants"
    )
    found: dict[str, dict[int, float]] = {}
    for day, key, people in rows:
        found.setdefault(key, {})[day.year] = float(people)
    return found
