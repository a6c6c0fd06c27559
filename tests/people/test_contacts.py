"""Contacts of a city: several, each for something, seen by whom the city chose."""

import pytest
from django.test import Client

from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.scope import Scope
from zeroward.core.visibility import ANONYMOUS
from zeroward.core.workspaces import Workspace
from zeroward.people.domain.contacts import ContactSaid, remove_contact, save_contact
from zeroward.people.domain.memberships import end_membership
from zeroward.people.models import Contact, Membership, User
from zeroward.people.queries.contacts import contacts_of, public_contacts
from zeroward.people.queries.viewer import viewer_of

PLACE = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
PAGE = "/en/me/team/city:klagenfurt/contacts/"
PUBLIC = "/en/cities/klagenfurt/"


def save(actor: User, said: ContactSaid, contact: int | None = None) -> Contact:
    return save_contact(actor=actor, viewer=viewer_of(actor), place=PLACE, said=said, contact=contact)


def test_each_contact_is_seen_by_whom_the_city_chose(
    editor: User, platform_coordinator: User, graz_coordinator: User, administrator: User
) -> None:
    for level in ("city", "platform", "mission", "public"):
        save(editor, ContactSaid(about=level, name="Desk", email="desk@klagenfurt.example", visibility=level))
    seen = {
        viewer: {one.about for one in contacts_of(PLACE, viewer_of(viewer) if viewer else ANONYMOUS)}
        for viewer in (editor, platform_coordinator, administrator, graz_coordinator, None)
    }
    assert seen[editor] == {"city", "platform", "mission", "public"}
    assert seen[platform_coordinator] == {"platform", "mission", "public"}
    assert seen[administrator] == {"mission", "public"}
    assert seen[graz_coordinator] == seen[None] == {"public"}


def test_member_is_named_by_the_account_and_not_after_leaving(
    coordinator: User, editor: User, client: Client
) -> None:
    save(coordinator, ContactSaid(about="our inventory", person=editor, visibility="public"))
    assert public_contacts(PLACE.scope)[0].email == editor.email
    assert "Emil" in client.get(PUBLIC).content.decode()
    end_membership(actor=coordinator, membership=Membership.objects.get(user=editor))
    assert public_contacts(PLACE.scope) == []
    assert "Emil" not in client.get(PUBLIC).content.decode()
    left = contacts_of(PLACE, viewer_of(coordinator))[0]
    assert (left.left, left.email) == (True, "")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        (ContactSaid(about="", name="A"), "about"),
        (ContactSaid(about="x"), "name"),
        (ContactSaid(about="x", name="A", email="no address"), "email"),
        (ContactSaid(about="x", name="A", visibility="planet"), "visibility"),
    ],
)
def test_contact_that_lacks_something_is_refused_at_its_field(
    editor: User, said: ContactSaid, field: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        save(editor, said)
    assert caught.value.place == field
    assert not Contact.objects.exists()


def test_other_teams_change_nothing(editor: User, graz_coordinator: User, stranger: User) -> None:
    held = save(editor, ContactSaid(about="x", name="A"))
    with pytest.raises(NotAllowedError):
        save(graz_coordinator, ContactSaid(about="y", name="B"), held.pk)
    graz = Workspace(Scope.city("graz"), "Graz", "AT")
    with pytest.raises(InvalidInputError):
        remove_contact(
            actor=graz_coordinator, viewer=viewer_of(graz_coordinator), place=graz, contact=held.pk
        )
    with pytest.raises(InvalidInputError):
        save(editor, ContactSaid(about="y", person=stranger))
    assert Contact.objects.get().about == "x"


def test_log_names_nobody(editor: User) -> None:
    save(editor, ContactSaid(about="visits", name="Maria Muster", email="m@klagenfurt.example"))
    event = AuditEvent.objects.get(action="people.contact.add")
    assert "Muster" not in f"{event.object_label}{event.changes}"


def test_pages_add_change_and_remove(client: Client, editor: User, graz_coordinator: User) -> None:
    client.force_login(editor)
    assert "Nobody is named to be asked." in client.get(PAGE).content.decode()
    wrong = client.post(f"{PAGE}new/", {"about": "data", "name": "A", "email": "x", "visibility": "city"})
    assert wrong.status_code == 422
    client.post(f"{PAGE}new/", {"about": "data <i>x</i>", "name": "Anna", "visibility": "city"})
    page = client.get(PAGE).content.decode()
    assert "Anna" in page
    assert "<i>x</i>" not in page
    held = Contact.objects.get()
    client.post(f"{PAGE}{held.pk}/", {"about": "figures", "name": "Anna", "visibility": "public"})
    assert "everyone sees it" in client.get(PAGE).content.decode()
    client.force_login(graz_coordinator)
    assert client.get(f"{PAGE}{held.pk}/").status_code == 403
    assert client.get(f"/en/me/team/city:graz/contacts/{held.pk}/").status_code == 404
    client.force_login(editor)
    client.post(f"{PAGE}{held.pk}/", {"act": "remove"})
    assert not Contact.objects.exists()
