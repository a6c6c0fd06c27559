"""Budgets by several approaches, side by side."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zeroward.methods.pathways as package
from tests.methods.appraisal.test_words import sentences
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.pathways import (
    BudgetContext,
    BudgetView,
    approaches,
    category_label,
    required_rate,
    side_by_side,
    spent,
)
from zeroward.methods.pathways.budget_approaches import needed
from zeroward.methods.pathways.budget_words import TEXTS
from zeroward.methods.pathways.residual import KINDS

OWN = (
    "budget",
    "budget_views",
    "budget_approaches",
    "targets",
    "residual",
    "overlap",
    "cumulative",
    "gap",
    "gap_table",
)

CITY = BudgetContext(
    base_year=2020,
    emissions=1_000_000,
    path={2020: 1_000_000, 2030: 500_000, 2050: 0},
    population=200_000,
    population_2018=200_000,
    population_2030=200_000,
    emissions_2018=1_000_000,
    hdi_factor=1.0,
    gdp_per_head_usd=40_000,
    energy_co2=800_000,
    energy_co2_path={2030: 400_000, 2050: 0},
    city_gdp=8e9,
    past_emissions=50e6,
    country_budget=300e6,
    country_population=10e6,
    country_energy_co2=40e6,
    country_gdp=400e9,
    world_budget=400e9,
    world_population=8e9,
    world_emissions=40e9,
    world_gdp=80e12,
    world_past_emissions=1600e9,
)


def views(context: BudgetContext) -> dict[str, BudgetView]:
    return {one.approach.key: one for one in side_by_side(context)}


def test_shares_are_plain_arithmetic() -> None:
    found = views(CITY)
    assert found["world_population"].amount == pytest.approx(400e9 * 200_000 / 8e9)  # 10 Mt
    assert found["world_grandfathering"].amount == pytest.approx(400e9 * 1e6 / 40e9)  # 10 Mt
    assert found["world_gdp"].amount == pytest.approx(400e9 * 8e9 / 80e12)  # 40 Mt
    assert found["world_historical"].amount == pytest.approx(2000e9 * 200_000 / 8e9 - 50e6)  # nothing left: 0
    assert found["tyndall_population"].amount == pytest.approx(6e6)
    assert found["tyndall_grandfathering"].amount == pytest.approx(6e6)
    assert found["tyndall_gva"].amount == pytest.approx(6e6)


def test_tyndall_rate_is_that_of_an_endless_exponential() -> None:
    # 13 % a year spends 7.18 times the first year (worked value of the study)
    context = replace(CITY, country_energy_co2=40e6, country_budget=7.18 * 40e6)
    found = views(context)["tyndall_grandfathering"]
    assert found.required_rate == pytest.approx(0.13, abs=1e-4)


def test_rate_with_an_end_spends_the_budget() -> None:
    found = views(CITY)["world_population"]
    assert found.until == 2050
    assert found.required_rate == required_rate(1e6, 10e6, 31)
    assert found.required_rate is not None
    assert spent(1e6, found.required_rate, 31) == pytest.approx(10e6)


def test_overshoot_is_the_year_in_which_the_path_has_spent_it() -> None:
    # 8 250 kt from 2020 to 2030, then 475, 450, 425 and 400: exactly 10 000 kt at the end of 2034, more in 2035
    found = views(CITY)["world_population"]
    assert found.overshoot_year == 2035
    assert found.path_sum == pytest.approx(8_250_000 + sum(475_000 - 25_000 * step for step in range(20)))
    assert views(replace(CITY, path={}))["world_population"].overshoot_year is None


def test_contraction_and_convergence_meets_its_levels() -> None:
    # 5 t per head in 2020, 2.9 t in 2030, none in 2050, straight between: sum of a line of 11 years and one of 20
    found = views(CITY)["c40"]
    assert found.category == "steady_decline"
    assert found.levels == pytest.approx({2030: 580_000, 2050: 0})
    line = (5 + 2.9) / 2 * 11 + 2.9 * (19 / 20) * 20 / 2
    assert found.amount == pytest.approx(line * 200_000)
    assert any("assumption" in one for one in found.notes)
    assert category_label("steady_decline") == "Steady decline at once"


def test_poorer_city_may_hold_its_level_first() -> None:
    poor = views(replace(CITY, gdp_per_head_usd=9000))["c40"]
    rich = views(CITY)["c40"]
    assert poor.category == "late_peak"
    assert poor.amount is not None
    assert rich.amount is not None
    assert poor.amount > rich.amount


def test_half_per_head_by_2030() -> None:
    found = views(replace(CITY, population_2030=220_000, hdi_factor=0.9))["opcc"]
    assert found.levels == pytest.approx({2030: 5 * 0.5 * 0.9 * 220_000})
    assert found.until == 2030


def test_equal_exhaustion_names_the_year_of_zero() -> None:
    found = views(CITY)["equal_exhaustion"]
    assert found.levels == {2040: 0.0}  # 2 x 400 / 40 = 20 years
    assert found.amount == views(CITY)["world_grandfathering"].amount


def test_spent_budget_has_no_rate_and_says_so() -> None:
    found = views(replace(CITY, past_emissions=60e6))["world_historical"]
    assert (found.required_rate, found.years_left) == (None, 0)
    assert "Nothing is left of this budget." in found.notes


def test_missing_inputs_are_named_and_nothing_is_made_up() -> None:
    for one in side_by_side(BudgetContext(base_year=2020, emissions=1.0)):
        assert one.amount is None
        assert {lack.field for lack in one.missing} == set(one.approach.needs)
        assert all(lack.label for lack in one.missing)


def test_path_that_ends_too_early_is_said() -> None:
    found = views(replace(CITY, path={2022: 900_000}))["world_population"]
    assert any("The path ends in 2022" in one for one in found.notes)


def test_no_view_judges() -> None:
    names = set(BudgetView.__slots__)
    assert not names & {"passes", "ok", "verdict", "compatible", "aligned", "score"}
    assert {one.mark for one in approaches()} == {"verified", "assumption"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"emissions": 0.0}, "above zero"),
        ({"world_population": 100.0}, "is no part of the whole"),
        ({"country_budget": -1.0}, "negative"),
        ({"population": float("nan")}, "no number"),
        ({"population": 0.0}, "needs inhabitants"),
    ],
)
def test_contradictions_are_refused(change: dict[str, float], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        side_by_side(replace(CITY, **change))  # type: ignore[arg-type]


@given(factor=st.floats(0.001, 1000))
def test_shares_know_no_unit(factor: float) -> None:
    """Everything in other units: amounts scale, rates and years stay."""
    names = [one for one in BudgetContext.__slots__ if one.endswith(("emissions", "budget"))]
    names += ["energy_co2", "country_energy_co2", "emissions_2018"]
    scaled = replace(
        CITY,
        path={year: value * factor for year, value in CITY.path.items()},
        **{name: getattr(CITY, name) * factor for name in names},
    )
    for before, after in zip(side_by_side(CITY), side_by_side(scaled), strict=True):
        if before.approach.key in ("c40", "world_historical"):
            continue  # 2.9 t are tonnes; and an amount of nearly nothing has no relative size
        assert after.amount == pytest.approx((before.amount or 0) * factor)
        assert after.required_rate == pytest.approx(before.required_rate)


def test_every_text_is_marked_for_translation() -> None:
    folder = Path(package.__file__).parent
    texts = {text for one in approaches() for text in (one.label, one.asks)}
    texts |= {needed(name).label for one in approaches() for name in one.needs}
    texts |= {category_label(key) for key in ("steep_decline", "steady_decline", "early_peak", "late_peak")}
    texts |= set(KINDS.values())
    assert set(TEXTS) == texts | set(sentences(folder / f"{name}.py" for name in OWN))
