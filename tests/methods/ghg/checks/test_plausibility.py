"""Figures that are possible, likely, and explained; and years that can be compared."""

from dataclasses import replace

import pytest

from zeroward.methods.ghg.checks import Baseline, Line, Restatement, Subject, run
from zeroward.methods.ghg.frameworks import rows_from, view


def year(number: int, framework: str = "gpc", **masses: float) -> Subject:
    """An inventory with these kilograms of CO2 per source (dots written as two underscores)."""
    rows = rows_from(
        [{"source": key.replace("__", "."), "masses": {"CO2": mass}} for key, mass in masses.items()]
    )
    return Subject(year=number, view=view(rows, framework, gwp="AR5"), gwp_set="AR5", boundary_kind="same")


def codes(subject: Subject, *chosen: str) -> list[str]:
    return [one.code for one in run(subject, chosen)]


@pytest.mark.parametrize(
    ("tonnes", "flagged"), [(0.5, True), (1.0, False), (6.0, False), (15.0, False), (16.0, True)]
)
def test_emissions_per_inhabitant_have_a_range(tonnes: float, flagged: bool) -> None:
    subject = replace(year(2020, residential__fuel=tonnes * 1e6), population=1000.0)
    assert bool(codes(subject, "PER_CAPITA")) is flagged
    assert codes(replace(subject, population=None), "PER_CAPITA") == []


def test_kilowatt_hours_typed_as_megawatt_hours_are_caught() -> None:
    line = Line("1", "residential.fuel", "natural_gas", energy=5_000_000.0)
    (one,) = run(Subject(year=2020, population=1000.0, lines=[line]), ["ENERGY_PER_HEAD"])
    assert "Divide by 1 000" in one.text
    (low,) = run(
        Subject(year=2020, population=1000.0, lines=[replace(line, energy=1.0)]), ["ENERGY_PER_HEAD"]
    )
    assert "Multiply by 1 000" in low.text
    assert (
        codes(Subject(year=2020, population=1000.0, lines=[replace(line, energy=9000.0)]), "ENERGY_PER_HEAD")
        == []
    )


def test_a_large_step_needs_a_comment() -> None:
    before = year(2019, residential__fuel=100.0, rail__fuel=50.0)
    now = replace(year(2020, residential__fuel=100.0, rail__fuel=80.0), previous=before)
    found = run(now, ["YEAR_JUMP"])
    assert {one.place.key for one in found} == {"basic", "II.2.1"}
    assert run(replace(now, comments={"basic": "New line", "II.2.1": "New line"}), ["YEAR_JUMP"]) == ()


def test_steps_of_fifteen_percent_of_tiny_cells_and_between_frameworks_pass() -> None:
    before = year(2019, residential__fuel=10_000.0, rail__fuel=1.0)
    assert (
        codes(replace(year(2020, residential__fuel=11_400.0, rail__fuel=9.0), previous=before), "YEAR_JUMP")
        == []
    )
    other = year(2019, "crf", residential__fuel=1.0)
    assert codes(replace(year(2020, residential__fuel=10_000.0), previous=other), "YEAR_JUMP") == []


def test_a_cell_that_appears_is_named_without_a_percentage() -> None:
    before = year(2019, residential__fuel=100.0)
    found = run(replace(year(2020, residential__fuel=100.0, rail__fuel=10.0), previous=before), ["YEAR_JUMP"])
    assert ["II.2.1 goes from 0 t" in one.text for one in found] == [True]
    assert "%:" not in found[0].text


def test_a_new_area_or_a_new_source_changes_the_boundary() -> None:
    before = year(2019, "mission", residential__fuel=100.0)
    same = replace(year(2020, "mission", residential__fuel=90.0), previous=before, base=before)
    assert codes(same, "BOUNDARY_CHANGED") == []
    assert codes(replace(same, boundary_kind="larger", base=None), "BOUNDARY_CHANGED") == ["BOUNDARY_CHANGED"]
    without = view(rows_from([]), "mission", gwp="AR5", switches={"afolu.1": "excluded"})
    (one,) = run(replace(same, view=without), ["BOUNDARY_CHANGED"])
    assert one.parameters["gone"] == ("aggregate.process", "land.process", "livestock.process")


def test_the_base_year_is_recalculated_above_the_threshold() -> None:
    small = replace(year(2020), restatements=[Restatement("new factor", 100.0, 104.0)])
    large = replace(
        year(2020), restatements=[Restatement("new factor", 100.0, 104.0), Restatement("error", 100.0, 102.0)]
    )
    assert codes(small, "BASE_YEAR") == []
    (one,) = run(large, ["BASE_YEAR"])
    assert one.parameters["percent"] == pytest.approx(6.0)
    assert one.parameters["own_threshold"] is False
    assert codes(replace(small, base_threshold=3.0), "BASE_YEAR") == ["BASE_YEAR"]


