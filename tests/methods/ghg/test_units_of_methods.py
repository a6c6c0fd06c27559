"""The amount of every method is counted in a unit that a form can offer and the engine can convert."""

import pytest

import zeroward.methods.ghg  # noqa: F401 (its import fills the registry)
from zeroward.methods.ghg.method import METHODS
from zeroward.methods.ghg.units import convert, units_for

AMOUNTS = {
    method.key: one.unit
    for method in METHODS.values()
    for one in method.inputs
    if one.key == method.activity and one.kind == "number"
}


@pytest.mark.parametrize("key", AMOUNTS)
def test_unit_of_the_amount_is_known(key: str) -> None:
    unit = AMOUNTS[key]
    assert convert(2.5, unit, unit) == 2.5
    for offered in units_for(unit):
        assert convert(convert(3.0, offered, unit), unit, offered) == pytest.approx(3.0, rel=1e-12)
