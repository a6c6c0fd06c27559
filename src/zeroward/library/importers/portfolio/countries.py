"""Free-text country cells to ISO 3166-1 alpha-2 codes and scopes (EU, INT)."""

import re
from dataclasses import dataclass

from zeroward.library.importers.portfolio.titles import fold
from zeroward.library.importers.portfolio.vocabulary import table

_PARENTHESIS = re.compile(r"\(([^()]*)\)")
_CODE = re.compile(r"^[A-Z]{2}$")


@dataclass(frozen=True, slots=True)
class CountryReading:
    """What a cell says: codes and scopes in their order, parts not understood, whether it was plain."""

    countries: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    plain: bool = True


def country_code(name: str) -> str:
    """The code of a single country name or code, or an empty text."""
    words = table("countries")
    text = name.strip()
    if _CODE.match(text):
        code = words["code_aliases"].get(text, text)
        return code if code in set(words["names"].values()) else ""
    return str(words["names"].get(fold(text).removeprefix("the "), ""))


def read_countries(cell: str, core_group: tuple[str, ...]) -> CountryReading:
    """Read a cell. `core_group` is what the document itself calls its core countries."""
    words = table("countries")
    found: list[str] = []
    scopes: list[str] = []
    unknown: list[str] = []
    parts = [part for part in re.split(r"[,;/]| and ", _PARENTHESIS.sub(r", \1", cell)) if part.strip()]
    for part in parts:
        name = fold(part.split(":")[-1])
        code = country_code(part.split(":")[-1])
        if code:
            found.append(code)
        elif name in words["scopes"]:
            scopes.append(words["scopes"][name])
        elif name in words["core_groups"] and core_group:
            found.extend(core_group)
        else:
            unknown.append(part.strip())
    return CountryReading(
        countries=tuple(dict.fromkeys(found)),
        scopes=tuple(dict.fromkeys(filter(None, scopes))),
        unknown=tuple(unknown),
        plain=len(parts) == 1 and len(found) == 1 and fold(cell) in words["names"],
    )


def countries_named(text: str) -> tuple[str, ...]:
    """Codes of all countries whose names stand in running text, in alphabetical order of the names."""
    padded = f" {fold(text)} "
    names = table("countries")["names"]
    return tuple(dict.fromkeys(code for name, code in names.items() if f" {name} " in padded))
