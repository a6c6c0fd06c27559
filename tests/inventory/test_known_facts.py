"""What a published inventory tells questionnaires; a draft tells nothing."""

from tests.inventory.test_states import checked, publish  # noqa: F401 (a fixture)
from zeroward.core.facts import known
from zeroward.core.scope import Scope
from zeroward.inventory.models import Inventory
from zeroward.people.models import User

CITY = Scope.city("klagenfurt")


def test_total_and_year_are_those_of_the_published_version(
    checked: Inventory,  # noqa: F811
    coordinator: User,
) -> None:
    assert (known("inventory.total", CITY), known("inventory.year", CITY)) == (None, None)
    version = publish(checked, coordinator)
    total, year = known("inventory.total", CITY), known("inventory.year", CITY)
    assert total is not None
    assert year is not None
    assert total.value == round(version.data["results"]["total"] / 1000)
    assert (total.as_of, year.value) == (str(checked.year), checked.year)
