"""Named pieces of the shipped data: country rules, conditions, efforts and checklists that records point at.

Records name a piece (`"size": "inhabitants-25000"`), so that one rule is written and mended in one place; the database
holds the whole of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zeroward.core.data_files import read_json
from zeroward.core.errors import InvalidInputError

FOLDER = "funding"


@dataclass(frozen=True, slots=True)
class Pieces:
    """All pieces by name. `file` is told where a record names one that there is not."""

    countries: Mapping[str, Any]
    conditions: Mapping[str, Any]
    efforts: Mapping[str, Any]
    checks: Mapping[str, Any]

    def country_rule(self, given: Any, *, place: str) -> dict[str, Any]:
        """A rule by its name, or one written out; empty for none."""
        if not given:
            return {}
        return dict(self._named(self.countries, given, place) if isinstance(given, str) else given)

    def rules(self, given: Mapping[str, Any] | None, *, place: str) -> dict[str, Any]:
        """Gate → condition."""
        return {
            gate: self._named(self.conditions, one, place) if isinstance(one, str) else one
            for gate, one in (given or {}).items()
        }

    def effort_days(self, name: str, *, place: str) -> int | None:
        return int(self._named(self.efforts, name, place)["days"]) if name else None

    def checklist(self, names: list[str], *, place: str) -> list[dict[str, str]]:
        return [{"key": name, **self._named(self.checks, name, place)} for name in names]

    @staticmethod
    def _named(pieces: Mapping[str, Any], name: str, place: str) -> Any:
        if name not in pieces:
            raise InvalidInputError(
                f"There is no piece “{name}” in the shipped funding data.",
                place=place,
                remedy="Restore the files of data/funding from the release.",
            )
        return pieces[name]


def read_pieces(data: Path) -> Pieces:
    folder = data / FOLDER
    return Pieces(
        countries=read_json(folder / "country_rules.json")["items"],
        conditions=read_json(folder / "conditions.json")["items"],
        efforts=read_json(folder / "efforts.json")["items"],
        checks=read_json(folder / "checklist.json")["items"],
    )
