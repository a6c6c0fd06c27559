"""Reporting where actions stand: one, many at once, "nothing changed", and taking a report back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, event_of, record_event, record_events
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.queries.documents import documents_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.report_rows import ReportRow, row_problems, told, told_of
from zeroward.monitoring.domain.sheets import sheet_for
from zeroward.monitoring.models import (
    ActionReport,
    CityMonitoring,
    MonitoringRound,
    PlaceState,
    RoundPlace,
    RoundState,
)
from zeroward.monitoring.queries.reported_plans import reported_actions
from zeroward.monitoring.rules import REPORT
from zeroward.places.models import City
from zeroward.places.queries.mergers import successor_of
from zeroward.plan.models import Action

MOST_AT_ONCE: Final = 2000


@dataclass(frozen=True, slots=True)
class Told:
    """How many reports were kept, and how many rows said nothing new."""

    kept: int
    same: int


class StaleReportError(StaleError):
    """Somebody else reported this action since the form was opened; `action` says which, `report` what they said."""

    def __init__(self, action: Action, report: ActionReport | None) -> None:
        super().__init__(
            current=told_of(report) if report is not None else {}, lock=report.pk if report is not None else 0
        )
        self.action, self.report = action, report


def report_actions(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    rows: Sequence[ReportRow],
    round: MonitoringRound | None = None,
    is_example: bool = False,
) -> Told:
    """Keep a report for each row that says something new, all or none. With a `round` they are answers to it, about
    its year; without, they are about the day itself. Late and backdated reports are taken: what is later stays the
    newest state. Raises NotAllowedError, ProblemsError (places "<action>.<field>"), StaleError, ConflictError.
    """
    demand(viewer, REPORT, place)
    if len(rows) > MOST_AT_ONCE:
        raise ConflictError(_("These are too many rows at once."), remedy=_("Report in smaller parts."))
    with transaction.atomic():
        city = City.objects.select_related("country").get(key=place.scope.key)
        demand_standing(city)
        sheet = sheet_for(city, is_example=is_example)
        asked = _asked(round, city)
        actions = {one.pk: one for one in reported_actions(place)}
        problems = _problems(rows, actions)
        if problems:
            raise ProblemsError(problems)
        day = default_day(round)
        before = states_on({row.action: row.as_of or day for row in rows})
        _demand_documents(rows, before, place, viewer)
        made = [
            one
            for row in rows
            if (one := _made(row, actions[row.action], sheet, before.get(row.action), round, day, actor))
        ]
        ActionReport.objects.bulk_create(made)
        settle_current([one.action_id for one in made if one.action_id is not None])
        record_events(
            event_of(
                action="monitoring.report.add",
                record=one,
                actor=actor,
                scope=sheet.scope,
                changes=_changes(before.get(one.action_id or 0), one),
            )
            for one in made
        )
        if asked is not None and asked.state == PlaceState.ASKED and made:
            asked.state = PlaceState.STARTED
            asked.save(update_fields=["state", "updated_at"])
    return Told(len(made), len(rows) - len(made))


def take_back_report(
    *, actor: Any, viewer: Viewer, place: Workspace, report: ActionReport, reason: str
) -> ActionReport:
    """A report counts no more; the history keeps it with the reason, and the one before stands again.

    Raises NotAllowedError, InvalidInputError without a reason, ConflictError when it was taken back already.
    """
    demand(viewer, REPORT, place)
    said = clean_text(reason, limit=300, multiline=False)
    if not said:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("One sentence is enough."))
    with transaction.atomic():
        kept = (
            ActionReport.objects.select_for_update(of=("self",))
            .filter(pk=report.pk, sheet__scope=str(place.scope))
            .first()
        )
        if kept is None or kept.taken_back_at is not None:
            raise ConflictError(_("This report was taken back already."), remedy=_("Reload the page."))
        kept.taken_back_at, kept.taken_back_reason, kept.is_current = timezone.now(), said, False
        kept.save(update_fields=["taken_back_at", "taken_back_reason", "is_current"])
        if kept.action_id is not None:
            settle_current([kept.action_id])
        record_event(
            action="monitoring.report.take_back",
            record=kept,
            actor=actor,
            scope=str(place.scope),
            changes={"status": [kept.status, None]},
            note=said,
        )
    return kept


def demand_standing(city: City) -> None:
    """Raises ConflictError for a municipality that became part of another one: that one reports from then on."""
    now = successor_of(city.key)
    if now != city.key:
        into = City.objects.get(key=now)
        raise ConflictError(
            _("%(city)s is part of %(into)s now.") % {"city": city.name, "into": into.name},
            remedy=_("The team there reports from now on; what was reported stays."),
        )


def default_day(round: MonitoringRound | None) -> date:
    """The day that a report is about when nobody says so: the last of the round's year, today while it runs."""
    today = timezone.localdate()
    return today if round is None else min(today, date(round.year, 12, 31))


