"""Units of indicators against those of a model."""

import pytest

from zeroward.methods.indicators import conversion


@pytest.mark.parametrize(
    ("source", "target", "factor"),
    [
        ("1", "%", 100.0),
        ("ktCO2e", "t CO₂e", 1000.0),
        ("GWh", "MWh", 1000.0),
        ("gCO2e/kWh", "t CO₂e/MWh", 0.001),
        ("Mvkm/person", "vkm/person", 1e6),
        ("pkm/vkm", "persons/vehicle", 1.0),
        ("m2", "m²", 1.0),
        ("EUR", "M€", 1e-6),
        ("data sets", "data sets", 1.0),
    ],
)
def test_same_quantity_is_converted(source: str, target: str, factor: float) -> None:
    assert conversion(source, target) == pytest.approx(factor)


@pytest.mark.parametrize(("source", "target"), [("GWh", "t"), ("ktCO2e", "t"), ("data sets", "%"), ("", "%")])
def test_other_quantity_is_not(source: str, target: str) -> None:
    assert conversion(source, target) is None
