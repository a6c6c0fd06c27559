"""States of a barrier: what can follow, what is entered late, and what is taken back."""

import datetime

import pytest

from tests.barriers.conftest import MARCH, MakeBarrier, MakeReport
from tests.support.city_team import acting
from zeroward.barriers.domain.dealing import AnswerRow, RaisingRow, raise_barrier, record_answer
from zeroward.barriers.domain.states import move_barrier, take_back_change
from zeroward.barriers.models import Barrier, StateChange
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.people.models import User

APRIL, MAY, JUNE = (datetime.date(2026, month, 2) for month in (4, 5, 6))


def now(barrier: Barrier) -> tuple[str, datetime.date]:
    barrier.refresh_from_db()
    return barrier.state, barrier.state_on


def history(barrier: Barrier) -> list[tuple[str, datetime.date]]:
    return list(barrier.changes.values_list("state", "on"))


@pytest.fixture
def barrier(make_barrier: MakeBarrier) -> Barrier:
    return make_barrier()


def test_way_from_noted_to_removed(barrier: Barrier, petra: User) -> None:
    me = acting(petra)
    move_barrier(**me, barrier=barrier, state="analysed", on=APRIL)
    raising = raise_barrier(**me, barrier=barrier, row=RaisingRow(MAY, authority="Ministry of Energy"))
    assert now(barrier) == ("raised", MAY)
    interim = AnswerRow(MAY, "interim", "We look at it.")
    record_answer(**me, barrier=barrier, raising=raising, row=interim)
    assert now(barrier) == ("raised", MAY)
    record_answer(**me, barrier=barrier, raising=raising, row=AnswerRow(JUNE, "yes", "It will change."))
    assert now(barrier) == ("answered", JUNE)
    move_barrier(**me, barrier=barrier, state="removed", on=JUNE, note="The act was changed.")
    assert history(barrier) == [
        ("noted", MARCH),
        ("analysed", APRIL),
        ("raised", MAY),
        ("answered", JUNE),
        ("removed", JUNE),
    ]


def test_backdated_state_fills_the_history_and_leaves_today(barrier: Barrier, petra: User) -> None:
    me = acting(petra)
    raise_barrier(**me, barrier=barrier, row=RaisingRow(MAY, authority="Ministry of Energy"))
    late = move_barrier(**me, barrier=barrier, state="analysed", on=APRIL)
    assert now(barrier) == ("raised", MAY)
    assert late.is_late
    assert [state for state, _on in history(barrier)] == ["noted", "analysed", "raised"]


@pytest.mark.parametrize(
    ("state", "on", "note", "wrong"),
    [
        ("answered", APRIL, "", "state"),
        ("noted", APRIL, "", "state"),
        ("raised", APRIL, "", "state"),
        ("removed", APRIL, "Why not", "state"),
        ("dropped", APRIL, "", "note"),
        ("none", APRIL, " ", "note"),
        ("analysed", datetime.date(2026, 1, 1), "", "on"),
        ("analysed", datetime.date(2999, 1, 1), "", "on"),
        ("gone", APRIL, "", "state"),
    ],
)
def test_what_cannot_follow_is_refused(
    barrier: Barrier, petra: User, state: str, on: datetime.date, note: str, wrong: str
) -> None:
    with pytest.raises(ProblemsError) as error:
        move_barrier(**acting(petra), barrier=barrier, state=state, on=on, note=note)
    assert {one.place for one in error.value.problems} == {wrong}
    assert history(barrier) == [("noted", MARCH)]


def test_backdated_state_that_contradicts_what_follows_is_refused(barrier: Barrier, petra: User) -> None:
    me = acting(petra)
    move_barrier(**me, barrier=barrier, state="none", on=MAY, note="A misunderstanding")
    with pytest.raises(ProblemsError) as error:
        move_barrier(**me, barrier=barrier, state="dropped", on=APRIL, note="No time")
    assert [one.place for one in error.value.problems] == ["on"]


def test_change_by_mistake_is_taken_back_but_not_the_first(barrier: Barrier, petra: User) -> None:
    me = acting(petra)
    change = move_barrier(**me, barrier=barrier, state="analysed", on=APRIL)
    take_back_change(**me, barrier=barrier, change=change)
    assert (now(barrier), history(barrier)) == (("noted", MARCH), [("noted", MARCH)])
    with pytest.raises(InvalidInputError):
        take_back_change(**me, barrier=barrier, change=StateChange.objects.get())


def test_stale_state_is_refused(barrier: Barrier, petra: User) -> None:
    me = acting(petra)
    move_barrier(**me, barrier=barrier, state="analysed", on=APRIL, lock=0)
    with pytest.raises(StaleError):
        move_barrier(**me, barrier=barrier, state="dropped", on=MAY, note="No time", lock=0)


def test_cities_learn_of_the_new_state(
    make_report: MakeReport, make_barrier: MakeBarrier, petra: User, clara: User
) -> None:
    barrier = make_barrier([make_report()])
    move_barrier(**acting(petra), barrier=barrier, state="analysed", on=APRIL)
    assert Notification.objects.filter(user=clara, kind="barriers.moved").count() == 1


def test_cities_and_other_platforms_may_not_move_it(barrier: Barrier, clara: User, dieter: User) -> None:
    for user in (clara, dieter):
        with pytest.raises(NotAllowedError):
            move_barrier(**acting(user), barrier=barrier, state="analysed", on=APRIL)
