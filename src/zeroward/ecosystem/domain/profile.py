"""Writing the profile of a national platform."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.models import Wording
from zeroward.core.permissions import demand
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.rules import WRITE

FIELDS = (
    "facilitators",
    "national_actors",
    "regional_actors",
    "cities_note",
    "formalisation_level",
    "formalisation",
    "formats",
    "support",
)


def place_of(platform: Platform) -> Workspace:
    """The platform as a workspace, for asking what somebody may do there."""
    code = platform.country.code
    return Workspace(Scope.country(code), str(platform.country), code)


def write_profile(*, platform: Platform, values: Mapping[str, Any], actor: Any, viewer: Viewer) -> Platform:
    """Store what the team says about its platform, as a published revision.

    `values` holds the fields of FIELDS, and `missing_reasons` for those left empty. Raises NotAllowedError for
    anybody who neither works for the platform nor edits for the Mission.
    """
    demand(viewer, WRITE, place_of(platform))
    with transaction.atomic():
        current: Platform = Platform.objects.select_for_update().get(pk=platform.pk)
        before = {name: getattr(current, name) for name in (*FIELDS, "missing_reasons")}
        for name, value in values.items():
            setattr(current, name, value)
        changes = changes_between(before, {name: getattr(current, name) for name in before})
        if changes:
            current.wording = Wording.CONTRIBUTED
            current.full_clean(exclude=["country"])
            current.save()
            # our own rule was asked above; Wagtail's is about its editors
            current.save_revision(user=actor, clean=False).publish(user=actor, skip_permission_checks=True)
            record_event(action="ecosystem.platform.correct", record=current, actor=actor, changes=changes)
    return current
