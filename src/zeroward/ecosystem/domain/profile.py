"""Writing the profile of a national platform."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.domain.open_drafts import carry_into, open_draft
from zeroward.core.errors import ConflictError
from zeroward.core.models import Wording
from zeroward.core.permissions import demand
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.rules import WRITE
from zeroward.places.models import Country

REVIEW_DAYS: Final = 365
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
        draft = open_draft(current)
        before = {name: getattr(current, name) for name in (*FIELDS, "missing_reasons")}
        for name, value in values.items():
            setattr(current, name, value)
        changes = changes_between(before, {name: getattr(current, name) for name in before})
        if changes:
            current.wording = Wording.CONTRIBUTED
            current.review_by = next_look()
            current.full_clean(exclude=["country"])
            current.save()
            # our own rule was asked above; Wagtail's is about its editors
            current.save_revision(user=actor, clean=False).publish(user=actor, skip_permission_checks=True)
            carry_into(draft, actor=actor)
            record_event(action="ecosystem.platform.correct", record=current, actor=actor, changes=changes)
    return current


def begin_profile(*, place: Workspace, actor: Any, viewer: Viewer) -> Platform:
    """An empty profile for a country that has none: seven gaps to fill. Where there is one already, that one.

    Raises NotAllowedError for anybody who may not write it, ConflictError where it was taken out of sight.
    """
    demand(viewer, WRITE, place)
    with transaction.atomic():
        rows = Platform.objects.select_for_update().filter(country__code=place.country)
        found: Platform | None = rows.first()
        if found is not None:
            if not found.is_public:
                raise ConflictError(
                    _("The profile of this country is not public now."),
                    remedy=_("Ask an editor of the Mission."),
                )
            return found
        country = Country.objects.get(code=place.country)
        made = Platform(
            key=f"platform-{country.key}",
            country=country,
            part=Platform.Part.OTHER,
            wording=Wording.CONTRIBUTED,
            review_by=next_look(),
        )
        made.save()
        made.save_revision(user=actor, clean=False).publish(user=actor, skip_permission_checks=True)
        record_event(action="ecosystem.platform.fill", record=made, actor=actor)
    return made


def confirm_profile(*, platform: Platform, actor: Any, viewer: Viewer) -> Platform:
    """Somebody looked at the profile and found it right: it is due for the next look in a year.

    Raises NotAllowedError as `write_profile` does.
    """
    demand(viewer, WRITE, place_of(platform))
    with transaction.atomic():
        current: Platform = Platform.objects.select_for_update().get(pk=platform.pk)
        draft, before = open_draft(current), current.review_by
        current.review_by = next_look()
        current.save()
        current.save_revision(user=actor, clean=False).publish(user=actor, skip_permission_checks=True)
        carry_into(draft, actor=actor)
        record_event(
            action="ecosystem.platform.confirm",
            record=current,
            actor=actor,
            changes={"review_by": [before, current.review_by]},
        )
    return current


def next_look() -> date:
    """The day by which a profile that is right today wants another look."""
    return timezone.localdate() + timedelta(days=REVIEW_DAYS)
