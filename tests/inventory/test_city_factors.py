"""A city's own factors: what is refused where, locks, and that they come first."""

from typing import Any

import pytest

from tests.inventory.conftest import GAS
from tests.support.city_team import acting
from zeroward.core.errors import NotAllowedError
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.errors import InvalidFigureError, StaleError
from zeroward.inventory.domain.factors import FactorValues, delete_factor, save_factor
from zeroward.inventory.models import CityFactor, Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.results import results_of
from zeroward.people.models import User
from zeroward.places.models import City

HEAT: dict[str, Any] = {
    "key": "heat",
    "values": {"CO2": 0.2},
    "unit": "t/MWh",
    "valid_from": 2020,
    "valid_to": 2024,
    "source_text": "Report of the heat network 2023, page 4",
}


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"key": "magic"}, "key"),
        ({"unit": "t/t"}, "unit"),
        ({"values": {}}, "values"),
        ({"values": {"CO2": -1.0}}, "values.CO2"),
        ({"values": {"CO2": float("nan")}}, "values.CO2"),
        ({"values": {"Xe": 1.0}}, "values"),
        ({"values": {"CO2": 0.2, "CO2e": 0.3}, "gwp_set": "AR5"}, "values.CO2e"),
        ({"values": {"CO2e": 0.3}}, "gwp_set"),
        ({"valid_from": 2999}, "valid_from"),
        ({"valid_from": 2022, "valid_to": 2021}, "valid_to"),
        ({"source_text": "  "}, "source_text"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"boundary": "moon"}, "boundary"),
        ({"uncertainty_percent": -1.0}, "uncertainty_percent"),
    ],
)
def test_wrong_factor_is_refused_at_its_field(
    change: dict[str, Any], place: str, klagenfurt: City, editor: User
) -> None:
    with pytest.raises(InvalidFigureError) as refused:
        save_factor(**acting(editor), city=klagenfurt, values=FactorValues(**{**HEAT, **change}))
    assert [problem.place for problem in refused.value.problems] == [place]
    assert not CityFactor.objects.exists()


def test_only_the_team_keeps_factors(klagenfurt: City, reader: User, stranger: User, verifier: User) -> None:
    for user in (reader, stranger, verifier):
        with pytest.raises(NotAllowedError):
            save_factor(**acting(user), city=klagenfurt, values=FactorValues(**HEAT))


def test_factor_changed_meanwhile_is_not_written_over(klagenfurt: City, editor: User) -> None:
    who = acting(editor)
    kept = save_factor(**who, city=klagenfurt, values=FactorValues(**HEAT))
    newer = FactorValues(**{**HEAT, "values": {"CO2": 0.1}})
    save_factor(**who, city=klagenfurt, values=newer, factor=kept, lock=1)
    with pytest.raises(StaleError):
        save_factor(**who, city=klagenfurt, values=FactorValues(**HEAT), factor=kept, lock=1)
    with pytest.raises(StaleError):
        delete_factor(**who, city=klagenfurt, factor=kept, lock=1)
    assert CityFactor.objects.get().values == {"CO2": 0.1}


def test_own_factor_goes_before_all_others(inventory: Inventory, klagenfurt: City, editor: User) -> None:
    who = acting(editor)
    save_activity(**who, inventory=inventory, figure=GAS)
    before = results_of(load_inventory(inventory)).table
    own = FactorValues(**{**HEAT, "key": "fuel.natural_gas", "values": {"CO2": 0.5, "CH4": 0.0, "N2O": 0.0}})
    save_factor(**who, city=klagenfurt, values=own)
    after = results_of(load_inventory(inventory)).table
    assert after.co2e[0] == pytest.approx(1200 * 0.5 * 1000)
    assert before.co2e[0] != after.co2e[0]
    assert after.factor_ids[0] == (f"city:{CityFactor.objects.get().pk}",)


def test_factor_of_other_years_is_not_taken(inventory: Inventory, klagenfurt: City, editor: User) -> None:
    old = FactorValues(**{**HEAT, "valid_from": 2010, "valid_to": 2015})
    save_factor(**acting(editor), city=klagenfurt, values=old)
    assert load_inventory(inventory).city_factors == ()
