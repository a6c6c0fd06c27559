"""Borda points and first choices of a room, with intervals that a small room deserves."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.rankings import rank_room

OPTIONS = ("money", "people", "law")
ORDERS = st.lists(
    st.sampled_from([order for size in (1, 2, 3) for order in itertools.permutations(OPTIONS, size)]),
    min_size=1,
    max_size=40,
)


def test_rank_room_counts_points_and_first_choices() -> None:
    room = rank_room(
        [("money", "people", "law"), ("money", "law", "people"), ("people", "money", "law")], OPTIONS
    )
    assert room.n == 3
    assert [(row.option, round(row.points, 4), row.firsts) for row in room.rows] == [
        ("money", 0.8333, 2),
        ("people", 0.5, 1),
        ("law", 0.1667, 0),
    ]


def test_rank_room_shares_the_points_of_what_was_left_out() -> None:
    room = rank_room([("law",)], OPTIONS)
    assert {row.option: row.points for row in room.rows} == {"law": 1.0, "money": 0.25, "people": 0.25}
    assert [row.named for row in room.rows] == [1, 0, 0]


def test_rank_room_has_no_leader_in_a_small_room_and_one_in_a_large_room_of_one_mind() -> None:
    order = ("money", "people", "law")
    assert rank_room([order] * 3, OPTIONS).leader == ""
    large = rank_room([order] * 40, OPTIONS)
    assert large.leader == "money"
    assert [row.apart for row in large.rows] == [False, True, True]
    assert large.rows[0].interval.low > 0.75
    assert large.rows[0].interval.method == "Hoeffding"


def test_rank_room_without_orders_is_empty() -> None:
    assert rank_room([], OPTIONS).rows == ()
    assert rank_room([()], OPTIONS).n == 0


@pytest.mark.parametrize(
    ("orders", "options"),
    [([("tram",)], OPTIONS), ([("law", "law")], OPTIONS), ([], ("law",)), ([], ("law", "law"))],
)
def test_rank_room_refuses_what_is_no_order(orders: list[tuple[str, ...]], options: tuple[str, ...]) -> None:
    with pytest.raises(SurveyError) as error:
        rank_room(orders, options)
    assert error.value.remedy


@given(ORDERS)
def test_points_add_up_and_lie_in_their_intervals(orders: list[tuple[str, ...]]) -> None:
    room = rank_room(orders, OPTIONS)
    assert sum(row.points for row in room.rows) == pytest.approx(1.5)
    assert sum(row.firsts for row in room.rows) == room.n
    assert all(0 <= row.interval.low <= row.points <= row.interval.high <= 1 for row in room.rows)
    assert [row.points for row in room.rows] == sorted((row.points for row in room.rows), reverse=True)
