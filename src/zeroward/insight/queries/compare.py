"""Two cities, or two groups of them, section by section: what both speak of, and what only one of them does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from zeroward.consultation.queries.size_classes import size_classes
from zeroward.core.visibility import Viewer
from zeroward.insight.models import FoundMention, FoundSection
from zeroward.insight.queries.base import Base, base_of, size_key
from zeroward.insight.queries.counts_page import share_text
from zeroward.insight.queries.sources import Source
from zeroward.insight.vocabulary import KIND_TITLES, MODULES, STATUS_TITLES, code_name, module_name
from zeroward.methods.contracts.counting import ENOUGH
from zeroward.methods.contracts.mentions import STATUSES, taxonomy

_KINDS: Final = ("instruments", "governance", "social_innovations", "barriers")
ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class Side:
    """A city or group: `key` as in the address, and its contracts."""

    key: str
    name: str
    sources: tuple[Source, ...]

    @property
    def n(self) -> int:
        return len({one.city.pk for one in self.sources})

    @property
    def is_city(self) -> bool:
        return self.key.startswith("city:")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a module stands in one contract: `place` in words, `url` leads there."""

    place: str
    url: str
    words: int


@dataclass(frozen=True, slots=True)
class Half:
    """A module on one side: how many of the side's cities have it, and for a city where it stands."""

    cities: int
    n: int
    stretches: tuple[Stretch, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Said:
    """A code with what each side says: a status for a city, counts for a group."""

    kind: str
    code: str
    name: str
    kind_name: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Part:
    """A module with both halves, and the codes by whether both sides speak of them."""

    module: str
    name: str
    left: Half
    right: Half
    both: list[Said]
    only_left: list[Said]
    only_right: list[Said]


@dataclass(frozen=True, slots=True)
class ComparePage:
    base: Base
    choices: list[tuple[str, list[tuple[str, str]]]]
    left: Side | None
    right: Side | None
    parts: list[Part]
    missing: list[Part]


_Places = dict[tuple[str, str], dict[str, dict[str, int]]]
"""(kind, code) → module → city → rank of the strongest status."""


def compare_page(viewer: Viewer, query: QueryDict) -> ComparePage:
    """Two queries besides those of the contracts. A side that is not known is asked for again."""
    base = base_of(viewer, QueryDict())
    left, right = _side(base, query.get("a", "")), _side(base, query.get("b", ""))
    parts = _parts(left, right) if left and right else []
    return ComparePage(
        base,
        _choices(base),
        left,
        right,
        [one for one in parts if one.left.cities or one.right.cities],
        [one for one in parts if one.module and not one.left.cities and not one.right.cities],
    )


def _choices(base: Base) -> list[tuple[str, list[tuple[str, str]]]]:
    countries = {one.city.country.code: str(one.city.country.name) for one in base.sources}
    sizes = {size_key(one.city) for one in base.sources}
    return [
        (_("Cities"), [(f"city:{key}", name) for key, name in _cities(base.sources).items()]),
        (
            _("Countries"),
            sorted(((f"country:{code}", name) for code, name in countries.items()), key=_second),
        ),
        (_("Sizes"), [(f"size:{one.key}", str(one.words)) for one in size_classes() if one.key in sizes]),
        (_("All"), [(ALL, _("All cities"))]),
    ]


def _second(pair: tuple[str, str]) -> str:
    return pair[1]


def _cities(sources: Iterable[Source]) -> dict[str, str]:
    return {one.city.key: one.city.name for one in sources}


def _side(base: Base, key: str) -> Side | None:
    kind, _sign, rest = key.partition(":")
    if key == ALL:
        return Side(key, _("All cities"), base.sources)
    values = {"city": _city_key, "country": _country_code, "size": _size}
    if kind not in values:
        return None
    found = tuple(one for one in base.sources if values[kind](one) == rest)
    if not found:
        return None
    return Side(key, _name_of(kind, rest, found[0]), found)


def _city_key(source: Source) -> str:
    return source.city.key


def _country_code(source: Source) -> str:
    return str(source.city.country.code)


def _size(source: Source) -> str:
    return size_key(source.city)


def _name_of(kind: str, rest: str, source: Source) -> str:
    if kind == "size":
        return next((str(one.words) for one in size_classes() if one.key == rest), rest)
    return source.city.name if kind == "city" else str(source.city.country.name)


def _parts(left: Side, right: Side) -> list[Part]:
    sources = {one.pk: one for one in (*left.sources, *right.sources)}
    sections: dict[str, list[tuple[int, Stretch]]] = {}
    rows = FoundSection.objects.filter(indexed__in=list(sources)).values_list(
        "indexed_id", "module", "first", "last", "words"
    )
    for pk, module, first, last, words in rows:
        stretch = _stretch(sources[pk], module, first, last, words)
        sections.setdefault(_coarse(module), []).append((pk, stretch))
    said = _said(sources)
    found = []
    for module in MODULES:
        halves = [_half(side, sections.get(module, [])) for side in (left, right)]
        both, only_left, only_right = _split(module, said, left, right)
        found.append(Part(module, module_name(module), halves[0], halves[1], both, only_left, only_right))
    return found


def _stretch(source: Source, module: str, first: int, last: int, words: int) -> Stretch:
    if source.is_file:
        place = _("lines %(first)d to %(last)d") % {"first": first, "last": last}
    else:
        place = module or source.title
    return Stretch(place, source.address(first, module), words)


def _coarse(module: str) -> str:
    """The module of the list that holds a finer one."""
    while module and module not in MODULES:
        module = module[:-1]
    return module


def _half(side: Side, stretches: list[tuple[int, Stretch]]) -> Half:
    own = {one.pk: one.city.pk for one in side.sources}
    mine = [(pk, one) for pk, one in stretches if pk in own]
    cities = {own[pk] for pk, _one in mine}
    shown = tuple(one for _pk, one in mine[:3]) if side.is_city else ()
    return Half(len(cities), side.n, shown, sum(one.words for _pk, one in mine))


def _said(sources: Mapping[int, Source]) -> _Places:
    rows = (
        FoundMention.objects.filter(indexed__in=list(sources), kind__in=_KINDS)
        .order_by()
        .values_list("indexed_id", "kind", "code", "status", "module")
        .distinct()
    )
    found: _Places = {}
    for pk, kind, code, status, module in rows:
        if status not in STATUSES[kind]:
            continue
        rank = STATUSES[kind].index(status)
        city = found.setdefault((kind, code), {}).setdefault(_coarse(module), {})
        key = sources[pk].city.key
        city[key] = min(rank, city.get(key, rank))
    return found


def _split(module: str, said: _Places, left: Side, right: Side) -> tuple[list[Said], list[Said], list[Said]]:
    """The codes of a module in the order of the taxonomies."""
    both: list[Said] = []
    only: tuple[list[Said], list[Said]] = ([], [])
    keys = [{one.city.key for one in side.sources} for side in (left, right)]
    for kind in _KINDS:
        for code in taxonomy(kind).items:
            ranks = said.get((kind, code.code), {}).get(module)
            if not ranks:
                continue
            sides = [{city: rank for city, rank in ranks.items() if city in own} for own in keys]
            one = Said(
                kind,
                code.code,
                code_name(kind, code.code),
                str(KIND_TITLES[kind]),
                _words(kind, sides[0], left),
                _words(kind, sides[1], right),
            )
            if sides[0] and sides[1]:
                both.append(one)
            elif sides[0]:
                only[0].append(one)
            elif sides[1]:
                only[1].append(one)
    return both, only[0], only[1]


def _words(kind: str, ranks: Mapping[str, int], side: Side) -> str:
    """The status of a city; for a group how many of its cities are at the strongest, and how many say the words."""
    if not ranks:
        return ""
    if side.is_city:
        return str(STATUS_TITLES[STATUSES[kind][min(ranks.values())]])
    first = sum(rank == 0 for rank in ranks.values())
    words = _("%(status)s: %(x)s, words in %(any)s of %(n)s") % {
        "status": STATUS_TITLES[STATUSES[kind][0]],
        "x": first,
        "any": len(ranks),
        "n": side.n,
    }
    return f"{words} · {share_text(first, side.n)}" if side.n >= ENOUGH else str(words)
