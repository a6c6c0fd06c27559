"""The way of a workspace, made when somebody says the first thing about it."""

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.sharing import default_visibility
from zeroward.core.workspaces import Workspace
from zeroward.journey.models import Way
from zeroward.journey.queries.catalogue import catalogue
from zeroward.methods.steps import Step

LEVELS = (Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION)
"""A way is never public: it says what a team cannot do now."""
KIND = "journey.way"
"""The kind of record for which a team sets who sees it from the start."""


def way_of(place: Workspace) -> Way:
    """The way of this workspace, locked until the transaction ends. Called inside a transaction."""
    wished = default_visibility(place.scope, KIND)
    visibility = wished if wished in LEVELS else Visibility.MISSION
    Way.objects.get_or_create(
        scope=str(place.scope), defaults={"scope_country": place.country, "visibility": visibility}
    )
    found: Way = Way.objects.select_for_update().get(scope=str(place.scope))
    return found


def known_step(key: str) -> Step:
    """Raises InvalidInputError for a step that is not in the list."""
    step = catalogue().steps.get(key)
    if step is None:
        raise InvalidInputError(
            _("There is no such step."), place="step", remedy=_("Choose one from the list.")
        )
    return step
