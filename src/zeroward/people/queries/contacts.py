"""Whom to ask about what, as far as somebody may see it."""

from dataclasses import dataclass

from django.db.models import QuerySet

from zeroward.core.models import Visibility
from zeroward.core.queries.together import Part, Row, Rows, part, together
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Contact
from zeroward.people.queries.persons import named, person_of
from zeroward.people.queries.team import members_of


@dataclass(frozen=True, slots=True)
class ContactShown:
    """`left`: the member it names does not belong to the team any more."""

    pk: int
    name: str
    email: str
    position: str
    about: str
    visibility: str
    left: bool = False
    example: bool = False


def contacts_of(place: Workspace, viewer: Viewer) -> list[ContactShown]:
    """All contacts that the viewer may see. One query."""
    found = visible_to(Contact.objects.filter(scope=str(place.scope)), viewer)
    return contacts_from(together(_parts(found, place.scope)))


def public_parts(scope: Scope) -> dict[str, Part]:
    """Rows of what everybody may see, for `public_from`."""
    return _parts(Contact.objects.filter(scope=str(scope), visibility=Visibility.PUBLIC), scope)


def public_contacts(scope: Scope) -> list[ContactShown]:
    """What everybody may see; members who have left are not named any more. One query."""
    return public_from(together(public_parts(scope)))


def public_from(rows: Rows) -> list[ContactShown]:
    """The same of the rows of `public_parts`."""
    return [one for one in contacts_from(rows) if not one.left]


def contact_titles(scope: str, user_id: int) -> list[str]:
    """For what a person is named as contact."""
    return list(Contact.objects.filter(scope=scope, person=user_id).values_list("about", flat=True))


COLUMNS = ("pk", "person_id", "name", "email", "about", "visibility", "is_example", *named("person"))


def _parts(found: QuerySet[Contact], scope: Scope) -> dict[str, Part]:
    return {"contacts": part(found, *COLUMNS), "members": part(members_of(scope), "user_id")}


def contacts_from(rows: Rows) -> list[ContactShown]:
    members = {row["user_id"] for row in rows["members"]}
    found = sorted(rows["contacts"], key=lambda row: (row["about"], row["pk"]))
    return [_contact(row, members) for row in found]


def _contact(row: Row, members: set[int]) -> ContactShown:
    person = person_of(row, "person")
    left = person is not None and row["person_id"] not in members
    return ContactShown(
        row["pk"],
        row["name"] if person is None else str(person),
        row["email"] if person is None else "" if left else person.email,
        "" if person is None else person.position,
        row["about"],
        row["visibility"],
        left,
        row["is_example"],
    )
