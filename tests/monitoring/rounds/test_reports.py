"""Reporting where actions stand: late, backdated, unchanged, taken back, changed by two at once."""

from datetime import timedelta
from typing import Any

import pytest

from tests.monitoring.rounds.conftest import AUSTRIA, KLAGENFURT, TODAY, YEAR, day
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, StoredDocument
from zeroward.core.problems import ProblemsError
from zeroward.monitoring.domain.report_rows import ReportRow
from zeroward.monitoring.domain.reports import StaleReportError, report_actions, take_back_report
from zeroward.monitoring.models import ActionReport, CityMonitoring, MonitoringRound, RoundPlace
from zeroward.monitoring.queries.action_page import action_page
from zeroward.monitoring.queries.action_states import states_of
from zeroward.monitoring.queries.barrier_offers import action_barriers
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.plan.models import Action


def tell(user: User, action: Action, status: str, **more: Any) -> Any:
    row = ReportRow(action=action.pk, status=status, **more)
    return report_actions(**acting(user), place=KLAGENFURT, rows=[row])


def test_report_is_kept_with_its_day_and_audited(editor: User, actions: list[Action]) -> None:
    told = tell(editor, actions[0], "in_progress", realised=300.0)
    kept = ActionReport.objects.get()
    assert (told.kept, kept.as_of, kept.year, kept.is_current) == (1, TODAY, TODAY.year, True)
    assert (kept.number, kept.name, kept.sheet.scope, kept.by) == ("M1", "Trams", "city:klagenfurt", editor)
    assert AuditEvent.objects.get(action="monitoring.report.add").scope == "city:klagenfurt"


def test_same_again_says_nothing_new(editor: User, actions: list[Action]) -> None:
    tell(editor, actions[0], "planned")
    told = tell(editor, actions[0], "planned")
    assert (told.kept, told.same, ActionReport.objects.count()) == (0, 1, 1)


def test_backdated_report_leaves_the_newest_state(editor: User, actions: list[Action]) -> None:
    tell(editor, actions[0], "implemented")
    tell(editor, actions[0], "in_progress", as_of=day(YEAR))
    assert ActionReport.objects.get(is_current=True).status == "implemented"
    page = action_page(viewer_of(editor), KLAGENFURT, actions[0].pk)
    assert page is not None
    assert [(line.report.status, line.timing) for line in page.lines] == [
        ("implemented", "in_time"),
        ("in_progress", "backdated"),
    ]


def test_late_report_is_told_as_late(editor: User, actions: list[Action]) -> None:
    tell(editor, actions[0], "in_progress", as_of=day(TODAY.year - 3))
    page = action_page(viewer_of(editor), KLAGENFURT, actions[0].pk)
    assert page is not None
    assert page.lines[0].timing == "late"


def test_state_on_an_earlier_day_is_what_was_so_then(editor: User, actions: list[Action]) -> None:
    tell(editor, actions[0], "planned", as_of=day(YEAR - 1))
    tell(editor, actions[0], "implemented")
    then = {one.action.code: one for one in states_of(KLAGENFURT, day(YEAR))}
    assert then["M1"].report is not None
    assert then["M1"].report.status == "planned"


def test_action_past_its_day_is_delayed_by_derivation(editor: User, actions: list[Action]) -> None:
    tell(editor, actions[0], "in_progress", due=TODAY - timedelta(days=1))
    state = next(one for one in states_of(KLAGENFURT, TODAY) if one.action == actions[0])
    assert (state.stands.status, state.stands.derived) == ("delayed", True)


def test_form_begins_with_what_the_plan_says(actions: list[Action]) -> None:
    states = states_of(KLAGENFURT, TODAY)
    assert [one.action.code for one in states] == ["M1", "M2", "M10"]
    assert [one.start["status"] for one in states] == ["in_progress", "implemented", "not_started"]
    assert (states[0].start["expected"], states[0].start["due"], states[0].report) == (
        1200.0,
        day(2025),
        None,
    )
    assert states[0].stands.status is None  # what the plan says is no report


def test_taken_back_report_counts_no_more_and_stays(editor: User, actions: list[Action]) -> None:
    tell(editor, actions[0], "planned", as_of=day(YEAR))
    tell(editor, actions[0], "implemented")
    last = ActionReport.objects.get(status="implemented")
    take_back_report(**acting(editor), place=KLAGENFURT, report=last, reason="Wrong action")
    assert ActionReport.objects.get(is_current=True).status == "planned"
    assert ActionReport.objects.count() == 2
    with pytest.raises(ConflictError):
        take_back_report(**acting(editor), place=KLAGENFURT, report=last, reason="Again")


