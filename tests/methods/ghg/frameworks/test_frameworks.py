"""What the data of the frameworks say, against the published structure."""

import copy
import json
from importlib.resources import files

import pytest

from zeroward.methods.ghg.frameworks import framework_of, frameworks, minimum_sources, sectors, sources, view
from zeroward.methods.ghg.frameworks.model import framework_from
from zeroward.methods.ghg.frameworks.rows import rows_from
from zeroward.methods.ghg.frameworks.sources import groups, source_of
from zeroward.methods.ghg.method import MethodError


def test_every_source_has_one_place_in_every_framework() -> None:
    for one in frameworks().values():
        assert set(one.cell_of_source) | set(one.exclusion_of_source) == set(sources())
        assert not set(one.cell_of_source) & set(one.exclusion_of_source)


def test_scope_is_data_and_not_the_last_number_of_a_reference() -> None:
    gpc = framework_of("gpc")
    assert [gpc.cell(ref).scope for ref in ("III.1.2", "III.1.3", "I.4.4", "IV.1")] == ["3", "1", "1", "1"]
    assert [gpc.cell(ref).level for ref in ("III.1.2", "III.1.3", "I.4.4", "IV.1", "I.1.3", "VI.1")] == [
        "B", "T", "T", "B+", "B+", "O",
    ]  # fmt: skip
    assert len(gpc.cells) == 53
    assert "II.5.3" not in {one.ref for one in gpc.cells}


def each_once() -> list[dict]:
    return [{"source": key, "masses": {"CO2": 1.0}} for key in sources()]


@pytest.mark.parametrize(
    ("key", "total", "count"),
    [
        # one kilogram from every neutral source: a total counts the sources that it takes
        ("gpc", "territorial", 9 + 4 + 2 + 8 + 8 + 5),
        ("gpc", "basic", 9 + 27 + 2 + 8 + 8 + 8),
        ("gpc", "basic_plus", 9 + 27 + 2 + 8 + 8 + 8 + 9 + 14 + 5),
        ("gpc", "basic_plus_s3", 9 + 27 + 2 + 8 + 8 + 8 + 9 + 14 + 5 + 1),
        ("crf", "generation", 4),
        ("crf", "required", 8 + 24 + 2 + 8 + 8 + 8 + 5),
        ("mission", "mission", 9 + 27 + 2 + 8 + 8 + 8 + 5),
        ("bisko", "core", 28 + 14),
    ],
)
def test_totals_take_what_the_published_rule_says(key: str, total: str, count: int) -> None:
    assert view(rows_from(each_once()), key, gwp="AR5").totals[total].co2e == float(count)


def test_grid_generation_is_reported_by_crf_but_in_no_total() -> None:
    rows = rows_from([{"source": "energy_supply.chp", "masses": {"CO2": 7.0}}])
    seen = view(rows, "crf", gwp="AR5")
    assert seen.totals["total"].co2e == 0.0
    assert seen.cell("generation_chp.direct").co2e == 7.0
    assert seen.totals["generation"].co2e == 7.0


def test_switches_of_table_i_1_1_move_rows_out_with_the_reason() -> None:
    rows = rows_from(
        [
            {"source": "waterborne.fuel", "masses": {"CO2": 4.0}},
            {"source": "residential.losses", "masses": {"CO2": 2.0}},
            {"source": "livestock.process", "masses": {"CO2": 1.0}},
        ]
    )
    plain = view(rows, "mission", gwp="AR5")
    assert plain.headline.co2e == 5.0
    assert [(one.reason, one.by) for one in plain.excluded] == [("switched_off", "stationary.3")]
    switched = view(
        rows,
        "mission",
        gwp="AR5",
        switches={"port": "excluded", "stationary.3": "included", "afolu.1": "not_applicable"},
    )
    assert switched.headline.co2e == 2.0
    assert {(one.reason, one.by) for one in switched.excluded} == {
        ("not_applicable", "afolu.1"),
        ("switched_off", "port"),
    }


