"""Money of one topic out of an overview that covers the whole call.

The overview lists every topic of the call: adding all of it up over-counts. Only rows whose action starts with the
topic's identifier count, or those under the topic's own number.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.funding.importers.read import MOST_AMOUNT


@dataclass(frozen=True, slots=True)
class Money:
    """Whole euros; None where the overview does not say. `others`: rows of other topics that were left out."""

    budget: int | None = None
    least: int | None = None
    most: int | None = None
    grants: int | None = None
    others: int = 0


def money_of(overview: Any, identifier: str, number: str) -> Money:
    """The money of the topic with this identifier and number."""
    mine, others = [], 0
    for key, row in _rows(overview):
        action = str(row.get("action", "")).strip().upper()
        named = action.split(" ", 1)[0] == identifier.upper()
        if named or (number and key == number and not action.startswith(("HORIZON-", "LIFE-"))):
            mine.append(row)
        else:
            others += 1
    years = [amount for row in mine for amount in _years(row)]
    return Money(
        budget=sum(years) if years else None,
        least=min(_found(mine, "minContribution"), default=None),
        most=max(_found(mine, "maxContribution"), default=None),
        grants=sum(_found(mine, "expectedGrants")) or None,
        others=others,
    )


def _rows(overview: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    topics = overview.get("budgetTopicActionMap") if isinstance(overview, dict) else None
    for key, rows in topics.items() if isinstance(topics, dict) else ():
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, dict):
                yield str(key), row


def _years(row: Mapping[str, Any]) -> list[int]:
    years = row.get("budgetYearMap")
    given = years.values() if isinstance(years, dict) else ()
    return [amount for one in given if (amount := _amount(one)) is not None]


def _found(rows: list[Mapping[str, Any]], name: str) -> list[int]:
    return [amount for row in rows if (amount := _amount(row.get(name))) is not None]


def _amount(given: Any) -> int | None:
    """A whole number above nothing; the portal writes 0 where it does not know."""
    try:
        amount = int(float(given)) if not isinstance(given, bool) else 0
    except (TypeError, ValueError, OverflowError):
        return None
    return amount if 0 < amount <= MOST_AMOUNT else None
