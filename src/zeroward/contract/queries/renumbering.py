"""Actions that were given other numbers: one change of the plan, and not one of every table that names them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.methods.contracts.template.content import Cell

Modules = Mapping[str, Mapping[str, Any]]
ACTION = "action-"
NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Old numbers with the new ones. Rows are known by their action, so a row stays the same row."""

    numbers: Mapping[str, str]

    def explains(self, before: Any, after: Any) -> bool:
        """Whether the second is the first with the numbers replaced."""
        if not self.numbers or before == after or type(before) is not type(after):
            return False
        if isinstance(before, list):
            return bool([self._renamed(one) for one in before] == after)
        return bool(self._renamed(before) == after)

    def _renamed(self, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        return self._pattern.sub(lambda found: self.numbers[found[0]], value)

    @property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.numbers, key=len, reverse=True)
        return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-]|\.\w)")


def renumbering(there: Modules, offered: Modules) -> Renumbering:
    """Numbers of actions that differ between a contract and what the rooms below say."""
    now = dict(_numbers(offered))
    numbers = {
        str(old): str(now[row])
        for row, old in _numbers(there)
        if row in now and old and now[row] and old != now[row]
    }
    return Renumbering(numbers)


def _numbers(modules: Modules) -> Iterator[tuple[str, Any]]:
    """Rows of actions in all tables, with the number that stands there; what a person wrote does not count."""
    for module in modules.values():
        for rows in module.get("tables", {}).values():
            for row in rows:
                cell: Cell = row["cells"].get(NUMBER) or {}
                if row["id"].startswith(ACTION) and cell.get("from"):
                    yield row["id"], cell.get("value")
