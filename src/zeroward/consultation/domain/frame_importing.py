"""Commit of a checked list: the next version of a frame, exactly as the dry run said."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.frames import make_version
from zeroward.consultation.domain.places import demand_for
from zeroward.consultation.domain.units import UnitRow, row_from
from zeroward.consultation.models import Frame, FrameVersion
from zeroward.consultation.queries.frame_sources import covariates_of
from zeroward.consultation.rules import RUN
from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.visibility import Viewer

Verdict = ImportRow.Verdict


def about(frame: Frame) -> str:
    """What an import run says that it is about."""
    return f"frame:{frame.pk}"


def commit_list(
    *, actor: Any, viewer: Viewer, frame: Frame, run: ImportRun, source_text: str = ""
) -> FrameVersion:
    """A new version from a checked list; lines that were refused stay out. All of it or nothing.

    Raises NotAllowedError; ConflictError when the run was committed before, when the frame has another version since,
    or when nothing would change.
    """
    demand_for(viewer, RUN, frame)
    if run.about != about(frame):
        raise InvalidInputError(_("This file was checked for another frame."), place="file")
    made: list[FrameVersion] = []

    def write() -> None:
        rows = list(
            run.rows.filter(verdict__in=(Verdict.CREATE, Verdict.CHANGE, Verdict.SAME)).order_by("pk")
        )
        newest = frame.versions.first()
        if any(row.changes.get("after") != (newest.number if newest else 0) for row in rows):
            raise ConflictError(
                _("The frame has a new version since the file was checked."),
                remedy=_("Check the file again."),
            )
        units = [row_from(row.changes["unit"]) for row in rows]
        made.append(
            make_version(
                actor=actor,
                viewer=viewer,
                frame=frame,
                rows=units,
                covariates=covariates_of(units, _sources(units)),
                source_text=source_text or run.file_name,
            )
        )

    commit_run(run=run, write=write, actor=actor)
    return made[0]


def _sources(units: list[UnitRow]) -> dict[str, str]:
    by_people = any(row.population is not None for row in units)
    return {
        **dict.fromkeys(("country", "rurality", "cluster", "projects", "mission", "theme"), "file"),
        "size": "file.population" if by_people else "file",
    }
