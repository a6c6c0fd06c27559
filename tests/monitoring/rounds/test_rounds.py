"""Rounds: opened, answered, closed with a snapshot, called off, reminded, and moved by a merger."""

from datetime import timedelta
from typing import Any

import pytest

from tests.monitoring.rounds.conftest import AUSTRIA, KLAGENFURT, TODAY, YEAR, a_round
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.handing_in import decline, hand_in, nothing_changed, take_back
from zeroward.monitoring.domain.mergers import MergerRow, delete_merger, record_merger
from zeroward.monitoring.domain.report_rows import ReportRow
from zeroward.monitoring.domain.reports import report_actions
from zeroward.monitoring.domain.round_letters import remind, remind_rounds
from zeroward.monitoring.domain.rounds import (
    change_round,
    close_round,
    open_round,
    withdraw_round,
)
from zeroward.monitoring.domain.sheets import set_sharing
from zeroward.monitoring.domain.snapshots import keep_snapshot
from zeroward.monitoring.models import (
    ActionReport,
    CityMonitoring,
    MonitoringRound,
    RoundPlace,
    Snapshot,
)
from zeroward.monitoring.queries.action_states import states_of
from zeroward.monitoring.queries.round_pages import phase_of, rounds_asking
from zeroward.people.models import User
from zeroward.places.models import City, CityMerger
from zeroward.places.queries.mergers import predecessors_of, successor_of
from zeroward.plan.models import Action

GRAZ = Workspace(Scope.city("graz"), "Graz", "AT")


def report(user: User, action: Action, status: str = "planned", **more: Any) -> None:
    rows = [ReportRow(action=action.pk, status=status)]
    report_actions(**acting(user), place=KLAGENFURT, rows=rows, **more)


def test_teams_of_asked_cities_are_told(asked: MonitoringRound, editor: User, coordinator: User) -> None:
    told = Notification.objects.filter(kind="monitoring.asked")
    assert {one.user for one in told} == {editor, coordinator}
    assert f"/me/monitoring/city:klagenfurt/rounds/{asked.pk}/answer/" in told[0].url


def test_one_round_a_year_of_a_workspace(asked: MonitoringRound, platform: User) -> None:
    with pytest.raises(ConflictError) as caught:
        open_round(**acting(platform), place=AUSTRIA, row=a_round())
    assert caught.value.place == "year"


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"title": " "}, "title"),
        ({"year": TODAY.year + 1}, "year"),
        ({"closes_on": TODAY - timedelta(days=30)}, "closes_on"),
        ({"closes_on": TODAY + timedelta(days=500)}, "closes_on"),
        ({"cities": ("nowhere",)}, "cities"),
        ({"cities": ()}, "cities"),
    ],
)
def test_bad_round_is_refused(platform: User, klagenfurt: City, fields: dict[str, Any], place: str) -> None:
    row = a_round(**{key: value for key, value in fields.items() if key != "cities"})
    if "cities" in fields:
        row = type(row)(row.title, row.year, row.opens_on, row.closes_on, "", fields["cities"])
    with pytest.raises(ProblemsError) as caught:
        open_round(**acting(platform), place=AUSTRIA, row=row)
    assert [one.place for one in caught.value.problems] == [place]


def test_others_may_not_hold_rounds(stranger: User, editor: User, klagenfurt: City) -> None:
    for user in (stranger, editor):
        with pytest.raises(NotAllowedError):
            open_round(**acting(user), place=AUSTRIA, row=a_round())


def test_city_asks_itself(editor: User, klagenfurt: City) -> None:
    made = open_round(**acting(editor), place=KLAGENFURT, row=a_round())
    assert [one.city for one in made.places.all()] == [klagenfurt]
    assert (made.visibility, made.scope) == ("city", "city:klagenfurt")


def test_change_keeps_who_answered(
    asked: MonitoringRound, platform: User, editor: User, graz: City, actions: list[Action]
) -> None:
    report(editor, actions[0], round=asked)
    change_round(**acting(platform), place=AUSTRIA, round=asked, row=a_round("graz"), lock=0)
    assert {one.city.key for one in asked.places.all()} == {"klagenfurt", "graz"}
    with pytest.raises(StaleError):
        change_round(**acting(platform), place=AUSTRIA, round=asked, row=a_round("graz"), lock=0)
    with pytest.raises(ConflictError):
        change_round(**acting(platform), place=AUSTRIA, round=asked, row=a_round(year=YEAR - 1), lock=1)


