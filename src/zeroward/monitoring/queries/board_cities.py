"""Cities that show how far they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zeroward.core.ui.sorting import sort_key
from zeroward.monitoring.models import BoardSnapshot
from zeroward.monitoring.queries.board_content import statuses_of


@dataclass(frozen=True, slots=True)
class ProgressCity:
    """`counts` by status of the newest state; "" is no report."""

    key: str
    name: str
    country: str
    number: int
    on: date
    actions: int
    done: int
    late: int
    is_example: bool


def progress_cities(keys: Iterable[str] | None = None) -> list[ProgressCity]:
    """In alphabetical order, all or those named. One query; only the actions of each state are read."""
    rows = BoardSnapshot.objects.filter(withdrawn_at=None)
    if keys is not None:
        rows = rows.filter(board__city__key__in=list(keys))
    newest: dict[str, ProgressCity] = {}
    found = rows.order_by("-number").values_list(
        "board__city__key",
        "board__city__name",
        "board__city__country__code",
        "number",
        "on",
        "data__actions",
        "is_example",
    )
    for key, name, country, number, on, actions, is_example in found:
        if key in newest:
            continue
        counts = statuses_of(actions)
        newest[key] = ProgressCity(
            key,
            name,
            country,
            number,
            on,
            len(actions),
            counts.get("implemented", 0),
            counts.get("delayed", 0),
            is_example,
        )
    return sorted(newest.values(), key=lambda one: (sort_key(one.name), one.key))
