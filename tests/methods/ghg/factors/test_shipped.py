import json

import numpy as np
import pytest

from zeroward.methods.ghg import read_factors
from zeroward.methods.ghg.energy.combustion import co2_from_carbon
from zeroward.methods.ghg.fuels import fuel_of, fuels, ipcc_factors
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.resolve import kilograms_per
from zeroward.methods.ghg.row_engine import vector_of


def test_every_record_can_be_used_and_says_where_it_is_from(shipped):
    for record in shipped.records:
        assert np.isfinite(vector_of(record)).all()
        assert all((record.source, record.licence, record.quality)), record.id
        assert record.boundary in ("combustion", "upstream", "life_cycle")
        assert ("CO2e" in record.values) == bool(record.gwp_set), record.id


def test_releases_and_families_are_series_of_their_own(shipped):
    names = {info.series for info in shipped.series_of("electricity")}
    assert names == {
        "aib-2023-direct",
        "ember-generation",
        "jrc-com-2017-co2e",
        *(f"jrc-com-{release}-{family}" for release in ("2022", "2024") for family in ("co2", "co2e", "lca")),
    }


def test_the_covenant_cells_equal_the_five_checks_of_the_file(factor_folder, shipped):
    content = json.loads((factor_folder / "com_emission_factors.json").read_text(encoding="utf-8"))
    families = {"ipcc_co2": "co2", "ipcc_ghg": "co2e", "lc_ghg": "lca"}
    assert len(content["checks"]) == 5
    for check in content["checks"]:
        series = f"jrc-com-{check['release']}-{families[check['approach']]}"
        values = [
            one.values.get("CO2e", one.values.get("CO2"))
            for one in shipped.records
            if one.series == series and one.key == "electricity" and one.place in ("IT", "SK")
        ]
        assert check["value"] in values


@pytest.mark.parametrize(
    ("place", "year", "series", "value"),
    [
        ("LV", 2013, "jrc-com-2022-co2e", 0.124),
        ("LV", 2013, "jrc-com-2024-co2e", 0.584),
        ("EE", 2013, "jrc-com-2017-co2e", 1.986),
        ("PL", 2021, "jrc-com-2024-co2e", 0.779),
        ("SK", 2021, "jrc-com-2024-lca", 0.396),
    ],
)
def test_national_factors_as_the_studies_read_them(shipped, place, year, series, value):
    found = shipped.lookup("electricity", place=place, year=year, series=(series,))
    assert found.factor.values["CO2e"] == pytest.approx(value, abs=0.0051 if "2017" in series else 0.0006)
    assert found.factor.includes == ("losses",)


def test_a_release_that_ends_earlier_does_not_borrow_from_the_next(shipped):
    found = shipped.lookup("electricity", place="IT", year=2021, series=("jrc-com-2022-co2e",))
    assert (found.factor.release, found.factor.valid_to, found.fallbacks[0].kind) == ("2022", 2020, "year")


def test_carbon_contents_give_the_co2_factors_of_the_table():
    by_key = {one.key: one for one in ipcc_factors() if one.use == "residential"}
    for key, fuel in fuels().items():
        value = sum(by_key[f"fuel.{key}"].values.get(gas, 0.0) for gas in ("CO2", "CO2_bio"))
        # the table rounds its products to three digits
        assert float(co2_from_carbon(fuel.carbon)) == pytest.approx(value, rel=0.006), key


@pytest.mark.parametrize(
    ("carrier", "tonnes"),
    [
        ("natural_gas", 0.2020),
        ("diesel", 0.2668),
        ("petrol", 0.2495),
        ("lpg", 0.2272),
        ("fuel_oil", 0.2786),
        ("anthracite", 0.3539),
        ("hard_coal", 0.3406),
        ("lignite", 0.3636),
        ("municipal_waste_fossil", 0.3301),
    ],
)
def test_co2_per_megawatt_hour_of_the_guidelines(shipped, carrier, tonnes):
    found = shipped.lookup(f"fuel.{fuel_of(carrier).key}", use="residential", series=("ipcc-2006",))
    assert kilograms_per(found.factor, "MWh")["CO2"] / 1_000 == pytest.approx(tonnes, abs=0.00005)


def test_biofuels_keep_their_carbon_apart():
    wood = next(one for one in ipcc_factors() if one.id == "ipcc-2006/fuel.wood/residential")
    assert dict(wood.values) == {"CO2_bio": 112000, "CH4_bio": 300, "N2O": 4}


def test_remembered_values_are_marked(shipped):
    assumed = {one.series for one in shipped.records if one.mark == "assumption"}
    assert assumed == {"ipcc-2006", "covenant-guidebook-lca"}
    assert all(
        "as of" in one.note
        for one in shipped.records
        if one.mark == "assumption" and one.series == "ipcc-2006"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "is no readable factor file"),
        ("{}", "is no factor file"),
        ('{"values": {"AT": {"x": 1}}}', "is no readable factor file"),
        ('{"factors": [{"key": "heat", "colour": "red"}]}', "is no readable factor file"),
    ],
)
def test_a_file_that_is_none_is_named(tmp_path, text, words):
    path = tmp_path / "mine.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MethodError, match=words) as caught:
        read_factors(path)
    assert caught.value.place == "mine.json"
