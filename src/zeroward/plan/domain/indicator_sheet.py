"""One indicator as somebody gives it: the sheets B-3.1 and B-3.2, free of database records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from zeroward.methods.text.clean import clean_text
from zeroward.plan.indicator_vocabulary import METADATA

COLUMNS: Final = (
    "number",
    "key",
    "name",
    "unit",
    "definition",
    "direction",
    "node",
    "category",
    "baseline",
    "baseline_year",
    "targets",
    "source_text",
    "metadata",
)
LENGTHS: Final[Mapping[str, int]] = {
    "number": 20,
    "key": 80,
    "name": 300,
    "unit": 60,
    "node": 80,
    "category": 120,
    "source_text": 500,
    "definition": 5000,
}
WAY: Final = "derive_as"
YES_NO: Final = ("direct", "indirect")
SECTORS_FIELD: Final = "sectors"
MOST_TEXT: Final = 2000


@dataclass(frozen=True, slots=True)
class IndicatorSheet:
    """`targets` maps years to values, in `unit`; `actions` are their numbers, `pathways` their orders.

    `actions` and `pathways` that are None stay as they are. `metadata` holds the keys of
    `indicator_vocabulary.METADATA`, and `derive_as`.
    """

    name: str
    unit: str
    number: str = ""
    key: str = ""
    definition: str = ""
    direction: str = ""
    node: str = ""
    category: str = ""
    baseline: float | None = None
    baseline_year: int | None = None
    targets: Mapping[Any, float | None] = field(default_factory=dict)
    source_text: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    actions: Sequence[str] | None = None
    pathways: Sequence[int] | None = None

    def values(self) -> dict[str, Any]:
        """Clean values by the columns of `Indicator`."""
        return {
            **{name: line(getattr(self, name), LENGTHS[name]) for name in LENGTHS if name != "definition"},
            "definition": clean_text(self.definition, limit=LENGTHS["definition"]),
            "direction": self.direction,
            "baseline": None if self.baseline is None else float(self.baseline),
            "baseline_year": self.baseline_year,
            "targets": {
                str(year): float(value) for year, value in sorted(self.targets.items()) if value is not None
            },
            "metadata": metadata_of(self.metadata),
        }


def metadata_of(given: Mapping[str, Any]) -> dict[str, Any]:
    """The known fields that say something, cleaned."""
    found: dict[str, Any] = {}
    for name in (*METADATA, WAY):
        value = given.get(name)
        if name in YES_NO:
            if isinstance(value, bool):
                found[name] = value
        elif name == SECTORS_FIELD:
            if value:
                found[name] = [str(one) for one in value]
        elif value:
            found[name] = clean_text(str(value), limit=MOST_TEXT)
    return found


def line(text: str, limit: int) -> str:
    return clean_text(text, limit=limit, multiline=False)
