"""A city as a line of a frame, before it is written: cleaned, with its class and its permanent random number."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from zeroward.consultation.models import FrameUnit, FrameVersion
from zeroward.methods.survey.burdens import permanent_number

SALT: Final = "zeroward.frame"
"""One salt for all frames: the same city has the same number everywhere."""

COMPARED: Final = (
    "name",
    "country",
    "size",
    "rurality",
    "cluster",
    "projects",
    "mission",
    "population",
    "themes",
    "extra",
)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """`key` tells the same city in all frames; `city` is the number of its record, None when the platform has none.
    What is not known is "" or None, an empty list for themes."""

    key: str
    name: str
    country: str
    city: int | None = None
    size: str = ""
    rurality: str = ""
    cluster: str = ""
    projects: int | None = None
    mission: bool | None = None
    population: int | None = None
    themes: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        return {**asdict(self), "themes": list(self.themes)}


def row_of(unit: FrameUnit) -> UnitRow:
    """A stored line as it was before it was written."""
    values = {name: getattr(unit, name) for name in COMPARED}
    return UnitRow(unit.key, **{**values, "themes": tuple(unit.themes), "city": unit.city_id})


def row_from(plain: dict[str, Any]) -> UnitRow:
    """The other way round from `UnitRow.plain`."""
    return UnitRow(**{**plain, "themes": tuple(plain["themes"])})


def digest_of(rows: Iterable[UnitRow]) -> str:
    """SHA-256 of the list; the order of the lines does not matter, nor do numbers of records of this platform."""
    lines = [{name: value for name, value in row.plain().items() if name != "city"} for row in rows]
    lines.sort(key=lambda line: line["key"])
    text = json.dumps(lines, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def units_from(version: FrameVersion, rows: Iterable[UnitRow]) -> list[FrameUnit]:
    """Records to be written."""
    return [
        FrameUnit(
            version=version,
            city_id=row.city,
            key=row.key,
            number=permanent_number(row.key, salt=SALT),
            **{name: getattr(row, name) for name in COMPARED if name != "themes"},
            themes=list(row.themes),
        )
        for row in rows
    ]
