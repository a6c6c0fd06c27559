"""A city's part in a round: nothing changed, handing in, taking back, not taking part."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.report_rows import ReportRow, told_of
from zeroward.monitoring.domain.reports import Told, default_day, report_actions, states_on
from zeroward.monitoring.models import MonitoringRound, PlaceState, RoundPlace
from zeroward.monitoring.queries.reported_plans import reported_actions
from zeroward.monitoring.rules import REPORT


def nothing_changed(*, actor: Any, viewer: Viewer, place: Workspace, round: MonitoringRound) -> Told:
    """Keep for every action that was reported before, and not yet in this round, that it stands as it stood.

    Actions that nobody ever reported stay open: nobody knows where they stand. Raises as `report_actions` does.
    """
    demand(viewer, REPORT, place)
    with transaction.atomic():
        day = default_day(round)
        actions = reported_actions(place)
        before = states_on({one.pk: day for one in actions})
        answered = set(
            round.reports.filter(action__in=actions, taken_back_at=None).values_list("action_id", flat=True)
        )
        rows = [
            ReportRow(action=key, as_of=day, confirmed=True, opened_on=one.pk, **told_of(one))
            for key, one in before.items()
            if key not in answered
        ]
        if not rows:
            return Told(0, 0)
        return report_actions(actor=actor, viewer=viewer, place=place, rows=rows, round=round)


def hand_in(
    *, actor: Any, viewer: Viewer, place: Workspace, round: MonitoringRound, note: str = ""
) -> RoundPlace:
    """Tell who asks that the report is complete; after the last day it is taken too, and marked as late.

    Raises NotAllowedError, ConflictError when the round is over, has not begun, or was answered already.
    """
    demand(viewer, REPORT, place)
    with transaction.atomic():
        kept = _mine(place, round)
        if kept.state == PlaceState.HANDED_IN:
            raise ConflictError(_("You have handed in already."), remedy=_("Take it back to change it."))
        _set(kept, PlaceState.HANDED_IN, actor, note=clean_text(note, limit=2000))
        kept.handed_in_at = timezone.now()
        kept.is_late = timezone.localdate() > kept.round.closes_on
        kept.reason = ""
        kept.save()
    return kept


def take_back(*, actor: Any, viewer: Viewer, place: Workspace, round: MonitoringRound) -> RoundPlace:
    """Open the answer again, or take part after all. Raises NotAllowedError, ConflictError."""
    demand(viewer, REPORT, place)
    with transaction.atomic():
        kept = _mine(place, round)
        if kept.state not in (PlaceState.HANDED_IN, PlaceState.DECLINED):
            raise ConflictError(_("There is nothing to take back."), remedy=_("Reload the page."))
        _set(kept, PlaceState.STARTED, actor)
        kept.handed_in_at, kept.is_late, kept.reason = None, False, ""
        kept.save()
    return kept


def decline(
    *, actor: Any, viewer: Viewer, place: Workspace, round: MonitoringRound, reason: str
) -> RoundPlace:
    """Say that the city does not take part. Raises NotAllowedError, InvalidInputError without a reason,
    ConflictError."""
    demand(viewer, REPORT, place)
    said = clean_text(reason, limit=2000)
    if not said:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("Who asks will read it."))
    with transaction.atomic():
        kept = _mine(place, round)
        if kept.state == PlaceState.HANDED_IN:
            raise ConflictError(_("You have handed in already."), remedy=_("Take it back first."))
        _set(kept, PlaceState.DECLINED, actor)
        kept.reason = said
        kept.save()
    return kept


def _mine(place: Workspace, round: MonitoringRound) -> RoundPlace:
    """The city's place in the round, held. Raises ConflictError unless the round is open for it."""
    kept = (
        RoundPlace.objects.select_for_update(of=("self",))
        .select_related("round")
        .filter(round=round, city__key=place.scope.key)
        .first()
    )
    if kept is None:
        raise ConflictError(_("This round does not ask your city."), remedy=_("Report outside the round."))
    if not kept.round.is_open:
        raise ConflictError(
            _("This round is over."), remedy=_("Report outside the round; it is kept with its day.")
        )
    if kept.round.opens_on > timezone.localdate():
        raise ConflictError(_("This round has not begun yet."), remedy=_("Report outside the round."))
    return kept


def _set(kept: RoundPlace, state: str, actor: Any, note: str | None = None) -> None:
    record_event(
        action=f"monitoring.answer.{state}",
        record=kept,
        actor=actor,
        scope=f"city:{kept.city.key}",
        label=kept.round.title,
        changes={"state": [kept.state, state]},
    )
    kept.state, kept.by = state, signed_in(actor)
    if note is not None:
        kept.note = note
