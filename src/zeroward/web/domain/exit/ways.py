"""How each model of the house takes part when somebody leaves: it goes, it is named by key, or it stays."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum
from functools import cache
from graphlib import TopologicalSorter
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import CASCADE, Field, Model

from zeroward.core.leaving import Declared, Pointer, declared
from zeroward.core.models import Keyed, LivingRecord, Owned


class How(Enum):
    OWNED = "goes with its owner"
    CHILD = "goes with the record that it hangs on"
    POINTER = "goes with the record that it points at"
    WHOLE = "goes with all others, when everybody leaves"
    NAMED = "is named by key, and found again in the other instance"
    PERSON = "is a person"
    STAYS = "stays"
    UNKNOWN = "nobody has said"


GOES = frozenset({How.OWNED, How.CHILD, How.POINTER, How.WHOLE})


@dataclass(frozen=True, slots=True)
class Way:
    """`parents` are the links of which one is enough (declared) or all are required; `named` the fields of the key."""

    model: type[Model]
    how: How
    why: str = ""
    named: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    one_is_enough: bool = False
    own_only: str = ""
    pointer: Pointer | None = None

    @property
    def label(self) -> str:
        return self.model._meta.label

    @property
    def goes(self) -> bool:
        return self.how in GOES

    @property
    def above(self) -> "Field[Any, Any] | None":
        """The link that is the key at the same time: of a page of some kind, to the page."""
        key = self.model._meta.pk
        return key if key.remote_field is not None else None

    def writes(self, one: "Field[Any, Any]") -> bool:
        """Whether a field stands in the lines: keys that this database gave do not."""
        return not one.primary_key or one.remote_field is not None or one.get_internal_type() == "UUIDField"


_everybody: ContextVar[bool] = ContextVar("exit_everybody", default=False)


@contextmanager
def ways_for(what: str) -> Iterator[None]:
    """While it lasts, `ways` are those of who leaves: when all do, the shared catalogue goes along too."""
    before = _everybody.set(what == "all")
    try:
        yield
    finally:
        _everybody.reset(before)


def ways() -> dict[str, Way]:
    """Every model that has a table, by its label."""
    return _ways(_everybody.get())


@cache
def _ways(everybody: bool) -> dict[str, Way]:
    house = _House(declared(), everybody)
    models = (model for model in apps.get_models(include_auto_created=True) if model._meta.managed)
    return {model._meta.label: house.way(model) for model in models if not model._meta.proxy}


def going() -> tuple[Way, ...]:
    """Models whose rows go along, each after those that it hangs on."""
    return _going(_everybody.get())


@cache
def _going(everybody: bool) -> tuple[Way, ...]:
    found = {label: way for label, way in _ways(everybody).items() if way.goes}
    order: TopologicalSorter[str] = TopologicalSorter({label: set() for label in sorted(found)})
    for label, way in sorted(found.items()):
        order.add(label, *(sorted(set(_above(way, found)) & set(found) - {label})))
    return tuple(found[label] for label in order.static_order())


def _above(way: Way, going: Mapping[str, Way]) -> Iterator[str]:
    if way.pointer is not None:  # it may point at anything, so it comes after everything
        yield from (label for label, other in going.items() if other.pointer is None)
    links = {link.name: link for link in links_of(way.model)}
    for name, link in links.items():
        if not link.null or name in way.parents:
            yield target_of(link)


def links_of(model: type[Model]) -> list["Field[Any, Any]"]:
    """The fields that hold the key of another row."""
    return [field for field in model._meta.local_concrete_fields if field.remote_field is not None]


def target_of(link: Any) -> str:
    return str(link.remote_field.model._meta.label)


class _House:
    """Works out each model once, those above it first."""

    def __init__(self, said: Declared, everybody: bool) -> None:
        self.said, self.everybody = said, everybody
        self.known: dict[str, Way] = {}

    def way(self, model: type[Model]) -> Way:
        label = model._meta.label
        if label not in self.known:
            self.known[label] = Way(model, How.UNKNOWN)  # a circle of required links leads nowhere
            self.known[label] = self._way(model, label)
        return self.known[label]

    def _way(self, model: type[Model], label: str) -> Way:
        said, named = self.said, self._named(model, label)
        if self.everybody and label in said.with_all:
            return Way(model, How.WHOLE, named=named)
        why = said.stays.get(label) or said.stays.get(model._meta.app_label)
        return Way(model, How.STAYS, why, named) if why else self._open(model, label, named)

    def _open(self, model: type[Model], label: str, named: tuple[str, ...]) -> Way:
        said = self.said
        if model is get_user_model():
            return Way(model, How.PERSON, named=("email",))
        if label in said.pointers:
            return Way(model, How.POINTER, pointer=said.pointers[label])
        shared = How.WHOLE if self.everybody else How.NAMED
        if issubclass(model, LivingRecord):
            return Way(model, shared, named=named)
        only = said.own_only.get(label, "")
        if issubclass(model, Owned) or label in said.owned:
            return Way(model, How.OWNED, named=named, own_only=only)
        if label in said.goes_with:
            return Way(model, How.CHILD, "", named, said.goes_with[label], one_is_enough=True)
        if model._meta.auto_created and self._leads_to_what_stays(model):
            return Way(model, How.STAYS, "links with records that do not go")
        if parents := self._parents(model):
            return Way(model, How.CHILD, "", named, parents, own_only=only)
        if model._meta.auto_created:
            return Way(model, How.STAYS, "links with records that do not go")
        return Way(model, shared if named else How.UNKNOWN, named=named)

    def _named(self, model: type[Model], label: str) -> tuple[str, ...]:
        if label in self.said.named:
            return self.said.named[label]
        return ("key",) if issubclass(model, Keyed) else ()

    def _parents(self, model: type[Model]) -> tuple[str, ...]:
        """Required links to records that go, the one that deletes along first, those without a key before others."""
        found = []
        for link in links_of(model):
            above = self.way(link.remote_field.model)  # type: ignore[union-attr]
            if not link.null and above.goes:
                weak = getattr(link.remote_field, "on_delete", None) is not CASCADE
                found.append((bool(above.named), weak, link.name))
        return tuple(name for _, _, name in sorted(found))

    def _leads_to_what_stays(self, model: type[Model]) -> bool:
        above = [self.way(link.remote_field.model) for link in links_of(model)]  # type: ignore[union-attr]
        return any(not way.goes and (way.how is How.STAYS or not way.named) for way in above)