def test_a_base_year_with_other_potentials_is_named() -> None:
    base = replace(year(1990), gwp_set="SAR")
    assert codes(replace(year(2020), base=base), "BASE_YEAR") == ["BASE_YEAR"]


def test_factors_with_the_supply_chain_do_not_fit_a_combustion_framework() -> None:
    line = Line("1", "residential.fuel", boundary="life_cycle")
    assert codes(replace(year(2020), lines=[line]), "FACTOR_BOUNDARY") == ["FACTOR_BOUNDARY"]
    assert codes(replace(year(2020, "bisko"), lines=[line]), "FACTOR_BOUNDARY") == []
    grid = replace(line, key="2", source="residential.electricity")
    found = run(replace(year(2020), lines=[line, grid]), ["FACTOR_BOUNDARY"])
    assert [(one.severity, one.parameters["rows"]) for one in found] == [
        ("error", ("1",)),
        ("warning", ("2",)),
    ]


def test_losses_are_not_counted_twice() -> None:
    use = Line("1", "residential.electricity", co2e=100.0, has_losses=True)
    losses = Line("2", "residential.losses", co2e=6.0)
    assert codes(Subject(year=2020, lines=[use, losses]), "LOSSES_TWICE") == ["LOSSES_TWICE"]
    assert codes(Subject(year=2020, lines=[replace(use, has_losses=False), losses]), "LOSSES_TWICE") == []


def test_porto_losses_are_within_the_european_range() -> None:
    use = Line("1", "residential.electricity", co2e=304_239e3)
    lost = Line("2", "residential.losses", co2e=34_874e3)  # 11.46 % of what is used
    assert codes(Subject(year=2019, lines=[use, lost]), "LOSS_SHARE") == []
    (one,) = run(Subject(year=2019, lines=[use, replace(lost, co2e=50_000e3)]), ["LOSS_SHARE"])
    assert one.parameters["percent"] == pytest.approx(16.43, abs=0.01)


def test_biomass_without_a_word_on_certificates_is_asked_about() -> None:
    wood = Line("1", "residential.fuel", "wood", biomass=True)
    assert codes(replace(year(2020, "mission"), lines=[wood]), "BIOMASS_CERTIFIED") == ["BIOMASS_CERTIFIED"]
    assert (
        codes(replace(year(2020, "mission"), lines=[replace(wood, certified=False)]), "BIOMASS_CERTIFIED")
        == []
    )
    assert codes(replace(year(2020, "gpc"), lines=[wood]), "BIOMASS_CERTIFIED") == []


def test_negative_amounts_are_errors_except_for_land() -> None:
    lines = [
        Line("1", "residential.fuel", energy=-1.0),
        Line("2", "solid_waste.inside", co2e=-1.0),
        Line("3", "land.process", co2e=-9.0),
    ]
    assert [one.place.key for one in run(Subject(year=2020, lines=lines), ["NEGATIVE_ENERGY"])] == ["1", "2"]


def test_a_year_that_has_not_ended_is_refused() -> None:
    assert codes(Subject(year=2026, current_year=2026), "FUTURE_YEAR") == ["FUTURE_YEAR"]
    assert codes(Subject(year=2025, current_year=2026), "FUTURE_YEAR") == []
    assert codes(Subject(year=2026), "FUTURE_YEAR") == []


def test_business_as_usual_has_to_count_what_the_inventory_counts() -> None:
    subject = year(2020, "mission", residential__fuel=1000.0)
    same = Baseline("mission", "mission", "AR5", "same", subject.included, 2020, 1010.0)
    assert codes(replace(subject, bau=same), "BAU_BOUNDARY") == []
    other = replace(same, gwp_set="AR4", included=subject.included[1:], start_co2e=2000.0)
    first, second = run(replace(subject, bau=other), ["BAU_BOUNDARY"])
    assert first.parameters["differences"][0] == "warming potentials (AR4 / AR5)"
    assert subject.included[0] in first.parameters["differences"][1]
    assert second.parameters["percent"] == pytest.approx(100.0)


def test_the_same_figure_twice_is_asked_about() -> None:
    line = Line("1", "residential.fuel", "natural_gas", amount=12.5, unit="MWh")
    assert codes(Subject(year=2020, lines=[line, replace(line, key="2")]), "DUPLICATE_ROW") == [
        "DUPLICATE_ROW"
    ]
    assert codes(Subject(year=2020, lines=[line, replace(line, key="2", amount=0.0)]), "DUPLICATE_ROW") == []


def test_checks_without_a_view_find_nothing() -> None:
    bare = Subject(
        year=2020, previous=Subject(year=2019), bau=Baseline("gpc", "basic", "AR5", "same", (), 2020)
    )
    assert run(bare) == ()
    assert bare.included == ()
    assert bare.co2e is None
