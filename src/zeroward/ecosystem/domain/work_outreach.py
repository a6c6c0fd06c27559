"""The list of cities that a platform does not reach yet."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_keeping import drop, keep
from zeroward.ecosystem.domain.work_kinds import OUTREACH
from zeroward.ecosystem.domain.work_rows import OutreachRow
from zeroward.ecosystem.models import OutreachCity
from zeroward.ecosystem.queries.work_lists import outreach_steps
from zeroward.places.models import City


def save_outreach(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: OutreachRow,
    record: OutreachCity | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> OutreachCity:
    """Put a city on the list, or say how far one came with it. It stays with the team.

    Raises NotAllowedError, ProblemsError (a city of another country, a city that is listed already, an unknown step),
    StaleError.
    """
    found = _problems(place, row, record)
    if found:
        raise ProblemsError(found)
    kept: OutreachCity = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=OUTREACH,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_outreach(*, actor: Any, viewer: Viewer, place: Workspace, record: OutreachCity) -> None:
    """Take a city off the list with all notes on it. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=OUTREACH, record=record)


def _problems(place: Workspace, row: OutreachRow, record: OutreachCity | None) -> list[Problem]:
    found = []
    if row.city is not None:
        asked = City.objects.filter(pk=row.city).values_list("country__code", flat=True).first()
        if place.country and asked is not None and asked != place.country:
            found.append(Problem("city", _("This city lies in another country."), _("Choose one of yours.")))
        listed = OutreachCity.objects.filter(scope=str(place.scope), city=row.city)
        if listed.exclude(pk=record.pk if record is not None else 0).exists():
            found.append(Problem("city", _("This city is on the list already."), _("Change its entry.")))
    known = {step.key for step in outreach_steps()}
    if not set(row.steps) <= known or not all(_is_day(day) for day in row.steps.values()):
        found.append(Problem("steps", _("There is no such step."), _("Choose steps of the list.")))
    return found


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
