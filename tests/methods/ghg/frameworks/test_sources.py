"""The list of sources against the methods and carriers that exist."""

from zeroward.methods.ghg import afolu, energy, ippu, transport, waste
from zeroward.methods.ghg.activities import BY_FACTOR
from zeroward.methods.ghg.frameworks import sources
from zeroward.methods.ghg.fuels import fuel_of
from zeroward.methods.ghg.method import METHODS

REGISTERED = (afolu, energy, ippu, transport, waste)


def test_every_method_has_a_source_and_every_source_names_methods_that_exist() -> None:
    named = {key for one in sources().values() for key in one.methods}
    assert named == {BY_FACTOR, *METHODS}


def test_a_source_names_a_method_once_and_what_is_stated_last() -> None:
    for one in sources().values():
        assert len(set(one.methods)) == len(one.methods), one.key
        assert one.methods[-1] in ("direct.measured", "direct.scaled"), one.key
        assert "direct.measured" in one.methods, one.key


def test_amount_times_factor_wants_carriers() -> None:
    for one in sources().values():
        assert (BY_FACTOR in one.methods) == bool(one.carriers), one.key


def test_kilometres_can_be_entered_where_their_energy_counts() -> None:
    assert "vehicle-kilometres" in sources()["road_public.electricity"].methods
    assert "fuel-sales" not in sources()["road_public.electricity"].methods
    assert "grid-losses" not in sources()["road_public.fuel"].methods


def test_every_carrier_of_a_source_is_known() -> None:
    for one in sources().values():
        for carrier in one.carriers:
            assert carrier in ("electricity", "heat", "cooling") or fuel_of(carrier), (one.key, carrier)


def test_every_source_has_a_way_to_be_filled() -> None:
    assert all(one.methods for one in sources().values())
    energetic = {"fuel", "electricity", "heat", "cooling", "losses", "transboundary"}
    assert all(
        one.carriers for one in sources().values() if one.kind in energetic and one.group != "energy_supply"
    )
