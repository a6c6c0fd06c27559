"""Whom to ask about what: contacts of a city or a platform."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.people.models import Contact, User
from zeroward.people.queries.team import members_of
from zeroward.people.rules import ARRANGE

MOST = 30


@dataclass(frozen=True, slots=True)
class ContactSaid:
    """What a form says: a member, or a name with an address; for what, and who may see it."""

    about: str
    person: User | None = None
    name: str = ""
    email: str = ""
    visibility: str = Visibility.CITY


def save_contact(
    *, actor: Any, viewer: Viewer, place: Workspace, said: ContactSaid, contact: int | None = None
) -> Contact:
    """Add a contact, or change one. Raises InvalidInputError with the field."""
    demand(viewer, ARRANGE, place)
    values = _checked(place, said)
    with transaction.atomic():
        held = Contact.objects.select_for_update().filter(scope=str(place.scope))
        if contact is None:
            if len(held) >= MOST:
                raise InvalidInputError(_("There are too many already."), place="about")
            row = Contact(scope=str(place.scope), scope_country=place.country)
        else:
            row = _found(place, contact)
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
        action = "people.contact.add" if contact is None else "people.contact.change"
        # for what, not who: the log outlives the account
        record_event(action=action, record=row, actor=actor, label=row.about)
    return row


def remove_contact(*, actor: Any, viewer: Viewer, place: Workspace, contact: int) -> None:
    demand(viewer, ARRANGE, place)
    with transaction.atomic():
        row = _found(place, contact)
        record_event(action="people.contact.delete", record=row, actor=actor, label=row.about)
        row.delete()


def move_contacts(scope: str, from_id: int, to: User, actor: Any) -> int:
    """Contacts that name a person name another one from now on."""
    rows = list(Contact.objects.filter(scope=scope, person=from_id))
    for row in rows:
        row.person = to
        row.save(update_fields=["person", "updated_at"])
        record_event(action="people.contact.change", record=row, actor=actor, label=row.about)
    return len(rows)


def _checked(place: Workspace, said: ContactSaid) -> dict[str, Any]:
    about = clean_text(said.about, limit=200, multiline=False)
    name = clean_text(said.name, limit=120, multiline=False)
    email = said.email.strip()[:254]
    if not about:
        raise InvalidInputError(_("Say for what."), place="about")
    if said.visibility not in Visibility.values:
        raise InvalidInputError(_("There is no such choice."), place="visibility")
    if said.person is not None:
        if not members_of(place.scope).filter(user=said.person).exists():
            raise InvalidInputError(_("Choose somebody of the team."), place="person")
        return {"person": said.person, "name": "", "email": "", "about": about, "visibility": said.visibility}
    if not name:
        raise InvalidInputError(
            _("Nobody is named."), place="name", remedy=_("Choose a member, or write a name.")
        )
    if email:
        try:
            validate_email(email)
        except ValidationError:
            raise InvalidInputError(_("This is no e-mail address."), place="email") from None
    return {"person": None, "name": name, "email": email, "about": about, "visibility": said.visibility}


def _found(place: Workspace, contact: int) -> Contact:
    row: Contact | None = Contact.objects.filter(pk=contact, scope=str(place.scope)).first()
    if row is None:
        raise InvalidInputError(_("This is no longer there."), place="contact")
    return row
