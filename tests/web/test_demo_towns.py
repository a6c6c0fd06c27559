"""Example towns: forty cities in the country, with what real contracts say of their actions."""

import pytest

from zeroward.monitoring.models import ActionReport
from zeroward.places.models import City
from zeroward.plan.models import Action, LibraryAction
from zeroward.web.domain.demo_towns import ACTIONS, CITIES, make_towns

pytestmark = pytest.mark.django_db


@pytest.fixture
def library(klagenfurt: City) -> None:
    City.objects.update(population=100_000)
    fact = {"city": "klagenfurt", "what": "ghg_year", "value": 5_000, "unit": "t CO₂e/a", "place": "B-2.2"}
    for key, facts in (("heat", [fact]), ("bus", [{**fact, "what": "cost"}]), ("trees", [])):
        LibraryAction.objects.create(key=key, name=key.title(), field="energy", kind="shift", facts=facts)


def test_towns_have_actions_of_the_library_and_expect_what_its_city_states_per_inhabitant(
    library: None,
) -> None:
    make_towns("AT")
    towns = City.objects.filter(key__startswith="example-town-").order_by("pk")
    assert towns.count() == CITIES - 1
    assert Action.objects.count() == towns.count() * ACTIONS
    assert set(Action.objects.values_list("library_key", flat=True)) == {"heat", "bus", "trees"}
    said = ActionReport.objects.filter(action__plan__city=towns[0]).exclude(expected=None)
    assert {(one.name, one.expected) for one in said} == {
        ("Heat (example)", round(0.05 * towns[0].population, -1))
    }
    assert not ActionReport.objects.filter(expected=None, realised__isnull=False).exists()


def test_towns_without_a_library_have_made_up_actions_and_are_made_once(klagenfurt: City) -> None:
    make_towns("AT")
    before = Action.objects.count()
    make_towns("AT")
    assert Action.objects.count() == before == (CITIES - 1) * ACTIONS
    assert not Action.objects.exclude(library_key="").exists()
    assert not Action.objects.exclude(name__endswith="(example)").exists()
