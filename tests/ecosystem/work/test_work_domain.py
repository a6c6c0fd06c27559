"""Use cases of a platform's work: states with their day, reasons, locks, and who may."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from tests.ecosystem.work.conftest import AUSTRIA
from tests.support.city_team import acting
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import AuditEvent, Visibility
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_alignment import judge, save_framework, save_need
from zeroward.ecosystem.domain.work_continuity import make_closed_space, save_item, save_note
from zeroward.ecosystem.domain.work_decisions import delete_decision, save_decision
from zeroward.ecosystem.domain.work_goals import save_goal, save_promise
from zeroward.ecosystem.domain.work_meetings import save_meeting
from zeroward.ecosystem.domain.work_money import save_stream
from zeroward.ecosystem.domain.work_outreach import save_outreach
from zeroward.ecosystem.domain.work_rows import (
    ContinuityRow,
    DecisionRow,
    FrameworkRow,
    GoalRow,
    MeetingRow,
    MoneyRow,
    NeedRow,
    NoteRow,
    OutreachRow,
    PromiseRow,
)
from zeroward.ecosystem.models import Decision, Judgement, WorkState
from zeroward.ecosystem.queries.work_alignment import alignment_page
from zeroward.ecosystem.queries.work_money import money_page
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

TODAY = timezone.localdate()
SLOVENIA = Workspace(Scope.country("SI"), "Slovenia", "SI")


def places(error: "pytest.ExceptionInfo[ProblemsError]") -> list[str]:
    return [one.place for one in error.value.problems]


def test_goal_keeps_its_course_with_days_and_reasons(host: User) -> None:
    goal = save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="Ten cities signed"))
    with pytest.raises(ProblemsError) as error:
        save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="Ten", state="dropped"), record=goal)
    assert places(error) == ["why"]
    day = TODAY - timedelta(days=40)
    row = GoalRow(title="Ten cities signed", state="dropped", why="No mandate", state_on=day)
    save_goal(**acting(host), place=AUSTRIA, row=row, record=goal)
    course = WorkState.objects.filter(about="goal", record=goal.pk)
    assert [(one.before, one.after, one.note, one.is_backdated) for one in course] == [
        ("set", "dropped", "No mandate", True),
        ("", "set", "", False),
    ]


def test_state_of_tomorrow_is_refused(host: User) -> None:
    row = GoalRow(title="Later", state="running", state_on=TODAY + timedelta(days=1))
    with pytest.raises(ProblemsError) as error:
        save_goal(**acting(host), place=AUSTRIA, row=row)
    assert places(error) == ["state_on"]


def test_reason_without_a_change_is_not_lost_in_silence(host: User) -> None:
    goal = save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="First"))
    row = GoalRow(title="First", why="Because", state_on=TODAY)
    with pytest.raises(ProblemsError) as error:
        save_goal(**acting(host), place=AUSTRIA, row=row, record=goal)
    assert places(error) == ["state_on", "why"]


def test_stale_change_is_refused_with_what_stands_there(host: User) -> None:
    goal = save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="First"))
    save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="Second"), record=goal, lock=0)
    with pytest.raises(StaleError) as error:
        save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="Third"), record=goal, lock=0)
    assert (error.value.current["title"], error.value.lock) == ("Second", 1)


@pytest.mark.parametrize("who", ["neighbour", "manager", "officer"])
def test_others_write_nothing(who: str, request: pytest.FixtureRequest, host: User) -> None:
    other: User = request.getfixturevalue(who)
    goal = save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="Ours"))
    with pytest.raises(NotAllowedError):
        save_goal(**acting(other), place=AUSTRIA, row=GoalRow(title="Theirs"), record=goal)
    with pytest.raises(NotAllowedError):
        make_closed_space(**acting(other), place=AUSTRIA)


def test_record_of_another_workspace_is_refused(host: User, neighbour: User) -> None:
    from_slovenia = save_goal(**acting(neighbour), place=SLOVENIA, row=GoalRow(title="Theirs"))
    with pytest.raises(NotAllowedError):
        save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="Ours"), record=from_slovenia)


def test_decision_names_a_meeting_of_the_same_workspace(host: User, neighbour: User) -> None:
    theirs = save_meeting(**acting(neighbour), place=SLOVENIA, row=MeetingRow(title="Theirs", held_on=TODAY))
    with pytest.raises(ProblemsError) as error:
        save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="x", meeting=theirs.pk))
    assert places(error) == ["meeting"]


def test_owner_is_a_member_of_the_team(host: User, officer: User) -> None:
    with pytest.raises(ProblemsError) as error:
        save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="x", owner=officer.pk))
    assert places(error) == ["owner"]
    kept = save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="x", owner=host.pk))
    assert kept.owner == host


def test_deleted_decision_leaves_its_title_in_the_log_and_no_course(host: User) -> None:
    kept = save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="Gone"))
    delete_decision(**acting(host), place=AUSTRIA, record=kept)
    assert not Decision.objects.exists()
    assert not WorkState.objects.exists()
    event = AuditEvent.objects.get(action="ecosystem.decision.delete")
    assert event.changes == {"title": ["Gone", None]}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (PromiseRow(title="x"), ["promised_on", "due"]),
        (PromiseRow(title="", promised_on=TODAY, due=TODAY), ["title"]),
        (PromiseRow(title="x", promised_on=TODAY, due=TODAY - timedelta(days=1)), ["due"]),
        (PromiseRow(title="x", promised_on=TODAY, due=TODAY + timedelta(days=500), quick_win=True), ["due"]),
        (PromiseRow(title="x", promised_on=TODAY, due=TODAY, state="kept"), ["outcome"]),
        (PromiseRow(title="x", promised_on=TODAY, due=TODAY, state="broken"), ["why"]),
        (PromiseRow(title="x", promised_on=TODAY, due=TODAY, state="other"), ["state"]),
        (PromiseRow(title="x", promised_on=date(20, 1, 1), due=TODAY), ["promised_on"]),
        (PromiseRow(title="x", promised_on=TODAY, due=TODAY, lang="xx"), ["lang"]),
        (PromiseRow(title="x", promised_on=TODAY, due=TODAY, visibility="all"), ["visibility"]),
    ],
)
def test_promise_that_cannot_be_is_refused(host: User, row: PromiseRow, expected: list[str]) -> None:
    with pytest.raises(ProblemsError) as error:
        save_promise(**acting(host), place=AUSTRIA, row=row)
    assert places(error) == expected


def test_meeting_to_come_has_no_minutes(host: User) -> None:
    row = MeetingRow(title="Next", held_on=TODAY + timedelta(days=3), minutes="We said.")
    with pytest.raises(ProblemsError) as error:
        save_meeting(**acting(host), place=AUSTRIA, row=row)
    assert places(error) == ["minutes"]
    with pytest.raises(ProblemsError) as error:
        save_meeting(**acting(host), place=AUSTRIA, row=MeetingRow(title="x", held_on=TODAY, event="secret"))
    assert places(error) == ["event"]


def stream(**values: Any) -> MoneyRow:
    kept = {"title": "Fund", "giver": "Ministry", "receiver": "Cities", "source_note": "Budget 2026"}
    return MoneyRow(**{**kept, **values})


def test_amount_that_is_not_known_is_no_zero(host: User) -> None:
    save_stream(**acting(host), place=AUSTRIA, row=stream(amount=Decimal(500_000), from_year=2026))
    save_stream(**acting(host), place=AUSTRIA, row=stream(title="Other", giver_level="eu"))
    page = money_page(AUSTRIA, viewer_of(host))
    assert page.h1 == "2 funding streams; the amount of one is not known"
    assert {one.amount for one in page.lines} == {"500\u202f000 €", "not known"}
    assert page.by_level is None
    assert page.chart is not None
    assert [list(row) for row in page.chart.table.rows] == [
        ["European Union → City", 1, "not known", 1],
        ["State → City", 1, "500\u202f000", 0],
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"giver": " "}, ["giver"]),
        ({"amount": Decimal(0)}, ["amount"]),
        ({"from_year": 2030, "to_year": 2026}, ["to_year"]),
        ({"from_year": 26}, ["from_year"]),
        ({"source_note": ""}, ["source_note"]),
        ({"url": "javascript:alert(1)"}, ["url"]),
        ({"giver_level": "moon"}, ["giver_level"]),
    ],
)
def test_stream_that_cannot_be_is_refused(host: User, values: dict[str, Any], expected: list[str]) -> None:
    with pytest.raises(ProblemsError) as error:
        save_stream(**acting(host), place=AUSTRIA, row=stream(**values))
    assert places(error) == expected


def test_streams_never_co_fund_each_other(host: User) -> None:
    first = save_stream(**acting(host), place=AUSTRIA, row=stream(title="First"))
    second = save_stream(**acting(host), place=AUSTRIA, row=stream(title="Second", beside=first.pk))
    with pytest.raises(ProblemsError) as error:
        save_stream(**acting(host), place=AUSTRIA, row=stream(title="First", beside=second.pk), record=first)
    assert places(error) == ["beside"]


def test_finding_of_the_latest_day_counts(host: User) -> None:
    need = save_need(**acting(host), place=AUSTRIA, row=NeedRow(title="Heat law"))
    act = save_framework(**acting(host), place=AUSTRIA, row=FrameworkRow(title="Heat act"))
    common = {**acting(host), "place": AUSTRIA, "need": need, "framework": act}
    judge(**common, verdict="supports", evidence="§ 3")
    judge(**common, verdict="blocks", evidence="§ 2 of 2020", looked_on=TODAY - timedelta(days=100))
    page = alignment_page(AUSTRIA, viewer_of(host))
    assert [cell.text for cell in page.rows[0].cells] == ["supports it"]
    assert (page.cells, page.open_cells, len(page.course)) == (1, 0, 2)


def test_finding_without_evidence_is_refused(host: User) -> None:
    need = save_need(**acting(host), place=AUSTRIA, row=NeedRow(title="Heat law"))
    act = save_framework(**acting(host), place=AUSTRIA, row=FrameworkRow(title="Heat act"))
    with pytest.raises(ProblemsError) as error:
        judge(
            **acting(host),
            place=AUSTRIA,
            need=need,
            framework=act,
            verdict="perhaps",
            evidence=" ",
            looked_on=TODAY + timedelta(days=1),
            url="x",
        )
    assert places(error) == ["verdict", "evidence", "looked_on", "url"]
    assert not Judgement.objects.exists()


def test_offered_need_is_taken_once(host: User) -> None:
    row = NeedRow(title="Grid", origin="contract.demand:grid")
    first = save_need(**acting(host), place=AUSTRIA, row=row)
    assert save_need(**acting(host), place=AUSTRIA, row=row) == first


def test_city_is_listed_once_and_lies_in_the_country(host: User, neighbour: User, klagenfurt: City) -> None:
    row = OutreachRow(title="Klagenfurt", city=klagenfurt.pk, notes="Call Ms Private")
    kept = save_outreach(**acting(host), place=AUSTRIA, row=row)
    with pytest.raises(ProblemsError) as error:
        save_outreach(**acting(host), place=AUSTRIA, row=row)
    assert places(error) == ["city"]
    with pytest.raises(ProblemsError) as error:
        save_outreach(**acting(neighbour), place=SLOVENIA, row=row)
    assert places(error) == ["city"]
    assert kept.visibility == Visibility.CITY
    assert "Private" not in str(list(AuditEvent.objects.values_list("changes", "object_label")))


def test_private_kinds_stay_with_the_team_whatever_is_asked(host: User) -> None:
    note = save_note(
        **acting(host), place=AUSTRIA, row=NoteRow(title="Note", text="…", visibility=Visibility.PUBLIC)
    )
    item = save_item(
        **acting(host),
        place=AUSTRIA,
        row=ContinuityRow(title="Core group", item="core-group", visibility=Visibility.PUBLIC),
    )
    assert (note.visibility, item.visibility) == (Visibility.CITY, Visibility.CITY)


def test_item_of_the_checklist_is_written_once(host: User) -> None:
    row = ContinuityRow(title="Core group", item="core-group")
    save_item(**acting(host), place=AUSTRIA, row=row)
    with pytest.raises(ProblemsError) as error:
        save_item(**acting(host), place=AUSTRIA, row=row)
    assert places(error) == ["item"]
    with pytest.raises(ProblemsError) as error:
        save_item(**acting(host), place=AUSTRIA, row=ContinuityRow(title="x", item="unknown"))
    assert places(error) == ["item"]


def test_closed_space_is_made_once_and_nobody_outside_knows(host: User) -> None:
    made = make_closed_space(**acting(host), place=AUSTRIA)
    assert make_closed_space(**acting(host), place=AUSTRIA) == made
    assert (made.openness, made.listed, made.public) == ("closed", False, False)


def test_nobody_signed_in_writes(host: User) -> None:
    with pytest.raises(NotAllowedError):
        save_goal(actor=None, viewer=Viewer(), place=AUSTRIA, row=GoalRow(title="x"))
