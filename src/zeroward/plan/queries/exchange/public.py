"""A published plan as a file: without names of persons, and without answers about very few people."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from zeroward.methods.equity import smallest_count
from zeroward.plan.queries.load import LoadedPlan


def for_everyone(loaded: LoadedPlan) -> LoadedPlan:
    """The same plan as files for everyone hold it."""
    return replace(loaded, actions=tuple(_action(row) for row in loaded.actions))


def _action(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **row,
        "parties": [{**one, "person": ""} for one in row["parties"]],
        "equity": [one for one in row["equity"] if not _tells(one["respondents"])],
    }


def _tells(respondents: int | None) -> bool:
    """True when so few people were asked that the answer could tell who they are."""
    return respondents is not None and 0 < respondents < smallest_count()
