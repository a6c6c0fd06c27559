"""When staff change: what hangs on a person goes to somebody else, and share settings hold for new records."""

import pytest
from django.test import Client

from tests.support.people import MakePerson
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.handing_over import work_parts
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility, sharing_kinds
from zeroward.core.workspaces import Workspace
from zeroward.people.domain.canvas import name_holder
from zeroward.people.domain.contacts import ContactSaid, save_contact
from zeroward.people.domain.memberships import end_membership
from zeroward.people.domain.share_settings import choose_sharing
from zeroward.people.domain.work_over import hand_work_over, hanging_on
from zeroward.people.models import Contact, Holder, Membership, Role, SharingChoice, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.profile.domain.stating import state_fact

pytestmark = pytest.mark.slow

PLACE = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
TEAM = "/en/me/team/city:klagenfurt/"


@pytest.fixture
def loaded(coordinator: User, editor: User) -> User:
    """The editor answers for the plan together with the coordinator, for data alone, and is a contact."""
    who = {"actor": coordinator, "viewer": viewer_of(coordinator), "place": PLACE}
    name_holder(**who, key="plan", person=editor)
    name_holder(**who, key="plan", person=coordinator, leads=False)
    name_holder(**who, key="inventory", person=editor, leads=False)
    save_contact(**who, said=ContactSaid(about="figures", person=editor))
    return editor


def test_everything_goes_to_one_person_once(loaded: User, coordinator: User) -> None:
    assert [(one.key, len(one.titles)) for one in hanging_on(PLACE, loaded.pk)] == [
        ("responsibilities", 2),
        ("contacts", 1),
    ]
    moved = hand_work_over(
        actor=coordinator, viewer=viewer_of(coordinator), place=PLACE, of=loaded, to=coordinator
    )
    assert moved == 3
    assert hanging_on(PLACE, loaded.pk) == []
    held = Holder.objects.order_by("responsibility__key").values_list("responsibility__key", "leads")
    assert list(held) == [("inventory", False), ("plan", True)]
    assert Contact.objects.get().person == coordinator


def test_somebody_who_left_can_still_be_relieved(client: Client, loaded: User, coordinator: User) -> None:
    member = Membership.objects.get(user=loaded)
    end_membership(actor=coordinator, membership=member)
    client.force_login(coordinator)
    assert "Hand their work over" in client.get(TEAM).content.decode()
    path = f"{TEAM}members/{member.pk}/handing-over/"
    page = client.get(path).content.decode()
    assert "What hangs on Emil" in page
    assert "figures" in page
    assert client.post(path, {"to": "999"}).status_code == 422
    client.post(path, {"to": str(coordinator.pk)})
    assert hanging_on(PLACE, loaded.pk) == []
    assert "Nothing hangs on this person alone." in client.get(path).content.decode()


def test_who_ends_a_role_is_told_what_hangs_on_the_person(
    client: Client, loaded: User, coordinator: User
) -> None:
    member = Membership.objects.get(user=loaded)
    client.force_login(coordinator)
    page = client.get(f"{TEAM}members/{member.pk}/end/").content.decode()
    assert "Responsibilities: 2" in page
    assert f"members/{member.pk}/handing-over/" in page


def test_nobody_relieves_others_without_leading(
    client: Client,
    person: MakePerson,
    loaded: User,
    coordinator: User,
    graz_coordinator: User,
    stranger: User,
) -> None:
    for actor in (loaded, graz_coordinator, stranger):
        with pytest.raises(NotAllowedError):
            hand_work_over(actor=actor, viewer=viewer_of(actor), place=PLACE, of=coordinator, to=loaded)
    reader = person("rita@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_READER)
    for to in (loaded, stranger, reader):
        with pytest.raises(InvalidInputError):
            hand_work_over(actor=loaded, viewer=viewer_of(loaded), place=PLACE, of=loaded, to=to)
    member = Membership.objects.get(user=coordinator)
    client.force_login(loaded)
    assert client.get(f"{TEAM}members/{member.pk}/handing-over/").status_code == 403
    client.force_login(graz_coordinator)
    assert client.get(f"{TEAM}members/{member.pk}/handing-over/").status_code == 403
    assert client.get(f"/en/me/team/city:graz/members/{member.pk}/handing-over/").status_code == 404
    assert Holder.objects.filter(person=loaded).count() == 2


def test_handing_over_elsewhere_changes_nothing_here(loaded: User, coordinator: User) -> None:
    for part in work_parts():
        assert part.move("city:graz", loaded.pk, coordinator, coordinator) == 0
        assert list(part.read("city:graz", loaded.pk)) == []


def test_share_settings_hold_for_what_is_made_from_then_on(coordinator: User, editor: User) -> None:
    who = {"actor": editor, "viewer": viewer_of(editor), "place": PLACE}
    before = state_fact(**who, key="stage", raw="planning")
    choose_sharing(
        actor=coordinator,
        viewer=viewer_of(coordinator),
        place=PLACE,
        chosen={"profile.facts": "platform"},
    )
    after = state_fact(**who, key="staff_fte", raw="2")
    assert (before.visibility, after.visibility) == ("city", "platform")
    assert default_visibility("city:graz", "profile.facts") == "city"
    with pytest.raises(NotAllowedError):
        choose_sharing(
            actor=editor, viewer=viewer_of(editor), place=PLACE, chosen={"profile.facts": "public"}
        )
    for chosen in ({"profile.facts": "planet"}, {"no.such": "city"}):
        with pytest.raises(InvalidInputError):
            choose_sharing(actor=coordinator, viewer=viewer_of(coordinator), place=PLACE, chosen=chosen)
    assert SharingChoice.objects.count() == 1


def test_page_of_share_settings_names_every_kind(client: Client, coordinator: User, editor: User) -> None:
    client.force_login(coordinator)
    page = client.get(f"{TEAM}sharing/").content.decode()
    for kind in sharing_kinds():
        assert str(kind.label) in page
    every = {f"kind{number}": "mission" for number in range(len(sharing_kinds()))}
    assert client.post(f"{TEAM}sharing/", every).status_code == 302
    assert SharingChoice.objects.filter(visibility="mission").count() == len(sharing_kinds())
    assert client.post(f"{TEAM}sharing/", {**every, "kind0": "planet"}).status_code == 422
    client.force_login(editor)
    assert client.get(f"{TEAM}sharing/").status_code == 403


def test_log_shows_the_own_place_alone(
    client: Client, coordinator: User, editor: User, graz_coordinator: User
) -> None:
    state_fact(actor=editor, viewer=viewer_of(editor), place=PLACE, key="stage", raw="planning")
    record_event(action="plan.open", actor=graz_coordinator, label="Plan of Graz", scope="city:graz")
    record_event(
        action="people.invitation.make", actor=coordinator, label="new@x.example", scope="city:klagenfurt"
    )
    client.force_login(editor)
    page = client.get(f"{TEAM}activity/").content.decode()
    assert "Emil" in page
    assert "said" in page
    assert "Graz" not in page
    assert "new@x.example" not in page
    assert "Emil" not in client.get(f"{TEAM}activity/?room=plan").content.decode().split("<main")[1]
    for odd in ("room=%27%3B--", "page=x", "page=99999999999", "room=people.x"):
        assert client.get(f"{TEAM}activity/?{odd}").status_code == 200
    client.force_login(coordinator)
    assert "new@x.example" in client.get(f"{TEAM}activity/").content.decode()
    client.force_login(graz_coordinator)
    assert client.get(f"{TEAM}activity/").status_code == 403
