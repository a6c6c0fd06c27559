"""One answer of an equity check as somebody gives it, free of database records, and its checks."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.methods.equity import effects, evidence_levels, lenses, shares, timings
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.indicator_checking import is_number

EVIDENCE_LENS: Final = "evidence"
"""A lens of questions only: how well an answer is founded stands with every answer."""
COLUMNS: Final = (
    "effect",
    "share",
    "reversible",
    "timing",
    "evidence",
    "respondents",
    "claim",
    "source_text",
    "mitigation",
    "mitigation_owner",
    "mitigation_due",
    "mitigation_cost",
)
MOST_PEOPLE: Final = 100_000_000
MOST_MONEY: Final = 1e12
NEEDS_SOURCE: Final = frozenset({"E2", "E3", "E4"})
"""From here on somebody else can look it up."""


@dataclass(frozen=True, slots=True)
class EquityRow:
    """One cell, group by lens: `effect` −2 … +2, `share` none|few|many|most, `evidence` E0 … E4, money in EUR."""

    group: str
    lens: str
    effect: int
    share: str
    evidence: str
    reversible: bool | None = None
    timing: str = ""
    respondents: int | None = None
    claim: str = ""
    source_text: str = ""
    mitigation: str = ""
    mitigation_owner: str = ""
    mitigation_due: datetime.date | None = None
    mitigation_cost: float | None = None

    def values(self) -> dict[str, Any]:
        """Clean values by the columns of `EquityAnswer`, but group and lens."""
        return {
            "effect": self.effect,
            "share": self.share,
            "reversible": self.reversible,
            "timing": self.timing,
            "evidence": self.evidence,
            "respondents": self.respondents,
            "claim": clean_text(self.claim, limit=5000),
            "source_text": clean_text(self.source_text, limit=500, multiline=False),
            "mitigation": clean_text(self.mitigation, limit=5000),
            "mitigation_owner": clean_text(self.mitigation_owner, limit=200, multiline=False),
            "mitigation_due": self.mitigation_due,
            "mitigation_cost": None if self.mitigation_cost is None else float(self.mitigation_cost),
        }


def effect_lenses() -> tuple[str, ...]:
    """The lenses through which an effect is seen."""
    return tuple(lens.key for lens in lenses() if lens.key != EVIDENCE_LENS)


def row_problems(row: EquityRow, groups: Collection[str]) -> list[Problem]:
    """What keeps this answer from being stored; places are the fields, with the lens before them: "cost.share"."""
    return [
        Problem(f"{row.lens}.{one.place}", one.message, one.remedy)
        for one in (*_place(row, groups), *_scales(row), *_people(row), *_mitigation(row))
    ]


def _place(row: EquityRow, groups: Collection[str]) -> list[Problem]:
    found = []
    if row.group not in groups:
        found.append(
            Problem("group", _("The plan asks for no such group."), _("Add the group to the plan first."))
        )
    if row.lens not in effect_lenses():
        found.append(_no_choice("lens"))
    return found


def _scales(row: EquityRow) -> list[Problem]:
    found = []
    known = {
        "share": {one.key for one in shares()},
        "evidence": {one.key for one in evidence_levels()},
        "timing": {"", *(one.key for one in timings())},
    }
    if isinstance(row.effect, bool) or row.effect not in {value for value, _label in effects()}:
        found.append(_no_choice("effect"))
    for name, keys in known.items():
        if getattr(row, name) in keys:
            continue
        if name == "share" and not row.share:
            found.append(Problem(name, _("Say how many of the group it touches.")))
        elif name == "evidence" and not row.evidence:
            found.append(Problem(name, _("Say how well this is founded.")))
        else:
            found.append(_no_choice(name))
    if row.effect and row.share == "none":
        found.append(
            Problem(
                "share",
                _("There is an effect, but nobody of the group feels it."),
                _("Choose how many do, or set the effect to “no change”."),
            )
        )
    return found


def _people(row: EquityRow) -> list[Problem]:
    found = []
    if row.respondents is not None and not 0 <= row.respondents <= MOST_PEOPLE:
        found.append(Problem("respondents", _("Give a number that is zero or more.")))
    if row.evidence in NEEDS_SOURCE and not row.source_text.strip():
        found.append(
            Problem(
                "source_text",
                _("Evidence of this level can be looked up: name it."),
                _("The minutes, the survey with its year, or the evaluation."),
            )
        )
    return found


def _mitigation(row: EquityRow) -> list[Problem]:
    found = []
    more = row.mitigation_owner.strip() or row.mitigation_due or row.mitigation_cost is not None
    if more and not row.mitigation.strip():
        found.append(Problem("mitigation", _("Say what is done against the burden.")))
    if row.mitigation.strip() and not row.mitigation_owner.strip():
        found.append(
            Problem(
                "mitigation_owner",
                _("Say who does it."),
                _("A mitigation without an owner does not count."),
            )
        )
    cost = row.mitigation_cost
    if cost is not None and not (is_number(cost) and 0 <= cost <= MOST_MONEY):
        found.append(Problem("mitigation_cost", _("Give a number that is zero or more.")))
    return found


def _no_choice(place: str) -> Problem:
    return Problem(place, _("There is no such choice."), _("Choose one from the list."))
