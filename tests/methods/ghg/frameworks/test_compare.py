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
        ("gwp", "AR5 → AR4"): -3.0,
        ("scope_exclusion", "not_energy"): -56.0,
    }
    assert found.difference == -29.0
    assert all(part.title for part in found.parts)


def test_losses_are_explained_by_the_rule_of_the_total() -> None:
    rows = rows_from([{"source": "residential.losses", "masses": {"CO2": 3.0}}])
    seen = view(rows, "gpc", gwp="AR5")
    found = compare(seen, seen, total_first="basic", total_second="basic_plus")
    assert [(part.kind, part.amount, part.sources) for part in found.parts] == [
        ("total_rule", 3.0, {"residential.losses": 3.0})
    ]
    assert "not in BASIC" in found.parts[0].title


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
