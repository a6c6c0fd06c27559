"""Monitoring rounds: opened for a year, changed, closed with a snapshot of each city, or called off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.round_letters import tell_asked
from zeroward.monitoring.domain.snapshots import freeze_sheets
from zeroward.monitoring.models import (
    CityMonitoring,
    MonitoringRound,
    PlaceState,
    RoundPlace,
    RoundState,
)
from zeroward.monitoring.rules import ROUNDS
from zeroward.places.models import City
from zeroward.places.queries.mergers import city_mergers, successor_of

LONGEST: Final = timedelta(days=366)
MOST_CITIES: Final = 2000
COLUMNS: Final = ("title", "year", "opens_on", "closes_on", "note")


@dataclass(frozen=True, slots=True)
class RoundRow:
    """`cities` are the keys of the cities that are asked; a city's own round asks itself."""

    title: str
    year: int
    opens_on: date
    closes_on: date
    note: str = ""
    cities: tuple[str, ...] = ()


def open_round(
    *, actor: Any, viewer: Viewer, place: Workspace, row: RoundRow, is_example: bool = False
) -> MonitoringRound:
    """Ask cities about a year, and tell their teams. A city that merged is asked as the one that stands for it now.

    Raises NotAllowedError, ProblemsError, ConflictError when there is a round for that year already.
    """
    demand(viewer, ROUNDS, place)
    with transaction.atomic():
        values = _values(place, row, None)
        cities = _cities(place, row.cities)
        made = MonitoringRound.objects.create(
            scope=str(place.scope),
            scope_country=place.country,
            visibility=_seen_by(place),
            opened_by=signed_in(actor),
            is_example=is_example,
            **values,
        )
        _ask(made, cities)
        record_event(
            action="monitoring.round.open", record=made, actor=actor, changes=changes_between({}, values)
        )
        tell_asked(made)
    return made


def change_round(
    *, actor: Any, viewer: Viewer, place: Workspace, round: MonitoringRound, row: RoundRow, lock: int
) -> MonitoringRound:
    """Move its days, say it better, ask more cities. Cities that answered stay; those that have not and are named no
    more are asked no more. Raises as `open_round` does, and StaleError."""
    demand(viewer, ROUNDS, place)
    with transaction.atomic():
        kept = held(place, round)
        before = {name: getattr(kept, name) for name in COLUMNS}
        if kept.lock != lock:
            raise StaleError(current={**before, "cities": _asked_now(kept)}, lock=kept.lock)
        _demand_open(kept)
        values = _values(place, row, kept)
        if values["year"] != kept.year and kept.reports.exists():
            raise ConflictError(
                _("Cities have reported about %(year)d already.") % {"year": kept.year},
                place="year",
                remedy=_("Close this round, and open one for the other year."),
            )
        cities = _cities(place, row.cities)
        for name, value in values.items():
            setattr(kept, name, value)
        kept.lock += 1
        kept.save()
        keys = {one.pk for one, _was in cities}
        kept.places.filter(state=PlaceState.ASKED).exclude(city__in=keys).delete()
        _ask(kept, cities)
        changes = changes_between(before, values)
        if changes:
            record_event(action="monitoring.round.change", record=kept, actor=actor, changes=changes)
    return kept


def _asked_now(round: MonitoringRound) -> list[str]:
    """Keys of the cities that a round asks."""
    return list(round.places.order_by("city__key").values_list("city__key", flat=True))


def close_round(*, actor: Any, viewer: Viewer, place: Workspace, round: MonitoringRound) -> MonitoringRound:
    """End it. Of each city that handed in, what it had reported is kept as a snapshot that belongs to the city.

    Raises NotAllowedError, ConflictError when it is over already, or has not begun.
    """
    demand(viewer, ROUNDS, place)
    with transaction.atomic():
        kept = held(place, round)
        _demand_open(kept)
        if kept.opens_on > timezone.localdate():
            raise ConflictError(_("This round has not begun yet."), remedy=_("Call it off instead."))
        counts = counts_of(kept)
        sheets = CityMonitoring.objects.filter(
            city__in=kept.places.filter(state=PlaceState.HANDED_IN).values("city")
        )
        freeze_sheets(sheets=list(sheets), year=kept.year, round=kept, actor=actor)
        kept.state, kept.ended_at, kept.counts = RoundState.CLOSED, timezone.now(), counts
        kept.lock += 1
        kept.save()
        record_event(
            action="monitoring.round.close",
            record=kept,
            actor=actor,
            changes={"state": ["open", "closed"], "handed_in": [None, counts[PlaceState.HANDED_IN]]},
        )
    return kept


