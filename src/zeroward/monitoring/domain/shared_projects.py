"""Projects of several cities: led by one of them or by the platform; each city answers for its own part."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.domain.notifications import notify
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.board_rules import PART, SHARED
from zeroward.monitoring.models import ActionStatus, PartState, SharedPart, SharedProject, SharedState
from zeroward.people.queries.team import members_of
from zeroward.places.models import City
from zeroward.plan.models import Action
from zeroward.plan.vocabulary import FIELDS

NOTICE: Final = "monitoring.shared"
LONG: Final = 6000
MOST_PARTS: Final = 200
FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """`field` is a key of the fields of action, "" for none."""

    title: str
    summary: str = ""
    lang: str = "en"
    field: str = ""
    starts: int | None = None
    ends: int | None = None
    state: str = SharedState.RUNNING
    result: str = ""
    visibility: str = Visibility.CITY


@dataclass(frozen=True, slots=True)
class PartRow:
    """What a city says of its part. `action` is the key of an action of its plans: the status follows its reports."""

    does: str = ""
    action: int | None = None
    status: str = ""
    status_on: date | None = None
    note: str = ""
    is_public: bool = False


def save_project(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: ProjectRow,
    project: SharedProject | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> SharedProject:
    """Begin a project, or change it. A city that leads takes part in it from the start.

    Raises NotAllowedError, ProblemsError, StaleError.
    """
    demand(viewer, SHARED, place)
    values = {
        **asdict(row),
        "title": clean_text(row.title, limit=200, multiline=False),
        "summary": clean_text(row.summary, limit=LONG),
        "result": clean_text(row.result, limit=LONG),
    }
    problems = _project_problems(values)
    if problems:
        raise ProblemsError(problems)
    with transaction.atomic():
        if project is None:
            kept = SharedProject(
                scope=str(place.scope),
                scope_country=place.country,
                made_by=signed_in(actor),
                is_example=is_example,
            )
            before: dict[str, Any] = {}
        else:
            kept = _held(place, project)
            before = {name: getattr(kept, name) for name in values}
            if kept.lock != lock:
                raise StaleError(current=before, lock=kept.lock)
            kept.lock += 1
        for name, value in values.items():
            setattr(kept, name, value)
        kept.save()
        if project is None and place.scope.kind == "city":
            SharedPart.objects.create(
                project=kept,
                city=City.objects.get(key=place.scope.key),
                state=PartState.JOINED,
                answered_by=signed_in(actor),
            )
        record_event(
            action="monitoring.shared.change" if project else "monitoring.shared.begin",
            record=kept,
            actor=actor,
            changes=changes_between(before, values),
        )
    return kept


def invite_city(
    *, actor: Any, viewer: Viewer, place: Workspace, project: SharedProject, city: str
) -> SharedPart:
    """Ask a city to take part; its team is told. A city that said no or left can be asked again.

    Raises NotAllowedError, ConflictError, InvalidInputError.
    """
    demand(viewer, SHARED, place)
    with transaction.atomic():
        kept = _held(place, project)
        if kept.state != SharedState.RUNNING:
            raise ConflictError(_("The project has ended."), remedy=_("Set it going again first."))
        found = City.objects.public().filter(key=city).select_related("country").first()
        if found is None:
            raise InvalidInputError(
                _("There is no such city."), place="city", remedy=_("Choose one from the list.")
            )
        part = SharedPart.objects.select_for_update().filter(project=kept, city=found).first()
        if part is not None and part.state in (PartState.INVITED, PartState.JOINED):
            raise ConflictError(_("This city is in the project already."), place="city")
        if part is None and kept.parts.count() >= MOST_PARTS:
            raise ConflictError(_("There are too many cities already."), place="city")
        if part is None:
            part = SharedPart(project=kept, city=found)
        part.state, part.is_public = PartState.INVITED, False
        part.save()
        record_event(
            action="monitoring.shared.invite",
            record=kept,
            actor=actor,
            changes={"city": [None, found.name]},
        )
        _tell(found, kept, actor)
    return part


def take_off_city(*, actor: Any, viewer: Viewer, place: Workspace, part: SharedPart) -> None:
    """Take a city off that has not joined. Raises NotAllowedError, ConflictError for one that takes part."""
    demand(viewer, SHARED, place)
    with transaction.atomic():
        kept = _held(place, part.project)
        current = SharedPart.objects.select_for_update().filter(pk=part.pk, project=kept).first()
        if current is None:
            return
        if current.state == PartState.JOINED:
            raise ConflictError(_("This city takes part."), remedy=_("It can leave by itself."))
        record_event(
            action="monitoring.shared.take-off",
            record=kept,
            actor=actor,
            changes={"city": [current.city.name, None]},
        )
        current.delete()


def answer_invitation(
    *, actor: Any, viewer: Viewer, place: Workspace, part: SharedPart, joins: bool
) -> SharedPart:
    """Yes or no of the city that was asked. Raises NotAllowedError, ConflictError when nobody asks any more."""
    demand(viewer, PART, place)
    with transaction.atomic():
        kept = _own_part(place, part)
        if kept.state != PartState.INVITED:
            raise ConflictError(_("This was answered already."), remedy=_("Look at the project again."))
        return _move(kept, PartState.JOINED if joins else PartState.DECLINED, actor)


def leave_project(*, actor: Any, viewer: Viewer, place: Workspace, part: SharedPart) -> SharedPart:
    """The city is out from now on; what it said stays for the others, without its name for everyone else.

    Raises NotAllowedError, ConflictError where it does not take part.
    """
    demand(viewer, PART, place)
    with transaction.atomic():
        kept = _own_part(place, part)
        if kept.state != PartState.JOINED:
            raise ConflictError(_("Your city does not take part."), remedy=_("Look at the project again."))
        kept.is_public = False
        return _move(kept, PartState.LEFT, actor)


def save_part(
    *, actor: Any, viewer: Viewer, place: Workspace, part: SharedPart, row: PartRow, lock: int
) -> SharedPart:
    """What the city does, and how far it is. Raises NotAllowedError, ProblemsError, ConflictError, StaleError."""
    demand(viewer, PART, place)
    with transaction.atomic():
        kept = _own_part(place, part)
        values = {
            **asdict(row),
            "does": clean_text(row.does, limit=LONG),
            "note": clean_text(row.note, limit=LONG),
        }
        values["action_id"] = values.pop("action")
        before = {name: getattr(kept, name) for name in values}
        if kept.state != PartState.JOINED:
            raise ConflictError(_("Your city does not take part."), remedy=_("Answer the invitation first."))
        if kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        problems = _part_problems(row, place)
        if problems:
            raise ProblemsError(problems)
        changes = changes_between(before, values)
        if changes:
            for name, value in values.items():
                setattr(kept, name, value)
            kept.lock += 1
            kept.answered_by = signed_in(actor)
            kept.save()
            record_event(
                action="monitoring.shared.part",
                record=kept.project,
                actor=actor,
                changes=changes,
                scope=str(place.scope),
            )
    return kept


def _move(part: SharedPart, state: str, actor: Any) -> SharedPart:
    before = part.state
    part.state, part.answered_by = state, signed_in(actor)
    part.lock += 1
    part.save()
    record_event(
        action="monitoring.shared.answer",
        record=part.project,
        actor=actor,
        changes={"state": [before, state]},
        scope=f"city:{part.city.key}",
    )
    return part


def _held(place: Workspace, project: SharedProject) -> SharedProject:
    """The project as it is now, held. Raises InvalidInputError for one of another place."""
    found = SharedProject.objects.select_for_update().filter(pk=project.pk, scope=str(place.scope)).first()
    if found is None:
        raise InvalidInputError(_("It is not there any more."))
    return found


def _own_part(place: Workspace, part: SharedPart) -> SharedPart:
    found = (
        SharedPart.objects.select_for_update(of=("self",))
        .select_related("project", "city")
        .filter(pk=part.pk, city__key=place.scope.key)
        .first()
    )
    if found is None:
        raise InvalidInputError(_("It is not there any more."))
    return found


def _project_problems(values: Mapping[str, Any]) -> list[Problem]:
    found = []
    if not values["title"]:
        found.append(Problem("title", _("The project needs a name."), _("A few words are enough.")))
    found += [
        Problem(name, _("This cannot be the year."), _("Four digits, such as 2026."))
        for name in ("starts", "ends")
        if values[name] is not None and not FIRST_YEAR <= values[name] <= LAST_YEAR
    ]
    if values["starts"] and values["ends"] and values["ends"] < values["starts"]:
        found.append(Problem("ends", _("It ends before it begins."), _("Correct one of the two.")))
    choices = (
        ("field", ("", *FIELDS)),
        ("state", SharedState.values),
        ("visibility", Visibility.values),
    )
    found += [
        Problem(name, _("There is no such choice."), _("Choose one from the list."))
        for name, known in choices
        if values[name] not in known
    ]
    if values["state"] == SharedState.GIVEN_UP and not values["result"]:
        found.append(Problem("result", _("Why was it given up?"), _("One sentence is enough.")))
    return found


def _part_problems(row: PartRow, place: Workspace) -> list[Problem]:
    found = []
    if (
        row.action is not None
        and not Action.objects.filter(pk=row.action, plan__scope=str(place.scope)).exists()
    ):
        found.append(Problem("action", _("This action is not yours."), _("Choose one from the list.")))
    if row.status and row.status not in ActionStatus.values:
        found.append(Problem("status", _("There is no such choice."), _("Choose one from the list.")))
    if row.status_on is not None and row.status_on > timezone.localdate():
        found.append(
            Problem("status_on", _("This day is still to come."), _("Choose the day on which it was so."))
        )
    return found


def _tell(city: City, project: SharedProject, actor: Any) -> None:
    """Everybody of the city that is asked."""
    title, pk = project.title, project.pk
    for member in members_of(f"city:{city.key}"):
        if member.user_id == getattr(actor, "pk", None):
            continue
        notify(
            user=member.user,
            kind=NOTICE,
            title=lambda: _("Your city is asked to take part: %(title)s") % {"title": title},
            url=lambda: reverse("monitoring:shared-project", args=[pk]),
        )
