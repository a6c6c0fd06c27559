"""Totals of published contracts (table A-1.3), rebuilt from their sectors and scopes. Tonnes of CO2e."""

import pytest

from zeroward.methods.ghg.frameworks import View, rows_from, view


def published(framework: str, **tonnes: float) -> View:
    """A view of sectors as printed; dots are written as two underscores."""
    rows = [
        {"source": key.replace("__", "."), "masses": {"CO2e": value * 1000}} for key, value in tonnes.items()
    ]
    return view(rows_from(rows), framework, gwp="AR5")


def test_athens() -> None:
    seen = published(
        "mission",
        commercial__fuel=276_956,
        commercial__electricity=1_683_901,
        road_private__fuel=437_354,
        rail__electricity=37_312,
        solid_waste__outside=323_916,
        land__process=2,
    )
    assert {key: one.co2e / 1000 for key, one in seen.totals.items()} == {
        "mission": 2_759_441,
        "scope_1": 714_312,
        "scope_2": 1_721_213,
        "scope_3": 323_916,
    }


def test_lodz() -> None:
    seen = published(
        "mission",
        commercial__fuel=818_430,
        commercial__heat=2_274_078,
        road_private__fuel=435_508,
        rail__electricity=49_605,
        wastewater__inside=69_355,
        solid_waste__outside=104_033,
        aggregate__process=12_728,
    )
    assert seen.headline.co2e / 1000 == pytest.approx(3_763_735, abs=2)  # the parts are printed rounded
    assert seen.totals["scope_1"].co2e / 1000 == 1_336_021
    assert seen.totals["scope_2"].co2e / 1000 == pytest.approx(2_323_682, abs=1)


def test_porto_prints_basic_plus_without_its_sink() -> None:
    seen = published(
        "gpc",
        residential__fuel=138_572,
        residential__electricity=304_239,
        residential__losses=34_874,
        road_private__fuel=240_567,
        rail__electricity=6_479,
        road_private__transboundary=145_083,
        incineration__outside=60_004,
        product_use__process=7_193,
        land__process=-1_355,
    )
    sink = seen.cell("V.2").co2e
    assert sink == -1_355_000
    assert (seen.totals["basic_plus"].co2e - sink) / 1000 == pytest.approx(937_010, abs=1)
    assert seen.sums("sector", "basic_plus")["I"] / 1000 == 477_685
    assert seen.sums("sector", "basic_plus")["II"] / 1000 == pytest.approx(392_128, abs=1)


def test_the_sum_of_city_catalyst_that_adds_afolu_into_basic() -> None:
    seen = published(
        "gpc",
        residential__fuel=40_399,
        road_private__fuel=22_388,
        livestock__process=10_581,
        land__process=10_582,
    )
    assert seen.totals["basic"].co2e / 1000 == 62_787
    assert seen.totals["basic_plus"].co2e / 1000 == 83_950
