"""Example data of national platforms for `make demo`: a function for each part, called by `make_national`."""

from django.utils import timezone

from zeroward.barriers.domain.demo import Keepers, Reporter, make_barriers
from zeroward.core.workspaces import workspace
from zeroward.ecosystem.domain.demo_profile import PlatformTeam, make_profile
from zeroward.ecosystem.domain.demo_work import make_work
from zeroward.ecosystem.models import Platform
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.web.domain.demo_boards import make_progress_boards
from zeroward.web.domain.demo_learning import make_learning_records
from zeroward.web.domain.demo_monitoring import make_monitoring
from zeroward.web.domain.demo_people import COUNTRY, MISSION_CITY, SMALL_TOWN
from zeroward.web.domain.demo_reviews import make_yearly_reviews
from zeroward.web.domain.demo_support import make_support_plans
from zeroward.web.domain.demo_towns import make_towns


def make_national() -> None:
    make_towns(COUNTRY)
    make_barrier_register()
    make_platform_profile()
    make_platform_work()
    make_monitoring()
    make_learning_records()
    make_yearly_reviews()
    make_progress_boards()
    make_support_plans()


def make_platform_profile() -> None:
    """Bodies, actors, levels, services and the route of the example platform."""
    place = workspace(f"country:{COUNTRY}")
    if place is None or not Platform.objects.public().filter(country__code=COUNTRY).exists():
        return  # a catalogue without the profile has no example of it
    user = User.objects.get(email="platform@example.org")
    make_profile(team=PlatformTeam(place, user, viewer_of(user)), today=timezone.localdate())


def make_barrier_register() -> None:
    """Reports of two cities, the barrier that became of them, and what was removed elsewhere."""
    homes = {
        "city": f"city:{MISSION_CITY}",
        "town": f"city:{SMALL_TOWN}",
        "platform": f"country:{COUNTRY}",
        "programmes": "mission",
    }
    found = {
        name: Reporter(place, user, viewer_of(user))
        for name, scope in homes.items()
        for user in [User.objects.get(email=f"{name}@example.org")]
        for place in [workspace(scope)]
        if place is not None
    }
    if len(found) < len(homes):  # a catalogue without the Mission City has no example of it
        return
    team = Keepers(found["city"], found["town"], found["platform"], found["programmes"])
    make_barriers(team=team, today=timezone.localdate())


def make_platform_work() -> None:
    """Meetings, decisions, goals, promises, money, alignment, outreach and continuity of the example platform."""
    place = workspace(f"country:{COUNTRY}")
    user = User.objects.get(email="platform@example.org")
    if place is not None:
        make_work(place=place, actor=user, viewer=viewer_of(user), today=timezone.localdate())