def test_nothing_changed_confirms_what_was_reported(
    asked: MonitoringRound, editor: User, actions: list[Action]
) -> None:
    rows = [
        ReportRow(action=one.pk, status="planned", as_of=TODAY.replace(year=YEAR - 1)) for one in actions[:2]
    ]
    report_actions(**acting(editor), place=KLAGENFURT, rows=rows)
    told = nothing_changed(**acting(editor), place=KLAGENFURT, round=asked)
    kept = ActionReport.objects.filter(round=asked)
    assert (told.kept, kept.count()) == (2, 2)  # the third was never reported: not known stays not known
    assert {(one.is_unchanged, one.year) for one in kept} == {(True, YEAR)}
    assert nothing_changed(**acting(editor), place=KLAGENFURT, round=asked).kept == 0


def test_hand_in_take_back_and_late(asked: MonitoringRound, editor: User, actions: list[Action]) -> None:
    handed = hand_in(**acting(editor), place=KLAGENFURT, round=asked, note="All from the treasury.")
    assert (handed.state, handed.is_late, handed.note) == ("handed-in", False, "All from the treasury.")
    with pytest.raises(ConflictError):
        hand_in(**acting(editor), place=KLAGENFURT, round=asked)
    take_back(**acting(editor), place=KLAGENFURT, round=asked)
    MonitoringRound.objects.update(opens_on=TODAY - timedelta(days=40), closes_on=TODAY - timedelta(days=1))
    assert hand_in(**acting(editor), place=KLAGENFURT, round=asked).is_late is True


def test_decline_needs_a_reason_and_can_be_taken_back(asked: MonitoringRound, editor: User) -> None:
    with pytest.raises(InvalidInputError):
        decline(**acting(editor), place=KLAGENFURT, round=asked, reason="")
    assert decline(**acting(editor), place=KLAGENFURT, round=asked, reason="No staff").reason == "No staff"
    assert take_back(**acting(editor), place=KLAGENFURT, round=asked).state == "started"


def test_reader_may_not_hand_in(asked: MonitoringRound, reader: User, platform: User) -> None:
    for user in (reader, platform):
        with pytest.raises(NotAllowedError):
            hand_in(**acting(user), place=KLAGENFURT, round=asked)


def test_close_freezes_what_was_handed_in(
    asked: MonitoringRound, platform: User, editor: User, actions: list[Action]
) -> None:
    report(editor, actions[0], "in_progress", round=asked)
    hand_in(**acting(editor), place=KLAGENFURT, round=asked)
    closed = close_round(**acting(platform), place=AUSTRIA, round=asked)
    kept = Snapshot.objects.get()
    assert (closed.state, closed.counts["handed-in"], closed.counts["all"]) == ("closed", 1, 1)
    assert [(one["number"], one["status"]) for one in kept.data["actions"]] == [("M1", "in_progress")]
    assert (kept.scope, kept.visibility, kept.year, kept.round) == ("city:klagenfurt", "city", YEAR, asked)
    report(editor, actions[0], "implemented")  # later, outside the round: the snapshot does not move
    assert Snapshot.objects.get().data["actions"][0]["status"] == "in_progress"
    with pytest.raises(ConflictError):
        report(editor, actions[0], "dropped", round=asked)
    with pytest.raises(ConflictError):
        close_round(**acting(platform), place=AUSTRIA, round=asked)


def test_round_that_has_not_begun_takes_nothing(platform: User, editor: User, actions: list[Action]) -> None:
    row = a_round(opens_on=TODAY + timedelta(days=3))
    later = open_round(**acting(platform), place=AUSTRIA, row=row)
    assert phase_of(later) == "waiting"
    with pytest.raises(ConflictError):
        report(editor, actions[0], round=later)
    with pytest.raises(ConflictError):
        hand_in(**acting(editor), place=KLAGENFURT, round=later)
    with pytest.raises(ConflictError):
        close_round(**acting(platform), place=AUSTRIA, round=later)


def test_called_off_round_frees_its_year(asked: MonitoringRound, platform: User) -> None:
    with pytest.raises(InvalidInputError):
        withdraw_round(**acting(platform), place=AUSTRIA, round=asked, reason="")
    withdraw_round(**acting(platform), place=AUSTRIA, round=asked, reason="Wrong year")
    assert rounds_asking("klagenfurt") == []
    assert open_round(**acting(platform), place=AUSTRIA, row=a_round()).pk != asked.pk


def test_reminders_are_spaced(asked: MonitoringRound, platform: User, editor: User) -> None:
    assert remind(**acting(platform), place=AUSTRIA, round=asked) == 1
    assert remind(**acting(platform), place=AUSTRIA, round=asked) == 0
    assert remind_rounds(TODAY) == 0  # there is time
    assert remind_rounds(TODAY + timedelta(days=14)) == 0  # `remind_places` counts from today
    RoundPlace.objects.update(reminded_on=TODAY - timedelta(days=7))
    MonitoringRound.objects.update(closes_on=TODAY + timedelta(days=2))
    assert remind_rounds(TODAY) == 1
    hand_in(**acting(editor), place=KLAGENFURT, round=asked)
    RoundPlace.objects.update(reminded_on=None)
    assert remind_rounds(TODAY) == 0