def withdraw_round(
    *, actor: Any, viewer: Viewer, place: Workspace, round: MonitoringRound, reason: str
) -> MonitoringRound:
    """Call it off: nobody is asked any more; what was reported stays with its city. Raises NotAllowedError,
    InvalidInputError without a reason, ConflictError when it is over already."""
    demand(viewer, ROUNDS, place)
    said = clean_text(reason, limit=2000)
    if not said:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("The cities will read it."))
    with transaction.atomic():
        kept = held(place, round)
        _demand_open(kept)
        kept.state, kept.ended_at, kept.ended_reason = RoundState.WITHDRAWN, timezone.now(), said
        kept.lock += 1
        kept.save()
        record_event(
            action="monitoring.round.withdraw",
            record=kept,
            actor=actor,
            changes={"state": ["open", "withdrawn"]},
            note=said,
        )
    return kept


def counts_of(round: MonitoringRound) -> dict[str, int]:
    """How many cities are in which state. One query."""
    states = list(round.places.values_list("state", flat=True))
    return {"all": len(states), **{key: states.count(key) for key in PlaceState.values}}


def held(place: Workspace, round: MonitoringRound) -> MonitoringRound:
    """The row as it is now, held until the transaction ends. Raises NotAllowedError for another workspace's."""
    kept: MonitoringRound = MonitoringRound.objects.select_for_update(of=("self",)).get(pk=round.pk)
    if kept.scope != str(place.scope):
        raise NotAllowedError(_("This round is held by another workspace."))
    return kept


def _demand_open(round: MonitoringRound) -> None:
    if not round.is_open:
        raise ConflictError(_("This round is over."), remedy=_("Look at it again."))


def _seen_by(place: Workspace) -> str:
    """A round is known to who holds it and who is asked; a country's also to the Mission team."""
    return Visibility.CITY if place.scope.kind == "city" else Visibility.MISSION


def _ask(round: MonitoringRound, cities: Iterable[tuple[City, str]]) -> None:
    there = set(round.places.values_list("city_id", flat=True))
    RoundPlace.objects.bulk_create(
        RoundPlace(round=round, city=city, was=was) for city, was in cities if city.pk not in there
    )


def _cities(place: Workspace, keys: Sequence[str]) -> list[tuple[City, str]]:
    """The cities to ask, each with the key it was named by where another one stands for it today."""
    if place.scope.kind == "city":
        return [(City.objects.get(key=place.scope.key), "")]
    mergers = city_mergers()
    named = {successor_of(key, mergers=mergers): key for key in reversed(dict.fromkeys(keys))}
    found = City.objects.filter(key__in=named)
    if place.scope.kind == "country":
        found = found.filter(country__code=place.scope.key)
    cities = _known(found, len(named))
    return [(one, named[one.key] if named[one.key] != one.key else "") for one in cities]


def _known(found: QuerySet[City], wanted: int) -> list[City]:
    cities = list(found.order_by("name", "pk"))
    if not cities or len(cities) != wanted:
        raise ProblemsError(
            [Problem("cities", _("Choose the cities to ask."), _("At least one of the list."))]
        )
    if len(cities) > MOST_CITIES:
        raise ProblemsError([Problem("cities", _("These are too many cities."), _("Make two rounds of it."))])
    return cities


def _values(place: Workspace, row: RoundRow, own: MonitoringRound | None) -> dict[str, Any]:
    title = clean_text(row.title, limit=200, multiline=False)
    found = []
    if not title:
        found.append(Problem("title", _("The round needs a name."), _("For example: Monitoring 2026.")))
    if not 1990 <= row.year <= timezone.localdate().year:
        found.append(
            Problem("year", _("This year cannot be asked about."), _("Choose this year or an earlier one."))
        )
    if row.closes_on < row.opens_on:
        found.append(Problem("closes_on", _("It would end before it starts."), _("Choose a later day.")))
    elif row.closes_on - row.opens_on > LONGEST:
        found.append(Problem("closes_on", _("This is longer than a year."), _("Choose an earlier day.")))
    if found:
        raise ProblemsError(found)
    others = MonitoringRound.objects.filter(scope=str(place.scope), year=row.year)
    others = others.exclude(state=RoundState.WITHDRAWN)
    if own is not None:
        others = others.exclude(pk=own.pk)
    if others.exists():
        raise ConflictError(
            _("There is a round about %(year)d already.") % {"year": row.year},
            place="year",
            remedy=_("Change that one, or call it off."),
        )
    return {
        "title": title,
        "year": row.year,
        "opens_on": row.opens_on,
        "closes_on": row.closes_on,
        "note": clean_text(row.note, limit=4000),
    }
