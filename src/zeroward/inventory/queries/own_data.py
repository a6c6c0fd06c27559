"""What this room keeps about one person, for the copy that they can take."""

from typing import Any

from zeroward.inventory.models import Activity, CellComment, CityFactor, InventoryStep


def inventory_data(user: Any) -> dict[str, Any]:
    """Figures entered or changed last, comments, steps taken, factors recorded."""
    entered = Activity.objects.filter(entered_by=user) | Activity.objects.filter(changed_by=user)
    return {
        "figures": _rows(entered, "inventory__scope", "inventory__year", "source", "label", "created_at"),
        "comments": _rows(
            CellComment.objects.filter(by=user), "inventory__scope", "inventory__year", "source", "text", "at"
        ),
        "steps": _rows(
            InventoryStep.objects.filter(by=user),
            "inventory__scope",
            "inventory__year",
            "from_state",
            "to_state",
            "statement",
            "organisation",
            "at",
        ),
        "factors": _rows(CityFactor.objects.filter(recorded_by=user), "scope", "key", "created_at"),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]