def test_taking_back_needs_a_reason(editor: User, actions: list[Action]) -> None:
    tell(editor, actions[0], "planned")
    with pytest.raises(InvalidInputError):
        take_back_report(**acting(editor), place=KLAGENFURT, report=ActionReport.objects.get(), reason=" ")


def test_second_of_two_people_is_told(editor: User, coordinator: User, actions: list[Action]) -> None:
    tell(editor, actions[0], "planned", opened_on=0)
    with pytest.raises(StaleReportError) as caught:
        tell(coordinator, actions[0], "dropped", reason="No money", opened_on=0)
    assert (caught.value.action, caught.value.current["status"]) == (actions[0], "planned")
    assert ActionReport.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"status": "nearly"}, "status"),
        ({"status": "dropped"}, "reason"),
        ({"status": "planned", "as_of": TODAY + timedelta(days=1)}, "as_of"),
        ({"status": "planned", "realised": float("nan")}, "realised"),
        ({"status": "planned", "expected": 1e30}, "expected"),
        ({"status": "planned", "cost_realised": -1.0}, "cost_realised"),
        ({"status": "planned", "expected": 1.0, "effect_unit": " "}, "effect_unit"),
        ({"status": "planned", "effect_year": 12}, "effect_year"),
        ({"status": "planned", "evidence_url": "javascript:alert(1)"}, "evidence_url"),
    ],
)
def test_bad_report_is_refused_with_its_place(
    editor: User, actions: list[Action], fields: dict[str, Any], place: str
) -> None:
    rows = [ReportRow(action=actions[1].pk, status="planned"), ReportRow(action=actions[0].pk, **fields)]
    with pytest.raises(ProblemsError) as caught:
        report_actions(**acting(editor), place=KLAGENFURT, rows=rows)
    assert [one.place for one in caught.value.problems] == [f"{actions[0].pk}.{place}"]
    assert not ActionReport.objects.exists()  # all or none


def test_action_of_another_city_is_refused(editor: User, actions: list[Action]) -> None:
    with pytest.raises(ProblemsError):
        report_actions(**acting(editor), place=KLAGENFURT, rows=[ReportRow(action=10**9, status="planned")])


def test_others_may_not_report(reader: User, stranger: User, platform: User, actions: list[Action]) -> None:
    for user in (reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            tell(user, actions[0], "planned")


def test_report_stays_when_the_action_leaves_the_plan(editor: User, actions: list[Action]) -> None:
    tell(editor, actions[0], "in_progress")
    actions[0].delete()
    kept = ActionReport.objects.get()
    assert (kept.action, kept.number, kept.name) == (None, "M1", "Trams")


def test_report_in_a_round_is_about_its_year(
    editor: User, actions: list[Action], asked: MonitoringRound
) -> None:
    row = ReportRow(action=actions[0].pk, status="planned")
    report_actions(**acting(editor), place=KLAGENFURT, rows=[row], round=asked)
    kept = ActionReport.objects.get()
    assert (kept.year, kept.as_of, kept.round) == (YEAR, day(YEAR), asked)
    assert RoundPlace.objects.get().state == "started"


def test_what_stands_in_the_way_is_offered_to_the_register(
    editor: User, platform: User, stranger: User, actions: list[Action]
) -> None:
    tell(editor, actions[0], "delayed", barrier_note="No transformer")
    tell(editor, actions[1], "delayed")
    own = list(action_barriers(viewer_of(editor), KLAGENFURT))
    assert [(one.quote, one.city, one.source) for one in own] == [
        ("No transformer", "klagenfurt", f"Report on “M1 Trams”, {TODAY.year}")
    ]
    assert not list(action_barriers(viewer_of(platform), AUSTRIA))  # the city has not shared it
    assert not list(action_barriers(viewer_of(stranger), KLAGENFURT))
    CityMonitoring.objects.update(visibility="platform")
    assert len(list(action_barriers(viewer_of(platform), AUSTRIA))) == 1


def test_document_of_the_city_shows_it(
    editor: User, stranger: User, actions: list[Action], klagenfurt: City
) -> None:
    own = StoredDocument.objects.create(title="Minutes", scope="city:klagenfurt", scope_country="AT")
    other = StoredDocument.objects.create(title="Other minutes", scope="city:graz", scope_country="AT")
    with pytest.raises(ProblemsError) as caught:
        tell(editor, actions[0], "planned", document_id=other.pk)
    assert caught.value.problems[0].place == f"{actions[0].pk}.document_id"
    tell(editor, actions[0], "planned", document_id=own.pk)
    page = action_page(viewer_of(editor), KLAGENFURT, actions[0].pk)
    assert page is not None
    assert page.document == own
    CityMonitoring.objects.update(visibility="public")
    outside = action_page(viewer_of(stranger), KLAGENFURT, actions[0].pk)
    assert outside is not None
    assert outside.document is None  # the report is public, the document is not
