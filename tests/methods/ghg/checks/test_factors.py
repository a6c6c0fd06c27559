"""Factors against what is published: labels, bands, potentials."""

import pytest

from zeroward.methods.ghg.checks import (
    ElectricityReference,
    FactorLabel,
    Finding,
    Line,
    StatedRatio,
    Subject,
    run,
)


def labels(published: ElectricityReference, *stated: FactorLabel) -> tuple[Finding, ...]:
    return run(Subject(year=2021, reference=published, labels=stated), ["FACTOR_LABEL"])


@pytest.mark.parametrize(
    ("city", "country", "year", "value", "family"),
    [
        ("Bergamo and Padova", "IT", 2021, "0.285", "ipcc_ghg"),
        ("Florence and Parma", "IT", 2019, "0.282", "ipcc_ghg"),
        ("Bologna", "IT", 2018, "0.296", "ipcc_ghg"),
    ],
)
def test_published_contracts_with_the_right_label_pass(
    published: ElectricityReference, city: str, country: str, year: int, value: str, family: str
) -> None:
    assert labels(published, FactorLabel(city, country, year, value, family)) == ()


def test_families_may_be_named_as_in_factor_records(published: ElectricityReference) -> None:
    assert labels(published, FactorLabel("x", "IT", 2021, "0.285", "co2e", "2024")) == ()
    assert len(labels(published, FactorLabel("x", "IT", 2021, "0.285", "co2", "2024"))) == 1


def test_rome_prints_co2_alone_as_co2_equivalent(published: ElectricityReference) -> None:
    (one,) = labels(published, FactorLabel("Rome", "IT", 2021, "0.284", "ipcc_ghg"))
    assert one.parameters["found"] == ("JRC 2024, CO2 only, combustion: 0.2839",)
    assert one.parameters["right"] == ("JRC 2024, CO2 equivalent, combustion: 0.285",)


def test_bratislava_prints_a_life_cycle_value_as_activity_based(published: ElectricityReference) -> None:
    (one,) = labels(published, FactorLabel("Bratislava", "SK", 2021, "0.398", "ipcc_ghg"))
    assert one.parameters["found"] == ("JRC 2024, CO2 equivalent, life cycle: 0.3959",)
    assert one.place.key == "Bratislava"


def test_a_value_of_another_release_is_named(published: ElectricityReference) -> None:
    (one,) = labels(published, FactorLabel("x", "IT", 2019, "0.282", "ipcc_ghg", "2024"))
    assert "JRC 2022, CO2 equivalent, combustion: 0.2817" in one.parameters["found"]


def test_a_value_that_nobody_published_is_said_to_be_so(published: ElectricityReference) -> None:
    (one,) = labels(published, FactorLabel("x", "IT", 2021, "0.9", "ipcc_ghg"))
    assert "no published value is near" in one.text


@pytest.mark.parametrize("value", ["", "about 0.3", "nan", "-"])
def test_a_value_that_is_no_number_matches_nothing(published: ElectricityReference, value: str) -> None:
    (one,) = labels(published, FactorLabel("x", "IT", 2021, value, "ipcc_ghg"))
    assert one.parameters["found"] == ()


def test_a_factor_without_label_or_reference_is_left_alone(published: ElectricityReference) -> None:
    assert labels(published, FactorLabel("x", "IT", 2021, "0.9")) == ()
    assert (
        run(Subject(year=2021, labels=[FactorLabel("x", "IT", 2021, "0.9", "ipcc_ghg")]), ["FACTOR_LABEL"])
        == ()
    )


def test_athens_names_sar_but_multiplied_by_ar5() -> None:
    ratio = StatedRatio(key="Athens A-1.2", gas="CH4", gas_value=0.0456, co2e_value=1.28, gwp_set="SAR")
    (one,) = run(Subject(year=2018, ratios=[ratio]), ["GWP_RATIO"])
    assert one.parameters["implied"] == "AR5"
    assert one.parameters["ratio"] == pytest.approx(28.07, abs=0.005)
    assert "That is AR5, not SAR." in one.text


