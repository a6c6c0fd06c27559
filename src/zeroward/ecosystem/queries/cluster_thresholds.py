"""What hangs on the thresholds of a table of rules: one step of each, over what was handed in."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.numbers import format_number
from zeroward.ecosystem.models import HandedIn, ReviewRound
from zeroward.ecosystem.queries.review_facts import frozen_facts, typology_of
from zeroward.methods.maturity import support
from zeroward.methods.maturity.ecosystems import (
    Fact,
    threshold_shifts,
)
from zeroward.places.models import Country


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """One threshold moved by one step; `changed` are names with their clusters before and after."""

    label: str
    threshold: str
    moved_to: str
    changed: tuple[str, ...]


def newest_of(round: ReviewRound) -> dict[str, HandedIn]:
    """The newest answers that stand, by country code. One query."""
    rows = HandedIn.objects.filter(review__round=round, withdrawn_at=None).select_related("review__country")
    found: dict[str, HandedIn] = {}
    for one in rows.order_by("number"):
        found[one.review.country.code] = one
    return found


def facts_by_country(round: ReviewRound) -> dict[str, dict[str, Fact]]:
    return {code: frozen_facts(one.data) for code, one in newest_of(round).items()}


def country_names(codes: Any) -> dict[str, str]:
    """Names in the reader's language by code. Two queries."""
    found = list(Country.objects.filter(code__in=list(codes)))
    attach_texts(found)
    return {one.code: str(one.served("name").body) for one in found}


def shift_lines(round: ReviewRound) -> tuple[int, tuple[ShiftLine, ...]]:
    """How many countries were looked at, and what one step of each threshold would change. Three queries."""
    facts = facts_by_country(round)
    if not facts:
        return 0, ()
    names = country_names(facts)
    shifts = threshold_shifts(typology_of(round.typology.content), facts, matrix=support.national_support())
    return len(facts), tuple(
        ShiftLine(
            said(one.criterion.label),
            _whole(one.threshold),
            _whole(one.moved_to),
            tuple(
                _("%(country)s: from %(before)s to %(after)s")
                % {
                    "country": names[row.country],
                    "before": _clusters(row.before.possible),
                    "after": _clusters(row.after.possible),
                }
                for row in one.changed
            ),
        )
        for one in shifts
    )


def _whole(value: float) -> str:
    return format_number(int(value) if value == int(value) else value)


def _clusters(possible: tuple[str, ...]) -> str:
    return " / ".join(possible)
