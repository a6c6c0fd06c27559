"""Reads factor files: the fuels of the guidelines in the package, and series of countries from a folder.

Three layouts are known, by what the file holds: `electricity` (the Covenant's workbook of releases, families and
countries), `values` (one series, by country and year) and `factors` (records one by one).
"""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from zeroward.methods.ghg.factors import covenant
from zeroward.methods.ghg.factors.factorset import FactorSet
from zeroward.methods.ghg.factors.record import WORLD, Factor
from zeroward.methods.ghg.fuels import ipcc_factors
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_SHARED: Final = (
    *("series", "release", "family", "basis", "boundary", "unit", "source", "licence"),
    *("quality", "uncertainty_percent", "mark", "gwp_set", "note"),
)


def read_factors(path: Path) -> tuple[Factor, ...]:
    """The records of one file. Raises MethodError naming the file when it is none of the known layouts."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if "electricity" in content:
            return tuple(covenant.factors(content))
        if "values" in content:
            return tuple(_series(content))
        if "factors" in content:
            return tuple(_records(content))
    except (KeyError, TypeError, ValueError) as error:
        raise MethodError(
            say("%(name)s is no readable factor file: %(error)s", name=path.name, error=error),
            place=path.name,
        ) from error
    raise MethodError(
        say("%(name)s is no factor file.", name=path.name),
        place=path.name,
        remedy="It has to hold “electricity”, “values” or “factors”: see docs/methods/inventory-factors.md.",
    )


def load_factors(*paths: Path) -> FactorSet:
    """The fuels of the 2006 Guidelines and the records of these files, as one set."""
    return FactorSet((*ipcc_factors(), *(one for path in paths for one in read_factors(path))))


@lru_cache(maxsize=4)
def default_factors(folder: Path | str) -> FactorSet:
    """All factor files of a folder with the fuels of the guidelines; read once."""
    return load_factors(*sorted(Path(folder).glob("*.json")))


def _shared(content: Mapping[str, Any]) -> dict[str, Any]:
    values = {name: content[name] for name in _SHARED if name in content}
    return {**values, "includes": tuple(content.get("includes", ()))}


def _series(content: Mapping[str, Any]) -> Iterator[Factor]:
    """Countries and years of one gas."""
    shared = _shared(content)
    notes = content.get("notes", {})
    for place, years in content["values"].items():
        for year, value in years.items():
            yield Factor(
                **{**shared, "note": notes.get(place, shared.get("note", ""))},
                id=f"{content['series']}/{content['key']}/{place}/{year}",
                key=content["key"],
                values={content["gas"]: float(value)},
                place=place,
                valid_from=int(year),
                valid_to=int(year),
            )


def _records(content: Mapping[str, Any]) -> Iterator[Factor]:
    shared = _shared(content)
    for one in content["factors"]:
        merged = {**shared, **one, "includes": tuple(one.get("includes", shared["includes"]))}
        parts = (merged["series"], merged["key"], merged.get("place", ""), merged.get("use", ""))
        years = str(merged.get("valid_from", ""))
        merged.setdefault("id", "/".join(part for part in (*parts, years) if part))
        merged.setdefault("place", WORLD)
        yield Factor(**merged)
