"""Naming who is responsible for what in a city's team."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.names import key_from
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.people.models import Holder, Responsibility, User
from zeroward.people.queries.canvas import title_of
from zeroward.people.queries.canvas_data import canvas_items
from zeroward.people.queries.team import members_of
from zeroward.people.rules import ARRANGE

MOST_OWN = 40
MOST_HOLDERS = 20


def name_holder(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    key: str,
    person: User | None = None,
    name: str = "",
    body: str = "",
    leads: bool = True,
) -> Holder:
    """A member (`person`), or somebody outside by name, takes a responsibility. It concerns the city from then on."""
    demand(viewer, ARRANGE, place)
    words, office = _line(name, 120), _line(body, 160)
    if person is None and not words:
        raise InvalidInputError(
            _("Nobody is named."), place="name", remedy=_("Choose a member, or write a name.")
        )
    if person is not None and not members_of(place.scope).filter(user=person).exists():
        raise InvalidInputError(_("Choose somebody of the team."), place="person")
    with transaction.atomic():
        held = _responsibility(place, key)
        if held.holders.count() >= MOST_HOLDERS:
            raise InvalidInputError(_("So many people cannot hold one responsibility."), place="person")
        if held.not_ours:
            held.not_ours = ""
            held.save(update_fields=["not_ours", "updated_at"])
        if person is not None:
            row, _made = Holder.objects.update_or_create(
                responsibility=held, person=person, defaults={"leads": leads, "body": office, "name": ""}
            )
        else:
            row = Holder.objects.create(responsibility=held, name=words, body=office, leads=leads)
        _record("people.canvas.name", held, actor, {title_of(held): [None, str(row)]})
    return row


def release_holder(*, actor: Any, viewer: Viewer, place: Workspace, holder: int) -> None:
    """Somebody does not hold a responsibility any more. Raises InvalidInputError for one of another city."""
    demand(viewer, ARRANGE, place)
    with transaction.atomic():
        row = Holder.objects.filter(pk=holder, responsibility__scope=str(place.scope)).first()
        if row is None:
            raise InvalidInputError(_("This is no longer there."), place="holder")
        held = row.responsibility
        _record("people.canvas.release", held, actor, {title_of(held): [str(row), None]})
        row.delete()


def set_not_ours(*, actor: Any, viewer: Viewer, place: Workspace, key: str, why: str) -> Responsibility:
    """Say why a responsibility does not concern the city; an empty text says that it does."""
    demand(viewer, ARRANGE, place)
    words = _line(why, 300)
    with transaction.atomic():
        held = _responsibility(place, key)
        if words and held.holders.exists():
            raise InvalidInputError(
                _("Somebody holds it."), place="not_ours", remedy=_("Take them out first.")
            )
        before, held.not_ours = held.not_ours, words
        held.save(update_fields=["not_ours", "updated_at"])
        if before != words:
            _record("people.canvas.change", held, actor, {"not_ours": [before, words]})
    return held


def add_own(*, actor: Any, viewer: Viewer, place: Workspace, title: str) -> Responsibility:
    """A responsibility that the canvas does not name."""
    demand(viewer, ARRANGE, place)
    words = _line(title, 120)
    if not words:
        raise InvalidInputError(_("It needs a title."), place="title")
    with transaction.atomic():
        own = Responsibility.objects.select_for_update().filter(scope=str(place.scope)).exclude(title="")
        if len(own) >= MOST_OWN:
            raise InvalidInputError(_("There are too many already."), place="title")
        taken = {one.key for one in own}
        made = Responsibility.objects.create(scope=str(place.scope), key=_free_key(words, taken), title=words)
        _record("people.canvas.add", made, actor, {"title": [None, words]})
    return made


def drop_own(*, actor: Any, viewer: Viewer, place: Workspace, key: str) -> None:
    """Take a responsibility of the city's own out, with those who held it."""
    demand(viewer, ARRANGE, place)
    with transaction.atomic():
        held = Responsibility.objects.filter(scope=str(place.scope), key=key).exclude(title="").first()
        if held is None:
            raise InvalidInputError(_("Only responsibilities of your own can be taken out."), place="key")
        _record("people.canvas.drop", held, actor, {"title": [held.title, None]})
        held.delete()


def move_responsibilities(scope: str, from_id: int, to: User, actor: Any) -> int:
    """All that a person holds goes to another one; who holds it already keeps it once."""
    rows = list(
        Holder.objects.filter(responsibility__scope=scope, person=from_id).select_related("responsibility")
    )
    for row in rows:
        same = Holder.objects.filter(responsibility=row.responsibility_id, person=to).first()
        _record(
            "people.canvas.move",
            row.responsibility,
            actor,
            {title_of(row.responsibility): [str(row), str(to)]},
        )
        if same is None:
            row.person = to
            row.save(update_fields=["person", "updated_at"])
        else:
            if row.leads and not same.leads:
                same.leads = True
                same.save(update_fields=["leads", "updated_at"])
            row.delete()
    return len(rows)


def _responsibility(place: Workspace, key: str) -> Responsibility:
    """The row, made when the city says something about it for the first time."""
    held = Responsibility.objects.select_for_update().filter(scope=str(place.scope), key=key).first()
    if held is not None:
        return held
    if key not in canvas_items():
        raise InvalidInputError(_("There is no such responsibility."), place="key")
    made, _new = Responsibility.objects.get_or_create(scope=str(place.scope), key=key)
    return made


def _free_key(title: str, taken: set[str]) -> str:
    try:
        base = key_from(title)[:40].strip("-.") or "own"
    except ValueError:
        base = "own"
    names = [f"own-{base}", *(f"own-{base}-{number}" for number in range(2, MOST_OWN + 3))]
    return next(name for name in names if name not in taken)


def _line(text: str, limit: int) -> str:
    return clean_text(text, limit=limit, multiline=False)


def _record(action: str, held: Responsibility, actor: Any, changes: dict[str, Any]) -> None:
    record_event(action=action, record=held, actor=actor, label=title_of(held), changes=changes)
