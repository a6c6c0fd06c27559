"""The rules of the equity check."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.equity import Cell, Mitigation, groups, lenses, published, review, suppressed
from zeroward.methods.ghg.method import MethodError

GROUPS, LENSES = [one.key for one in groups()], [one.key for one in lenses()]
FUND = Mitigation("Hardship fund", owner="Social office", due=date(2027, 1, 1), cost=200_000)

CELLS = st.dictionaries(
    st.tuples(st.sampled_from(GROUPS), st.sampled_from(LENSES)),
    st.tuples(
        st.sampled_from([None, -2, -1, 0, 1, 2]),
        st.sampled_from(["", "few", "many", "most"]),
        st.sampled_from([None, FUND, Mitigation("Fund")]),
        st.sampled_from([None, 0, 3, 5, 400]),
    ),
).map(
    lambda raw: [
        Cell(group, lens, effect, share, mitigation=mitigation, count=count)
        for (group, lens), (effect, share, mitigation, count) in raw.items()
    ]
)


def cell(group: str = "low_income_tenants", lens: str = "cost", effect: int | None = -1, **more: Any) -> Cell:
    return Cell(group, lens, effect, **{"share": "many", "evidence": "E3", **more})


def test_burden_of_many_is_heavy_and_of_few_is_not() -> None:
    assert [one.share for one in review([cell(), cell(lens="access", share="few")]).heavy] == ["many"]


def test_burden_without_owner_blocks_and_a_mitigation_taken_on_frees() -> None:
    unowned = Mitigation("Hardship fund")
    assert not review([cell()]).ready
    assert not review([cell(mitigation=unowned)]).ready
    assert not review([cell(mitigation=Mitigation("", owner="x"))]).ready
    found = review([cell(mitigation=FUND)])
    assert found.ready
    assert found.heavy  # eased, and still a burden


def test_even_a_small_burden_of_few_needs_somebody() -> None:
    assert not review([cell(share="few")]).ready


def test_gain_of_others_does_not_make_up_for_a_burden() -> None:
    gains = [cell(group=one, effect=2) for one in GROUPS if one != "homeless"]
    found = review([*gains, cell(group="homeless", effect=-1)])
    assert not found.ready
    assert [one.group for one in found.worst_off] == ["homeless"]
    assert len(found.gaining) == 12


def test_worst_off_are_three_by_worst_effect_then_heavy_burdens() -> None:
    found = review(
        [
            cell(group="children", effect=-1, share="few"),
            cell(group="carers", effect=-2, share="few"),
            cell(group="migrants", effect=-1),
            cell(group="migrants", lens="access", effect=-1),
            cell(group="disability", effect=-1),
            cell(group="homeless", effect=2),
        ]
    )
    assert [one.group for one in found.worst_off] == ["carers", "migrants", "disability"]


def test_blank_is_not_examined_and_not_zero() -> None:
    found = review([cell(effect=0)])
    assert len(found.unexamined) == 13 * 5 - 1
    assert "64 of 65 cells are not examined." in found.findings


def test_opinion_is_weakly_founded() -> None:
    found = review(
        [cell(evidence="E1"), cell(lens="access", evidence=""), cell(lens="exposure", evidence="E2")]
    )
    assert {one.lens for one in found.weakly_founded} == {"cost", "access"}


def test_cheapest_mitigation_among_burdens() -> None:
    dear = Mitigation("New lift", owner="Works", cost=900_000)
    found = review(
        [cell(mitigation=dear), cell(lens="access", mitigation=FUND), cell(lens="exposure", effect=1)]
    )
    assert found.cheapest_mitigation is not None
    assert found.cheapest_mitigation.mitigation == FUND
    assert review([cell()]).cheapest_mitigation is None


def test_few_people_are_not_published() -> None:
    found = review(
        [
            cell(count=4, note="the family in no. 3"),
            cell(lens="access", count=5),
            cell(lens="exposure", count=0),
        ]
    )
    shown = {one.lens: one for one in published(found) if one.group == "low_income_tenants"}
    assert (shown["cost"].effect, shown["cost"].note, shown["cost"].count) == (None, "", None)
    assert shown["access"].effect == -1
    assert shown["exposure"].count == 0


def test_own_groups_join_the_standard_ones() -> None:
    assert review([cell(group="students")]).groups == (*GROUPS, "students")
    assert review([], groups=["students"]).groups == ("students",)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ([cell(effect=3)], "from -2 to 2"),
        ([cell(lens="mood")], "no such lens"),
        ([cell(share="some")], "none, few, many or most"),
        ([cell(timing="later")], "build, operate or both"),
        ([cell(evidence="E9")], "E0 to E4"),
        ([cell(share="none")], "for none of the group"),
        ([cell(count=-1)], "zero or more"),
        ([cell(), cell()], "two answers"),
    ],
)
def test_answers_off_the_scales_are_refused(cells: list[Cell], words: str) -> None:
    with pytest.raises(MethodError, match=words) as caught:
        review(cells)
    assert "/" in caught.value.place


def test_group_that_is_not_listed_is_refused() -> None:
    with pytest.raises(MethodError, match="not among the groups"):
        review([cell()], groups=["students"])


@given(cells=CELLS)
def test_rules_hold_for_any_answers(cells: list[Cell]) -> None:
    found = review(cells)
    assert len(found.cells) == 65
    assert set(found.heavy) <= {one for one in found.cells if one.negative}
    assert found.ready == all(one.mitigated for one in found.cells if one.negative)
    assert len(found.worst_off) <= 3
    assert all(one.worst is not None and one.worst < 0 for one in found.worst_off)
    assert len(found.unexamined) + sum(one.examined for one in found.standings) == 65
    assert not any(suppressed(one) for one in published(found))


@given(cells=CELLS, more=st.sampled_from([1, 2]))
def test_a_further_gain_never_makes_an_action_ready(cells: list[Cell], more: int) -> None:
    taken = {(one.group, one.lens) for one in cells}
    free = next(((group, lens) for group in GROUPS for lens in LENSES if (group, lens) not in taken), None)
    if free is not None:
        assert review([*cells, Cell(*free, more)]).ready == review(cells).ready
