"""A community over a year, its money, its plants and its bands."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.appraisal.returns import irr
from zeroward.methods.energy_sharing import (
    FORMS,
    HOURS,
    Financing,
    Member,
    Plant,
    Prices,
    bands_of,
    money_of,
    plant_case,
    profile_labels,
    scheme,
    sun,
    use,
    use_of_day,
    year_of,
)
from zeroward.methods.ghg.method import MethodError, MissingError

PRICES = Prices(bought=0.25, sold=0.08, zonal=110, zone="north", refund=8.22, tonnes_per_mwh=0.25)


def members():
    return (
        Member("school", use("school", 60_000)),
        Member("homes", use("home", 90_000)),
        Member("works", use("works", 120_000), exempt=False),
    )


def plants(grant=0.0):
    return (
        Plant("roof", 80, sun(45.0, 80 * 1_150), 88_000, opex=1_400, owner="school", grant_share=grant),
        Plant("field", 150, sun(45.0, 150 * 1_200), 150_000, opex=2_600, grant_share=grant),
    )


@pytest.mark.parametrize("kind", profile_labels())
def test_shapes_have_the_hours_of_a_year_and_the_amount(kind):
    found = use(kind, 1_000)
    assert found.shape == (HOURS,)
    assert found.sum() == pytest.approx(1_000)
    assert found.min() >= 0


def test_sun_shines_by_day_and_more_in_summer():
    found = sun(47.0, 1_000).reshape(365, 24)
    assert found[:, 0].max() == 0
    assert found[:, 12].min() > 0
    assert found[150:180].sum() > 2 * found[:30].sum()
    south = sun(-33.0, 1_000).reshape(365, 24)
    assert south[:30].sum() > south[150:180].sum()


def test_typical_day_is_repeated():
    found = use_of_day([0] * 12 + [1] * 12, 365 * 12)
    assert found[:24].tolist() == [0] * 12 + [1] * 12


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: use("castle", 1), MissingError),
        (lambda: use("home", -1), MethodError),
        (lambda: use_of_day([1] * 23, 1), MethodError),
        (lambda: sun(89, 1), MethodError),
        (lambda: year_of((), plants()), MethodError),
        (lambda: year_of((members()[0], members()[0]), plants()), MethodError),
        (lambda: year_of(members(), (Plant("x", 1, sun(45, 1), 1, owner="nobody"),)), MethodError),
        (lambda: year_of((Member("a", np.ones(3)),), plants()), MethodError),
    ],
)
def test_bad_input_is_refused(call, error):
    with pytest.raises(error):
        call()


def test_energy_goes_somewhere_once():
    year = year_of(members(), plants())
    assert year.produced == pytest.approx(80 * 1_150 + 150 * 1_200)
    assert year.physical + year.shared + year.surplus == pytest.approx(year.produced)
    assert 0 < year.self_sufficiency < 1
    assert year.avoided(PRICES) == pytest.approx((year.physical + year.shared) / 1e3 * 0.25)
    assert year.avoided(Prices(0.2, 0.1)) is None


def test_italian_premium_is_paid_for_what_is_shared():
    year = year_of(members(), plants())
    money = money_of(year, scheme("it-cer"), PRICES)
    # min(cap, base + 180 - 110) + 10 in the north: 130 for both plants, as they are below 200 kW
    assert money.premium == pytest.approx(year.shared / 1e3 * 130)
    assert money.refund == pytest.approx(year.shared / 1e3 * 8.22)
    assert money.kept_for_people == pytest.approx(
        max(0, year.shared / year.injected.sum() - 0.55) * money.premium
    )


def test_grant_cuts_the_premium_of_companies_only():
    year = year_of(members(), plants(grant=0.4))
    whole = year_of(members(), plants())
    cut_down = money_of(year, scheme("it-cer"), PRICES).premium
    assert 0.5 < cut_down / money_of(whole, scheme("it-cer"), PRICES).premium < 1


def test_country_without_a_premium_pays_none_and_unknown_prices_are_asked_for():
    year = year_of(members(), plants())
    assert money_of(year, scheme("at-beg"), PRICES).premium == 0
    with pytest.raises(MethodError, match="market"):
        money_of(year, scheme("it-cer"), Prices(0.25, 0.08))


def test_plant_case_is_the_cash_flow_by_hand():
    found = plant_case(capex=1000, income=200, opex=50, years=3, financing=Financing(equity_rate=0.05))
    assert found.flows == (-1000, 150, 150, 150)
    assert found.npv == pytest.approx(-1000 + 150 / 1.05 + 150 / 1.05**2 + 150 / 1.05**3)
    assert found.irr == irr(found.flows)
    assert found.payback is None


def test_support_ends_and_panels_wear():
    found = plant_case(
        capex=100,
        income=50,
        opex=0,
        years=3,
        financing=Financing(),
        degradation=0.1,
        support=20,
        support_years=1,
    )
    assert found.flows == pytest.approx((-100, 50, 27, 24.3))


@pytest.mark.parametrize(
    ("financing", "first", "second"),
    [
        (Financing(grant_share=0.4), -600, 150),
        (Financing(loan_share=1.0, loan_years=10), 0, 50),
        (Financing(deduction_share=0.5, deduction_years=10), -1000, 200),
        (Financing("leasing", loan_years=10), 0, 50),
        (Financing("operating_lease", loan_years=10), 0, 100),
        (Financing("supplier", income_share=0.75), 0, 50),
    ],
)
def test_forms_of_financing(financing, first, second):
    found = plant_case(capex=1000, income=200, opex=50, years=5, financing=financing)
    assert found.flows[:2] == pytest.approx((first, second))


def test_mean_rate_of_own_money_and_loan():
    assert Financing(loan_share=0.75, loan_rate=0.03, equity_rate=0.07).wacc == pytest.approx(0.04)
    assert {Financing(form).form for form in FORMS} == set(FORMS)


@pytest.mark.parametrize(
    "financing", [Financing(grant_share=1.2), Financing(loan_rate=1.5), Financing(loan_years=0)]
)
def test_financing_that_makes_no_sense_is_refused(financing):
    with pytest.raises(MethodError):
        plant_case(capex=1, income=1, opex=0, years=5, financing=financing)


def test_bands_lie_around_the_plan_and_are_the_same_each_time():
    year = year_of(members(), plants())
    wanted = {"price_sold": 0.08, "value_shared": 0.138, "saved": year.physical * 0.25}
    found = bands_of(year, **wanted)
    assert found.shared.low < year.shared < found.shared.high
    assert found.self_sufficiency.low < year.self_sufficiency < found.self_sufficiency.high
    assert found == bands_of(year, **wanted)
    still = bands_of(year, **wanted, output=0, use=0, price=0)
    assert still.shared.low == pytest.approx(still.shared.high) == pytest.approx(year.shared)
    with pytest.raises(MethodError, match="uncertainty"):
        bands_of(year, **wanted, output=0.9)


@given(st.floats(0, 500), st.floats(0, 1e6), st.floats(-60, 60))
@settings(max_examples=30)
def test_no_more_is_shared_than_is_produced_or_used(kw, yearly, latitude):
    year = year_of((Member("a", use("home", yearly)),), (Plant("p", kw, sun(latitude, kw * 1_000), 0),))
    assert year.shared <= min(year.produced, year.used) + 1e-6 * (1 + year.produced)
