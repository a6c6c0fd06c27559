"""The list of sources against the methods and carriers that exist."""

from zeroward.methods.ghg import afolu, energy, ippu, transport, waste
from zeroward.methods.ghg.activities import BY_FACTOR
from zeroward.methods.ghg.frameworks import sources
from zeroward.methods.ghg.fuels import fuel_of
from zeroward.methods.ghg.method import METHODS

REGISTERED = (afolu, energy, ippu, transport, waste)


def test_every_method_of_a_source_exists_and_fits_its_sector() -> None:
    for one in sources().values():
        for key in one.methods:
            assert key == BY_FACTOR or key in METHODS, (one.key, key)
            assert key == BY_FACTOR or not METHODS[key].sectors or one.sector in METHODS[key].sectors, (
                one.key,
                key,
            )


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
