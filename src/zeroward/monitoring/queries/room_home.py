"""The first page of the room: for a city what is asked of it and where its actions stand; for others their rounds."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Bar, Chart, Frame, bars, plain
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.models import ActionStatus, CityMonitoring, MonitoringRound, PlaceState, Snapshot
from zeroward.monitoring.queries.action_states import StateOfAction, counted_states, states_of
from zeroward.monitoring.queries.round_pages import AskedRound, phase_of, rounds_asking, rounds_held
from zeroward.monitoring.rules import REPORT, ROUNDS, SHARE
from zeroward.monitoring.status_words import COLOURS


@dataclass(frozen=True, slots=True)
class HeldRound:
    round: MonitoringRound
    phase: str
    asked: int
    handed_in: int


@dataclass(frozen=True, slots=True)
class CityHome:
    """`silent` are actions that nobody ever reported on, `late` those past their day without being done."""

    asked: tuple[AskedRound, ...]
    states: tuple[StateOfAction, ...]
    chart: Chart | None
    sheet: CityMonitoring | None
    snapshots: tuple[Snapshot, ...]
    headline: str
    may_report: bool
    may_share: bool
    may_ask: bool
    held: tuple[HeldRound, ...]

    @property
    def open_rounds(self) -> list[AskedRound]:
        return [one for one in self.asked if one.phase in ("open", "late") and not one.is_answered]

    @property
    def silent(self) -> int:
        return sum(one.report is None for one in self.states)

    @property
    def late(self) -> int:
        return sum(one.stands.status == ActionStatus.DELAYED for one in self.states)


@dataclass(frozen=True, slots=True)
class DeskHome:
    held: tuple[HeldRound, ...]
    headline: str
    may_ask: bool


def city_home(viewer: Viewer, place: Workspace) -> CityHome:
    """Everything on a city's first page, for its team. At most fourteen queries."""
    today = timezone.localdate()
    asked = tuple(rounds_asking(place.scope.key))
    states = tuple(states_of(place, today))
    sheet = CityMonitoring.objects.filter(scope=str(place.scope)).first()
    snapshots = Snapshot.objects.filter(sheet=sheet).select_related("round").defer("data") if sheet else ()
    return CityHome(
        asked=asked,
        states=states,
        chart=status_chart(states),
        sheet=sheet,
        snapshots=tuple(snapshots[:8]),
        headline=_headline(states),
        may_report=may(viewer, REPORT, place),
        may_share=may(viewer, SHARE, place),
        may_ask=may(viewer, ROUNDS, place),
        held=_held(place, today),
    )


def desk_home(viewer: Viewer, place: Workspace) -> DeskHome:
    """The rounds of a platform or of the Mission team. Two queries."""
    held = _held(place, timezone.localdate())
    opened = [one for one in held if one.phase in ("open", "late")]
    if opened:
        said = _("%(done)d of %(all)d cities have reported about %(year)d") % {
            "done": opened[0].handed_in,
            "all": opened[0].asked,
            "year": opened[0].round.year,
        }
    else:
        said = (
            _("No monitoring round is open") if held else _("No city was asked yet how far its actions are")
        )
    return DeskHome(held, said, may(viewer, ROUNDS, place))


def sheet_of(viewer: Viewer, place: Workspace) -> CityMonitoring | None:
    """The city's record where this viewer may see its reports. One query."""
    sheet = CityMonitoring.objects.filter(scope=str(place.scope)).first()
    return sheet if sheet is not None and may_see(sheet, viewer) else None


def status_chart(states: tuple[StateOfAction, ...]) -> Chart | None:
    """How many actions stand where; None without any."""
    if not states:
        return None
    counts = counted_states(states)
    rows = [
        Bar(str(ActionStatus(key).label), float(counts[key]), colour=COLOURS[key,])
        for key in ActionStatus.values
    ]
    rows.append(Bar(_("no report yet"), float(counts[""]), colour=COLOURS["",]))
    frame = Frame(_("Actions by status"), _headline(states), _("Number of actions"))
    return bars(frame, rows, names=_("Status"), values=_("Actions"), say=plain())


def _held(place: Workspace, today: date) -> tuple[HeldRound, ...]:
    found = []
    for one in rounds_held(place):
        states = [row.state for row in one.places.all()]
        found.append(HeldRound(one, phase_of(one, today), len(states), states.count(PlaceState.HANDED_IN)))
    return tuple(found)


def _headline(states: tuple[StateOfAction, ...]) -> str:
    if not states:
        return _("There is no action to report on yet")
    counts = counted_states(states)
    told = len(states) - counts[""]
    if not told:
        return ngettext(
            "%(all)d action, and nobody has reported on it yet",
            "%(all)d actions, and nobody has reported on them yet",
            len(states),
        ) % {"all": len(states)}
    return _("%(done)d of %(all)d actions implemented, %(late)d delayed") % {
        "done": counts[ActionStatus.IMPLEMENTED],
        "all": len(states),
        "late": counts[ActionStatus.DELAYED],
    }
