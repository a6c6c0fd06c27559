"""Rows of many small tables of one plan in a single query: those that hold texts, numbers, dates and nothing else."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

from django.db import models
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Cast

from zeroward.plan.models import (
    ActionLink,
    ActionParty,
    ActionStep,
    CostLine,
    EquityAnswer,
    ImpactPathway,
    Observation,
    Offset,
    Plan,
    Portfolio,
)
from zeroward.plan.queries import content as fields
from zeroward.plan.queries.content import plain

Kind = tuple[Any, str, tuple[str, ...], tuple[str, ...]]
KINDS: Final[Mapping[str, Kind]] = {
    # part of the content: its table, what its rows belong to, their columns, their order
    "steps": (ActionStep, "action", fields.STEP, ("order",)),
    "parties": (ActionParty, "action", fields.PARTY, ("role",)),
    "costs": (CostLine, "action", fields.COST, ("type", "payer")),
    "links": (ActionLink, "action", fields.LINK, ("kind",)),
    "equity": (EquityAnswer, "action", fields.EQUITY, ("group", "lens")),
    "observations": (Observation, "plan", fields.OBSERVATION, ("node", "category", "year")),
    "portfolios": (Portfolio, "plan", fields.PORTFOLIO, ("field", "name")),
    "pathways": (ImpactPathway, "plan", fields.PATHWAY, ("order",)),
    "offsets": (Offset, "plan", fields.OFFSET, ("year",)),
}
SORTS: Final[tuple[tuple[type[models.Field[Any, Any]], type[models.Field[Any, Any]]], ...]] = (
    (models.CharField, models.TextField),
    (models.TextField, models.TextField),
    (models.BooleanField, models.BooleanField),
    (models.FloatField, models.FloatField),
    (models.IntegerField, models.IntegerField),
    (models.DateField, models.DateField),
)
"""Columns of a table stand beside columns of another only when they are of one sort."""

Found = dict[str, dict[int, list[dict[str, Any]]]]


def plain_rows(plan: Plan) -> Found:
    """Rows by part and by what they belong to (the action, or the plan), in order. One query.

    They are put in order here and not by the database, whose sorting of letters depends on how it was set up: the
    digest of a plan must not.
    """
    slots = _slots()
    parts = [_of_kind(plan, name, kind, slots) for name, kind in KINDS.items()]
    places = {
        name: [2 + slots.index(slot) for slot in _placed(model, columns)]
        for name, (model, _owner, columns, _order) in KINDS.items()
    }
    found: Found = {name: defaultdict(list) for name in KINDS}
    for record in parts[0].union(*parts[1:], all=True):
        name, owner, at = record[-1], record[0], places[record[-1]]
        columns = KINDS[name][2]
        row = {"id": record[1]}
        row.update((column, plain(record[place])) for column, place in zip(columns, at, strict=True))
        found[name][owner].append(row)
    for name, (_model, _owner, _columns, order) in KINDS.items():
        for rows in found[name].values():
            rows.sort(key=lambda row, order=order: (*(row[one] for one in order), row["id"]))  # type: ignore[misc]
    return found


Slot = tuple[int, int]
"""Sort of a column, and its number among those of the same sort."""


def _placed(model: Any, columns: tuple[str, ...]) -> list[Slot]:
    used: dict[int, int] = defaultdict(int)
    placed = []
    for column in columns:
        field = model._meta.get_field(column)
        sort = next(at for at, (kind, _wide) in enumerate(SORTS) if isinstance(field, kind))
        placed.append((sort, used[sort]))
        used[sort] += 1
    return placed


def _slots() -> list[Slot]:
    """Enough places for the columns of every table."""
    return sorted(
        {slot for model, _owner, columns, _order in KINDS.values() for slot in _placed(model, columns)}
    )


def _of_kind(plan: Plan, name: str, kind: Kind, slots: list[Slot]) -> QuerySet[Any, Any]:
    model, owner, columns, _order = kind
    held = dict(zip(_placed(model, columns), columns, strict=True))
    named = {
        f"slot_{sort}_{number}": Cast(F(held[sort, number]), SORTS[sort][1]())
        if (sort, number) in held
        else Cast(Value(None), SORTS[sort][1]())
        for sort, number in slots
    }
    of_plan = {"plan": plan} if owner == "plan" else {"action__plan": plan}
    rows: QuerySet[Any, Any] = (
        model.objects.filter(**of_plan)
        .order_by()
        .annotate(**named, part=Value(name, output_field=models.CharField()))
        .values_list(f"{owner}_id", "pk", *named, "part")
    )
    return rows
