"""The model of a plan before its actions: of the inventory alone, the Mission's, or a file of its own."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from django.utils.translation import gettext_noop

from zeroward.methods.pathways.mission import mission_model
from zeroward.methods.pathways.model import Model, from_tables, loads
from zeroward.plan.vocabulary import SECTORS

SPLIT: Final = ("sector", "scope", "carrier")
EMISSIONS: Final = "inventory"
"""Driver of the minimal model that holds the emissions of the base year."""
CHANGE: Final = "yearly_change"
"""Driver of the minimal model: what a sector does each year by itself."""

LABELS: Final = (
    gettext_noop("Emissions of the base year"),
    gettext_noop("Change of a year without actions"),
    gettext_noop("Emissions"),
    gettext_noop("Assumption: nothing changes by itself."),
    gettext_noop(
        "What the sector does by itself, for instance because the city grows or the grid gets cleaner."
    ),
)


def minimal_tables(baseline: Mapping[str, Any], *, base_year: int, last_year: int) -> dict[str, Any]:
    """Emissions of the inventory by sector, scope and carrier, each sector moving by a yearly rate.

    Without an inventory the emissions are asked for by sector. It knows no floor area and no kilometre.
    """
    rows = baseline.get("rows", ())
    names = {dim: categories(rows, dim) for dim in SPLIT if any(row.get(dim) for row in rows)}
    if "sector" not in names:
        names = {"sector": {key: key for key in SECTORS}}
    emissions: dict[str, Any] = {
        "label": "Emissions of the base year",
        "unit": "ktCO2e",
        "dims": list(names),
        "source": str(baseline.get("source") or "inventory"),
    }
    if rows:
        emissions["value"] = nested(rows, names)
    percent = baseline.get("uncertainty_percent")
    if percent:
        emissions["uncertainty"] = {"percent": float(percent)}
    return {
        "key": "minimal",
        "title": "Minimal model",
        "base_year": base_year,
        "last_year": last_year,
        "dimensions": {dim: list(known.values()) for dim, known in names.items()},
        "labels": {short: name for known in names.values() for name, short in known.items()},
        "drivers": {
            EMISSIONS: emissions,
            CHANGE: {
                "label": "Change of a year without actions",
                "unit": "%/year",
                "dims": ["sector"],
                "minimum": -50,
                "maximum": 50,
                "value": dict.fromkeys(names["sector"].values(), 0.0),
                "source": "Assumption: nothing changes by itself.",
                "mark": "assumption",
                "help": "What the sector does by itself, for instance because the city grows or the grid gets cleaner.",
            },
        },
        "nodes": {
            "emitted": {
                "label": "Emissions",
                "unit": "ktCO2e",
                "formula": f"{EMISSIONS} * growth({CHANGE} * quantity(1, 'year'))",
                "role": "emissions",
            }
        },
        "actions": {},
    }


def categories(rows: Any, dim: str) -> dict[str, str]:
    """Names as they are in the inventory, and as a formula can hold them."""
    found: dict[str, str] = {}
    for row in rows:
        name = str(row.get(dim) or "none")
        if name in found:
            continue
        short = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in name)
        short = short if short[:1].isalpha() else f"{dim}_{short}"
        while short in found.values():
            short += "_"
        found[name] = short
    return found


def nested(rows: Any, names: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """kt by the categories of every dimension; a combination without a row is zero, rows of one cell are added."""
    dims = list(names)

    def empty(at: int) -> Any:
        return 0.0 if at == len(dims) else {short: empty(at + 1) for short in names[dims[at]].values()}

    made: dict[str, Any] = empty(0)
    for row in rows:
        place = made
        shorts = [names[dim][str(row.get(dim) or "none")] for dim in dims]
        for short in shorts[:-1]:
            place = place[short]
        place[shorts[-1]] += float(row["kt"])
    return made


def read_model_file(text: str, *, base_year: int | None = None, last_year: int | None = None) -> Model:
    """A model file in TOML or JSON. Raises ModelError with everything that is wrong in it, and where."""
    return loads(
        text,
        form="json" if text.lstrip().startswith("{") else "toml",
        base_year=base_year,
        last_year=last_year,
    )


@lru_cache(maxsize=16)
def own_model(text: str, base_year: int, last_year: int) -> Model:
    return read_model_file(text, base_year=base_year, last_year=last_year)


def base_model(header: Mapping[str, Any], baseline: Mapping[str, Any]) -> Model:
    """The plan's model without the plan's own actions. Raises ModelError for a file that cannot be used."""
    first, last = int(header["base_year"]), int(header["last_year"])
    if header["model"] == "mission":
        return mission_model(first, last)
    if header["model"] == "own":
        return own_model(str(header["model_text"]), first, last)
    return from_tables(minimal_tables(baseline, base_year=first, last_year=last))
