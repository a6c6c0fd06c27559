"""Two monitoring rounds, reports and indicators as examples for `make demo`: made up, and labelled so."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.conversions import ConversionRow, save_conversion
from zeroward.monitoring.domain.course_rows import CourseRow
from zeroward.monitoring.domain.course_values import ValueRow, add_values
from zeroward.monitoring.domain.courses import save_course
from zeroward.monitoring.domain.handing_in import hand_in
from zeroward.monitoring.domain.report_rows import ReportRow
from zeroward.monitoring.domain.reports import report_actions
from zeroward.monitoring.domain.rounds import RoundRow, close_round, open_round
from zeroward.monitoring.domain.sheets import set_sharing
from zeroward.monitoring.models import ActionReport, MonitoringRound, RoundPlace
from zeroward.monitoring.queries.reported_plans import reported_actions
from zeroward.plan.models import Action

MADE_UP: Final = "Made up for demonstration"
FIRST: Final = (
    ("in_progress", 400.0, ""),
    ("planned", None, ""),
    ("not_started", None, ""),
    ("in_progress", None, ""),
    ("delayed", None, "Two tenders without an offer. (Example)"),
)
"""What the city said a year ago: status, effect so far, reason."""
NOW: Final = (
    ("implemented", 900.0, ""),
    ("in_progress", 120.0, ""),
    ("planned", None, ""),
    ("delayed", None, "The grid operator has no transformer before spring. (Example)"),
    ("dropped", None, "The site was sold; two roofs elsewhere take its place. (Example)"),
)


@dataclass(frozen=True, slots=True)
class Acting:
    """Somebody who acts in the example, in their own place."""

    place: Workspace
    actor: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.actor, "viewer": self.viewer, "place": self.place}


def make_rounds(
    *, platform: Acting, coordinator: Acting, editor: Acting, cities: tuple[str, ...], today: date
) -> MonitoringRound | None:
    """A closed round of last year's question and an open one of this year's, partly answered by the city. Nothing
    when there is a round already, or the city has no actions."""
    actions = reported_actions(editor.place)
    if not actions or MonitoringRound.objects.filter(scope=str(platform.place.scope)).exists():
        return None
    _closed(platform, editor, actions, cities, today)
    set_sharing(**coordinator.who, visibility="platform", answers="Climate office (example)")
    opened = open_round(
        **platform.who,
        row=RoundRow(
            f"Monitoring {today.year - 1} (example)",
            today.year - 1,
            today - timedelta(days=12),
            today + timedelta(days=30),
            "Twelve minutes are enough. Call us when a line is not clear. (Example)",
            cities,
        ),
        is_example=True,
    )
    report_actions(**editor.who, rows=_rows(actions, NOW)[:3], round=opened, is_example=True)
    _indicators(editor, today)
    return opened


def _closed(
    platform: Acting, editor: Acting, actions: list[Action], cities: tuple[str, ...], today: date
) -> None:
    round = open_round(
        **platform.who,
        row=RoundRow(
            f"Monitoring {today.year - 2} (example)",
            today.year - 2,
            date(today.year - 1, 1, 10),
            date(today.year - 1, 2, 28),
            cities=cities,
        ),
        is_example=True,
    )
    report_actions(**editor.who, rows=_rows(actions, FIRST), round=round, is_example=True)
    told = date(today.year - 1, 2, 3)
    ActionReport.objects.filter(round=round).update(reported_at=f"{told.isoformat()}T10:00:00+00:00")
    handed = hand_in(**editor.who, round=round, note="Figures of the treasury. (Example)")
    RoundPlace.objects.filter(pk=handed.pk).update(
        is_late=False, handed_in_at=f"{told.isoformat()}T10:00:00+00:00"
    )
    close_round(**platform.who, round=round)


def _rows(actions: list[Action], told: tuple[tuple[str, float | None, str], ...]) -> list[ReportRow]:
    return [
        ReportRow(
            action=action.pk,
            status=status,
            realised=realised,
            expected=1200.0 if realised is not None else None,
            reason=reason,
            barrier_note="Rules of the grid operator. (Example)" if status == "delayed" else "",
        )
        for action, (status, realised, reason) in zip(actions, told, strict=False)
    ]


def _indicators(editor: Acting, today: date) -> None:
    """Heat pumps with a course, late and corrected values; electric cars whose unit changed."""
    first = today.year - 7
    pumps = save_course(
        **editor.who,
        row=CourseRow(
            "heat-pumps",
            "heat pumps",
            base_year=first,
            base=820.0,
            targets={2030: 6000.0},
            source_text=MADE_UP,
            visibility="platform",
        ),
        is_example=True,
    )
    values = [
        ValueRow(first + at, 820.0 + 260 * at, "heat pumps", date(first + at + 1, 5, 20), MADE_UP)
        for at in range(1, 6)
    ]
    add_values(**editor.who, course=pumps, rows=values)
    corrected = ValueRow(first + 5, 2050.0, "heat pumps", date(first + 6, 11, 2), f"{MADE_UP}, corrected")
    add_values(**editor.who, course=pumps, rows=[corrected])
    cars = save_course(
        **editor.who,
        row=CourseRow(
            "electric-cars",
            "% of cars",
            base_year=first,
            base=0.6,
            targets={2030: 25.0},
            source_text=MADE_UP,
        ),
        is_example=True,
    )
    rows = [
        ValueRow(first + 2, 12.0, "per 1 000 cars", date(first + 3, 4, 1), MADE_UP),
        ValueRow(first + 4, 4.1, "% of cars", date(first + 5, 4, 1), MADE_UP),
        ValueRow(first + 5, 6.0, "% of cars", date(first + 6, 4, 1), MADE_UP),
    ]
    add_values(**editor.who, course=cars, rows=rows)
    save_conversion(
        **editor.who,
        course=cars,
        row=ConversionRow("per 1 000 cars", "% of cars", 0.1, why="Register counted otherwise. (Example)"),
    )
