"""Handing over what hangs on a person: responsibilities, contacts, and what other rooms keep."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.handing_over import work_parts
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User
from zeroward.people.queries.team import members_of
from zeroward.people.queries.viewer import viewer_of
from zeroward.people.rules import ARRANGE


@dataclass(frozen=True, slots=True)
class Hanging:
    """What hangs on a person, of one kind."""

    key: str
    label: str | Promise
    titles: tuple[str, ...]


def hanging_on(place: Workspace, user_id: int) -> list[Hanging]:
    """All that hangs on the person in this city or platform, kinds without anything left out."""
    found = [
        Hanging(part.key, part.label, tuple(part.read(str(place.scope), user_id))) for part in work_parts()
    ]
    return [one for one in found if one.titles]


def takers_of(place: Workspace, but: int) -> list[User]:
    """Who can take work over: everybody of the team who may write, without the person whose work it is."""
    return [
        member.user
        for member in members_of(place.scope)
        if member.user_id != but and may(viewer_of(member.user), ARRANGE, place)
    ]


def hand_work_over(*, actor: Any, viewer: Viewer, place: Workspace, of: User, to: User) -> int:
    """Everything that hangs on `of` goes to `to`, who may write there. For oneself, or by who leads the team.
    Roles stay as they are. Gives how many things moved."""
    if viewer.user_id != of.pk and not may(viewer, "people.hand_over", place):
        raise NotAllowedError(
            _("You may not do this for %(place)s.") % {"place": place.name},
            remedy=_("Ask the coordinator to do it, or to change your role."),
        )
    if to.pk == of.pk:
        raise InvalidInputError(_("Choose somebody else."), place="to")
    if to not in takers_of(place, of.pk):
        raise InvalidInputError(_("Choose somebody of the team who may write."), place="to")
    with transaction.atomic():
        moved = sum(part.move(str(place.scope), of.pk, to, actor) for part in work_parts())
        if moved:
            record_event(
                action="people.work.hand_over",
                actor=actor,
                label=place.name,
                scope=str(place.scope),
                changes={"count": [None, moved]},
            )
    return moved
