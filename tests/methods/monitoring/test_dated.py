"""States that change in mid-year, and municipalities that merge."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.monitoring import (
    Change,
    Merger,
    Spell,
    history,
    in_year,
    parts_of,
    spells,
    state_of_year,
    state_on,
    successor,
)

CHANGES = [
    Change("associated", date(2020, 1, 1)),
    Change("candidate", date(2024, 7, 1)),
    Change("member", date(2026, 5, 1), known_on=date(2026, 1, 15)),
]


def test_country_that_changes_status_in_mid_year() -> None:
    rows = spells(CHANGES)
    assert state_on(rows, date(2024, 6, 30)) == "associated"
    assert state_on(rows, date(2024, 7, 1)) == "candidate"
    assert state_on(rows, date(2019, 12, 31)) is None
    assert [state_of_year(rows, 2024, by=by) for by in ("start", "end", "longest")] == [
        "associated", "candidate", "candidate",
    ]  # fmt: skip
    assert state_of_year(rows, 2026, by="longest") == "member"
    assert in_year(rows, 2024) == (
        Spell("associated", date(2024, 1, 1), date(2024, 6, 30)),
        Spell("candidate", date(2024, 7, 1), date(2024, 12, 31)),
    )
    assert state_of_year(rows, 2018, by="longest") is None


def test_older_report_does_not_know_the_later_change() -> None:
    assert state_on(spells(CHANGES, known=date(2025, 12, 31)), date(2026, 6, 1)) == "candidate"
    assert state_on(spells(CHANGES), date(2026, 6, 1)) == "member"


def test_correction_of_a_day_counts_and_two_at_once_are_refused() -> None:
    wrong = Change("a", date(2025, 1, 1), date(2025, 1, 1))
    assert spells([wrong, Change("b", date(2025, 1, 1), date(2025, 2, 1))]) == (
        Spell("b", date(2025, 1, 1), None),
    )
    with pytest.raises(MethodError, match="Two states begin"):
        spells([wrong, Change("b", date(2025, 1, 1), date(2025, 1, 1))])


def test_state_that_ends_leaves_a_gap_and_one_that_goes_on_is_one_spell() -> None:
    rows = spells(
        [Change("a", date(2025, 1, 1)), Change("a", date(2025, 2, 1)), Change(None, date(2025, 3, 1))]
    )
    assert rows == (Spell("a", date(2025, 1, 1), date(2025, 2, 28)),)


STATES = st.lists(
    st.builds(Change, st.sampled_from(["a", "b", None]), st.dates(date(2024, 1, 1), date(2026, 12, 31))),
    max_size=8, unique_by=lambda one: one.since,
)  # fmt: skip


@given(STATES, st.randoms())
def test_spells_do_not_overlap_and_hang_on_no_order(changes: list[Change], random: object) -> None:
    rows = spells(changes)
    mixed = list(changes)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert spells(mixed) == rows
    for one, other in pairwise(rows):
        assert one.last is not None
        assert one.first <= one.last < other.first
    days = sum((one.last - one.first).days + 1 for one in in_year(rows, 2025) if one.last is not None)
    assert days <= 365


MERGERS = [Merger(date(2023, 7, 1), ("A", "B"), "AB"), Merger(date(2025, 1, 1), ("AB", "C"), "AB")]


def test_municipality_that_merged_is_followed_forwards_and_back() -> None:
    assert successor(MERGERS, "A", on=date(2023, 6, 30)) == "A"
    assert successor(MERGERS, "A", on=date(2023, 7, 1)) == "AB"
    assert successor(MERGERS, "C", on=date(2025, 1, 1)) == "AB"
    assert parts_of(MERGERS, "AB", on=date(2022, 12, 31)) == ("A", "B", "C")
    assert parts_of(MERGERS, "AB", on=date(2023, 6, 30)) == ("A", "B", "C")
    assert parts_of(MERGERS, "AB", on=date(2023, 7, 1)) == ("AB", "C")
    assert parts_of(MERGERS, "AB", on=date(2024, 12, 31)) == ("AB", "C")
    assert parts_of(MERGERS, "AB", on=date(2025, 12, 31)) == ("AB",)


def test_amounts_are_summed_over_the_parts_and_never_counted_twice() -> None:
    figures = {
        "A": {2022: 1.0, 2023: 1.5}, "B": {2022: 2.0, 2023: 2.5},
        "C": {2022: 4.0, 2023: 4.0, 2024: 4.0}, "AB": {2024: 5.0, 2025: 10.0},
    }  # fmt: skip
    found = history(figures, MERGERS, "AB", years=(2021, 2022, 2024, 2025))
    assert (found[2022].value, found[2022].of) == (7.0, ("A", "B", "C"))
    assert (found[2024].value, found[2024].of) == (9.0, ("AB", "C"))
    assert (found[2025].value, found[2025].of) == (10.0, ("AB",))
    assert (found[2021].value, found[2021].missing) == (None, ("A", "B", "C"))


def test_year_of_the_merger_counts_the_parts_where_the_new_one_has_no_figure() -> None:
    one = [Merger(date(2023, 7, 1), ("A", "B"), "AB")]
    parts = {"A": {2023: 1.0}, "B": {2023: 2.0}}
    assert history(parts, one, "AB", years=[2023])[2023].value == 3.0
    both = history({**parts, "AB": {2023: 3.3}}, one, "AB", years=[2023])[2023]
    assert (both.value, both.of) == (3.3, ("AB",))
    assert history(parts, one, "AB", years=[2024])[2024].missing == ("AB",)


def test_figure_that_a_register_reckons_back_goes_before_the_parts() -> None:
    one = [Merger(date(2023, 7, 1), ("A", "B"), "AB")]
    figures = {"A": {2020: 1.0}, "AB": {2020: 3.5}}
    assert history(figures, one, "AB", years=[2020])[2020].value == 3.5


def test_figure_of_one_that_took_another_in_does_not_stand_for_both() -> None:
    one = [Merger(date(2023, 7, 1), ("A", "B"), "A")]
    found = history({"A": {2020: 1.0}}, one, "A", years=[2020])[2020]
    assert (found.value, found.of, found.missing) == (None, ("A",), ("B",))


def test_shares_are_weighted_by_heads_and_not_made_up_without_them() -> None:
    one = [Merger(date(2023, 7, 1), ("A", "B"), "AB")]
    figures = {"A": {2020: 10.0}, "B": {2020: 40.0}}
    heads = {"A": {2020: 2000.0}, "B": {2020: 1000.0}}
    found = history(figures, one, "AB", years=[2020], how="mean", weights=heads)[2020]
    assert found.value == pytest.approx(20.0)
    assert history(figures, one, "AB", years=[2020], how="mean")[2020].missing == ("A", "B")


@pytest.mark.parametrize(
    "mergers",
    [
        [Merger(date(2023, 1, 1), ("A", "B"), "X"), Merger(date(2024, 1, 1), ("A", "C"), "Y")],
        [Merger(date(2023, 1, 1), ("A", "B"), "X"), Merger(date(2024, 1, 1), ("X", "C"), "A")],
        [Merger(date(2023, 1, 1), ("A",), "A")],
    ],
)
def test_municipality_that_ends_twice_or_comes_back_is_refused(mergers: list[Merger]) -> None:
    with pytest.raises(MethodError, match="merges twice"):
        successor(mergers, "A", on=date(2026, 1, 1))


@given(st.lists(st.integers(2019, 2025), min_size=1, max_size=4, unique=True), st.randoms())
def test_sum_over_a_chain_of_mergers_is_the_sum_of_those_who_were_there(
    years: list[int], random: object
) -> None:
    names = [f"m{at}" for at in range(len(years) + 1)]
    chain, into = [], names[0]
    for year, other in zip(sorted(years), names[1:], strict=True):
        chain.append(Merger(date(year, 4, 1), (into, other), f"{into}+{other}"))
        into = f"{into}+{other}"
    random.shuffle(chain)  # type: ignore[attr-defined]
    before = min(years) - 1
    found = history({name: {before: 1.0} for name in names}, chain, into, years=[before])[before]
    assert (found.value, found.of) == (float(len(names)), tuple(sorted(names)))
    assert all(successor(chain, name, on=date(2030, 1, 1)) == into for name in names)
