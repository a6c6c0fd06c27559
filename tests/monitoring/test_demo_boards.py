"""The examples of public pages, shared projects and national reports."""

from django.utils import timezone

from tests.monitoring.board_making import published
from tests.monitoring.many import cities, filled
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.demo_boards import Keeper, make_boards
from zeroward.monitoring.models import BoardSnapshot, NationalReport, SharedPart
from zeroward.people.models import Role, User
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City


def test_examples_are_made_once_and_say_that_they_are(
    klagenfurt: City, editor: User, coordinator: User, platform: User, person: MakePerson
) -> None:
    published(klagenfurt, editor, coordinator)
    towns = cities(6)
    filled(towns)
    mayor = person("tom@town.example", scope="city:town-000", role=Role.CITY_COORDINATOR)
    team = {
        "city": Keeper(place_of(klagenfurt), **acting(coordinator)),
        "town": Keeper(place_of(towns[0]), **acting(mayor)),
        "platform": Keeper(Workspace(Scope.country("AT"), "Austria", "AT"), **acting(platform)),
    }
    for _again in range(2):
        make_boards(**team, today=timezone.localdate())
    assert [one.is_example for one in BoardSnapshot.objects.all()] == [True]
    assert [one.state for one in SharedPart.objects.order_by("city__name")] == ["joined", "invited"]
    assert [one.visibility for one in NationalReport.objects.order_by("number")] == ["mission", "public"]
