"""Example support of the example platform, for `make demo`."""

from django.utils import timezone

from zeroward.core.workspaces import workspace
from zeroward.ecosystem.domain.demo_support import Side, make_support_demo
from zeroward.ecosystem.models import Platform
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.web.domain.demo_people import COUNTRY


def make_support_plans() -> None:
    """A programme with a computed share, a plan under way, one that is proposed, a request, a mentor who is asked."""
    place = workspace(f"country:{COUNTRY}")
    if place is None or not Platform.objects.public().filter(country__code=COUNTRY).exists():
        return  # a catalogue without the profile has no example of it
    mission, platform = (
        Side(user, viewer_of(user))
        for name in ("programmes", "platform")
        for user in [User.objects.get(email=f"{name}@example.org")]
    )
    make_support_demo(mission=mission, platform=platform, place=place, today=timezone.localdate())
