"""Which rows go: those of the owners who leave, then everything that hangs on them, and nothing else."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType

from zeroward.core.models import LoadedValue, Translatable
from zeroward.places.models import City
from zeroward.web.domain.exit.leaving import Leaving
from zeroward.web.domain.exit.naming import Names
from zeroward.web.domain.exit.portions import in_portions
from zeroward.web.domain.exit.ways import How, Way, going, links_of, target_of, ways


@dataclass(slots=True)
class Selection:
    """`numbers`: model → primary key → its place in the order of keys, from 1; that is its name in the package.

    `left`: model → rows that hang on a record that does not go.
    """

    leaving: Leaving
    names: Names = field(default_factory=Names)
    numbers: dict[str, dict[Any, int]] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)

    def number(self, label: str, pk: Any) -> int | None:
        return self.numbers.get(label, {}).get(pk)

    @property
    def rows(self) -> int:
        return sum(map(len, self.numbers.values()))


def select(leaving: Leaving) -> Selection:
    """Reads keys only. Call it where nobody else writes between this and the reading of the rows."""
    found = Selection(leaving)
    shipped = {} if leaving.is_all else _shipped()
    for way in going():
        pks = sorted(set(_kept(found, way, _candidates(found, way), shipped)), key=_order)
        if pks:
            found.numbers[way.label] = {pk: number for number, pk in enumerate(pks, 1)}
    return found


def _order(pk: Any) -> Any:
    return pk if isinstance(pk, int) else str(pk)


def _candidates(found: Selection, way: Way) -> Iterator[tuple[Any, ...]]:
    """Rows that belong to the owners, or hang on rows that go: key and required links."""
    columns = ["pk", *(link.attname for link in _required(way))]
    rows = way.model._base_manager.order_by()
    if way.how is How.WHOLE or (way.how is How.OWNED and found.leaving.is_all):
        yield from rows.values_list(*columns)
    elif way.how is How.OWNED:
        for part in in_portions(found.leaving.scopes):
            yield from rows.filter(scope__in=part).values_list(*columns)
    elif way.how is How.POINTER:
        yield from _pointing(found, way, columns)
    else:
        links = {link.name: link for link in links_of(way.model)}
        for name in way.parents if way.one_is_enough else way.parents[:1]:
            above = list(found.numbers.get(target_of(links[name]), ()))
            for keys in in_portions(above):
                yield from rows.filter(**{f"{name}__in": keys}).values_list(*columns)


def _pointing(found: Selection, way: Way, columns: list[str]) -> Iterator[tuple[Any, ...]]:
    pointer = way.pointer
    assert pointer is not None
    for label, numbers in list(found.numbers.items()):
        model = ways()[label].model
        if pointer.app:
            if model._meta.app_label != pointer.app:
                continue
            kind: Any = model._meta.model_name
        elif issubclass(model, Translatable):
            kind = ContentType.objects.get_for_model(model).pk
        else:
            continue
        for part in in_portions(list(numbers)):
            asked = {pointer.kind: kind, f"{pointer.number}__in": part}
            yield from way.model._base_manager.filter(**asked).order_by().values_list(*columns)


def _required(way: Way) -> list[Any]:
    """Links without which a row cannot stand, to records that go or are named."""
    return [link for link in links_of(way.model) if not link.null and not _is_free(link)]


def _is_free(link: Any) -> bool:
    target = ways()[target_of(link)]
    return target.how is How.PERSON or target_of(link) == "contenttypes.ContentType"


def _shipped() -> dict[str, set[str]]:
    """Keys of what the catalogue brought: every instance has its own of it, so that it is named and does not go."""
    found: dict[str, set[str]] = {}
    for model, key in LoadedValue.objects.values_list("model", "key"):
        found.setdefault(model, set()).add(key)
    return found


def _kept(
    found: Selection, way: Way, rows: Iterable[tuple[Any, ...]], shipped: dict[str, set[str]]
) -> Iterator[Any]:
    """Those whose required links all lead to rows that go or that have a name."""
    shared = (
        _keys_of(way, shipped.get(way.model._meta.label_lower, set())) if way.named == ("key",) else set()
    )
    links = _required(way)
    own = _own(found, way)
    for part in in_portions(list(rows)):
        named: dict[str, dict[Any, Any]] = {}
        for at, link in enumerate(links, 1):
            label = target_of(link)
            if ways()[label].named:
                taken = found.numbers.get(label, {})
                named[link.name] = found.names.of(label, [row[at] for row in part if row[at] not in taken])
        for row in part:
            stands = all(
                found.number(target_of(link), row[at]) is not None
                or named.get(link.name, {}).get(row[at]) is not None
                for at, link in enumerate(links, 1)
            )
            if row[0] in shared or (own is not None and row[0] not in own):
                continue
            if stands:
                yield row[0]
            else:
                found.left[way.label] += 1


def _keys_of(way: Way, names: set[str]) -> set[Any]:
    found: set[Any] = set()
    for part in in_portions(sorted(names)):
        found.update(way.model._base_manager.filter(key__in=part).values_list("pk", flat=True))
    return found


def _own(found: Selection, way: Way) -> set[Any] | None:
    """Of rows that speak for one city of several: those of the cities that leave. None: all of them."""
    if not way.own_only or found.leaving.is_all:
        return None
    cities: list[Any] = []
    for part in in_portions(sorted(found.leaving.cities)):
        cities.extend(City.objects.filter(key__in=part).values_list("pk", flat=True))
    own: set[Any] = set()
    for keys in in_portions(cities):
        rows = way.model._base_manager.filter(**{f"{way.own_only}__in": keys})
        own.update(rows.values_list("pk", flat=True))
    return own
