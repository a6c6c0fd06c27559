"""One action with its reports through time; all actions of a city as a list to narrow."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.models import StoredDocument
from zeroward.core.queries.documents import readable_documents
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.monitoring import Effect, Effects, Stand, effects, stand
from zeroward.monitoring.models import TONNES, ActionReport, ActionStatus
from zeroward.monitoring.queries.access import visible_reports
from zeroward.monitoring.queries.action_states import StateOfAction, states_of
from zeroward.monitoring.queries.report_choices import barrier_title
from zeroward.places.queries.mergers import predecessors_of

LATE_AFTER: Final = 180
"""Days after the end of the year that a report is about, from which on it is called late."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """`timing` says when it became known: in time, late, or backdated (a later state was known by then)."""

    report: ActionReport
    timing: Literal["in_time", "late", "backdated"]
    city: str


@dataclass(frozen=True, slots=True)
class ActionPage:
    """`state` is there for the city's team; `lines` are all reports, the newest state first."""

    name: str
    number: str
    state: StateOfAction | None
    stands: Stand
    lines: tuple[ReportLine, ...]
    barrier: str
    document: StoredDocument | None
    headline: str
    current: ActionReport | None
    may_take_back: bool


@dataclass(frozen=True, slots=True)
class ActionRow:
    pk: int | None
    number: str
    name: str
    status: str
    label: str
    derived: bool
    as_of: date | None
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class ActionsPage:
    rows: tuple[ActionRow, ...]
    counts: tuple[tuple[str, str, int], ...]
    chosen: str
    all: int
    effects: Effects | None
    other_units: int
    is_team: bool
    headline: str


def actions_page(viewer: Viewer, place: Workspace, query: Mapping[str, str]) -> ActionsPage | None:
    """All actions of a city. The team sees what nobody reported on too; others only reports, as far as they may see
    them. None where there is nothing for this viewer. At most ten queries."""
    today = timezone.localdate()
    is_team = viewer.holds(place.scope)
    if is_team:
        states = states_of(place, today)
        reports = [one.report for one in states if one.report is not None]
        rows = [_team_row(one) for one in states]
    else:
        reports = list(
            visible_reports(viewer)
            .filter(sheet__scope=str(place.scope), is_current=True)
            .select_related("by")
            .order_by("number", "pk")
        )
        rows = [_report_row(one, stand(one.status, due=one.due, on=today)) for one in reports]  # type: ignore[arg-type]
    if not rows and not is_team:
        return None
    labels = {**{key: str(label) for key, label in ActionStatus.choices}, "": _("no report yet")}
    counts = tuple(
        (key, label, number)
        for key, label in labels.items()
        if (number := sum(one.status == key for one in rows))
    )
    chosen = query.get("status", "all")
    wanted = "" if chosen == "none" else chosen
    shown = tuple(one for one in rows if wanted not in labels or one.status == wanted)
    return ActionsPage(
        rows=shown,
        counts=counts,
        chosen=chosen,
        all=len(rows),
        effects=effects_of(reports),
        other_units=sum(one.effect_unit != TONNES and one.realised is not None for one in reports),
        is_team=is_team,
        headline=_list_headline(rows),
    )


def action_page(viewer: Viewer, place: Workspace, pk: int) -> ActionPage | None:
    """One action, for the city's team and whoever may see its reports; None for all others. At most ten queries."""
    is_team = viewer.holds(place.scope)
    state = next(iter(states_of(place, timezone.localdate(), only=pk)), None) if is_team else None
    found = visible_reports(viewer) if not is_team else ActionReport.objects.all()
    scopes = [str(place.scope), *(f"city:{key}" for key in predecessors_of(place.scope.key))]
    reports = list(
        found.filter(action=pk, sheet__scope__in=scopes)
        .select_related("by", "round", "sheet__city")
        .order_by("-as_of", "-pk")
    )
    if state is None and not reports:
        return None
    current = next((one for one in reports if one.taken_back_at is None), None)
    stands = state.stands if state is not None else _stands(current)
    named = current or (reports[0] if reports else None)
    return ActionPage(
        name=state.action.name if state is not None else named.name if named else "",
        number=state.action.code if state is not None else named.number if named else "",
        state=state,
        stands=stands,
        lines=tuple(ReportLine(one, timing_of(one, reports), _other_city(one, place)) for one in reports),
        barrier=barrier_title(viewer, place, current.barrier) if current is not None else "",
        document=_document(viewer, current),
        headline=_headline(stands, current),
        current=current,
        may_take_back=is_team,
    )


