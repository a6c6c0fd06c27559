"""Which city is meant: names as people write them, matched to known cities, with suggestions where it is open."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from rapidfuzz import fuzz, process

from zeroward.core.models import Text
from zeroward.methods.text.fold import fold
from zeroward.places.models import City, Country

NEAR: Final = 82
"""Likeness from which a name is suggested (rapidfuzz, 0 to 100)."""
MOST_SUGGESTED: Final = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A city that a name can mean: its key, and how it is shown."""

    key: str
    name: str
    country: str
    city: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """`found` when the name means one city only; `suggested` when it is open."""

    found: Candidate | None
    suggested: tuple[Candidate, ...] = ()


class Names:
    """All names under which some cities are known."""

    def __init__(self, candidates: Iterable[Candidate], others: Mapping[str, Iterable[str]]) -> None:
        """`others`: key → names in other languages."""
        self._by_key: dict[str, Candidate] = {}
        self._by_name: dict[str, list[Candidate]] = defaultdict(list)
        for one in candidates:
            self._by_key[one.key] = one
            for name in {one.name, *others.get(one.key, ())}:
                folded = _folded(name)
                if folded and one not in self._by_name[folded]:
                    self._by_name[folded].append(one)

    def match(self, name: str, country: str = "", key: str = "") -> Match:
        """By its key if there is one, then by its name within the country; otherwise the most alike names."""
        if key:
            return Match(self._by_key.get(key))
        folded = _folded(name)
        exact = [one for one in self._by_name.get(folded, ()) if not country or one.country == country]
        if len(exact) == 1:
            return Match(exact[0])
        return Match(None, tuple(exact[:MOST_SUGGESTED]) or self._alike(folded, country))

    def _alike(self, folded: str, country: str) -> tuple[Candidate, ...]:
        if not folded:
            return ()
        hits = process.extract(folded, self._by_name.keys(), scorer=fuzz.WRatio, score_cutoff=NEAR, limit=12)
        found: dict[str, Candidate] = {}
        for name, _score, _place in hits:
            for one in self._by_name[name]:
                if not country or one.country == country:
                    found.setdefault(one.key, one)
        return tuple(found.values())[:MOST_SUGGESTED]


def names_of_cities() -> Names:
    """Every city of the platform, by all its names. Two queries."""
    cities = City.objects.public().select_related("country").only("key", "name", "country__code")
    candidates = [Candidate(one.key, one.name, one.country.code, one.pk) for one in cities]
    return Names(candidates, _other_names({one.city: one.key for one in candidates}))


def names_of_units(units: Iterable[Any]) -> Names:
    """The units of a frame, by the name of the frame and those of the city. One query."""
    candidates = [Candidate(one.key, one.name, one.country, one.city_id) for one in units]
    return Names(candidates, _other_names({one.city: one.key for one in candidates if one.city}))


class Countries:
    """Codes of countries from what stands in a file: the code, or the name in any language that we have."""

    def __init__(self, more: Iterable[str] = ()) -> None:
        """`more`: codes that are taken too, such as those of a frame."""
        known = {one.pk: one for one in Country.objects.public()}
        self.codes = {one.code for one in known.values()} | set(more)
        self._by_name = {_folded(one.name): one.code for one in known.values()}
        for pk, body in _texts(Country, known):
            self._by_name.setdefault(_folded(body), known[pk].code)

    def code(self, text: str) -> str:
        """ "" when it is no country that we know."""
        upper = text.strip().upper()
        return upper if upper in self.codes else self._by_name.get(_folded(text), "")


def _other_names(keys: Mapping[int | None, str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for pk, body in _texts(City, keys):
        found[keys[pk]].append(body)
    return found


def _texts(model: Any, known: Mapping[Any, Any]) -> list[tuple[int, str]]:
    kind = ContentType.objects.get_for_model(model)
    rows = Text.objects.filter(content_type=kind, field="name").values_list("object_id", "body")
    return [(pk, body) for pk, body in rows if pk in known]


def _folded(name: str) -> str:
    return " ".join(fold(name).replace("-", " ").split())