def test_uncertified_biomass_counts_in_the_contract_and_unknown_is_named() -> None:
    def total(certified: bool | None) -> tuple[float, tuple[int, ...]]:
        rows = rows_from([{"source": "residential.fuel", "masses": {"CO2_bio": 5.0}, "certified": certified}])
        seen = view(rows, "mission", gwp="AR5")
        return seen.headline.co2e, seen.unknown_biomass

    assert total(False) == (5.0, ())
    assert total(True) == (0.0, ())
    assert total(None) == (0.0, (0,))


def test_sums_by_sector_and_scope_come_from_the_cells_of_the_total() -> None:
    rows = rows_from(
        [
            {"source": "residential.fuel", "masses": {"CO2": 3.0}},
            {"source": "rail.electricity", "masses": {"CO2": 2.0}},
            {"source": "livestock.process", "masses": {"CH4": 1.0}},
        ]
    )
    seen = view(rows, "gpc", gwp="AR5")
    assert {key: value for key, value in seen.sums("sector").items() if value} == {"I": 3.0, "II": 2.0}
    assert seen.sums("scope", "territorial") == {"1": 31.0}


@pytest.mark.parametrize("key", sorted(frameworks()))
def test_every_framework_names_version_source_and_marks(key: str) -> None:
    one = framework_of(key)
    assert one.version
    assert one.source
    assert set(one.rules) == {"factor_boundary", "electricity", "chp", "biomass", "losses", "weather"}
    marks = [one.mark, *(rule.mark for rule in one.rules.values()), *(each.mark for each in one.exclusions)]
    assert set(marks) <= {"verified", "derived", "assumption"}


def test_each_framework_differs_from_gpc_as_stated() -> None:
    rule = {
        key: (one.factor_boundary, one.rules["chp"].rule, one.rules["losses"].rule)
        for key, one in frameworks().items()
    }
    assert rule == {
        "gpc": ("combustion", "free", "separate"),
        "crf": ("combustion", "free", "separate"),
        "mission": ("combustion", "free", "out"),
        "com_activity": ("combustion", "efficiency", "in_factor"),
        "com_lca": ("life_cycle", "efficiency", "in_factor"),
        "bisko": ("life_cycle", "carnot", "in_factor"),
        "basemis": ("combustion", "reassigned", "with_consumer"),
    }


def test_unknown_names_are_refused_with_a_remedy() -> None:
    nothing = rows_from([])
    strange = rows_from([{"source": "moon.fuel", "masses": {"CO2": 1.0}}])
    for call in (
        lambda: framework_of("ghgp"),
        lambda: view(strange, "gpc", gwp="AR5"),
        lambda: view(nothing, "gpc", gwp="AR5", switches={"x": "included"}),
        lambda: view(nothing, "mission", gwp="AR5", switches={"port": "maybe"}),
        lambda: source_of("moon.fuel"),
    ):
        with pytest.raises(MethodError) as caught:
            call()
        assert caught.value.remedy


def test_cells_and_totals_are_asked_for_by_name() -> None:
    gpc = framework_of("gpc")
    seen = view(rows_from([]), gpc, gwp="AR5")
    assert framework_of(gpc) is gpc
    for ask in (gpc.cell, gpc.total, seen.cell):
        with pytest.raises(KeyError):
            ask("IX.9")


def test_data_with_a_source_in_two_places_is_refused() -> None:
    text = files("zeroward.methods.ghg").joinpath("data/frameworks/gpc.json").read_text(encoding="utf-8")
    data = json.loads(text)
    twice = copy.deepcopy(data)
    twice["cells"][0]["sources"].append("rail.fuel")
    with pytest.raises(ValueError, match=r"exactly one place: rail\.fuel"):
        framework_from(twice)
    wrong = copy.deepcopy(data)
    wrong["headline"] = "nothing"
    with pytest.raises(ValueError, match="not there"):
        framework_from(wrong)


def test_the_minimum_is_few_and_in_order() -> None:
    few = minimum_sources()
    assert 10 <= len(few) <= 20
    assert [one.order for one in few] == sorted(one.order for one in few)
    assert {one.group for one in few} == {"stationary", "transport", "waste"}


def test_every_source_belongs_to_a_sector_and_a_group_and_is_explained() -> None:
    for one in sources().values():
        assert one.key == f"{one.sector}.{one.kind}"
        assert one.sector in groups()[one.group].sectors
        assert one.sector in sectors()
        assert one.meaning.endswith(".")
        assert one.title
