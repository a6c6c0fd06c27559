"""Names in other tools: free ones for what we write, and keys of ours for what we read."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from django.conf.locale import LANG_INFO

from zeroward.methods.questions.entries import CHOICE_KEY, KEY, LANGUAGE

RESERVED: Final = ("meta", "data", "instanceid", "instancename")
_IN_BRACKETS: Final = re.compile(r"\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})\)\s*$")
_SHORT: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
_NAMES: Final[dict[str, str]] = {
    str(info[field]).casefold(): code
    for code, info in LANG_INFO.items()
    for field in ("name", "name_local")
    if field in info
}


class FreeNames:
    """Gives each thing a name that nothing else has, whatever its case."""

    def __init__(self, taken: tuple[str, ...] = RESERVED) -> None:
        self.taken = {one.casefold() for one in taken}

    def free(self, wanted: str, *, most: int = 200, fit: Callable[[str], str] = str) -> str:
        base = fit(wanted)[:most] or "x"
        name, number = base, 1
        while name.casefold() in self.taken:
            number += 1
            tail = str(number) if most < 30 else f"_{number}"
            name = base[: most - len(tail)] + tail
        self.taken.add(name.casefold())
        return name


class Keys:
    """Our keys for the names of a file, each used once."""

    def __init__(self, pattern: re.Pattern[str] = KEY) -> None:
        self.pattern, self.taken = pattern, set[str]()

    def key(self, name: str) -> str:
        wanted = name if self.pattern.fullmatch(name) else _fitting(name, self.pattern)
        key, number = wanted, 1
        while key in self.taken:
            number += 1
            key = f"{wanted[: 60 - len(str(number)) - 1]}_{number}"
        self.taken.add(key)
        return key


def _fitting(name: str, pattern: re.Pattern[str]) -> str:
    made = re.sub(r"[^A-Za-z0-9_-]+", "_", name).strip("_")[:55] or "q"
    return made if pattern.fullmatch(made) else f"q_{made}"


def choice_keys() -> Keys:
    return Keys(CHOICE_KEY)


def language_code(label: str) -> str:
    """The code in "Deutsch (de)", "de", "Deutsch" or "German"; "" when there is none."""
    found = _IN_BRACKETS.search(label)
    if found:
        code = found[1]
        head, dash, tail = code.partition("-")
        code = head.lower() + dash + tail
        return code if LANGUAGE.fullmatch(code) else ""
    text = label.strip()
    named = _NAMES.get(text.casefold(), "")
    if named and LANGUAGE.fullmatch(named):
        return named
    return text if _SHORT.fullmatch(text) else ""


def filled(table: Mapping[str, Any]) -> dict[str, Any]:
    """The entries that hold something."""
    return {
        name: value for name, value in table.items() if value is not False and value not in ("", None, {}, [])
    }
