"""Policies in force (A-2.1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.writing import Kind, Written, delete_row, save_row, write_rows
from zeroward.plan.models import Plan, Policy, PolicyLevel, PolicyType
from zeroward.plan.vocabulary import SECTORS

MOST_TONNES: Final = 1e9
TEXTS: Final = ("description", "relevance", "need_for_action")


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """A row of A-2.1. `reductions` is {sector: t CO2e a year in the target year}."""

    name: str
    type: str = PolicyType.STRATEGY
    level: str = PolicyLevel.LOCAL
    description: str = ""
    relevance: str = ""
    need_for_action: str = ""
    reductions: Mapping[str, float] = field(default_factory=dict)
    source_text: str = ""


def problems_of(_plan: Plan, row: PolicyRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.name, limit=300, multiline=False):
        found.append(Problem("name", _("The policy needs a name."), _("Give the title of the document.")))
    for name, allowed in {"type": PolicyType.values, "level": PolicyLevel.values}.items():
        if getattr(row, name) not in allowed:
            found.append(Problem(name, _("There is no such choice."), _("Choose one from the list.")))
    for sector, tonnes in row.reductions.items():
        place = f"reductions_{sector}"
        if sector not in SECTORS:
            found.append(Problem(place, _("There is no such sector."), _("Choose one from the list.")))
        elif not isfinite(tonnes) or not 0 <= tonnes <= MOST_TONNES:
            found.append(
                Problem(place, _("This number cannot be."), _("Give tonnes of CO₂ equivalent, 0 or more."))
            )
    return found


def values_of(row: PolicyRow) -> dict[str, Any]:
    """Clean values by the columns of `Policy`."""
    return {
        "name": clean_text(row.name, limit=300, multiline=False),
        "type": str(row.type),
        "level": str(row.level),
        **{name: clean_text(getattr(row, name), limit=10_000) for name in TEXTS},
        "reductions": {
            sector: float(row.reductions[sector]) for sector in SECTORS if sector in row.reductions
        },
        "source_text": clean_text(row.source_text, limit=500, multiline=False),
    }


POLICIES: Final = Kind(Policy, "policy", problems_of, values_of, match=("level", "name"))


def save_policy(
    *, actor: Any, viewer: Viewer, plan: Plan, row: PolicyRow, policy: Policy | None = None, lock: int = 0
) -> Policy:
    """Add a policy or change one. Raises as `save_row` does."""
    saved: Policy = save_row(
        POLICIES, actor=actor, viewer=viewer, plan=plan, row=row, record=policy, lock=lock
    )
    return saved


def delete_policy(*, actor: Any, viewer: Viewer, plan: Plan, policy: Policy, lock: int | None = None) -> None:
    delete_row(POLICIES, actor=actor, viewer=viewer, plan=plan, record=policy, lock=lock)


def write_policies(
    *, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[PolicyRow], replace: bool = False
) -> Written:
    """Many policies, found again by level and name."""
    return write_rows(POLICIES, actor=actor, viewer=viewer, plan=plan, rows=rows, replace=replace)
