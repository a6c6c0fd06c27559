"""Frames: opening one, and keeping a version of it. A version never changes."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.db.models import Max, ProtectedError
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import demand_for, scope_fields
from zeroward.consultation.domain.units import UnitRow, digest_of, units_from
from zeroward.consultation.models import Frame, FrameUnit, FrameVersion
from zeroward.consultation.queries.keys import free_key
from zeroward.consultation.rules import RUN
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError, unknown_choice
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text

MOST_UNITS: Final = 20_000
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "mission": (Frame.Kind.MISSION, Frame.Kind.KNOWN, Frame.Kind.UPLOADED),
    "country": (Frame.Kind.COUNTRY, Frame.Kind.UPLOADED),
}
"""Whose frames can be of which kind, by kind of workspace."""


def make_frame(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    title: str,
    kind: str,
    about: str = "",
    is_example: bool = False,
) -> Frame:
    """A frame without a version yet. Raises NotAllowedError; ProblemsError."""
    demand(viewer, RUN, place)
    if kind not in KINDS.get(place.scope.kind, ()):
        raise unknown_choice("kind")
    name = clean_text(title, limit=200, multiline=False)
    if not name:
        raise ProblemsError(
            [Problem("title", _("The frame needs a title."), _("For example: Mission Cities."))]
        )
    with transaction.atomic():
        made = Frame.objects.create(
            key=free_key(Frame, name),
            title=name,
            kind=kind,
            about=clean_text(about, limit=5000),
            is_example=is_example,
            **scope_fields(place),
        )
        record_event(action="consultation.frame.make", record=made, actor=actor)
    return made


def make_version(
    *,
    actor: Any,
    viewer: Viewer,
    frame: Frame,
    rows: Sequence[UnitRow],
    covariates: Mapping[str, Any],
    as_of: date | None = None,
    note: str = "",
    source_text: str = "",
) -> FrameVersion:
    """The list as it is now, as a new version. The first has number 1.

    Raises NotAllowedError; InvalidInputError for an empty, too long or ambiguous list; ConflictError when it is the
    same as the newest version.
    """
    demand_for(viewer, RUN, frame)
    _demand_list(rows)
    digest = digest_of(rows)
    with transaction.atomic():
        held = Frame.objects.select_for_update().get(pk=frame.pk)
        newest = held.versions.first()
        if newest is not None and newest.digest == digest:
            raise ConflictError(
                _("Nothing has changed since version %(number)d.") % {"number": newest.number},
                remedy=_("Go on with that version."),
            )
        number = (held.versions.aggregate(most=Max("number"))["most"] or 0) + 1
        made = FrameVersion.objects.create(
            frame=held,
            number=number,
            as_of=as_of or timezone.localdate(),
            covariates=dict(covariates),
            digest=digest,
            note=clean_text(note, limit=2000),
            source_text=clean_text(source_text, limit=300, multiline=False),
            made_by=signed_in(actor),
        )
        FrameUnit.objects.bulk_create(units_from(made, rows), batch_size=500)
        record_event(
            action="consultation.frame.version",
            record=held,
            actor=actor,
            changes={"version": [newest.number if newest else None, number], "cities": [None, len(rows)]},
        )
    return made


def delete_frame(*, actor: Any, viewer: Viewer, frame: Frame) -> None:
    """Take a frame away that no consultation uses. Raises NotAllowedError; ConflictError when one does."""
    demand_for(viewer, RUN, frame)
    with transaction.atomic():
        record_event(action="consultation.frame.delete", record=frame, actor=actor)
        try:
            frame.delete()
        except ProtectedError:
            raise ConflictError(
                _("A consultation uses this frame."), remedy=_("Choose another frame there first.")
            ) from None


def _demand_list(rows: Sequence[UnitRow]) -> None:
    if not rows:
        raise InvalidInputError(
            _("There is no city in this list."), place="file", remedy=_("A frame needs at least one.")
        )
    if len(rows) > MOST_UNITS:
        raise InvalidInputError(
            _("A frame holds at most %(most)d cities.") % {"most": MOST_UNITS},
            place="file",
            remedy=_("Make one for each country."),
        )
    keys = [row.key for row in rows]
    if len(set(keys)) != len(keys):
        twice = next(key for key in keys if keys.count(key) > 1)
        raise InvalidInputError(
            _("The city %(key)s stands twice in the list.") % {"key": twice},
            place="file",
            remedy=_("Keep one line for each city."),
        )