def test_sharing_moves_snapshots_but_never_makes_them_public(
    coordinator: User, editor: User, actions: list[Action]
) -> None:
    report(editor, actions[0])
    keep_snapshot(**acting(coordinator), place=KLAGENFURT)
    set_sharing(**acting(coordinator), place=KLAGENFURT, visibility="public", lock=0)
    assert CityMonitoring.objects.get().visibility == "public"
    assert Snapshot.objects.get().visibility == "mission"
    with pytest.raises(StaleError):
        set_sharing(**acting(coordinator), place=KLAGENFURT, visibility="city", lock=0)
    with pytest.raises(NotAllowedError):
        set_sharing(**acting(editor), place=KLAGENFURT, visibility="city", lock=1)


def merge(user: User, **fields: Any) -> CityMerger:
    values: dict[str, Any] = {
        "into": "graz",
        "on": TODAY - timedelta(days=1),
        "parts": {"klagenfurt": 100_000, "graz": 300_000},
        "source_text": "Law of 2026",
    }
    return record_merger(**acting(user), place=AUSTRIA, row=MergerRow(**{**values, **fields}))


def test_merged_city_hands_its_open_round_to_its_successor(
    asked: MonitoringRound, platform: User, editor: User, stranger: User, graz: City, actions: list[Action]
) -> None:
    report(editor, actions[0], "in_progress")
    merge(platform)
    place = RoundPlace.objects.get()
    assert (place.city.key, place.was) == ("graz", "klagenfurt")
    assert (successor_of("klagenfurt"), predecessors_of("graz")) == ("graz", ("klagenfurt",))
    with pytest.raises(ConflictError):  # the part reports no more
        report(editor, actions[0], "implemented")
    states = states_of(GRAZ, TODAY)  # the successor goes on with its actions and their history
    assert [one.report.status if one.report else None for one in states] == ["in_progress", None, None]
    rows = [ReportRow(action=actions[0].pk, status="implemented")]
    report_actions(**acting(stranger), place=GRAZ, rows=rows)
    kept = ActionReport.objects.order_by("pk")
    assert [(one.sheet.scope, one.is_current) for one in kept] == [
        ("city:klagenfurt", False),
        ("city:graz", True),
    ]


def test_round_asks_the_successor_of_a_merged_city(platform: User, klagenfurt: City, graz: City) -> None:
    merge(platform)
    made = open_round(**acting(platform), place=AUSTRIA, row=a_round("klagenfurt", "graz"))
    assert [one.city.key for one in made.places.all()] == ["graz"]


def test_successor_that_is_asked_too_keeps_what_the_part_wrote(
    platform: User, klagenfurt: City, graz: City
) -> None:
    made = open_round(**acting(platform), place=AUSTRIA, row=a_round("klagenfurt", "graz"))
    made.places.filter(city=klagenfurt).update(note="Ask for heat later.")
    made.places.filter(city=graz).update(note="All is ready.")
    merge(platform)
    (place,) = made.places.all()
    assert (place.city, place.note) == (graz, "All is ready.\nKlagenfurt: Ask for heat later.")


def test_deleted_merger_stands_for_itself_again(platform: User, klagenfurt: City, graz: City) -> None:
    made = merge(platform)
    with pytest.raises(ProblemsError):  # a second one of the same part
        merge(platform, on=TODAY)
    with pytest.raises(InvalidInputError):
        delete_merger(**acting(platform), place=AUSTRIA, merger=made, reason="")
    delete_merger(**acting(platform), place=AUSTRIA, merger=made, reason="Never happened")
    assert successor_of("klagenfurt") == "klagenfurt"


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"into": "nowhere"}, "into"),
        ({"parts": {}}, "parts"),
        ({"parts": {"graz": None}}, "parts"),
        ({"parts": {"klagenfurt": 0}}, "parts"),
        ({"source_text": " "}, "source_text"),
        ({"on": TODAY.replace(year=1700)}, "on"),
    ],
)
def test_bad_merger_is_refused(
    platform: User, klagenfurt: City, graz: City, fields: dict[str, Any], place: str
) -> None:
    with pytest.raises(ProblemsError) as caught:
        merge(platform, **fields)
    assert [one.place for one in caught.value.problems] == [place]
    assert not CityMerger.objects.exists()


def test_city_may_not_record_a_merger(coordinator: User, klagenfurt: City, graz: City) -> None:
    row = MergerRow("graz", TODAY, {"klagenfurt": None}, "Law")
    with pytest.raises(NotAllowedError):
        record_merger(**acting(coordinator), place=KLAGENFURT, row=row)
