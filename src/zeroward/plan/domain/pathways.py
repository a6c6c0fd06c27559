"""Impact pathways (B-1.1): from a lever in a field to early changes, late outcomes and impacts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.bulk import Written
from zeroward.plan.domain.errors import InvalidPartError, Problem
from zeroward.plan.domain.groups import Group, demand_sound
from zeroward.plan.domain.members import actions_by_code, field_problems, member_problems
from zeroward.plan.domain.places import writing
from zeroward.plan.domain.sheet import MOST_LONG
from zeroward.plan.models import Action, ImpactPathway, Plan

TEXTS: Final = ("early_changes", "late_outcomes", "direct_impacts", "indirect_impacts")


@dataclass(frozen=True, slots=True)
class PathwayRow:
    """A row of B-1.1 as somebody gives it; `actions` are the numbers of those that belong to it."""

    field: str
    lever: str
    early_changes: str = ""
    late_outcomes: str = ""
    direct_impacts: str = ""
    indirect_impacts: str = ""
    actions: tuple[str, ...] = ()

    def values(self) -> dict[str, Any]:
        texts = {name: clean_text(getattr(self, name), limit=MOST_LONG) for name in TEXTS}
        return {"field": self.field, "lever": self.lever, **texts, "actions": sorted(set(self.actions))}


def save_pathway(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    row: PathwayRow,
    pathway: ImpactPathway | None = None,
    lock: int = 0,
) -> ImpactPathway:
    """Store a new row at the end, or change one that was read with this `lock`. Raises as `save_action` does."""
    with writing(viewer, plan) as current:
        known = actions_by_code(current)
        problems = problems_of(row, known)
        if problems:
            raise InvalidPartError(problems)
        if pathway is not None:
            kept: ImpactPathway = GROUP.kept(current, pathway, lock)
        else:
            GROUP.demand_room(current, 1)
            kept = ImpactPathway(plan=current, order=_last(current) + 1)
        GROUP.write(current, kept, row, known, actor)
    return kept


def delete_pathway(*, actor: Any, viewer: Viewer, plan: Plan, pathway: ImpactPathway, lock: int) -> None:
    """Take a row away; its actions stay. Raises as `save_pathway` does."""
    with writing(viewer, plan) as current:
        GROUP.remove(current, GROUP.kept(current, pathway, lock), actor)


def write_pathways(
    *, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[PathwayRow], replace: bool = False
) -> Written:
    """Add rows, or change those of the same field, lever and late outcome, all or none, in the order given.

    With `replace` the others are deleted. Raises InvalidPartError whose problems name the row ("row 3: lever").
    """
    with writing(viewer, plan) as current:
        known = actions_by_code(current)
        demand_sound(rows, lambda row: problems_of(row, known))
        left = list(current.impact_pathways.prefetch_related("actions"))
        pairs = [(row, _taken(left, row)) for row in rows]
        gone = left if replace else []
        for one in gone:
            GROUP.remove(current, one, actor)
        GROUP.demand_room(current, sum(1 for _row, kept in pairs if kept is None))
        added = changed = 0
        start = 0 if replace else _last(current) + 1
        for at, (row, kept) in enumerate(pairs):
            made = kept or ImpactPathway(plan=current, order=start + at)
            wrote = GROUP.write(current, made, row, known, actor)
            if replace and made.order != at:
                made.order, wrote = at, True
                made.save(update_fields=["order"])
            added, changed = added + (kept is None), changed + (wrote and kept is not None)
    return Written(added, changed, len(rows) - added - changed, len(gone))


def problems_of(row: PathwayRow, known: dict[str, Action]) -> list[Problem]:
    """What keeps a row from being stored; `known` are the plan's actions by number."""
    found = [
        *field_problems(row.field, row.lever, needed=("field", "lever")),
        *member_problems(row.actions, known),
    ]
    if not any(row.values()[name] for name in TEXTS):
        found.append(
            Problem(
                "early_changes",
                _("Say at least one change, outcome or impact."),
                _("One sentence is enough."),
            )
        )
    return found


def row_of(pathway: ImpactPathway) -> PathwayRow:
    """A stored row."""
    codes = tuple(sorted(action.code for action in pathway.actions.all()))
    texts = {name: getattr(pathway, name) for name in TEXTS}
    return PathwayRow(field=pathway.field, lever=pathway.lever, actions=codes, **texts)


def _taken(left: list[ImpactPathway], row: PathwayRow) -> ImpactPathway | None:
    """Takes the stored row that this one is: the very same, or the next of its field and lever."""
    same = [one for one in left if (one.field, one.lever) == (row.field, row.lever)]
    values = row.values()
    found = next((one for one in same if row_of(one).values() == values), same[0] if same else None)
    if found is not None:
        left.remove(found)
    return found


def _last(plan: Plan) -> int:
    return max(plan.impact_pathways.values_list("order", flat=True), default=-1)


GROUP: Final = Group(
    "pathway",
    "impact_pathways",
    ("field", "lever", *TEXTS),
    row_of,
    gettext_lazy("A plan holds at most %(most)d impact pathways."),
    gettext_lazy("Join rows of the same field and lever."),
)
