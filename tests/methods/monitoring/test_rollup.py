"""Status and indicators rolled up: by hand, and for any order."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.monitoring import (
    STATUSES,
    ActionRow,
    Effect,
    IndicatorRow,
    counted,
    effects,
    progress,
    roll_up,
    stand,
    whole,
)

ACTIONS = [
    ActionRow("a1", "Turku", "implemented"),
    ActionRow("a2", "Turku", "in_progress"),
    ActionRow("a3", "Graz", None),
    ActionRow("a4", "Graz", "dropped"),
]
INDICATORS = [
    IndicatorRow("a1", 100.0, 2020, 0.0, 2030, 80.0, 2025, "down"),
    IndicatorRow("a1", 0.0, 2020, 10.0, 2030, 12.0, 2025, "up"),
    IndicatorRow("a2", 0.0, 2020, 10.0, 2030, 5.0, 2025),
    IndicatorRow("a2", None, None, 10.0, 2030, 5.0, 2025, "up"),
    IndicatorRow("a3", 1.0, 2020, None, None, 5.0, 2025),
    IndicatorRow("a3", 1.0, 2020, 2.0, 2030, None, None),
]


def test_counts_by_hand() -> None:
    found = roll_up(ACTIONS, INDICATORS)
    assert found.words == ("behind", "reached", "on_path", "no_base", "no_target", "no_value")
    assert [one.group for one in found.groups] == ["Graz", "Turku"]
    graz, turku = found.groups
    assert turku.statuses == {**dict.fromkeys(STATUSES, 0), None: 0, "implemented": 1, "in_progress": 1}
    assert (graz.statuses[None], graz.statuses["dropped"], graz.word) == (1, 1, "dropped")
    assert (turku.word, turku.measured, turku.silent) == ("in_progress", 2, 1)
    assert (graz.measured, graz.silent) == (0, 0)
    assert turku.indicators == {
        "reached": 1, "on_path": 1, "behind": 1, "no_base": 1, "no_target": 0, "no_value": 0,
    }  # fmt: skip
    assert (found.total.actions, sum(found.total.indicators.values())) == (4, 6)
    assert found.shares[0] == pytest.approx(0.2)


def test_target_year_that_passed_asks_for_the_target_itself() -> None:
    late = IndicatorRow("a1", 0.0, 2020, 10.0, 2024, 9.0, 2026, "up")
    unknown = IndicatorRow("a1", 0.0, None, 10.0, 2030, 9.0, 2021, "up")
    assert roll_up(ACTIONS, [late, unknown]).words == ("behind", "behind")


def test_way_down_follows_from_base_and_target_when_nobody_said() -> None:
    down = [IndicatorRow("a1", 100.0, 2020, 0.0, 2030, value, 2025) for value in (49.0, 51.0, -1.0)]
    assert roll_up(ACTIONS, down).words == ("on_path", "behind", "reached")


def test_nothing_to_roll_up() -> None:
    found = roll_up([], [])
    assert (found.groups, found.total.actions, found.total.word) == ((), 0, "no_action")
    assert roll_up(ACTIONS, []).total.measured == 0


def test_indicator_of_no_action_and_action_given_twice_are_refused() -> None:
    with pytest.raises(MethodError, match="no action a9"):
        roll_up(ACTIONS, [IndicatorRow("a9", None, None, None, None, None, None)])
    with pytest.raises(MethodError, match="twice"):
        roll_up([*ACTIONS, ACTIONS[0]], [])


@pytest.mark.parametrize(
    ("statuses", "word"),
    [
        ([], "no_action"),
        ([None, None], "no_report"),
        (["dropped", "dropped"], "dropped"),
        (["dropped", None], "dropped"),
        (["implemented", "dropped"], "implemented"),
        (["implemented", "delayed"], "delayed"),
        (["implemented", "not_started"], "in_progress"),
        (["planned", "not_started"], "planned"),
        (["not_started", None, "dropped"], "not_started"),
        (["in_progress", "in_progress"], "in_progress"),
    ],
)
def test_one_word_for_many(statuses: list[Any], word: str) -> None:
    assert whole(counted(statuses)) == word


def test_action_whose_time_has_passed_is_delayed_though_nobody_says_so() -> None:
    due = date(2026, 6, 30)
    assert stand("in_progress", due=due, on=date(2026, 7, 1)).status == "delayed"
    assert stand("in_progress", due=due, on=date(2026, 7, 1)).derived
    assert stand("in_progress", due=due, on=due).status == "in_progress"
    assert stand("implemented", due=due, on=date(2027, 1, 1)).status == "implemented"
    assert stand("dropped", due=due, on=date(2027, 1, 1)).status == "dropped"
    assert stand(None, due=due, on=date(2027, 1, 1)).status is None
    assert stand("planned", due=None, on=date(2027, 1, 1)).status == "planned"


NUMBER = st.none() | st.floats(-100, 100)
YEAR = st.none() | st.integers(2015, 2035)
STATUS = st.sampled_from([*STATUSES, None])
ROWS = st.lists(
    st.builds(
        IndicatorRow, st.sampled_from(["a0", "a1", "a2"]), NUMBER, YEAR, NUMBER, YEAR, NUMBER, YEAR,
        st.sampled_from(["up", "down", None]),
    ),
    max_size=12,
)  # fmt: skip


@given(st.lists(STATUS, min_size=3, max_size=3), ROWS, st.randoms())
def test_no_order_matters_and_everything_is_counted_once(
    statuses: list[Any], rows: list[IndicatorRow], random: Any
) -> None:
    actions = [ActionRow(f"a{at}", "xy"[at % 2], one) for at, one in enumerate(statuses)]
    found = roll_up(actions, rows)
    mixed_actions, mixed_rows = list(actions), list(rows)
    random.shuffle(mixed_actions)
    random.shuffle(mixed_rows)
    again = roll_up(mixed_actions, mixed_rows)
    assert (again.groups, again.total) == (found.groups, found.total)
    assert sum(one.actions for one in found.groups) == found.total.actions == len(actions)
    assert sum(found.total.indicators.values()) == len(rows)
    for share, word, row in zip(found.shares, found.words, rows, strict=True):
        alone = progress(base=row.base, target=row.target, value=row.value, direction=row.direction)
        assert (None if share != share else share) == pytest.approx(alone.share)
        assert (word == "reached") == (alone.share is not None and alone.share >= 1)


@given(st.lists(STATUS, max_size=8), st.randoms())
def test_word_of_many_hangs_on_no_order_and_on_no_repetition(statuses: list[Any], random: Any) -> None:
    mixed = [*statuses, *statuses]
    random.shuffle(mixed)
    assert whole(counted(mixed)) == whole(counted(statuses))


def test_effects_are_compared_where_both_are_known() -> None:
    rows = [
        Effect("a", 100.0, 80.0, True),
        Effect("b", 50.0, None, True),
        Effect("c", None, 20.0),
        Effect("d", 10.0, 15.0),
    ]
    found = effects(rows)
    assert (found.actions, found.both, found.expected, found.realised, found.unknown) == (4, 2, 110, 95, 50)
    assert (found.difference, found.share) == (-15, pytest.approx(95 / 110))
    assert found.sentence == "Of 4 actions both effects are known for 2."
    assert effects(rows, ended_only=True).share == pytest.approx(0.8)


def test_what_nobody_expects_of_the_others_is_not_known_rather_than_nothing() -> None:
    assert effects([Effect("a", 10.0, 5.0), Effect("b", None, None)]).unknown is None
    assert effects([Effect("a", 0.0, None)]).unknown == 0


def test_effects_that_cannot_be_divided_have_no_share() -> None:
    assert effects([]).share is None
    assert effects([Effect("a", 10.0, -2.0)]).share is None
    assert effects([Effect("a", -10.0, -5.0)]).share == 0.5


@given(st.lists(st.builds(Effect, st.text(max_size=2), NUMBER, NUMBER, st.booleans())), st.randoms())
def test_sums_of_effects_hang_on_no_order(rows: list[Effect], random: Any) -> None:
    mixed = list(rows)
    random.shuffle(mixed)
    assert effects(mixed) == effects(rows)
