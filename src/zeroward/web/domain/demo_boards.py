"""The public page of the Mission City, a project of two cities and a national report for `make demo`."""

from django.utils import timezone

from zeroward.core.workspaces import workspace
from zeroward.monitoring.domain.demo_boards import Keeper, make_boards
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.web.domain.demo_people import COUNTRY, MISSION_CITY, SMALL_TOWN


def make_progress_boards() -> None:
    homes = {
        "city": f"city:{MISSION_CITY}",
        "town": f"city:{SMALL_TOWN}",
        "platform": f"country:{COUNTRY}",
    }
    found = {
        name: Keeper(place, user, viewer_of(user))
        for name, scope in homes.items()
        for user in [User.objects.get(email=f"{name}@example.org")]
        for place in [workspace(scope)]
        if place is not None
    }
    if len(found) < len(homes):  # a catalogue without the Mission City has no example of it
        return
    make_boards(**found, today=timezone.localdate())
