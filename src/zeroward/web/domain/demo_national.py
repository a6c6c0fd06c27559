"""Example data of national platforms for `make demo`: a function for each part, called by `make_national`."""

from django.utils import timezone

from zeroward.core.workspaces import workspace
from zeroward.ecosystem.domain.demo_profile import PlatformTeam, make_profile
from zeroward.ecosystem.models import Platform
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.web.domain.demo_learning import make_learning_records
from zeroward.web.domain.demo_people import COUNTRY


def make_national() -> None:
    make_platform_profile()
    make_learning_records()


def make_platform_profile() -> None:
    """Bodies, actors, levels, services and the route of the example platform."""
    place = workspace(f"country:{COUNTRY}")
    if place is None or not Platform.objects.public().filter(country__code=COUNTRY).exists():
        return  # a catalogue without the profile has no example of it
    user = User.objects.get(email="platform@example.org")
    make_profile(team=PlatformTeam(place, user, viewer_of(user)), today=timezone.localdate())
