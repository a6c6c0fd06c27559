"""Commit of a checked list of cities, and taking cities of the directory onto the list."""

from collections.abc import Collection
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_outreach import save_outreach
from zeroward.ecosystem.domain.work_rows import OutreachRow
from zeroward.ecosystem.models import OutreachCity
from zeroward.ecosystem.rules import WORK
from zeroward.places.models import City

Verdict = ImportRow.Verdict
DAYS: Final = ("contacted_on", "due")


def about_outreach(place: Workspace) -> str:
    """What an import run says that it is about."""
    return f"outreach:{place.scope}"


def commit_outreach(*, actor: Any, viewer: Viewer, place: Workspace, run: ImportRun) -> int:
    """Write what the dry run found, all of it or nothing; refused lines stay out. Returns how many were written.

    Raises NotAllowedError; InvalidInputError for a file of another list; ConflictError when it was committed before,
    or when an entry was changed since the file was checked.
    """
    demand(viewer, WORK, place)
    if run.about != about_outreach(place):
        raise InvalidInputError(_("This file was checked for another list."), place="file")
    rows = list(run.rows.filter(verdict__in=(Verdict.CREATE, Verdict.CHANGE)))
    there = OutreachCity.objects.in_bulk([row.changes["record"] for row in rows if row.changes["record"]])

    def write() -> None:
        for row in rows:
            record = there.get(row.changes["record"]) if row.changes["record"] else None
            if row.changes["record"] and record is None:
                raise ConflictError(_("An entry was deleted meanwhile."), remedy=_("Check the file again."))
            save_outreach(
                actor=actor,
                viewer=viewer,
                place=place,
                row=_row(row.changes["row"]),
                record=record,
                lock=row.changes["lock"],
            )

    commit_run(run=run, write=write, actor=actor)
    return len(rows)


def add_from_directory(*, actor: Any, viewer: Viewer, place: Workspace, cities: Collection[int]) -> int:
    """Put cities of the directory on the list; those that are there stay as they are. Returns how many are new.

    Raises NotAllowedError.
    """
    demand(viewer, WORK, place)
    found = City.objects.public().filter(pk__in=list(cities), country__code=place.country or "-")
    listed = set(OutreachCity.objects.filter(scope=str(place.scope)).values_list("city_id", flat=True))
    new = [one for one in found if one.pk not in listed]
    with transaction.atomic():
        for one in new:
            row = OutreachRow(
                title=one.name, city=one.pk, region=one.nuts3_name[:120], inhabitants=one.population
            )
            save_outreach(actor=actor, viewer=viewer, place=place, row=row)
    return len(new)


def _row(values: dict[str, Any]) -> OutreachRow:
    days: dict[str, Any] = {
        name: date.fromisoformat(values[name]) if values.get(name) else None for name in DAYS
    }
    kept = {name: value for name, value in values.items() if name not in ("state_on", "why", *DAYS)}
    return OutreachRow(**kept, **days)
