"""Values with two times: late, backdated, corrected, taken back, and in another unit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.monitoring import Conversion, Value, as_known, in_unit, revisions, timing

FIRST = Value(2023, 10.0, "GWh", date(2024, 3, 1))
CORRECTED = Value(2023, 12.0, "GWh", date(2025, 3, 1))
LATE = Value(2022, 9.0, "GWh", date(2025, 6, 1))
TAKEN_BACK = Value(2023, None, "GWh", date(2026, 1, 1))
ALL = (FIRST, CORRECTED, LATE, TAKEN_BACK)


@pytest.mark.parametrize(
    ("on", "known"),
    [
        (date(2024, 1, 1), {}),
        (date(2024, 12, 31), {2023: 10.0}),
        (date(2025, 5, 1), {2023: 12.0}),
        (date(2025, 7, 1), {2022: 9.0, 2023: 12.0}),
        (date(2026, 7, 1), {2022: 9.0}),
    ],
)
def test_older_report_sees_what_was_known_then(on: date, known: dict[int, float]) -> None:
    assert {year: one.value for year, one in as_known(ALL, on=on).items()} == known


def test_revisions_are_what_changed_between_two_days() -> None:
    found = revisions(ALL, since=date(2024, 12, 31), until=date(2025, 12, 31))
    assert [(one.year, one.before, one.after) for one in found] == [
        (2022, None, LATE),
        (2023, FIRST, CORRECTED),
    ]


def test_timing_tells_late_and_backdated_apart() -> None:
    assert timing(FIRST, ALL, days=180) == "in_time"
    assert timing(CORRECTED, ALL, days=180) == "late"
    assert timing(LATE, ALL, days=180) == "backdated"


def test_two_values_at_once_are_refused_unless_their_entries_are_numbered() -> None:
    with pytest.raises(MethodError, match="at once"):
        as_known([FIRST, Value(2023, 11.0, "GWh", FIRST.known_on)], on=date(2026, 1, 1))
    numbered = [FIRST, Value(2023, 11.0, "GWh", FIRST.known_on, entry=2)]
    assert as_known(numbered, on=date(2026, 1, 1))[2023].value == 11.0


def test_unit_that_changed_is_converted_by_the_rule_of_its_years() -> None:
    values = as_known(
        [
            Value(2020, 5.0, "old points", date(2021, 1, 1)),
            Value(2021, 4.0, "old points", date(2022, 1, 1)),
            Value(2022, 50.0, "points", date(2023, 1, 1)),
        ],
        on=date(2026, 1, 1),
    )
    rules = [
        Conversion("old points", "points", 10.0, until=2020, why="ten to one"),
        Conversion("old points", "points", 10.0, plus=2.0, since=2021),
    ]
    found = in_unit(values, "points", rules)
    assert (found.figures, found.unusable) == ({2020: 50.0, 2021: 42.0, 2022: 50.0}, ())


def test_units_that_measure_the_same_need_no_rule_and_others_are_shown_not_guessed() -> None:
    values = as_known([FIRST, Value(2024, 3.0, "trees", date(2025, 1, 1))], on=date(2025, 1, 2))
    found = in_unit(values, "MWh")
    assert found.figures == {2023: 10_000.0}
    assert [one.unit for one in found.unusable] == ["trees"]


def test_two_rules_for_one_year_are_refused() -> None:
    rules = [Conversion("GWh", "points", 1.0), Conversion("GWh", "points", 2.0)]
    with pytest.raises(MethodError, match="differ for 2023"):
        in_unit({2023: FIRST}, "points", rules)


ROWS = st.lists(
    st.builds(
        Value, st.integers(2018, 2022), st.none() | st.floats(-10, 10), st.just("MWh"),
        st.dates(date(2019, 1, 1), date(2024, 1, 1)),
    ),
    max_size=12, unique_by=lambda one: (one.year, one.known_on),
)  # fmt: skip


@given(ROWS, st.dates(date(2019, 1, 1), date(2024, 1, 1)), st.randoms())
def test_no_order_matters_and_later_knowledge_never_changes_the_past(
    rows: list[Value], on: date, random: object
) -> None:
    mixed = list(rows)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert as_known(mixed, on=on) == as_known(rows, on=on)
    assert as_known([one for one in rows if one.known_on <= on], on=on) == as_known(rows, on=on)
    assert revisions(rows, since=on, until=on) == ()
