"""The rows of a selection as lines of canonical JSON: numbers of the package and names in place of keys."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.contrib.contenttypes.models import ContentType

from zeroward.core.leaving import Pointer, declared
from zeroward.core.personal_data import purposes
from zeroward.federation.package.manifest import canonical
from zeroward.web.domain.exit.canon import kind_of, written
from zeroward.web.domain.exit.files import Files
from zeroward.web.domain.exit.people import Crowd, People
from zeroward.web.domain.exit.portions import in_portions
from zeroward.web.domain.exit.selecting import Selection
from zeroward.web.domain.exit.ways import How, Way, going, target_of, ways
from zeroward.web.domain.exit.words import outward

Write = Callable[[Any], Any]


@dataclass(slots=True)
class Rows:
    """Writes rows. What it met on the way is kept: people, shared records by name, files, links that were cut."""

    selection: Selection
    crowd: Crowd
    files: Files = field(default_factory=Files)
    named: dict[str, dict[str, list[Any]]] = field(default_factory=dict)
    cut: Counter[str] = field(default_factory=Counter)

    def lines(self, way: Way) -> Iterator[bytes]:
        """One line a row, in the order of their numbers."""
        fields = list(way.model._meta.local_concrete_fields)
        numbers = self.selection.numbers.get(way.label, {})
        hushed = _secret(way) | (_hushed(way) if self.crowd.people is People.PSEUDONYMS else frozenset())
        for pks in in_portions(list(numbers)):
            read = way.model._base_manager.filter(pk__in=pks).values_list(*(one.attname for one in fields))
            rows = {row[_at(fields)]: row for row in read}
            writers = [
                self._writer(way, one, [row[at] for row in rows.values()]) for at, one in enumerate(fields)
            ]
            for pk in pks:
                row = rows[pk]
                values = {
                    one.name: "" if one.name in hushed and value else write(value)
                    for one, write, value in zip(fields, writers, row, strict=True)
                    if way.writes(one)
                }
                if way.pointer is not None:
                    values.update(
                        self._pointed(way.pointer, dict(zip((one.name for one in fields), row, strict=True)))
                    )
                yield canonical({"number": numbers[pk], "values": values})

    def _writer(self, way: Way, one: Any, values: list[Any]) -> Write:
        """How the values of a field are written, for a portion of rows."""
        if one.remote_field is None:
            return self._plain(way, one)
        label = target_of(one)
        target = ways().get(label)
        if label == "contenttypes.ContentType":
            return _nothing if way.pointer is not None else _kind
        if target is None:
            return _nothing
        if target.how is How.PERSON:
            self.crowd.meet(values)
            return self.crowd.met.get
        return self._link(f"{way.label}.{one.name}", label, target, values)

    def _plain(self, way: Way, one: Any) -> Write:
        name = f"{way.label}.{one.name}"
        if kind_of(one) == "file":
            return lambda value: self.files.told(one, str(value or ""))
        return lambda value: outward(name, written(one, value), self.selection.number)

    def _link(self, name: str, label: str, target: Way, values: list[Any]) -> Write:
        names: dict[Any, Any] = {}
        if target.named and target.how is not How.STAYS:
            taken = self.selection.numbers.get(label, {})
            names = self.selection.names.of(label, [pk for pk in values if pk not in taken])

        def write(pk: Any) -> Any:
            number = self.selection.number(label, pk)
            if pk is None or number is not None:
                return number
            found = names.get(pk)
            if found is None:
                self.cut[name] += 1
                return None
            self.named.setdefault(label, {}).setdefault(repr(found), found)
            return {"named": found}

        return write

    def _pointed(self, pointer: Pointer, row: dict[str, Any]) -> dict[str, Any]:
        label = _label_of(pointer, row[pointer.kind])
        return {pointer.kind: label, pointer.number: self.selection.number(label, row[pointer.number])}


def _nothing(_value: Any) -> None:
    """Written in another way: see `_pointed`."""


def _kind(pk: Any) -> str | None:
    """A kind of record by the label of its model."""
    model = ContentType.objects.get_for_id(pk).model_class() if pk is not None else None
    return model._meta.label if model is not None else None


def _label_of(pointer: Pointer, kind: Any) -> str:
    if pointer.app:
        return next(
            label
            for label, way in ways().items()
            if way.model._meta.app_label == pointer.app and way.model._meta.model_name == kind
        )
    model = ContentType.objects.get_for_id(kind).model_class()
    assert model is not None
    return model._meta.label


def _at(fields: list[Any]) -> int:
    return next(at for at, one in enumerate(fields) if one.primary_key)


@cache
def _typed_names() -> tuple[tuple[str, str], ...]:
    """Model and field, from the register of purposes."""
    named = (name.rpartition(".") for purpose in purposes() for name in purpose.names)
    return tuple((label, field) for label, _, field in named)


def _hushed(way: Way) -> frozenset[str]:
    """Fields into which names or addresses are typed."""
    texts = {one.name for one in way.model._meta.local_concrete_fields if kind_of(one) == "text"}
    return frozenset(name for label, name in _typed_names() if label == way.label and name in texts)


def _secret(way: Way) -> frozenset[str]:
    return frozenset(
        name.rpartition(".")[2] for name in declared().secrets if name.startswith(f"{way.label}.")
    )


@dataclass(frozen=True, slots=True)
class ModelContent:
    rows: int
    digest: str


def content_of(rows: Rows) -> dict[str, ModelContent]:
    """How many rows of each model, and the SHA-256 of their lines."""
    found = {}
    for way in going():
        numbers = rows.selection.numbers.get(way.label)
        if numbers:
            digest = hashlib.sha256()
            for line in rows.lines(way):
                digest.update(line)
            found[way.label] = ModelContent(len(numbers), digest.hexdigest())
    return found


def digest_of(content: dict[str, ModelContent]) -> str:
    """One hash over all models: equal where every row of every model is."""
    text = "".join(f"{label} {one.rows} {one.digest}\n" for label, one in sorted(content.items()))
    return hashlib.sha256(text.encode()).hexdigest()
