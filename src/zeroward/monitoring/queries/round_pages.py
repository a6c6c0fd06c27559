"""Rounds as somebody may see them: who holds them, who is asked, how far the cities are."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace, workspaces
from zeroward.monitoring.models import (
    CityMonitoring,
    MonitoringRound,
    PlaceState,
    RoundPlace,
    RoundState,
)
from zeroward.monitoring.queries.access import visible_rounds, visible_sheets
from zeroward.monitoring.rules import ROUNDS
from zeroward.places.models import City


@dataclass(frozen=True, slots=True)
class AskedRound:
    """A round that asks a city, and how far the city is. `phase`: waiting, open, late, over."""

    round: MonitoringRound
    place: RoundPlace
    asked_by: str
    phase: str

    @property
    def is_answered(self) -> bool:
        return self.place.state in (PlaceState.HANDED_IN, PlaceState.DECLINED)


@dataclass(frozen=True, slots=True)
class CityLine:
    """`sheet` is there where the city lets the viewer see its reports."""

    place: RoundPlace
    sheet: CityMonitoring | None


@dataclass(frozen=True, slots=True)
class RoundPage:
    round: MonitoringRound
    place: Workspace
    lines: tuple[CityLine, ...]
    phase: str
    may_edit: bool
    headline: str

    @property
    def handed_in(self) -> int:
        return self.count(PlaceState.HANDED_IN)

    @property
    def waiting(self) -> int:
        return self.count(PlaceState.ASKED) + self.count(PlaceState.STARTED)

    @property
    def started(self) -> int:
        return self.count(PlaceState.STARTED)

    @property
    def declined(self) -> int:
        return self.count(PlaceState.DECLINED)

    @property
    def late(self) -> int:
        return sum(one.place.is_late for one in self.lines)

    @property
    def shared(self) -> int:
        """Cities whose reports the viewer may read."""
        return sum(one.sheet is not None for one in self.lines)

    def count(self, state: str) -> int:
        return sum(one.place.state == state for one in self.lines)


def phase_of(round: MonitoringRound, today: date | None = None) -> str:
    """waiting: not begun; open; late: past its last day and not closed yet; over; withdrawn."""
    on = today or timezone.localdate()
    if round.state == RoundState.WITHDRAWN:
        return "withdrawn"
    if round.state == RoundState.CLOSED:
        return "over"
    if round.opens_on > on:
        return "waiting"
    return "late" if round.closes_on < on else "open"


def rounds_held(place: Workspace) -> list[MonitoringRound]:
    """Every round of a workspace, the newest first. One query."""
    return list(MonitoringRound.objects.filter(scope=str(place.scope)).prefetch_related("places"))


def rounds_asking(city: str) -> list[AskedRound]:
    """Rounds that ask a city (by its key), open ones first. Two queries."""
    found = RoundPlace.objects.filter(city__key=city).exclude(round__state=RoundState.WITHDRAWN)
    rows = list(found.select_related("round").order_by("-round__year", "-round__pk"))
    names = workspaces({one.round.scope for one in rows})
    asked = [
        AskedRound(
            one.round,
            one,
            names[one.round.scope].name if one.round.scope in names else "",
            phase_of(one.round),
        )
        for one in rows
    ]
    return sorted(asked, key=lambda one: (one.phase == "over", one.is_answered))


def asked_round(city: str, pk: int) -> AskedRound | None:
    """One round that asks the city, also one that is over; None when it does not ask it. Two queries."""
    row = RoundPlace.objects.filter(city__key=city, round=pk).select_related("round", "by").first()
    if row is None:
        return None
    place = workspace(row.round.scope)
    return AskedRound(row.round, row, place.name if place else "", phase_of(row.round))


def round_page(viewer: Viewer, scope: Scope, pk: int) -> RoundPage | None:
    """A round for who may see all cities that it asks: its holders, and readers of its workspace. Four queries."""
    place = workspace(scope)
    if place is None or not (viewer.holds(scope) or viewer.is_mission):
        return None
    round = visible_rounds(viewer).filter(pk=pk, scope=str(scope)).first()
    if round is None:
        return None
    places = list(round.places.select_related("city").order_by("city__name", "pk"))
    sheets = {
        one.city_id: one for one in visible_sheets(viewer).filter(city__in=[one.city_id for one in places])
    }
    lines = tuple(CityLine(one, sheets.get(one.city_id)) for one in places)
    page = RoundPage(round, place, lines, phase_of(round), may(viewer, ROUNDS, place), "")
    return RoundPage(round, place, lines, page.phase, page.may_edit, _headline(page))


def cities_to_ask(place: Workspace) -> list[City]:
    """The cities that a round of this workspace can ask: all of the country, Mission Cities of all countries for the
    Mission team. One query."""
    found = City.objects.filter(live=True).select_related("country").order_by("country__name", "name")
    if place.scope.kind == "country":
        return list(found.filter(country__code=place.scope.key))
    return list(found.filter(is_mission_city=True))


def _headline(page: RoundPage) -> str:
    facts: dict[str, Any] = {"done": page.handed_in, "all": len(page.lines), "year": page.round.year}
    if page.phase == "withdrawn":
        return _("This round was called off")
    if page.phase == "waiting":
        return _("%(all)d cities are going to be asked about %(year)d") % facts
    return _("%(done)d of %(all)d cities have reported about %(year)d") % facts
