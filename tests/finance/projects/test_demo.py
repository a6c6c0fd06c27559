"""Example projects: labelled, made once, and whole enough to show every page."""

import pytest

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.finance.domain.demo_projects import Sponsor, make_bundles, make_projects, publish_project
from zeroward.finance.models import Bundling, EnergyCommunity, Project
from zeroward.finance.queries.projects.case import numbers_of
from zeroward.finance.queries.projects.readiness import readiness_of
from zeroward.people.models import Role, User
from zeroward.places.models import City

pytestmark = pytest.mark.django_db


def test_examples_are_made_once_and_labelled(
    klagenfurt: City, graz: City, coordinator: User, platform: User, person: MakePerson
) -> None:
    town = person("toni@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR)
    place = Workspace(Scope.parse("country:AT"), "Austria", "AT")
    for _time in range(2):
        make_projects(city=Sponsor(klagenfurt, **acting(coordinator)), town=Sponsor(graz, **acting(town)))
        publish_project(**acting(coordinator), city=klagenfurt)
        make_bundles(**acting(platform), place=place)
    projects = list(Project.objects.prefetch_related("sources", "actions"))
    assert len(projects) == 3
    assert all(one.is_example and "(example)" in one.title for one in projects)
    bundling = Bundling.objects.get()
    assert (bundling.is_example, bundling.state, bundling.told) == (True, "done", True)
    assert len(bundling.result["bundles"]) == 1
    communities = list(EnergyCommunity.objects.all())
    assert all(one.is_example and "(example)" in one.title for one in communities)
    assert sorted(one.visibility for one in communities) == ["city", "public"]
    roofs = next(one for one in projects if one.visibility == "public")
    numbers = numbers_of(roofs)
    assert numbers.result is not None
    assert numbers.result.npv > 0
    assert readiness_of(numbers).found.blocking == ()
