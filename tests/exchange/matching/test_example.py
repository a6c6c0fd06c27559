"""The example of `make demo`: thirty cities that learn, eight hosts, one match under way."""

import pytest

from tests.exchange.matching.made import place_of
from tests.support.people import MakePerson
from zeroward.core.workspaces import workspace
from zeroward.exchange import models
from zeroward.exchange.domain.match_demo import Matched, make_matching
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def acts(user: User, scope: str) -> Matched:
    place = workspace(scope)
    assert place is not None
    return Matched(place, user, viewer_of(user))


def test_example_is_made_once_marked_and_stable(person: MakePerson) -> None:
    for at in range(37):
        place_of(f"place{at:02d}", ("BE", "DE", "FR", "IT", "ES", "NL", "PT", "SE", "FI")[at % 9])
    City.objects.update(is_mission_city=True)
    place_of("klagenfurt")
    place_of("example-town")
    roles = {
        "mission": Role.PROGRAMME_MANAGER,
        "city:klagenfurt": Role.CITY_COORDINATOR,
        "city:example-town": Role.CITY_COORDINATOR,
        "country:AT": Role.PLATFORM_COORDINATOR,
    }
    people = [
        acts(person(f"p{at}@x.example", scope=scope, role=role), scope)
        for at, (scope, role) in enumerate(roles.items())
    ]
    for _again in range(2):
        make_matching(manager=people[0], city=people[1], town=people[2], platform=people[3])
        assert models.Application.objects.filter(side="host").count() == 8
        assert models.Application.objects.filter(side="learner", is_example=True).count() == 30
        assert models.Run.objects.count() == 3
    published = models.Run.objects.get(number=3)
    assert published.result["stable"]
    assert models.Match.objects.count() == len(published.result["matches"])
    assert not models.Match.objects.filter(is_example=False).exists()
    decided = models.Application.objects.exclude(state__in=("accepted", "reserve"))
    assert not decided.exists()
    assert models.Testbed.objects.filter(is_example=True).count() == 3
    assert models.TestbedRequest.objects.get().scope == "city:example-town"
    own = models.Match.objects.get(members__application__scope="city:klagenfurt")
    assert own.visits.count() == 1
    assert own.goals.count() == 2
