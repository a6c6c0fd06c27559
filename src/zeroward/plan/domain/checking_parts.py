"""Checks of the rows of an action: steps, parties, costs, co-benefits, links."""

import math
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from zeroward.places.models import Organisation
from zeroward.plan.domain.checking_benefits import benefit_problems
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.sheet import PARTS, CostRow, LinkRow, PartyRow, Sheet, StepRow
from zeroward.plan.models import CostType, LinkKind, PartyRole
from zeroward.plan.vocabulary import PAYERS

MOST_ROWS: Final = 100
"""Rows of one part of an action."""
MOST_MONEY: Final = 1e12
YEARS: Final = (1990, 2100)


def part_problems(sheet: Sheet) -> list[Problem]:
    """What is wrong in the rows; places are "costs.2.amount" and the like, counted from 1."""
    found: list[Problem] = []
    for part in PARTS:
        rows = getattr(sheet, part) or ()
        if len(rows) > MOST_ROWS:
            found.append(Problem(part, _("An action holds at most %(most)d of these.") % {"most": MOST_ROWS}))
            continue
        for number, row in enumerate(rows, start=1):
            found += [
                Problem(f"{part}.{number}.{one.place}", one.message, one.remedy) for one in _problems(row)
            ]
    return found + _organisations(sheet.parties or ())


def _problems(row: Any) -> list[Problem]:
    if isinstance(row, StepRow):
        return _step(row)
    if isinstance(row, PartyRow):
        return _party(row)
    if isinstance(row, CostRow):
        return _cost(row)
    if isinstance(row, LinkRow):
        return _link(row)
    return [*benefit_problems(row), *years(row.first, row.last)]


def _step(row: StepRow) -> list[Problem]:
    found = [] if row.values()["title"] else [Problem("title", _("Say what is done in this step."))]
    if row.start is not None and row.due is not None and row.due < row.start:
        found.append(
            Problem("due", _("The step is due before it starts."), _("Put the dates in their order."))
        )
    return found


def _party(row: PartyRow) -> list[Problem]:
    found = [] if row.values()["name"] else [Problem("name", _("Name the body or person."))]
    return found if row.role in PartyRole.values else [*found, _no_choice("role")]


def _organisations(rows: Iterable[PartyRow]) -> list[Problem]:
    keys = [row.values()["organisation"] for row in rows]
    named = set(keys) - {""}
    if not named:
        return []
    known = set(Organisation.objects.public().filter(key__in=named).values_list("key", flat=True))
    return [
        Problem(
            f"parties.{number}.organisation",
            _("The house knows no organisation called %(key)s.") % {"key": key[:60]},
            _("Leave it empty; the name is enough."),
        )
        for number, key in enumerate(keys, start=1)
        if key and key not in known
    ]


def _cost(row: CostRow) -> list[Problem]:
    found = years(row.first, row.last)
    if row.type not in CostType.values:
        found.append(_no_choice("type"))
    if row.payer not in PAYERS:
        found.append(_no_choice("payer"))
    if row.amount is None or isinstance(row.amount, bool) or not math.isfinite(row.amount):
        found.append(Problem("amount", _("Give an amount in euros.")))
    elif row.amount < 0:
        found.append(
            Problem(
                "amount",
                _("An amount cannot be negative."),
                _("Enter what is saved as saved costs, and what comes in as revenue."),
            )
        )
    elif row.amount > MOST_MONEY:
        found.append(
            Problem("amount", _("That is more than a thousand billion euros."), _("Give euros, not cents."))
        )
    return found


def _link(row: LinkRow) -> list[Problem]:
    target = row.values()["target"]
    if row.kind not in LinkKind.values:
        return [_no_choice("kind")]
    if not target:
        return [Problem("target", _("Say what the link leads to."))]
    if len(row.target) > 500:
        return [Problem("target", _("Write at most %(most)d letters.") % {"most": 500})]
    if row.kind == LinkKind.WEB and not is_address(target):
        return [
            Problem(
                "target",
                _("This is no address on the web."),
                _("It begins with https:// and names a site."),
            )
        ]
    return []


def is_address(text: str) -> bool:
    """True for an address that a page may link to: http or https with a host, and nothing odd in it."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and "." in (parts.hostname or "")
        and not any(sign.isspace() for sign in text)
    )


def years(first: int | None, last: int | None) -> list[Problem]:
    """Problems of a span of years."""
    found = [
        Problem(
            name, _("Give a year between %(first)d and %(last)d.") % {"first": YEARS[0], "last": YEARS[1]}
        )
        for name, year in (("first", first), ("last", last))
        if year is not None and not YEARS[0] <= year <= YEARS[1]
    ]
    if not found and first is not None and last is not None and last < first:
        found.append(
            Problem("last", _("The last year comes before the first."), _("Put the years in their order."))
        )
    return found


def _no_choice(place: str) -> Problem:
    return Problem(place, _("There is no such choice."), _("Choose one from the list."))
