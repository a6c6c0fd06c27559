"""What a pilot does and tells: activities, and reports that stay once they were handed in."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import demand_write, hold_application, managing, refused
from zeroward.exchange.domain.tell import tell_report
from zeroward.exchange.models import Activity, Application, ApplicationState, CallState, PilotReport
from zeroward.exchange.queries.kinds import kind_of
from zeroward.methods.text.clean import clean_text

MOST: Final = 200
MOST_SPENT: Final = Decimal(1_000_000_000)


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """Something that the pilot does."""

    title: str
    state: str = Activity.State.PLANNED
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What the pilot tells about a time. `is_public`: the lessons, and they alone, are for everyone."""

    title: str
    done: str = ""
    changed: str = ""
    lessons: str = ""
    spent: Decimal | None = None
    is_public: bool = False


def save_activity(
    *,
    actor: Any,
    viewer: Viewer,
    application: Application,
    row: ActivityRow,
    activity: Activity | None = None,
) -> Activity:
    """Add an activity, or say how far it is. Raises NotAllowedError, ProblemsError, ConflictError."""
    demand_write(viewer, application)
    with transaction.atomic():
        kept = _running(application)
        title = clean_text(row.title, limit=200, multiline=False)
        found = []
        if not title:
            found.append(Problem("title", _("It needs a name."), _("What is done, in a few words.")))
        if row.state not in Activity.State.values:
            found.append(Problem("state", _("There is no such choice."), _("Choose one from the list.")))
        if row.starts_on and row.ends_on and row.ends_on < row.starts_on:
            found.append(Problem("ends_on", _("It ends before it begins."), _("Choose a later day.")))
        refused(found)
        if activity is None and kept.activities.count() >= MOST:
            raise ConflictError(_("There are many activities already."), remedy=_("Put some together."))
        made = activity or Activity(application=kept)
        before, made.state = made.state, row.state
        made.title, made.note = title, clean_text(row.note, limit=5000)
        made.starts_on, made.ends_on = row.starts_on, row.ends_on
        made.save()
        record_event(
            action="exchange.pilot.activity",
            record=made,
            actor=actor,
            scope=kept.scope,
            changes={"state": [before, made.state]},
        )
    return made


def save_report(
    *,
    actor: Any,
    viewer: Viewer,
    application: Application,
    row: ReportRow,
    report: PilotReport | None = None,
    hand_in: bool = False,
) -> PilotReport:
    """Keep a report; handed in, it is told to those who run the call, and stays. Raises ProblemsError and others."""
    demand_write(viewer, application)
    with transaction.atomic():
        kept = _running(application)
        made = (
            PilotReport(application=kept, written_by=signed_in(actor))
            if report is None
            else kept.reports.select_for_update().get(pk=report.pk)
        )
        if made.handed_in_at is not None:
            raise ConflictError(_("This report was handed in: it stays."), remedy=_("Write the next one."))
        made.title = clean_text(row.title, limit=120, multiline=False)
        made.done, made.changed = clean_text(row.done, limit=10_000), clean_text(row.changed, limit=10_000)
        made.lessons, made.is_public = clean_text(row.lessons, limit=10_000), row.is_public
        made.spent = row.spent
        refused(_report_problems(made, hand_in))
        if hand_in:
            made.handed_in_at = timezone.now()
        made.save()
        record_event(
            action="exchange.pilot.hand_in" if hand_in else "exchange.pilot.report",
            record=made,
            actor=actor,
            scope=kept.scope,
        )
        if hand_in:
            tell_report(kept, made.title)
    return made


def answer_report(*, actor: Any, viewer: Viewer, report: PilotReport, answer: str) -> PilotReport:
    """What those who run the programme say to a report."""
    call = report.application.call
    with managing(viewer, call.programme):
        kept = PilotReport.objects.select_for_update().get(pk=report.pk)
        if kept.handed_in_at is None:
            raise ConflictError(_("This report is not handed in."), remedy=_("Wait for it."))
        kept.answer = clean_text(answer, limit=4000)
        kept.save(update_fields=["answer", "updated_at"])
        record_event(action="exchange.pilot.answer", record=kept, actor=actor, scope=call.scope)
    return kept


def _running(application: Application) -> Application:
    kept = hold_application(application)
    follows = kind_of(kept.call.programme.kind).follows
    if (
        "pilots" not in follows
        or kept.state != ApplicationState.ACCEPTED
        or kept.call.state not in (CallState.DECIDED, CallState.RUNNING)
    ):
        raise ConflictError(_("There is no pilot that runs."), remedy=_("Look at the state of the call."))
    return kept


def _report_problems(report: PilotReport, hand_in: bool) -> list[Problem]:
    found = []
    if not report.title:
        found.append(
            Problem("title", _("Say which time it is about."), _("For example: first half of 2027."))
        )
    if hand_in and not report.done:
        found.append(Problem("done", _("Say what was done."), _("A few sentences will do.")))
    if report.is_public and not report.lessons:
        found.append(Problem("lessons", _("There are no lessons to publish."), _("Write them, or untick.")))
    if report.spent is not None and not 0 <= report.spent < MOST_SPENT:
        found.append(Problem("spent", _("This cannot be an amount."), _("Write euros from 0.")))
    return found
