"""Rounds of the yearly review: opening one for many countries, reminding, closing it with what was not finished."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.review_prefill import prefill
from zeroward.ecosystem.domain.review_telling import tell_opened, tell_reminded, tell_unfinished
from zeroward.ecosystem.models import CountryReview, ReviewRound, TypologyVersion
from zeroward.ecosystem.review_rules import RUN
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import Country

EARLIEST: Final = 2020
LONGEST: Final = timedelta(days=366)
LATE: Final = timedelta(days=30)
"""How long after the due day late answers are waited for by themselves; then a round is closed by hand."""
State = CountryReview.State


@dataclass(frozen=True, slots=True)
class RoundRow:
    """`countries` are codes; `reference_on` is the day whose state counts."""

    year: int
    typology: int
    due: date
    reference_on: date
    countries: tuple[str, ...]
    note: str = ""


def open_round(
    *, actor: Any, viewer: Viewer, place: Workspace, row: RoundRow, is_example: bool = False
) -> ReviewRound:
    """Open the review of a year, and one for each country, filled from last year and the profile.

    The teams of the platforms are told. Raises NotAllowedError, ProblemsError with every problem.
    """
    demand(viewer, RUN, place)
    table = TypologyVersion.objects.filter(pk=row.typology).first()
    countries = list(Country.objects.public().filter(code__in=row.countries).order_by("code"))
    refused = _problems(row, table, countries)
    if refused or table is None:
        raise ProblemsError(refused)
    with transaction.atomic():
        if ReviewRound.objects.filter(year=row.year).exists():
            raise ProblemsError(
                [Problem("year", _("This year has a review already."), _("Choose another year."))]
            )
        made = ReviewRound.objects.create(
            year=row.year,
            typology=table,
            opened_on=timezone.localdate(),
            due=row.due,
            reference_on=row.reference_on,
            note=clean_text(row.note, limit=4000),
            opened_by=signed_in(actor),
            is_example=is_example,
        )
        _add(made, countries)
        record_event(
            action="ecosystem.round.open",
            record=made,
            actor=actor,
            scope=str(place.scope),
            changes={"countries": [None, [one.code for one in countries]]},
        )
    return made


def change_round(
    *, actor: Any, viewer: Viewer, place: Workspace, round: ReviewRound, row: RoundRow, lock: int
) -> ReviewRound:
    """Another due day, note, or more countries, while it is open. Countries are never taken off: history stays.

    Year, table and reference day stay as they were opened. Raises NotAllowedError, ProblemsError, StaleError.
    """
    demand(viewer, RUN, place)
    with transaction.atomic():
        kept = held_round(round)
        _demand_open(kept)
        before = {"due": kept.due, "note": kept.note}
        if kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        if not kept.opened_on <= row.due <= kept.opened_on + LONGEST:
            raise ProblemsError([_due_problem()])
        kept.due, kept.note = row.due, clean_text(row.note, limit=4000)
        kept.lock += 1
        kept.save()
        there = set(kept.reviews.values_list("country__code", flat=True))
        wanted = [code for code in row.countries if code not in there]
        more = list(Country.objects.public().filter(code__in=wanted).order_by("code"))
        _add(kept, more)
        changes = changes_between(before, {"due": kept.due, "note": kept.note})
        if more:
            changes["countries"] = [None, [one.code for one in more]]
        if changes:
            record_event(
                action="ecosystem.round.change",
                record=kept,
                actor=actor,
                scope=str(place.scope),
                changes=changes,
            )
    return kept


def remind(*, actor: Any, viewer: Viewer, place: Workspace, round: ReviewRound) -> int:
    """Remind every platform that has not handed in; once a day at most. How many platforms were reminded."""
    demand(viewer, RUN, place)
    with transaction.atomic():
        kept = held_round(round)
        _demand_open(kept)
        if kept.reminded_on == timezone.localdate():
            raise ConflictError(_("The platforms were reminded today."), remedy=_("Wait until tomorrow."))
        waiting = _reminded(kept)
        record_event(
            action="ecosystem.round.remind",
            record=kept,
            actor=actor,
            scope=str(place.scope),
            changes={"reminded": [None, waiting]},
        )
    return waiting


def close_round(*, actor: Any, viewer: Viewer, place: Workspace, round: ReviewRound) -> ReviewRound:
    """Close a round. A review that was not handed in ends without a result: the last decision of its country goes on
    and is shown as aged. What was handed in can still be read and decided. Raises NotAllowedError, ConflictError."""
    demand(viewer, RUN, place)
    with transaction.atomic():
        kept = held_round(round)
        _demand_open(kept)
        unfinished = list(
            kept.reviews.select_for_update(of=("self",))
            .filter(state=State.ANSWERING)
            .select_related("country", "round")
        )
        for one in unfinished:
            one.state = State.UNFINISHED
            one.save(update_fields=["state", "updated_at"])
        kept.state, kept.closed_on = ReviewRound.State.CLOSED, timezone.localdate()
        kept.lock += 1
        kept.save()
        tell_unfinished(unfinished)
        record_event(
            action="ecosystem.round.close",
            record=kept,
            actor=actor,
            scope=str(place.scope),
            changes={"unfinished": [None, sorted(one.country.code for one in unfinished)]},
        )
    return kept


def tend_reviews(*, today: date) -> int:
    """Once a day: remind a fortnight, three days and one day before the due day, and a week after it. Returns how
    many platforms were reminded."""
    total = 0
    for one in ReviewRound.objects.filter(state=ReviewRound.State.OPEN):
        left = (one.due - today).days
        if left in (14, 3, 1, -7) and one.reminded_on != today:
            with transaction.atomic():
                total += _reminded(held_round(one), today)
    return total


def held_round(round: ReviewRound) -> ReviewRound:
    """The row as it is now, held until the end of the transaction."""
    return ReviewRound.objects.select_for_update(of=("self",)).select_related("typology").get(pk=round.pk)


def _reminded(kept: ReviewRound, today: date | None = None) -> int:
    waiting = list(kept.reviews.filter(state=State.ANSWERING).select_related("country", "round"))
    kept.reminded_on = today or timezone.localdate()
    kept.save(update_fields=["reminded_on", "updated_at"])
    tell_reminded(waiting)
    return len(waiting)


def _add(round: ReviewRound, countries: Sequence[Country]) -> None:
    made = [
        CountryReview.objects.create(
            round=round, country=one, scope=f"country:{one.code}", scope_country=one.code
        )
        for one in countries
    ]
    prefill(made)
    tell_opened(made)


def _demand_open(round: ReviewRound) -> None:
    if not round.is_open:
        raise ConflictError(_("This review is closed."), remedy=_("Open that of the next year."))


def _due_problem() -> Problem:
    return Problem("due", _("This day cannot be."), _("Choose a day within a year from the opening."))


def _problems(row: RoundRow, table: TypologyVersion | None, countries: Sequence[Country]) -> list[Problem]:
    today = timezone.localdate()
    found = []
    if not EARLIEST <= row.year <= today.year + 1:
        found.append(Problem("year", _("This cannot be the year."), _("Four digits, such as 2026.")))
    if table is None or table.state == TypologyVersion.State.SET_ASIDE:
        found.append(Problem("typology", _("There is no such choice."), _("Choose one from the list.")))
    if not today <= row.due <= today + LONGEST:
        found.append(_due_problem())
    if not date(row.year - 1, 1, 1) <= row.reference_on <= date(row.year, 12, 31):
        found.append(
            Problem(
                "reference_on",
                _("This day does not belong to the review."),
                _("Choose a day of its year or of the year before."),
            )
        )
    if not countries or len(countries) != len(set(row.countries)):
        found.append(
            Problem("countries", _("Which countries take part?"), _("Choose at least one from the list."))
        )
    return found
