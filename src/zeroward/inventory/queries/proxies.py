"""Estimates per inhabitant from national or European totals: offered for a first draft, never filled in silently."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from zeroward.core.data_files import read_json

FILE: Final = "proxies/figures_per_head.json"
EUROPE: Final = "EU"


@dataclass(frozen=True, slots=True)
class Proxy:
    """One estimate: `per_head` in `unit` for each inhabitant, with the place, the year and the words of its sources."""

    source: str
    carrier: str
    per_head: float
    unit: str
    place: str
    year: int
    said_by: str


@lru_cache(maxsize=4)
def _content(path: Path) -> Mapping[str, Any]:
    content: Mapping[str, Any] = read_json(path)
    return content


def proxies_for(country: str) -> list[Proxy]:
    """The country's own estimates; for cells without one, those of the European Union."""
    content = _content(Path(settings.DATA_DIR) / FILE)
    rows = content["totals"]
    own = {row["source"] for row in rows if row["place"] == country}
    return [
        _proxy(row, content["sources"])
        for row in rows
        if row["place"] == country or (row["place"] == EUROPE and row["source"] not in own)
    ]


def _proxy(row: Mapping[str, Any], sources: Mapping[str, Any]) -> Proxy:
    return Proxy(
        source=row["source"],
        carrier=row["carrier"],
        per_head=row["amount"] / row["inhabitants"],
        unit=row["unit"],
        place=row["place"],
        year=row["year"],
        said_by="; ".join(sources[key]["title"] for key in row["from"]),
    )
