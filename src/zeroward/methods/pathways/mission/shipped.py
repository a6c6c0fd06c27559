"""The models and example values that are shipped with the package (`pathways/data`)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from zeroward.methods.pathways.model import Model, load

FOLDER: Final = Path(__file__).parents[1] / "data"


@lru_cache(maxsize=16)
def mission_model(base_year: int | None = None, last_year: int | None = None) -> Model:
    """The fourteen levers, and planting. Most values are asked for; those without a public source say so."""
    return load(FOLDER / "mission.toml", base_year=base_year, last_year=last_year)


@dataclass(frozen=True, slots=True)
class Example:
    """What one city printed of its inputs. `values` fit `resolve`; `left_out` says what could not be taken over."""

    key: str
    title: str
    base_year: int
    source: str
    values: Mapping[str, Any]
    printed: Mapping[str, Any]
    left_out: tuple[str, ...]


def example(key: str) -> Example:
    """A labelled example, for instance `pecs`. Raises FileNotFoundError when it is not shipped."""
    raw = json.loads((FOLDER / f"example_{key}.json").read_text(encoding="utf-8"))
    return Example(
        key=key,
        title=raw["title"],
        base_year=raw["base_year"],
        source=raw["source"],
        values=raw["values"],
        printed=raw["printed"],
        left_out=tuple(raw["left_out"]),
    )
