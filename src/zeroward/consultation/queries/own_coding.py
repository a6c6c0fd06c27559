"""What the coding desk keeps about one person, for the copy that they can take. What cities said is not theirs."""

from typing import Any

from zeroward.consultation.models import Adjudication, Coded


def coding_data(user: Any) -> dict[str, Any]:
    """What they coded with which remark, and what they decided and why."""
    return {
        "coded": _rows(
            Coded.objects.filter(coder__person=user),
            "item__round__title",
            "item__order",
            "codes",
            "memo",
            "suggested",
            "at",
        ),
        "decided": _rows(
            Adjudication.objects.filter(by=user),
            "item__round__title",
            "item__order",
            "codes",
            "reason",
            "at",
        ),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]
