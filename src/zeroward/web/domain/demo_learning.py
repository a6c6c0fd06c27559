"""The example log, sessions, pilots, decisions and demonstrator of `make demo`."""

from zeroward.core.workspaces import workspace
from zeroward.monitoring.domain.demo_learning import LearningTeam, make_learning
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.web.domain.demo_people import COUNTRY, MISSION_CITY


def make_learning_records() -> None:
    """Of the Mission City, by its editor; and of the platform. Nothing where the catalogue lacks one of the two."""
    city, country = workspace(f"city:{MISSION_CITY}"), workspace(f"country:{COUNTRY}")
    if city is None or country is None:
        return
    editor, platform = (User.objects.get(email=f"{name}@example.org") for name in ("city-editor", "platform"))
    make_learning(
        city=LearningTeam(city, editor, viewer_of(editor)),
        platform=LearningTeam(country, platform, viewer_of(platform)),
    )
