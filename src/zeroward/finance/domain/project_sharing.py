"""The kinds of records under which cities choose who sees new projects and energy communities."""

from typing import Final

from zeroward.core.models import Visibility

PROJECTS: Final = "finance.projects"
COMMUNITIES: Final = "finance.communities"
LEVELS: Final = (Visibility.CITY.value, Visibility.PLATFORM.value, Visibility.MISSION.value)
"""A new project is never for everybody: coordinators decide that for each."""
