"""One observed value as somebody gives it, and its checks."""

import datetime
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.indicator_checking import FIRST_YEAR, is_number
from zeroward.plan.models import ModelKind, Plan
from zeroward.plan.queries.model_keys import model_keys

OWN: Final = "indicator:"
"""How the place of a value begins that belongs to an indicator alone; its number follows."""
TOTALS: Final = ("emissions", "cost", "residual")
"""Results of every model: t CO2e (`category` "" or a sector), EUR, t CO2e."""
MINIMAL: Final = ("inventory", "emitted", "yearly_change")


@dataclass(frozen=True, slots=True)
class ObservedRow:
    """`node` is a driver or result of the model, in its unit, or "indicator:<number>" in the indicator's unit.

    `year` is the year that the value describes; `published_on` the day when it became known.
    """

    node: str
    year: int
    value: float
    category: str = ""
    published_on: datetime.date | None = None
    source_text: str = ""

    def values(self) -> dict[str, Any]:
        """Clean values by the columns of `Observation`."""
        return {
            "node": self.node.strip(),
            "category": self.category.strip(),
            "year": self.year,
            "value": float(self.value),
            "published_on": self.published_on,
            "source_text": clean_text(self.source_text, limit=500, multiline=False),
        }


def observed_problems(plan: Plan, row: ObservedRow, numbers: frozenset[str]) -> list[Problem]:
    """What keeps this value from being stored. `numbers` are those of the plan's indicators. No query."""
    return [*_place(plan, row, numbers), *_when(row), *_what(row)]


def _place(plan: Plan, row: ObservedRow, numbers: frozenset[str]) -> list[Problem]:
    if row.node.startswith(OWN):
        if row.node.removeprefix(OWN) not in numbers:
            return [
                Problem(
                    "node", _("There is no such indicator."), _("Add the indicator first, then its values.")
                )
            ]
        return []
    if not known_quantity(plan, row.node):
        return [
            Problem(
                "node",
                _("The model has no quantity called %(name)s.") % {"name": row.node[:40]},
                _("Check the model of the plan, or keep the value with an indicator of its own."),
            )
        ]
    if len(row.category) > 120:
        return [Problem("category", _("There is no such choice."), _("Choose one from the list."))]
    return []


def known_quantity(plan: Plan, node: str) -> bool:
    """True for a driver or result of the plan's model."""
    if node in TOTALS:
        return True
    if plan.model == ModelKind.MINIMAL:
        return node in MINIMAL
    return node in model_keys(plan).targets


def _when(row: ObservedRow) -> list[Problem]:
    today = timezone.localdate()
    found = []
    if not FIRST_YEAR <= row.year <= today.year:
        found.append(
            Problem(
                "year",
                _("The year lies outside %(first)d to %(last)d.") % {"first": FIRST_YEAR, "last": today.year},
                _("Only what has happened can be observed; what is planned is a target."),
            )
        )
    if row.published_on is not None and row.published_on > today:
        found.append(Problem("published_on", _("That day has not come yet.")))
    elif row.published_on is not None and row.published_on.year < row.year:
        found.append(
            Problem(
                "published_on",
                _("It was published before the year that it describes."),
                _("Check which of the two is meant where."),
            )
        )
    return found


def _what(row: ObservedRow) -> list[Problem]:
    found = []
    if not is_number(row.value):
        found.append(Problem("value", _("This is no number.")))
    if not row.source_text.strip():
        found.append(
            Problem(
                "source_text", _("Say where the figure comes from."), _("Name the statistic or document.")
            )
        )
    return found
