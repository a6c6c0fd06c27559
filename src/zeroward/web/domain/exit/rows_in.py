"""Lines of a package as rows of this instance, each value checked, each link led to what it means here."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import JSONField, Value

from zeroward.federation.package import Package
from zeroward.federation.package.manifest import canonical
from zeroward.web.domain.exit.about import About
from zeroward.web.domain.exit.canon import kind_of, read
from zeroward.web.domain.exit.files_in import FilesIn
from zeroward.web.domain.exit.guests_in import GuestsIn
from zeroward.web.domain.exit.inserting import insert
from zeroward.web.domain.exit.numbers import keys_for
from zeroward.web.domain.exit.package import Line, lines_of, refused
from zeroward.web.domain.exit.people_in import PeopleIn
from zeroward.web.domain.exit.portions import PORTION
from zeroward.web.domain.exit.rows import ModelContent
from zeroward.web.domain.exit.thinning import Thinning
from zeroward.web.domain.exit.ways import How, Way, going, target_of, ways
from zeroward.web.domain.exit.words import inward

SMALLEST_LINE: Final = 20
"""Bytes: a package that announces more rows than its lines could hold is refused before anything is set aside."""


@dataclass(slots=True)
class RowsIn:
    """`keys`: model → the keys here, in the order of the package's numbers. `leave_out`: what a missing
    shared record leaves standing goes without it. `content` is what was written, counted as the package counts it."""

    package: Package
    about: About
    people: PeopleIn
    guests: GuestsIn
    files: FilesIn
    leave_out: bool = False
    keys: dict[str, list[Any]] = field(default_factory=dict)
    thinning: Thinning | None = None
    content: dict[str, ModelContent] = field(default_factory=dict)
    moved: list[str] = field(default_factory=list)

    def take(self) -> None:
        """All models; keys are known before the first row is written, so that any row may name any other."""
        coming = [way for way in going() if way.label in self.about.rows]
        if len(coming) < len(self.about.rows):
            raise refused("manifest.json about.rows", "It holds records of a kind that does not come in.")
        if self.leave_out and self.guests.missing:
            self.thinning = Thinning(self.package, self.guests)
            for way in coming:
                self.thinning.look(way)
        former = self._former()
        for way in coming:
            self._set_aside(way, former.get(way.label, []))
        for way in coming:
            self._take_model(way)

    def _former(self) -> dict[str, list[int]]:
        found = {}
        for line in lines_of(self.package, "keys.jsonl"):
            label, keys = line.data.get("model"), line.data.get("keys")
            if not isinstance(keys, list) or not all(type(key) is int and 0 < key < 2**62 for key in keys):
                raise refused(line.place, "These are no keys.")
            found[str(label)] = keys
        return found

    def _set_aside(self, way: Way, former: list[int]) -> None:
        count, name = self.about.rows[way.label], _name(way)
        size = next((one.size for one in self.package.manifest.files if one.name == name), 0)
        if not 0 < count <= size // SMALLEST_LINE:
            raise refused(f"manifest.json about.rows {way.label}", "So many rows are not in the package.")
        if self.thinning:
            kept = self.thinning.numbers[way.label]
            former = [former[number - 1] for number in kept if 0 < number <= len(former)]
            count = len(kept)
        if way.above is not None or kind_of(way.model._meta.pk) == "uuid":
            self.keys[way.label] = [self._own_key(way, line) for line in self._lines(way)]
            return
        most = connection.ops.integer_field_range(way.model._meta.pk.get_internal_type())[1]
        if former and most is not None and max(former) > most:
            raise refused("keys.jsonl", "These are no keys.")
        self.keys[way.label] = keys_for(way.model, count, former)
        if self.keys[way.label] != former:
            self.moved.append(way.label)

    def _own_key(self, way: Way, line: Line) -> Any:
        key = way.model._meta.pk
        if way.above is not None:
            return self._linked(key, line, line.place)
        try:
            return read(key, line.data["values"][key.name])
        except (ValueError, KeyError, TypeError):
            raise refused(line.place, "The row has no key.") from None

    def _take_model(self, way: Way) -> None:
        digest, number = hashlib.sha256(), 0
        waiting: list[Any] = []
        for line, record in self._records(way):
            number += 1
            digest.update(canonical(line.data))
            waiting.append(record)
            if len(waiting) == PORTION:
                insert(way.model, waiting, place=line.place)
                waiting = []
        if waiting:
            insert(way.model, waiting, place=_name(way))
        if number != len(self.keys[way.label]):
            raise refused(_name(way), "It holds another number of rows than the manifest says.")
        if number:
            self.content[way.label] = ModelContent(number, digest.hexdigest())

    def _lines(self, way: Way) -> Iterator[Line]:
        for line in lines_of(self.package, _name(way)):
            if canonical(line.data) != line.raw:
                raise refused(line.place, "The line is not written as lines of packages are.")
            if not self.thinning:
                yield line
        if self.thinning:
            yield from self.thinning.lines(way)

    def _records(self, way: Way) -> Iterator[tuple[Line, Any]]:
        fields = list(way.model._meta.local_concrete_fields)
        names = {one.name for one in fields if way.writes(one)}
        for number, line in enumerate(self._lines(way), 1):
            values = line.data.get("values")
            if line.data.get("number") != number or number > len(self.keys[way.label]):
                raise refused(line.place, "Rows are missing, or there is one too many.")
            if not isinstance(values, dict) or set(values) != names:
                raise refused(line.place, "Its fields are not those of this release.")
            yield line, self._record(way, fields, line, self.keys[way.label][number - 1])

    def _record(self, way: Way, fields: list[Any], line: Line, key: Any) -> Any:
        values = line.data["values"]
        made: dict[str, Any] = {}
        files = []
        for one in fields:
            if one.primary_key:
                made[one.attname] = key
            elif kind_of(one) == "file" and one.remote_field is None:
                files.append(one)
            else:
                made[one.attname] = self._value(way, one, line)
        if way.pointer is not None:
            made.update(self._pointed(way, line))
        record = way.model(**made)
        for one in files:
            name = self.files.store(one, record, values[one.name], f"{line.place}, {one.name}")
            record.__dict__[one.attname] = name  # a picture is not looked at again
        return record

    def _value(self, way: Way, one: Any, line: Line) -> Any:
        value, place = line.data["values"][one.name], f"{line.place}, {one.name}"
        if way.pointer is not None and one.name in (way.pointer.kind, way.pointer.number):
            return None
        if one.remote_field is not None:
            return self._linked(one, line, place)
        try:
            found = read(one, inward(f"{way.label}.{one.name}", value, self._key))
        except ValueError as error:
            raise refused(place, f"The value cannot be taken: {error}.") from None
        return Value(None, JSONField()) if found is None and not one.null else found

    def _key(self, label: str, number: int) -> Any:
        keys = self.keys.get(label, [])
        return keys[number - 1] if 0 < number <= len(keys) else None

    def _linked(self, one: Any, line: Line, place: str) -> Any:
        values, target = line.data.get("values"), ways().get(target_of(one))
        value = values.get(one.name) if isinstance(values, dict) else None
        if value is None:
            if not one.null:
                raise refused(place, "The row cannot be without this link.")
            return None
        if target_of(one) == "contenttypes.ContentType":
            kind = ways().get(value) if isinstance(value, str) else None
            key = ContentType.objects.get_for_model(kind.model).pk if kind else None
        elif target is not None and target.how is How.PERSON:
            key = self.people.keys.get(value) if isinstance(value, str) else None
        elif target is not None and type(value) is int:
            key = self._key(target.label, value) if target.goes else None
        elif target is not None and isinstance(value, dict) and set(value) == {"named"}:
            known = (target.label, repr(value["named"]))
            if known not in self.guests.keys:
                raise refused(place, "The package does not tell of this shared record.")
            key = self.guests.keys[known]
        else:
            key = None
        if key is None:
            raise refused(place, "What the row names is neither in the package nor here.")
        return key

    def _pointed(self, way: Way, line: Line) -> dict[str, Any]:
        pointer, values = way.pointer, line.data["values"]
        assert pointer is not None
        label, number = values[pointer.kind], values[pointer.number]
        target = ways().get(label) if isinstance(label, str) else None
        key = self._key(target.label, number) if target is not None and type(number) is int else None
        if target is None or key is None:
            raise refused(line.place, "It points at a row that is not in the package.")
        if pointer.app:
            if target.model._meta.app_label != pointer.app:
                raise refused(line.place, "It points at a record of another room.")
            return {pointer.kind: target.model._meta.model_name, pointer.number: key}
        kind = ContentType.objects.get_for_model(target.model)
        return {f"{pointer.kind}_id": kind.pk, pointer.number: key}


def _name(way: Way) -> str:
    return f"rows/{way.label}.jsonl"
