"""Writing the rows of an action: steps, parties, costs, co-benefits, links. Rows that stay keep their record."""

from collections.abc import Sequence
from typing import Any, Final

from django.db.models import Model

from zeroward.places.models import Organisation
from zeroward.plan.domain.sheet import (
    PARTS,
    BenefitRow,
    CostRow,
    LinkRow,
    PartyRow,
    Sheet,
    StepRow,
)
from zeroward.plan.models import Action, ActionLink, ActionParty, ActionStep, CoBenefit, CostLine

Row = StepRow | PartyRow | CostRow | BenefitRow | LinkRow
MODELS: Final[dict[str, type[Model]]] = {
    "steps": ActionStep,
    "parties": ActionParty,
    "costs": CostLine,
    "co_benefits": CoBenefit,
    "links": ActionLink,
}
ROWS: Final[dict[str, type[Row]]] = {
    "steps": StepRow,
    "parties": PartyRow,
    "costs": CostRow,
    "co_benefits": BenefitRow,
    "links": LinkRow,
}


def rows_of(action: Action, part: str) -> tuple[Any, ...]:
    """The rows of a part as the sheet has them; from what was prefetched, where it was."""
    made = ROWS[part]
    return tuple(made(**values_of(record, part)) for record in getattr(action, part).all())


def values_of(record: Model, part: str) -> dict[str, Any]:
    """The values of a stored row by the fields of its dataclass."""
    names = ROWS[part].__dataclass_fields__
    found = {name: getattr(record, name) for name in names if name != "organisation"}
    if part == "parties":
        organisation = record.organisation  # type: ignore[attr-defined]
        found["organisation"] = organisation.key if organisation is not None else ""
    return found


def write_parts(action: Action, sheet: Sheet) -> dict[str, list[Any]]:
    """Bring the stored rows to what the sheet says; `{part: [before, after]}` of what changed. Inside a transaction."""
    changes = {}
    for part in PARTS:
        wanted = getattr(sheet, part)
        if wanted is not None:
            changed = _write(action, part, wanted)
            if changed is not None:
                changes[part] = changed
    return changes


def _write(action: Action, part: str, wanted: Sequence[Row]) -> list[Any] | None:
    stored = list(getattr(action, part).select_related(*_joined(part)))
    before = [values_of(record, part) for record in stored]
    after = [row.values() for row in wanted]
    if _same(part, before, after):
        return None
    left = list(zip(before, stored, strict=True))
    same: dict[int, Model] = {}
    for place, values in enumerate(after):
        found = next((pair for pair in left if pair[0] == values), None)
        if found is not None:
            same[place] = found[1]
            left.remove(found)
    known = _organisations(after) if part == "parties" else {}
    for place, values in enumerate(after):
        record = same.get(place) or (left.pop(0)[1] if left else MODELS[part](action=action))
        _fill(record, values, place, known)
    for _values, record in left:
        record.delete()
    return [before, after]


def _same(part: str, before: list[dict[str, Any]], after: list[dict[str, Any]]) -> bool:
    """Only steps are kept in the order in which they are given."""
    if part == "steps":
        return before == after
    return sorted(map(repr, before)) == sorted(map(repr, after))


def _fill(record: Model, values: dict[str, Any], place: int, known: dict[str, Organisation]) -> None:
    for name, value in values.items():
        setattr(record, name, known.get(value) if name == "organisation" else value)
    if isinstance(record, ActionStep):
        record.order = place
    record.save()


def _joined(part: str) -> tuple[str, ...]:
    return ("organisation",) if part == "parties" else ()


def _organisations(rows: Sequence[dict[str, Any]]) -> dict[str, Organisation]:
    keys = {row["organisation"] for row in rows} - {""}
    return {one.key: one for one in Organisation.objects.public().filter(key__in=keys)} if keys else {}
