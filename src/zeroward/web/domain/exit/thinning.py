"""Rows that cannot stand here, as a shared record that they need is missing: left out, with what hangs on them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from zeroward.federation.package import Package
from zeroward.web.domain.exit.guests_in import GuestsIn
from zeroward.web.domain.exit.package import Line, lines_of
from zeroward.web.domain.exit.ways import Way, links_of, target_of
from zeroward.web.domain.exit.words import renumbered


@dataclass(slots=True)
class Thinning:
    """`numbers`: model → number in the package → number among those that stay. `emptied` are optional links that led
    to what is not here, by field; `left` rows that were left out, by model."""

    package: Package
    guests: GuestsIn
    numbers: dict[str, dict[int, int]] = field(default_factory=dict)
    emptied: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)

    def look(self, way: Way) -> None:
        """Which rows of a model stay; called for each after those that it hangs on."""
        kept: dict[int, int] = {}
        links = [link for link in links_of(way.model) if not link.null]
        for line in lines_of(self.package, f"rows/{way.label}.jsonl"):
            number, values = line.data.get("number"), line.data.get("values")
            if type(number) is not int or not isinstance(values, dict):
                continue  # refused where it is read
            gone = any(self._is_gone(target_of(link), values.get(link.name)) for link in links)
            if way.pointer is not None:
                gone = self._is_gone(str(values.get(way.pointer.kind)), values.get(way.pointer.number))
            if gone:
                self.left[way.label] += 1
            else:
                kept[number] = len(kept) + 1
        self.numbers[way.label] = kept

    def lines(self, way: Way) -> Iterator[Line]:
        """Those that stay, with their new numbers in place of the package's."""
        kept = self.numbers[way.label]
        for line in lines_of(self.package, f"rows/{way.label}.jsonl"):
            number = line.data.get("number")
            if number in kept and isinstance(line.data.get("values"), dict):
                values = self._thinned(way, line.data["values"])
                yield replace(line, data={**line.data, "number": kept[number], "values": values})

    def _is_gone(self, label: str, value: Any) -> bool:
        if type(value) is int:
            return label in self.numbers and value not in self.numbers[label]
        if isinstance(value, dict) and "named" in value:
            return self.guests.keys.get((label, repr(value["named"])), True) is None
        return False

    def _thinned(self, way: Way, values: dict[str, Any]) -> dict[str, Any]:
        made = {name: renumbered(f"{way.label}.{name}", value, self._new) for name, value in values.items()}
        for link in links_of(way.model):
            label, value = target_of(link), values.get(link.name)
            if self._is_gone(label, value):
                self.emptied[f"{way.label}.{link.name}"] += 1
                made[link.name] = None
            elif type(value) is int:
                made[link.name] = self._new(label, value)
        if way.pointer is not None:
            made[way.pointer.number] = self._new(str(values[way.pointer.kind]), values[way.pointer.number])
        return made

    def _new(self, label: str, number: Any) -> Any:
        return self.numbers.get(label, {}).get(number, 0)
