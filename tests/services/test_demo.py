"""The example provider: labelled, once only, also where the vocabularies are missing."""

import pytest
from django.test import Client
from django.utils import timezone

from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import Country
from zeroward.services.domain.demo import Acting, make_support
from zeroward.services.models import Proposal, Provider, Use

pytestmark = pytest.mark.django_db


def test_example_is_made_once_and_says_what_it_is(
    client: Client, officer: User, mission_editor: User, keeper_person: User, austria: Country
) -> None:
    city = workspace(Scope.city("klagenfurt"))
    assert city is not None
    for _time in range(2):
        make_support(
            city=city,
            editor=Acting(officer, viewer_of(officer)),
            reviewer=Acting(mission_editor, viewer_of(mission_editor)),
            keeper=keeper_person,
            country=austria,
            today=timezone.localdate(),
        )
    provider = Provider.objects.get()
    entry = provider.services.get()
    assert "(example)" in provider.name
    assert "(example)" in entry.name
    assert {one.state for one in Proposal.objects.all()} == {"accepted", "sent"}
    assert Use.objects.get().is_example
    assert "Made up for demonstration" in client.get(f"/en/support/{entry.key}/").content.decode()
