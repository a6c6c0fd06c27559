"""Going on in adverse times: the checklist, notes, and a closed space."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import wrong_choice
from zeroward.community.domain.groups import GroupRow, make_group
from zeroward.community.models import Group
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_keeping import drop, keep
from zeroward.ecosystem.domain.work_kinds import CONTINUITY, NOTES
from zeroward.ecosystem.domain.work_rows import ContinuityRow, NoteRow
from zeroward.ecosystem.models import ContinuityItem, WorkNote
from zeroward.ecosystem.queries.work_lists import continuity_items


def save_item(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: ContinuityRow,
    record: ContinuityItem | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> ContinuityItem:
    """Say where the platform stands with an item, who holds it and where it lies. It stays with the team.

    Raises NotAllowedError, ProblemsError, StaleError.
    """
    found = []
    if row.item and row.item not in {one.key for one in continuity_items()}:
        found.append(wrong_choice("item"))
    held = ContinuityItem.objects.filter(scope=str(place.scope), item=row.item)
    if row.item and held.exclude(pk=record.pk if record is not None else 0).exists():
        found.append(Problem("item", _("Somebody wrote this item already."), _("Open it again.")))
    if found:
        raise ProblemsError(found)
    kept: ContinuityItem = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=CONTINUITY,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_item(*, actor: Any, viewer: Viewer, place: Workspace, record: ContinuityItem) -> None:
    """Take an item off the list; one of the shipped list is open again. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=CONTINUITY, record=record)


def save_note(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: NoteRow,
    record: WorkNote | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> WorkNote:
    """Keep a hand-over note or a briefing, for the team. Raises NotAllowedError, ProblemsError, StaleError."""
    kept: WorkNote = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=NOTES,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_note(*, actor: Any, viewer: Viewer, place: Workspace, record: WorkNote) -> None:
    """Delete a note. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=NOTES, record=record)


def make_closed_space(*, actor: Any, viewer: Viewer, place: Workspace, lang: str = "en") -> Group:
    """A group that nobody outside knows of, led by whoever makes it; the one that is there where there is one.

    Raises NotAllowedError.
    """
    there = closed_spaces(place).first()
    if there is not None:
        return there
    row = GroupRow(
        title=_("Closed space of %(place)s") % {"place": place.name},
        about=_("Experts and cities who keep the work going. Only who is invited sees this group."),
        lang=lang,
        kind=Group.Kind.EXPERTS,
        country=place.country,
        openness=Group.Openness.CLOSED,
        listed=False,
        languages=(lang,),
    )
    return make_group(actor=actor, viewer=viewer, place=place, row=row)


def closed_spaces(place: Workspace) -> QuerySet[Group]:
    """Closed and unlisted expert groups of this workspace, oldest first."""
    return Group.objects.filter(
        scope=str(place.scope),
        kind=Group.Kind.EXPERTS,
        openness=Group.Openness.CLOSED,
        listed=False,
        state=Group.State.ACTIVE,
    ).order_by("pk")
