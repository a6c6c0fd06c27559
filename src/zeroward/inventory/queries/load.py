"""From stored rows, or a frozen version, to the plain records that the engine computes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.inventory.models import CityFactor, Inventory, InventoryVersion
from zeroward.inventory.queries.content import content_of, digest_of

OWN = "own"
"""Series of a city's own factors."""
OWN_FACTOR = "city:"
"""How the ids of a city's own factors begin."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """An inventory as data: `header` and rows as plain dictionaries, `digest` of all of it.

    `version` is 0 for the working state, else the number of the published version. `frozen` holds the results
    that were kept at publication ({} for the working state).
    """

    header: Mapping[str, Any]
    activities: tuple[Mapping[str, Any], ...]
    cell_notes: tuple[Mapping[str, Any], ...]
    city_factors: tuple[Mapping[str, Any], ...]
    digest: str
    version: int
    frozen: Mapping[str, Any]

    @property
    def place(self) -> str:
        """Place of the look-up chain: "AT/klagenfurt"."""
        return f"{self.header['country']}/{self.header['city']}"

    @property
    def year(self) -> int:
        return int(self.header["year"])

    def records(self) -> list[dict[str, Any]]:
        """Rows for `ActivityTable.from_records`, in the order of `activities`."""
        return [self._record(row) for row in self.activities]

    def factor_records(self) -> list[dict[str, Any]]:
        """The city's own factors as factor records, valid for this place alone."""
        return [
            {
                "id": f"{OWN_FACTOR}{row['id']}",
                "key": row["key"],
                "use": row["use"],
                "values": dict(row["values"]),
                "unit": row["unit"],
                "gwp_set": row["gwp_set"],
                "basis": row["basis"],
                "boundary": row["boundary"],
                "place": self.place,
                "valid_from": row["valid_from"],
                "valid_to": row["valid_to"],
                "series": OWN,
                "release": "",
                "family": OWN,
                "source": row["source_text"],
                "licence": "",
                "quality": row["quality"],
                "uncertainty_percent": row["uncertainty_percent"],
                "mark": "verified",
            }
            for row in self.city_factors
        ]

    def _record(self, row: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "key": str(row["id"]),
            "source": row["source"],
            "carrier": row["carrier"],
            "method": row["method"],
            "amount": row["amount"],
            "unit": row["unit"],
            "inputs": dict(row["inputs"]),
            "factor": row["factor"],
            "place": self.place,
            "year": self.year,
            "quality_activity": row["quality_activity"],
            "quality_factor": row["quality_factor"],
            "uncertainty_activity": row["uncertainty_activity"],
            "uncertainty_factor": row["uncertainty_factor"],
        }


def load_inventory(inventory: Inventory) -> Loaded:
    """The working state. Three queries when `inventory.city.country` is at hand."""
    content = stored_content(inventory)
    return _loaded(content, version=0)


def load_version(version: InventoryVersion) -> Loaded:
    """A published version, exactly as it was frozen. No query."""
    return _loaded(version.data, version=version.number)


def stored_content(inventory: Inventory) -> dict[str, Any]:
    """What would be frozen now: the rows, the notation keys, and the city's own factors that hold in this year."""
    factors = CityFactor.objects.filter(
        city_id=inventory.city_id, valid_from__lte=inventory.year, valid_to__gte=inventory.year
    )
    return content_of(
        inventory,
        activities=inventory.activities.all(),
        notes=inventory.cell_notes.all(),
        factors=factors,
    )


def _loaded(content: Mapping[str, Any], *, version: int) -> Loaded:
    rows = {name: tuple(content[name]) for name in ("activities", "cell_notes", "city_factors")}
    core = {name: content[name] for name in ("schema", "header", *rows)}
    return Loaded(
        header=content["header"],
        **rows,
        digest=digest_of(core),
        version=version,
        frozen=content.get("results", {}),
    )
