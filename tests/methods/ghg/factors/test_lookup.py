import pytest

from zeroward.methods.ghg.factors import Factor, FactorSet, Fallback
from zeroward.methods.ghg.method import MethodError, MissingError


def factor(place="world", year=None, series="a", value=1.0, key="electricity", use=""):
    return Factor(
        id=f"{series}/{key}/{use}/{place}/{year}",
        key=key,
        values={"CO2": value},
        unit="kg/MWh",
        series=series,
        use=use,
        place=place,
        valid_from=year,
        valid_to=year,
        source="made for this test",
    )


def found(records, **asked):
    return FactorSet(records).lookup("electricity", **asked)


def test_the_nearest_place_comes_first():
    records = [
        factor(place, 2020) for place in ("AT/kaernten/klagenfurt", "AT/kaernten", "AT", "EU", "world")
    ]
    for length in range(5):
        answer = found(records[length:], place="AT/kaernten/klagenfurt", year=2020)
        assert answer.factor.place == records[length].place


def test_a_country_for_its_city_is_no_fallback_but_the_union_is():
    at, eu = factor("AT", 2020), factor("EU", 2020)
    assert found([at], place="AT/klagenfurt", year=2020).fallbacks == ()
    assert found([eu], place="AT/klagenfurt", year=2020).fallbacks == (Fallback("place", "AT", "EU"),)


def test_the_union_says_nothing_about_a_country_outside():
    with pytest.raises(MissingError, match="No factor for electricity"):
        found([factor("EU", 2020)], place="CH/basel", year=2020)


def test_the_nearest_earlier_year_is_taken_and_flagged():
    records = [factor("AT", year) for year in (2015, 2018, 2021)]
    answer = found(records, place="AT", year=2020)
    assert (answer.factor.valid_from, answer.fallbacks) == (2018, (Fallback("year", "2020", "2018"),))


def test_a_later_year_is_never_taken():
    with pytest.raises(MissingError):
        found([factor("AT", 2021)], place="AT", year=2020)


def test_place_goes_before_year():
    answer = found([factor("AT", 2015), factor("EU", 2020)], place="AT", year=2020)
    assert answer.factor.id == "a/electricity//AT/2015"


def test_series_are_not_mixed_unless_both_are_named():
    records = [factor("AT", 2020, "a"), factor("DE", 2020, "b")]
    with pytest.raises(MissingError) as caught:
        found(records, place="AT", year=2020, series=("b",))
    assert "choose another series for the inventory: a" in caught.value.remedy
    answer = found(records, place="AT", year=2020, series=("b", "a"))
    assert answer.fallbacks == (Fallback("series", "b", "a"),)


def test_among_several_series_the_inventory_has_to_choose():
    with pytest.raises(MissingError, match="several series"):
        found([factor("AT", 2020, "a"), factor("AT", 2020, "b")], place="AT", year=2020)


def test_the_city_own_factor_comes_before_every_series():
    records = [factor("AT", 2020, "a"), factor("AT/klagenfurt", 2020, "own", 7.0)]
    answer = found(records, place="AT/klagenfurt", year=2020, series=("a",))
    assert (answer.factor.values["CO2"], answer.fallbacks) == (7.0, ())
    assert found(records, place="AT/villach", year=2020, series=("a",)).factor.series == "a"


def test_a_city_with_a_factor_of_its_own_need_not_choose_a_series():
    records = [factor("AT", 2020, "a"), factor("AT", 2020, "b"), factor("AT/klagenfurt", 2020, "own", 7.0)]
    assert found(records, place="AT/klagenfurt", year=2020).factor.series == "own"
    with pytest.raises(MissingError, match="several series"):
        found(records, place="AT/villach", year=2020)


def test_a_use_falls_back_to_what_it_is_part_of():
    records = [factor(key="electricity", use="road"), factor(key="electricity")]
    assert found(records, use="road.catalyst").fallbacks == (Fallback("use", "road.catalyst", "road"),)
    assert found(records, use="rail").factor.use == ""


def test_two_factors_of_one_id_are_refused():
    with pytest.raises(MethodError, match="Two factors have the id"):
        FactorSet([factor(), factor()])


def test_an_id_that_is_not_held_is_missing():
    with pytest.raises(MissingError, match="There is no factor nowhere"):
        FactorSet([]).by_id("nowhere")


def test_series_tell_their_places_and_years():
    info = FactorSet([factor("AT", 2018), factor("DE", 2020)]).series_of("electricity")
    assert [(one.series, one.places, one.first_year, one.last_year) for one in info] == [
        ("a", ("AT", "DE"), 2018, 2020)
    ]


def test_nearest_gives_the_place_that_the_set_knows():
    known = FactorSet([factor("AT/kaernten", 2020)])
    assert known.nearest("AT/kaernten/klagenfurt") == "AT/kaernten"
    assert known.nearest("AT/wien") == "AT"
    assert known.nearest("CH/basel") == "CH"
