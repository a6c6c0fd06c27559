"""Reads single entries of a model file: text, numbers, names, tables; what does not fit is noted with its place."""

import math
import re
from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.say import Name, names, say
from zeroward.methods.pathways.model.errors import Problems

NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,127}")
RESERVED: Final = frozenset({"level", "since", "total"})


class Entries:
    """One table of the file, `where` its name. `close` complains about entries that nobody asked for."""

    def __init__(self, raw: object, where: str, problems: Problems, field: str = "") -> None:
        self.where, self.problems, self.field = where, problems, field
        self.raw: Mapping[str, Any] = raw if isinstance(raw, Mapping) else {}
        self.asked: set[str] = set()
        if not isinstance(raw, Mapping):
            self.wrong("", say("A table is wanted here."))

    def wrong(self, field: str, message: str, remedy: str = "") -> None:
        place = ".".join(part for part in (self.field, field) if part)
        self.problems.add("syntax", message, where=self.where, field=place, remedy=remedy)

    def get(self, field: str) -> Any:
        self.asked.add(field)
        return self.raw.get(field)

    def text(self, field: str, default: str = "", *, needed: bool = False) -> str:
        found = self.get(field)
        if found is None:
            if needed:
                self.problems.add(
                    "unit" if field == "unit" else "missing", say("The %(field)s is missing.", field=Name(field)),
                    where=self.where, field=".".join(part for part in (self.field, field) if part),
                    remedy=say("Give one."),
                )  # fmt: skip
            return default
        if not isinstance(found, str) or len(found) > 4_000:
            self.wrong(field, say("Text is wanted here."))
            return default
        return found.strip()

    def choice(self, field: str, choices: tuple[str, ...], default: str) -> Any:
        found = self.text(field, default)
        if found not in choices:
            self.wrong(
                field,
                say("%(name)s is not one of the choices.", name=Name(found)),
                say("Use one of %(names)s.", names=names(filter(None, choices))),
            )
            return default
        return found

    def number(self, field: str, default: float | None = None) -> float | None:
        found = self.get(field)
        if found is None:
            return default
        if isinstance(found, bool) or not isinstance(found, (int, float)) or not math.isfinite(found):
            self.wrong(field, say("A number is wanted here."))
            return default
        return float(found)

    def year(self, field: str) -> int | None:
        found = self.get(field)
        if found is None:
            return None
        if isinstance(found, bool) or not isinstance(found, int) or not 1900 <= found <= 2200:
            self.wrong(field, say("A year is wanted here."))
            return None
        return found

    def names(self, field: str) -> tuple[str, ...]:
        found = self.get(field)
        if found is None:
            return ()
        if not isinstance(found, (list, tuple)) or not all(isinstance(one, str) for one in found):
            self.wrong(field, say("A list of names is wanted here."))
            return ()
        return tuple(found)

    def table(self, field: str) -> Mapping[str, Any]:
        found = self.get(field)
        if found is None:
            return {}
        if not isinstance(found, Mapping):
            self.wrong(field, say("A table is wanted here."))
            return {}
        return found

    def tables(self, field: str) -> list[Any]:
        found = self.get(field)
        if found is None:
            return []
        if not isinstance(found, list):
            self.wrong(field, say("A list of tables is wanted here."))
            return []
        return found

    def close(self) -> None:
        for field in self.raw:
            if field not in self.asked:
                remedy = say("Use one of %(names)s.", names=names(sorted(self.asked)))
                self.wrong(str(field), say("There is no such entry."), remedy)


def named(raw: Mapping[str, Any], group: str, problems: Problems) -> list[tuple[str, Any]]:
    """The tables of a group by name; names that a formula could not hold are refused."""
    found = []
    for key, entry in raw.items():
        if not NAME.fullmatch(key) or key in RESERVED:
            problems.add("syntax", say("%(name)s is no name.", name=Name(key)), where=key, field=group,
                         remedy=say("Begin with a letter; use letters, digits and _ only."))  # fmt: skip
        else:
            found.append((key, entry))
    return found
