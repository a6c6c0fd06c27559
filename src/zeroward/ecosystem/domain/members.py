"""Who sits in a body of a platform: adding, changing, ending a seat."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.keeping import held
from zeroward.ecosystem.domain.kinds import BODY, in_order
from zeroward.ecosystem.models import Actor, Body, BodyMember
from zeroward.ecosystem.rules import KEEP
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import City

MOST: Final = 500


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One of `actor`, `city`, `name`. `contact` is read by the platform's team alone."""

    actor: Actor | None = None
    city: City | None = None
    name: str = ""
    seat: str = BodyMember.Seat.MEMBER
    since_on: date | None = None
    until_on: date | None = None
    contact: str = ""


COLUMNS: Final = tuple(field.name for field in fields(MemberRow))


def keep_member(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    body: Body,
    row: MemberRow,
    member: BodyMember | None = None,
    lock: int = 0,
) -> BodyMember:
    """Add somebody to a body, or change a seat. Raises NotAllowedError, ProblemsError, StaleError, ConflictError."""
    demand(viewer, KEEP, place)
    with transaction.atomic():
        kept_body = held(BODY, place, viewer, body)
        problems = _problems(row, place)
        if problems:
            raise ProblemsError(problems)
        kept = kept_body.members.filter(pk=member.pk).first() if member else BodyMember(body=kept_body)
        if kept is None:
            raise ConflictError(_("Somebody took this seat away meanwhile."))
        before = {name: getattr(kept, name) for name in COLUMNS} if member else {}
        if member is not None and kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        if member is None and kept_body.members.count() >= MOST:
            raise ConflictError(_("There are too many already."))
        for name in COLUMNS:
            setattr(kept, name, getattr(row, name))
        kept.name = clean_text(row.name, limit=160, multiline=False)
        kept.contact = clean_text(row.contact, limit=200, multiline=False)
        kept.lock += 1 if member else 0
        kept.save()
        changes = changes_between(
            before, {name: getattr(kept, name) for name in COLUMNS if name != "contact"}
        )
        changes.pop("contact", None)
        record_event(action="ecosystem.body.member", record=kept_body, actor=actor, changes=changes)
    return kept


def drop_member(*, actor: Any, viewer: Viewer, place: Workspace, body: Body, member: BodyMember) -> None:
    """Take a seat out of the list; for one that ended, set its last day instead. Raises NotAllowedError."""
    demand(viewer, KEEP, place)
    with transaction.atomic():
        kept_body = held(BODY, place, viewer, body)
        gone = kept_body.members.filter(pk=member.pk).first()
        if gone is not None:
            changes = {"member": [str(gone.actor or gone.city or gone.name), None]}
            record_event(action="ecosystem.body.member", record=kept_body, actor=actor, changes=changes)
            gone.delete()


def _problems(row: MemberRow, place: Workspace) -> list[Problem]:
    found = in_order({"since_on": row.since_on, "until_on": row.until_on})
    named = [one for one in (row.actor, row.city, row.name.strip()) if one]
    if len(named) != 1:
        found.append(
            Problem(
                "name", _("Who is it?"), _("Choose an actor, or a city, or write a name: one of the three.")
            )
        )
    if row.actor is not None and row.actor.scope != str(place.scope):
        found.append(Problem("actor", _("There is no such choice."), _("Choose one from the list.")))
    if row.city is not None and row.city.country.code != place.country:
        found.append(Problem("city", _("There is no such choice."), _("Choose one from the list.")))
    if row.seat not in BodyMember.Seat.values:
        found.append(Problem("seat", _("There is no such choice."), _("Choose one from the list.")))
    return found
