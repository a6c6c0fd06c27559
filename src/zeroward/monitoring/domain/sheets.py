"""What a city does about monitoring: its record, and who sees its reports."""

from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.models import CityMonitoring, Snapshot
from zeroward.monitoring.rules import SHARE
from zeroward.places.domain.city_places import scope_fields
from zeroward.places.models import City

SHARED: Final = ("visibility", "answers")


def sheet_for(city: City, *, is_example: bool = False) -> CityMonitoring:
    """The city's record, held until the transaction ends; made when there is none. `city.country` at hand."""
    made, _new = CityMonitoring.objects.select_for_update(of=("self",)).get_or_create(
        city=city, defaults={**scope_fields(city), "is_example": is_example}
    )
    return made


def set_sharing(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    visibility: str,
    answers: str = "",
    lock: int = 0,
) -> CityMonitoring:
    """Who sees all reports of the city's actions, those of earlier years too; kept snapshots follow, published ones
    stay. Raises NotAllowedError, InvalidInputError, StaleError."""
    demand(viewer, SHARE, place)
    if visibility not in Visibility.values:
        raise InvalidInputError(
            _("There is no such choice."), place="visibility", remedy=_("Choose one from the list.")
        )
    with transaction.atomic():
        kept = sheet_for(City.objects.select_related("country").get(key=place.scope.key))
        before = {name: getattr(kept, name) for name in SHARED}
        if kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        after = {"visibility": visibility, "answers": clean_text(answers, limit=200, multiline=False)}
        changes = changes_between(before, after)
        if changes:
            kept.visibility, kept.answers = after["visibility"], after["answers"]
            kept.lock += 1
            kept.save()
            Snapshot.objects.filter(sheet=kept).exclude(visibility=Visibility.PUBLIC).update(
                visibility=_at_most_mission(visibility)
            )
            record_event(action="monitoring.share", record=kept, actor=actor, changes=changes)
    return kept


def _at_most_mission(visibility: str) -> str:
    """Snapshots become public by being published, never by the way."""
    return Visibility.MISSION if visibility == Visibility.PUBLIC else visibility