def effects_of(reports: list[ActionReport]) -> Effects | None:
    """Expected beside realised in tonnes a year, over the actions of which both are known; None without any."""
    rows = [
        Effect(str(one.pk), one.expected, one.realised, one.status == ActionStatus.IMPLEMENTED)
        for one in reports
        if one.effect_unit == TONNES and one.status != ActionStatus.DROPPED
    ]
    found = effects(rows)
    return found if found.both or found.unknown is not None else None


def timing_of(report: ActionReport, others: list[ActionReport]) -> Literal["in_time", "late", "backdated"]:
    """Backdated: somebody had told a later state before this one was told. Late: long after its year."""
    if any(one.as_of > report.as_of and one.reported_at < report.reported_at for one in others):
        return "backdated"
    told = timezone.localtime(report.reported_at).date()
    return "late" if (told - date(report.year, 12, 31)).days > LATE_AFTER else "in_time"


def _stands(report: ActionReport | None) -> Stand:
    if report is None:
        return Stand(None)
    return stand(report.status, due=report.due, on=timezone.localdate())  # type: ignore[arg-type]


def _document(viewer: Viewer, report: ActionReport | None) -> StoredDocument | None:
    """The document that a report names, where this viewer may see it."""
    if report is None or report.document_id is None:
        return None
    return readable_documents(viewer).filter(pk=report.document_id, archived_at=None).first()


def _other_city(report: ActionReport, place: Workspace) -> str:
    """The name of the municipality that reported, where it is part of this one now."""
    return "" if report.sheet.scope == str(place.scope) else report.sheet.city.name


def _headline(stands: Stand, current: ActionReport | None) -> str:
    if current is None or stands.status is None:
        return _("Nobody has reported on this action yet.")
    facts = {
        "status": str(ActionStatus(stands.status).label),
        "day": date_format(current.as_of, "DATE_FORMAT"),
        "due": date_format(current.due, "DATE_FORMAT") if current.due else "",
        "told": str(ActionStatus(current.status).label),
    }
    if stands.derived and current.due is not None:
        return _("Reported as %(told)s on %(day)s, and due on %(due)s: it is late.") % facts
    return _("On %(day)s: %(status)s.") % facts


def _list_headline(rows: list[ActionRow]) -> str:
    done = sum(one.status == ActionStatus.IMPLEMENTED for one in rows)
    late = sum(one.status == ActionStatus.DELAYED for one in rows)
    if not rows:
        return _("There is no action to report on yet")
    return _("%(done)d of %(all)d actions implemented, %(late)d delayed") % {
        "done": done,
        "all": len(rows),
        "late": late,
    }


def _team_row(one: StateOfAction) -> ActionRow:
    if one.report is not None:
        return _report_row(one.report, one.stands, one.action.name)
    return ActionRow(
        one.action.pk, one.action.code, one.action.name, "", _("no report yet"), False, None, "", ""
    )


def _report_row(report: ActionReport, stands: Stand, name: str = "") -> ActionRow:
    return ActionRow(
        report.action_id,
        report.number,
        name or report.name,
        stands.status or "",
        str(ActionStatus(stands.status).label) if stands.status else "",
        stands.derived,
        report.as_of,
        report.by.get_full_name() if report.by is not None else "",
        report.reason,
    )
