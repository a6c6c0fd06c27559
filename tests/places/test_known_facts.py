"""What everyone may know of a city, offered to questionnaires."""

import pytest

from zeroward.core.facts import Known, known
from zeroward.core.scope import MISSION, Scope
from zeroward.places.models import City

KLAGENFURT = Scope.city("klagenfurt")


def test_population_comes_with_its_source_and_year(klagenfurt: City) -> None:
    assert known("population", KLAGENFURT) is None
    klagenfurt.population, klagenfurt.population_year = 104_332, 2024
    klagenfurt.population_note = "Register"
    klagenfurt.save()
    assert known("population", KLAGENFURT) == Known(104_332, "Register", "2024")


def test_country_is_that_of_the_city_or_the_platform_itself(klagenfurt: City) -> None:
    assert [known("country", scope).value for scope in (KLAGENFURT, Scope.country("AT"))] == ["AT", "AT"]  # type: ignore[union-attr]
    assert known("mission_city", KLAGENFURT) == Known(True, "list of the Mission Cities")


@pytest.mark.parametrize("key", ["population", "mission_city", "inventory.total", "plan.target_year"])
def test_nothing_is_known_of_who_is_no_city(key: str, db: None) -> None:
    for scope in (MISSION, Scope.country("AT"), Scope.city("nowhere")):
        assert known(key, scope) is None


def test_city_that_is_not_public_stays_unknown(klagenfurt: City) -> None:
    klagenfurt.population = 1
    klagenfurt.live = False
    klagenfurt.save()
    assert known("population", KLAGENFURT) is None
