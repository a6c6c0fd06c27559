"""Example reviews of the example platform, for `make demo`."""

from django.utils import timezone

from zeroward.core.workspaces import workspace
from zeroward.ecosystem.domain.demo_review import Reviewer, make_reviews
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.web.domain.demo_people import COUNTRY


def make_yearly_reviews() -> None:
    """Last year's review, decided, and this year's, handed in."""
    found = {
        name: Reviewer(place, user, viewer_of(user))
        for name, scope in (
            ("platform", f"country:{COUNTRY}"),
            ("programmes", "mission"),
            ("expert", "mission"),
        )
        for user in User.objects.filter(email=f"{name}@example.org")
        for place in [workspace(scope)]
        if place is not None
    }
    if len(found) == 3:
        make_reviews(
            platform=found["platform"],
            manager=found["programmes"],
            reader=found["expert"],
            today=timezone.localdate(),
        )
