"""A city's shortlist: opportunities that it watches, prepares, has asked for."""

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.funding.domain.places import (
    MOST_KEPT,
    current,
    is_visibility,
    owner_fields,
    writing,
    wrong_choice,
)
from zeroward.funding.models import FundingProject, Opportunity, Shortlisted
from zeroward.methods.text.clean import clean_text
from zeroward.people.queries.team import members_of

MOST_DAYS: Final = 2000
COLUMNS: Final = ("state", "reason", "person_id", "staff_days", "note", "visibility")


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What a city says about an entry. `reason` is asked for when it is dropped; `person` is the key of one of the
    city's people; `staff_days` are those that the application is going to take, None = as the opportunity says."""

    state: str = Shortlisted.State.WATCHED
    reason: str = ""
    person: int | None = None
    staff_days: int | None = None
    note: str = ""
    visibility: str = Visibility.CITY


def put_on(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    opportunity: Opportunity,
    project: FundingProject | None = None,
    visibility: str = Visibility.CITY,
) -> Shortlisted:
    """Put an opportunity on the list, for a project or for the city as a whole; what is there already stays as it is,
    but for what was dropped: that is watched again. Raises NotAllowedError, ConflictError when the list is full."""
    with writing(viewer, place):
        if project is not None and project.scope != str(place.scope):
            raise ProblemsError([wrong_choice("project")])
        mine = _of(place)
        kept = mine.filter(opportunity=opportunity, project=project).first()
        if kept is None:
            if mine.count() >= MOST_KEPT:
                raise ConflictError(
                    _("A list holds up to %(most)d entries.") % {"most": MOST_KEPT},
                    remedy=_("Take some off first."),
                )
            shared = visibility if is_visibility(visibility) else Visibility.CITY
            # somebody else may put it on at this very moment
            kept, is_new = Shortlisted.objects.get_or_create(
                scope=str(place.scope),
                opportunity=opportunity,
                project=project,
                defaults={**owner_fields(place), "person": signed_in(actor), "visibility": shared},
            )
            if is_new:
                record_event(
                    action="funding.shortlist.add", record=kept, actor=actor, label=opportunity.title
                )
        elif kept.state == Shortlisted.State.DROPPED:
            before = _state(kept)
            kept.state, kept.reason = Shortlisted.State.WATCHED, ""
            _save(kept, before, actor)
    return kept


def change_entry(
    *, actor: Any, viewer: Viewer, place: Workspace, entry: Shortlisted, row: EntryRow, lock: int | None = 0
) -> Shortlisted:
    """Say how far it is, who looks after it, how many days it takes. Raises NotAllowedError, ProblemsError,
    StaleError when somebody else saved it since, InvalidInputError when it is gone."""
    with writing(viewer, place):
        found = problems_of(place, row)
        if found:
            raise ProblemsError(found)
        kept = _kept(place, entry, lock)
        before = _state(kept)
        kept.state, kept.visibility = row.state, row.visibility
        kept.reason = clean_text(row.reason, limit=300, multiline=False)
        kept.person_id, kept.staff_days = row.person, row.staff_days
        kept.note = clean_text(row.note, limit=10_000)
        _save(kept, before, actor)
    return kept


def drop_entry(
    *, actor: Any, viewer: Viewer, place: Workspace, entry: Shortlisted, reason: str
) -> Shortlisted:
    """Not for us, because … Raises ProblemsError without a reason."""
    said = EntryRow(
        state=Shortlisted.State.DROPPED,
        reason=reason,
        person=entry.person_id,
        staff_days=entry.staff_days,
        note=entry.note,
        visibility=entry.visibility,
    )
    return change_entry(actor=actor, viewer=viewer, place=place, entry=entry, row=said, lock=None)


def mark_ready(
    *, actor: Any, viewer: Viewer, place: Workspace, entry: Shortlisted, key: str, ready: bool
) -> Shortlisted:
    """Tick or untick a line of the opportunity's checklist. Two people ticking at once lose nothing."""
    with writing(viewer, place):
        kept = _kept(place, entry, None)
        if key not in {str(one.get("key", "")) for one in kept.opportunity.checklist}:
            raise InvalidInputError(_("There is no such line."), place=key)
        if ready == (key in kept.ready):
            return kept
        left = {name: day for name, day in kept.ready.items() if name != key}
        kept.ready = {**left, key: timezone.localdate().isoformat()} if ready else left
        kept.save(update_fields=["ready", "updated_at"])
        record_event(
            action="funding.shortlist.ready",
            record=kept,
            actor=actor,
            label=kept.opportunity.title,
            changes={key: [not ready, ready]},
        )
    return kept


def take_off(*, actor: Any, viewer: Viewer, place: Workspace, entry: Shortlisted) -> None:
    """Take an entry off the list, with all that was noted about it."""
    with writing(viewer, place):
        kept = _kept(place, entry, None)
        record_event(
            action="funding.shortlist.remove",
            record=kept,
            actor=actor,
            label=kept.opportunity.title,
            changes=changes_between(_state(kept), {}),
        )
        kept.delete()


def hand_over(scope: str, giver: int, taker: Any, actor: Any) -> int:
    """Everything of this city that one person looks after becomes another's; returns how many entries. Called by the
    hand-over of roles, which has asked for permission and opened the transaction."""
    moved = list(Shortlisted.objects.filter(scope=scope, person=giver).select_related("opportunity"))
    for entry in moved:
        before = _state(entry)
        entry.person = taker
        _save(entry, before, actor)
    return len(moved)


def problems_of(place: Workspace, row: EntryRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if row.state not in Shortlisted.State.values:
        found.append(wrong_choice("state"))
    if row.state == Shortlisted.State.DROPPED and not clean_text(row.reason, limit=300, multiline=False):
        found.append(
            Problem("reason", _("Say why it is not for you."), _("A few words: colleagues will ask."))
        )
    if row.staff_days is not None and not 0 <= row.staff_days <= MOST_DAYS:
        found.append(
            Problem("staff_days", _("This cannot be a number of days."), _("Write a whole number from 0."))
        )
    if row.person is not None and not members_of(place.scope).filter(user=row.person).exists():
        found.append(wrong_choice("person"))
    if not is_visibility(row.visibility):
        found.append(wrong_choice("visibility"))
    return found


def _of(place: Workspace) -> QuerySet[Shortlisted]:
    return Shortlisted.objects.filter(scope=str(place.scope))


def _kept(place: Workspace, entry: Shortlisted, lock: int | None) -> Shortlisted:
    try:
        kept: Shortlisted = current(_of(place).select_related("opportunity"), entry.pk, lock, COLUMNS)
    except Shortlisted.DoesNotExist:
        raise InvalidInputError(
            _("It is not on the list any more."), remedy=_("Put it on again if it is needed.")
        ) from None
    return kept


def _state(entry: Shortlisted) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in COLUMNS}


def _save(entry: Shortlisted, before: dict[str, Any], actor: Any) -> None:
    changes = changes_between(before, _state(entry))
    if not changes:
        return
    entry.lock += 1
    entry.save()
    record_event(
        action="funding.shortlist.change",
        record=entry,
        actor=actor,
        label=entry.opportunity.title,
        changes=changes,
    )
