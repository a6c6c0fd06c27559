"""One action as somebody gives it: the sheet B-2.2 with its parts, free of database records.

Money is in euros of the plan's price year, emissions in t CO2e a year.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as part
from typing import Any, Final

from zeroward.methods.text.clean import clean_text

SHORT: Final[Mapping[str, int]] = {
    "code": 20,
    "name": 200,
    "source_text": 500,
    "quick_win_promise": 500,
    "quick_win_origin": 300,
    "library_key": 80,
}
"""Fields of one line, with the letters that they hold."""
LONG: Final = ("description", "outcome", "scale", "comments", "quick_win_outcome")
MOST_LONG: Final = 5000
PARTS: Final = ("steps", "parties", "costs", "co_benefits", "links")


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step with an owner and dates."""

    title: str
    owner: str = ""
    start: datetime.date | None = None
    due: datetime.date | None = None
    done_on: datetime.date | None = None

    def values(self) -> dict[str, Any]:
        return {
            "title": line(self.title, 300),
            "owner": line(self.owner, 200),
            "start": self.start,
            "due": self.due,
            "done_on": self.done_on,
        }


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A body or person: `role` is responsible, involved or addressed; `organisation` a key of the house, or ""."""

    role: str
    name: str
    person: str = ""
    organisation: str = ""

    def values(self) -> dict[str, Any]:
        return {
            "role": self.role,
            "name": line(self.name, 200),
            "person": line(self.person, 200),
            "organisation": line(self.organisation, 120),
        }


@dataclass(frozen=True, slots=True)
class CostRow:
    """Money of one payer in EUR, never negative: `type` is investment, operation, saving or revenue (yearly but the
    first), due from `first` to `last`."""

    type: str
    payer: str
    amount: float | None
    first: int | None = None
    last: int | None = None
    source_text: str = ""

    def values(self) -> dict[str, Any]:
        return {
            "type": self.type,
            "payer": self.payer,
            "amount": self.amount,
            "first": self.first,
            "last": self.last,
            "source_text": line(self.source_text, 500),
        }


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """A co-benefit by a method of `methods.appraisal` (`benefit`, `inputs`), or in words."""

    benefit: str = ""
    inputs: Mapping[str, Any] = part(default_factory=dict)
    text: str = ""
    beneficiary: str = ""
    first: int | None = None
    last: int | None = None
    source_text: str = ""

    def values(self) -> dict[str, Any]:
        return {
            "benefit": line(self.benefit, 60),
            "inputs": dict(self.inputs),
            "text": line(self.text, 300),
            "beneficiary": line(self.beneficiary, 40),
            "first": self.first,
            "last": self.last,
            "source_text": line(self.source_text, 500),
        }


@dataclass(frozen=True, slots=True)
class LinkRow:
    """`kind` is material, service, opportunity, action or web; `target` its key or address."""

    kind: str
    target: str
    label: str = ""

    def values(self) -> dict[str, Any]:
        return {"kind": self.kind, "target": line(self.target, 500), "label": line(self.label, 300)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What `Action` holds, apart from who and when; see there for units and keys.

    `code` "" asks for the next free number. A part that is None stays as it is, () empties it.
    """

    name: str
    code: str = ""
    description: str = ""
    kind: str = "improve"
    state: str = "idea"
    field: str = ""
    lever: str = ""
    outcome: str = ""
    scale: str = ""
    comments: str = ""
    start: int | None = None
    end: int | None = None
    curve: str = "line"
    lifetime: int | None = None
    effect_kind: str = "none"
    effect: Mapping[str, Any] = part(default_factory=dict)
    strength: float = 1.0
    in_plan: bool = True
    estimates: Mapping[str, float] = part(default_factory=dict)
    compensated_natural: float | None = None
    compensated_technical: float | None = None
    renewable_mwh: float | None = None
    removed_energy: Sequence[Mapping[str, Any]] = ()
    source_text: str = ""
    quick_win_by: datetime.date | None = None
    quick_win_promise: str = ""
    quick_win_origin: str = ""
    quick_win_outcome: str = ""
    quick_win_kept_on: datetime.date | None = None
    library_key: str = ""
    steps: tuple[StepRow, ...] | None = None
    parties: tuple[PartyRow, ...] | None = None
    costs: tuple[CostRow, ...] | None = None
    co_benefits: tuple[BenefitRow, ...] | None = None
    links: tuple[LinkRow, ...] | None = None

    def values(self) -> dict[str, Any]:
        """Clean values by the fields of `Action`, without the parts."""
        found: dict[str, Any] = {name: getattr(self, name) for name in FIELDS}
        for name, most in SHORT.items():
            found[name] = line(found[name], most)
        for name in LONG:
            found[name] = clean_text(found[name], limit=MOST_LONG)
        found["effect"] = dict(self.effect)
        found["estimates"] = {key: float(value) for key, value in self.estimates.items()}
        found["removed_energy"] = [dict(entry) for entry in self.removed_energy]
        return found


FIELDS: Final = tuple(name for name in Sheet.__dataclass_fields__ if name not in PARTS)
"""Fields of the sheet that stand in the action itself."""


def line(text: str, most: int) -> str:
    """One line of clean text."""
    return clean_text(text, limit=most, multiline=False)
