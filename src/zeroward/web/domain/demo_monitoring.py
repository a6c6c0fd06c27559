"""Monitoring rounds of the example platform for `make demo`."""

from django.utils import timezone

from zeroward.core.workspaces import workspace
from zeroward.monitoring.domain.demo_rounds import Acting, make_rounds
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.web.domain.demo_people import COUNTRY, MISSION_CITY, SMALL_TOWN


def make_monitoring() -> None:
    """The platform asks the Mission City and the small town; the city has begun to answer."""
    logins = {
        "platform": f"country:{COUNTRY}",
        "city": f"city:{MISSION_CITY}",
        "city-editor": f"city:{MISSION_CITY}",
    }
    found = {
        name: Acting(place, user, viewer_of(user))
        for name, scope in logins.items()
        for user in [User.objects.get(email=f"{name}@example.org")]
        for place in [workspace(scope)]
        if place is not None
    }
    if len(found) < len(logins):  # a catalogue without the Mission City has no example of it
        return
    make_rounds(
        platform=found["platform"],
        coordinator=found["city"],
        editor=found["city-editor"],
        cities=(MISSION_CITY, SMALL_TOWN),
        today=timezone.localdate(),
    )
