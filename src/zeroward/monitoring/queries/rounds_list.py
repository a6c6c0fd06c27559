"""Every round of a place: those that it holds, and those that ask it, the newest first."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.models import MonitoringRound, PlaceState
from zeroward.monitoring.queries.round_pages import phase_of, rounds_asking, rounds_held
from zeroward.monitoring.rules import ROUNDS

OPEN: Final = ("waiting", "open", "late")
ENDED: Final = ("over", "withdrawn")


@dataclass(frozen=True, slots=True)
class RoundLine:
    """`asked_by` is empty for a round of the place's own; `said` tells how far it is."""

    round: MonitoringRound
    phase: str
    asked_by: str
    url: str
    said: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class RoundsPage:
    """`lines` are those of the state that was chosen ("" is all)."""

    lines: tuple[RoundLine, ...]
    chosen: str
    counts: tuple[tuple[str, str, int], ...]
    headline: str
    may_ask: bool


def rounds_page(viewer: Viewer, place: Workspace, *, chosen: str = "") -> RoundsPage:
    """For the team of the place. Four queries at most."""
    lines = [_held(place, one) for one in rounds_held(place)]
    if place.scope.kind == "city":
        own = {one.round.pk for one in lines}
        lines += [
            RoundLine(
                one.round,
                one.phase,
                one.asked_by,
                reverse("monitoring:answer", args=[place.scope, one.round.pk]),
                str(one.place.get_state_display()),
                one.place.is_late,
            )
            for one in rounds_asking(place.scope.key)
            if one.round.pk not in own
        ]
    lines.sort(key=lambda one: (one.round.year, one.round.closes_on, one.round.pk), reverse=True)
    still = [one for one in lines if one.phase in OPEN]
    ended = [one for one in lines if one.phase in ENDED]
    shown = {"open": still, "ended": ended}.get(chosen, lines)
    counts = (("", _("all"), len(lines)), ("open", _("open"), len(still)), ("ended", _("closed"), len(ended)))
    return RoundsPage(
        lines=tuple(shown),
        chosen=chosen if chosen in ("open", "ended") else "",
        counts=tuple(one for one in counts if one[2] or not one[0]),
        headline=_headline(len(lines), len(still)),
        may_ask=may(viewer, ROUNDS, place),
    )


def _held(place: Workspace, round: MonitoringRound) -> RoundLine:
    states = [row.state for row in round.places.all()]
    said = ngettext(
        "%(done)d of %(asked)d city has reported",
        "%(done)d of %(asked)d cities have reported",
        len(states),
    ) % {"done": states.count(PlaceState.HANDED_IN), "asked": len(states)}
    return RoundLine(
        round, phase_of(round), "", reverse("monitoring:round", args=[place.scope, round.pk]), said
    )


def _headline(every: int, still: int) -> str:
    if not every:
        return _("No round yet.").rstrip(".")
    if not still:
        return _("No monitoring round is open")
    return ngettext(
        "%(open)d of %(all)d monitoring rounds is open",
        "%(open)d of %(all)d monitoring rounds are open",
        still,
    ) % {"open": still, "all": every}
