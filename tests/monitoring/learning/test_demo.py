"""The example records: made through the use cases, labelled, once."""

import pytest

from zeroward.core.workspaces import workspace
from zeroward.monitoring.domain.demo_learning import LearningTeam, make_learning
from zeroward.monitoring.models import DecisionNote, Demonstrator, LogEntry, NextStep, Pilot, Sensemaking
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

pytestmark = pytest.mark.django_db


def team(scope: str, user: User) -> LearningTeam:
    place = workspace(scope)
    assert place is not None
    return LearningTeam(place, user, viewer_of(user))


def test_demo_is_labelled_and_made_once(klagenfurt: City, editor: User, platform: User) -> None:
    teams = {"city": team("city:klagenfurt", editor), "platform": team("country:AT", platform)}
    for _twice in range(2):
        make_learning(**teams)
    kinds = (LogEntry, Sensemaking, Pilot, DecisionNote, Demonstrator)
    assert [model.objects.count() for model in kinds] == [4, 2, 5, 1, 1]
    for model in kinds:
        assert all(one.is_example and "(example)" in one.title for one in model.objects.all())
    assert NextStep.objects.count() == 3
    assert set(Pilot.objects.values_list("stage", flat=True)) == {"identify", "test", "replicate", "stop"}
