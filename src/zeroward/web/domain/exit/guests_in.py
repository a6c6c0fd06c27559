"""Shared records that rows name, found here, or made from what the package tells of them."""

from dataclasses import dataclass, field
from typing import Any

from zeroward.core.leaving import declared
from zeroward.federation.package import Package
from zeroward.web.domain.exit.canon import kind_of, read
from zeroward.web.domain.exit.inserting import insert
from zeroward.web.domain.exit.naming import Finder
from zeroward.web.domain.exit.package import Line, lines_of, refused
from zeroward.web.domain.exit.ways import Way, target_of, ways


@dataclass(slots=True)
class GuestsIn:
    """`keys`: model and name → the key here, None for a record that is not here. `made` are those that came along."""

    finder: Finder = field(default_factory=Finder)
    keys: dict[tuple[str, str], Any] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def take(self, package: Package) -> None:
        for line in lines_of(package, "shared.jsonl"):
            label, name = line.data.get("model"), line.data.get("named")
            way = ways().get(label) if isinstance(label, str) else None
            if way is None or not way.named:
                raise refused(line.place, "There is no such kind of shared record here.")
            key = self.finder.find(way.label, name)
            if key is None and line.data.get("row") is not None:
                key = self._make(line, way, name)
                self.made.append(shown(way.label, name))
            if key is None:
                self.missing.append(shown(way.label, name))
            self.keys[way.label, repr(name)] = key

    def _make(self, line: Line, way: Way, name: Any) -> Any:
        row = line.data["row"]
        fields = [one for one in way.model._meta.local_concrete_fields if not one.primary_key]
        if way.label not in declared().guests or not isinstance(row, dict):
            raise refused(line.place, "A record of this kind must be here already.")
        if set(row) != {one.name for one in fields}:
            raise refused(line.place, "Its fields are not those of this release.")
        values = {one.attname: self._value(line, one, row[one.name]) for one in fields}
        if str(values.get("scope", "")).startswith("city:"):
            raise refused(line.place, "What a city owns is nothing that is shared.")
        insert(way.model, [way.model(**values)], place=line.place)
        self.finder.forget(way.label, name)
        key = self.finder.find(way.label, name)
        if key is None:
            raise refused(line.place, "It has another name than it says.")
        return key

    def _value(self, line: Line, one: Any, value: Any) -> Any:
        if kind_of(one) == "file":
            return ""
        if one.remote_field is None:
            try:
                return read(one, value)
            except ValueError as error:
                raise refused(f"{line.place}, {one.name}", f"The value cannot be taken: {error}.") from None
        key = None
        if value is not None:
            if not isinstance(value, dict) or set(value) != {"named"} or target_of(one) not in ways():
                raise refused(f"{line.place}, {one.name}", "The link cannot be read.")
            key = self.finder.find(target_of(one), value["named"])
        if key is None and not one.null:
            raise refused(f"{line.place}, {one.name}", "The record that it needs is not here.")
        return key


def shown(label: str, name: Any) -> str:
    """A shared record as an operator reads it: "places.City klagenfurt"."""
    text = " ".join(_flat(name))
    return f"{label} {''.join(sign if sign.isprintable() else '?' for sign in text[:120])}"


def _flat(name: Any) -> list[str]:
    return [word for part in name for word in _flat(part)] if isinstance(name, list) else [str(name)]
