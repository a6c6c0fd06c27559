"""What a published plan tells questionnaires; a draft tells nothing."""

from tests.plan.test_states import published
from zeroward.core.facts import known
from zeroward.core.scope import Scope
from zeroward.people.models import User
from zeroward.plan.models import Plan

CITY = Scope.city("klagenfurt")


def test_target_year_is_that_of_the_published_plan(complete: Plan, coordinator: User) -> None:
    assert known("plan.target_year", CITY) is None
    version = published(complete, coordinator)
    found = known("plan.target_year", CITY)
    assert found is not None
    assert (found.value, found.as_of) == (2030, str(version.at.year))
