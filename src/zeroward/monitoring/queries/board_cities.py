"""Cities that show how far they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.db.models import F, QuerySet
from django.db.models.fields.json import KeyTransform

from zeroward.core.ui.sorting import sort_key
from zeroward.monitoring.models import BoardSnapshot
from zeroward.monitoring.queries.board_content import statuses_of
from zeroward.places.queries.country_names import country_names


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
    country_name: str = ""


COLUMNS: Final = ("key", "name", "country", "number", "on", "actions", "is_example")


def progress_rows() -> QuerySet[BoardSnapshot]:
    """Every state that stands, with what a line about it needs: only its actions are read of the content. No query."""
    return BoardSnapshot.objects.filter(withdrawn_at=None).annotate(
        key=F("board__city__key"),
        name=F("board__city__name"),
        country=F("board__city__country__code"),
        actions=KeyTransform("actions", "data"),
    )


def progress_cities() -> list[ProgressCity]:
    """In alphabetical order, each with the name of its country. Two queries."""
    names = country_names()
    found = progress_of(progress_rows().order_by("-number").values(*COLUMNS))
    return [replace(one, country_name=names.get(one.country, one.country)) for one in found]


def progress_of(rows: Iterable[Mapping[str, Any]]) -> list[ProgressCity]:
    """The newest of each city, in alphabetical order. No query."""
    newest: dict[str, ProgressCity] = {}
    for row in sorted(rows, key=lambda one: -one["number"]):
        if row["key"] in newest:
            continue
        counts = statuses_of(row["actions"])
        newest[row["key"]] = ProgressCity(
            key=row["key"],
            name=row["name"],
            country=row["country"],
            number=row["number"],
            on=row["on"],
            actions=len(row["actions"]),
            done=counts.get("implemented", 0),
            late=counts.get("delayed", 0),
            is_example=row["is_example"],
        )
    return sorted(newest.values(), key=lambda one: (sort_key(one.name), one.key))