def states_on(days: Mapping[int, date]) -> dict[int, ActionReport]:
    """The newest report of each action up to a day, by action. One query."""
    found: dict[int, ActionReport] = {}
    rows = ActionReport.objects.filter(action__in=list(days), taken_back_at=None)
    for one in rows.order_by("as_of", "pk"):
        if one.action_id is not None and one.as_of <= days[one.action_id]:
            found[one.action_id] = one
    return found


def settle_current(actions: Iterable[int]) -> None:
    """Mark the newest state of each of these actions. Three queries, however many there are."""
    keys = list(dict.fromkeys(actions))
    rows = ActionReport.objects.filter(action__in=keys, taken_back_at=None).order_by("as_of", "pk")
    newest = dict(rows.values_list("action_id", "pk"))  # the last of each action stays
    ActionReport.objects.filter(action__in=keys, is_current=True).exclude(pk__in=newest.values()).update(
        is_current=False
    )
    ActionReport.objects.filter(pk__in=newest.values()).update(is_current=True)


def _asked(round: MonitoringRound | None, city: City) -> RoundPlace | None:
    """The city's place in the round, held. Raises ConflictError when the round takes no reports."""
    if round is None:
        return None
    current = MonitoringRound.objects.get(pk=round.pk)
    if current.state != RoundState.OPEN:
        raise ConflictError(
            _("This round is over."), remedy=_("Report outside the round; it is kept with its day.")
        )
    if current.opens_on > timezone.localdate():
        raise ConflictError(_("This round has not begun yet."), remedy=_("Report outside the round."))
    asked = RoundPlace.objects.select_for_update(of=("self",)).filter(round=current, city=city).first()
    if asked is None:
        raise ConflictError(_("This round does not ask your city."), remedy=_("Report outside the round."))
    return asked


def _problems(rows: Sequence[ReportRow], actions: Mapping[int, Action]) -> list[Problem]:
    found = []
    seen: set[int] = set()
    for row in rows:
        problems = list(row_problems(row))
        if row.action not in actions:
            problems = [Problem("action", _("There is no such action."), _("Reload the page."))]
        elif row.action in seen:
            problems = [Problem("action", _("This action stands twice."), _("Keep one of them."))]
        seen.add(row.action)
        found += [Problem(f"{row.action}.{one.place}", one.message, one.remedy) for one in problems]
    return found


def _demand_documents(
    rows: Sequence[ReportRow], before: Mapping[int, ActionReport], place: Workspace, viewer: Viewer
) -> None:
    """Raises ProblemsError for a document that is not one of the city's; one that was named before may stay."""
    new = {
        row.document_id: row.action
        for row in rows
        if row.document_id is not None
        and (row.action not in before or before[row.action].document_id != row.document_id)
    }
    if not new:
        return
    known = set(documents_of(place, viewer).filter(pk__in=new).values_list("pk", flat=True))
    problems = [
        Problem(f"{action}.document_id", _("There is no such document."), _("Choose one from the list."))
        for key, action in new.items()
        if key not in known
    ]
    if problems:
        raise ProblemsError(problems)


def _made(
    row: ReportRow,
    action: Action,
    sheet: CityMonitoring,
    before: ActionReport | None,
    round: MonitoringRound | None,
    day: date,
    actor: Any,
) -> ActionReport | None:
    """The report as it is going to be kept; None when the row says nothing new."""
    if row.opened_on is not None and (before.pk if before else 0) != row.opened_on:
        raise StaleReportError(action, before)
    values = told(row)
    is_same = before is not None and told_of(before) == values
    if is_same and not row.confirmed:
        return None
    as_of = row.as_of or day
    return ActionReport(
        sheet=sheet,
        plan_id=action.plan_id,
        action=action,
        number=action.code,
        name=action.name,
        field=action.field,
        round=round,
        year=round.year if round is not None else as_of.year,
        as_of=as_of,
        is_unchanged=is_same,
        by=signed_in(actor),
        **values,
    )


def _changes(before: ActionReport | None, after: ActionReport) -> dict[str, list[Any]]:
    return changes_between(
        {"status": before.status} if before else {}, {"status": after.status, "as_of": after.as_of}
    )