def test_a_ratio_that_fits_its_set_passes_and_a_strange_one_is_named() -> None:
    good = StatedRatio("a", "CH4", 2.0, 56.0, "AR5")
    nothing = StatedRatio("b", "CH4", 0.0, 0.0, "AR5")
    strange = StatedRatio("c", "N2O", 1.0, 500.0, "AR5")
    (one,) = run(Subject(year=2018, ratios=[good, nothing, strange]), ["GWP_RATIO"])
    assert one.place.key == "c"
    assert "nor any other set" in one.text


def test_a_set_without_the_gas_is_contradicted_by_the_figure() -> None:
    (one,) = run(Subject(year=2018, ratios=[StatedRatio("a", "NF3", 1.0, 16100.0, "SAR")]), ["GWP_RATIO"])
    assert one.parameters["implied"] == "AR5"


@pytest.mark.parametrize(
    ("carrier", "tonnes_per_mwh", "flagged"),
    [
        ("natural_gas", 0.202, False),
        ("natural_gas", 0.24, False),
        ("cng", 0.182, True),
        ("heating_oil", 0.9, True),
        ("natural_gas", 0.182, True),
        ("gas_diesel_oil", 0.268, False),
        ("gas_diesel_oil", 0.2, True),
        ("electricity", 1.2, True),
        ("moonlight", 9.0, False),
    ],
)
def test_implied_factors_have_a_band_per_carrier(carrier: str, tonnes_per_mwh: float, flagged: bool) -> None:
    line = Line("1", "residential.fuel", carrier, energy=1000.0, co2e=tonnes_per_mwh * 1e6)
    found = run(Subject(year=2020, lines=[line]), ["IMPLIED_FACTOR"])
    assert bool(found) is flagged
    assert all(one.parameters["factor"] == pytest.approx(tonnes_per_mwh) for one in found)


@pytest.mark.parametrize(
    ("country", "tonnes_per_mwh", "origin", "flagged"),
    [
        ("IT", 0.285, "national", False),
        ("SE", 0.398, "national", True),
        ("SE", 0.02, "local", False),
        ("FR", 0.5, "", True),
        ("ZZ", 0.5, "national", False),
    ],
)
def test_electricity_is_held_against_its_country_and_year(
    published: ElectricityReference, country: str, tonnes_per_mwh: float, origin: str, flagged: bool
) -> None:
    line = Line(
        "1", "residential.electricity", "electricity", energy=10.0, co2e=tonnes_per_mwh * 1e4, origin=origin
    )
    found = run(
        Subject(year=2019, country=country, reference=published, lines=[line]), ["IMPLIED_ELECTRICITY"]
    )
    assert bool(found) is flagged


def test_series_may_not_be_mixed_in_one_inventory_or_between_years() -> None:
    one = Line("1", "residential.electricity", "electricity", energy=1.0, series="jrc-com-2024-co2e")
    two = Line("2", "commercial.electricity", "electricity", energy=1.0, series="ember-generation")
    before = Subject(
        year=2018, lines=[Line("1", "x.electricity", "electricity", energy=1.0, series="jrc-com-2022-co2e")]
    )
    assert len(run(Subject(year=2019, lines=[one, two]), ["MIXED_SERIES"])) == 1
    (found,) = run(Subject(year=2019, lines=[one], previous=before), ["MIXED_SERIES"])
    assert found.parameters["before"] == ("jrc-com-2022-co2e",)
    assert run(Subject(year=2019, lines=[one, one]), ["MIXED_SERIES"]) == ()


def test_factors_made_with_other_potentials_are_counted() -> None:
    lines = [Line(str(at), "residential.fuel", gwp_set="AR4") for at in range(3)]
    (found,) = run(Subject(year=2019, gwp_set="AR5", lines=lines), ["MIXED_GWP"])
    assert found.parameters["count"] == 3
    assert run(Subject(year=2019, gwp_set="AR4", lines=lines), ["MIXED_GWP"]) == ()
