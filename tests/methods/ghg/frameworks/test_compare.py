from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.ghg.frameworks.strategies import a_framework, some_rows
from zeroward.methods.ghg.frameworks import Rows, compare, rows_from, view
from zeroward.methods.ghg.method import MethodError

SETS = st.sampled_from(["AR4", "AR5", "AR6", "AR6-split"])


@given(
    rows=some_rows(),
    keys=st.tuples(a_framework, a_framework),
    sets=st.tuples(SETS, SETS),
    scale=st.floats(0.5, 2),
)
def test_parts_add_up_exactly(rows: Rows, keys: tuple[str, str], sets: tuple[str, str], scale: float) -> None:
    changed = replace(rows, masses=rows.masses * scale, boundaries=("combustion",) * len(rows))
    one, two = view(rows, keys[0], gwp=sets[0]), view(changed, keys[1], gwp=sets[1])
    found = compare(one, two)
    assert sum((part.exact for part in found.parts), Fraction(0)) == found.exact
    assert found.difference == two.headline.co2e - one.headline.co2e
    assert found.exact == Fraction(two.headline.co2e) - Fraction(one.headline.co2e)


@given(rows=some_rows(), key=a_framework)
def test_a_view_does_not_differ_from_itself(rows: Rows, key: str) -> None:
    seen = view(rows, key, gwp="AR5")
    assert compare(seen, seen).parts == ()


@given(rows=some_rows(), keys=st.tuples(a_framework, a_framework))
def test_the_other_way_round_turns_the_sign(rows: Rows, keys: tuple[str, str]) -> None:
    one, two = (view(rows, key, gwp="AR5") for key in keys)
    assert compare(one, two).exact == -compare(two, one).exact


@given(rows=some_rows(), data=st.data())
def test_rows_are_tied_together_by_their_ids(rows: Rows, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(rows))))
    one, two = view(rows, "gpc", gwp="AR5"), view(rows.take(order), "gpc", gwp="AR5")
    assert compare(one, two).exact == 0


def test_each_difference_has_its_stated_reason() -> None:
    base = [
        {
            "source": "residential.fuel",
            "masses": {"CO2": 100.0, "CH4": 1.0},
            "boundary": "combustion",
            "series": "a",
        },
        {
            "source": "residential.electricity",
            "masses": {"CO2": 50.0},
            "boundary": "combustion",
            "series": "grid",
        },
        {"source": "solid_waste.inside", "masses": {"CH4_bio": 2.0}, "boundary": "", "series": "x"},
        {"source": "residential.losses", "masses": {"CO2": 3.0}, "boundary": "combustion", "series": "grid"},
    ]
    other = [
        {
            "source": "residential.fuel",
            "masses": {"CO2": 120.0, "CH4": 1.0},
            "boundary": "life_cycle",
            "series": "b",
        },
        {
            "source": "residential.electricity",
            "masses": {"CO2": 60.0},
            "boundary": "combustion",
            "series": "mix",
        },
        {"source": "solid_waste.inside", "masses": {"CH4_bio": 2.0}, "boundary": "", "series": "x"},
        {"source": "residential.losses", "masses": {"CO2": 3.0}, "boundary": "combustion", "series": "grid"},
    ]
    found = compare(view(rows_from(base), "gpc", gwp="AR5"), view(rows_from(other), "bisko", gwp="AR4"))
    assert {(part.kind, part.reason): part.amount for part in found.parts} == {
        ("factor_boundary", ""): 20.0,
        ("electricity_rule", ""): 10.0,
        ("gwp", ""): -3.0,
        ("scope_exclusion", "not_energy"): -56.0,
    }
    assert found.difference == -29.0
    assert all(part.title for part in found.parts)
    assert {part.kind: part.changes for part in found.parts} == {
        "factor_boundary": ("combustion → life_cycle",),
        "electricity_rule": ("grid → mix",),
        "gwp": ("AR5 → AR4",),
        "scope_exclusion": (),
    }


def test_losses_are_explained_by_the_rule_of_the_total() -> None:
    rows = rows_from([{"source": "residential.losses", "masses": {"CO2": 3.0}}])
    seen = view(rows, "gpc", gwp="AR5")
    found = compare(seen, seen, total_first="basic", total_second="basic_plus")
    assert [(part.kind, part.amount, part.sources) for part in found.parts] == [
        ("total_rule", 3.0, {"residential.losses": 3.0})
    ]
    assert found.parts[0].reason == "I.1.3, BASIC"


def test_uncertified_biomass_explains_itself() -> None:
    rows = rows_from([{"source": "residential.fuel", "masses": {"CO2_bio": 9.0}, "certified": False}])
    found = compare(view(rows, "gpc", gwp="AR5"), view(rows, "mission", gwp="AR5"))
    assert [(part.kind, part.amount) for part in found.parts] == [("biomass_rule", 9.0)]


def test_a_row_of_one_side_only_is_named() -> None:
    one = rows_from([{"source": "residential.fuel", "masses": {"CO2": 9.0}, "id": "a"}])
    two = rows_from([{"source": "residential.fuel", "masses": {"CO2": 4.0}, "id": "b"}])
    found = compare(view(one, "gpc", gwp="AR5"), view(two, "gpc", gwp="AR5"))
    assert {(part.reason, part.amount) for part in found.parts} == {("first", -9.0), ("second", 4.0)}


def test_rows_that_cannot_be_tied_together_are_refused() -> None:
    one = Rows(sources=("residential.fuel",), masses=np.zeros((1, 20)))
    two = Rows(sources=("rail.fuel",), masses=np.zeros((1, 20)))
    with pytest.raises(MethodError, match="do not belong together"):
        compare(view(one, "gpc", gwp="AR5"), view(two, "gpc", gwp="AR5"))


def masses(source: str, kg: float, **columns: str) -> Rows:
    return rows_from([{"source": source, "masses": {"CO2": kg}, **columns}])


def kinds(
    one: Rows, two: Rows, frameworks: tuple[str, str] = ("gpc", "gpc")
) -> list[tuple[str, tuple[str, ...]]]:
    found = compare(view(one, frameworks[0], gwp="AR5"), view(two, frameworks[1], gwp="AR5"))
    return [(part.kind, part.changes) for part in found.parts]


def test_heat_that_is_split_differently_says_so() -> None:
    one, two = masses("residential.heat", 10.0), masses("residential.heat", 12.0)
    assert kinds(one, two, ("gpc", "bisko")) == [("chp_rule", ("free → carnot",))]
    assert kinds(one, two) == [("activity", ())]


def test_another_series_or_rule_is_named_from_what_to_what() -> None:
    fuel = [masses("rail.fuel", kg, series=series) for kg, series in ((1.0, "ipcc-2006"), (2.0, "own"))]
    assert kinds(*fuel) == [("factor_series", ("ipcc-2006 → own",))]
    power = [
        masses("rail.electricity", kg, electricity_rule=rule)
        for kg, rule in ((1.0, "location"), (2.0, "neefe"))
    ]
    assert kinds(*power) == [("electricity_rule", ("location → neefe",))]


def test_what_rounding_of_sums_leaves_over_is_said_when_nothing_else_differs() -> None:
    rows = rows_from(
        [
            {"source": "residential.fuel", "masses": {"CO2": 1e16}},
            {"source": "residential.electricity", "masses": {"CO2": 1.0}},
            {"source": "commercial.fuel", "masses": {"CO2": 1.0}},
        ]
    )
    found = compare(view(rows, "gpc", gwp="AR5"), view(rows, "mission", gwp="AR5"))
    assert [part.kind for part in found.parts] == ["rounding"]
    assert found.difference == -2.0
