"""Whom to ask about what, as far as somebody may see it."""

from collections.abc import Iterable
from dataclasses import dataclass

from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Contact
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
    """All contacts that the viewer may see. Two queries."""
    rows = visible_to(Contact.objects.filter(scope=str(place.scope)), viewer).select_related("person")
    return _shown(rows, place.scope)


def public_contacts(scope: Scope) -> list[ContactShown]:
    """What everybody may see; members who have left are not named any more. Two queries."""
    rows = Contact.objects.filter(scope=str(scope), visibility=Visibility.PUBLIC).select_related("person")
    return [one for one in _shown(rows, scope) if not one.left]


def contact_titles(scope: str, user_id: int) -> list[str]:
    """For what a person is named as contact."""
    return list(Contact.objects.filter(scope=scope, person=user_id).values_list("about", flat=True))


def _shown(rows: Iterable[Contact], scope: Scope) -> list[ContactShown]:
    found = list(rows)
    named = [row.person_id for row in found if row.person_id]
    members = set(members_of(scope).values_list("user_id", flat=True)) if named else set()
    shown = []
    for row in found:
        if row.person is None:
            shown.append(
                ContactShown(
                    row.pk, row.name, row.email, "", row.about, row.visibility, example=row.is_example
                )
            )
            continue
        person, left = row.person, row.person_id not in members
        email = "" if left else person.email
        shown.append(
            ContactShown(
                row.pk, str(person), email, person.position, row.about, row.visibility, left, row.is_example
            )
        )
    return shown
