"""The pages about oneself and one's team."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.core.domain.notifications import notify
from zeroward.core.panels import Panel, register_panel
from zeroward.core.panels import _makers as panel_makers
from zeroward.people.domain.invitations import invite
from zeroward.people.domain.requests import request_to_join
from zeroward.people.models import Invitation, JoinRequest, Role, User
from zeroward.people.queries.team import members_of
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

PROOF = "My name is on https://klagenfurt.example/team"


def page(client: Client, name: str, *arguments: Any) -> str:
    return client.get(reverse(name, args=arguments)).content.decode()


def test_home_of_a_newcomer_leads_to_joining(stranger: User, client: Client) -> None:
    client.force_login(stranger)
    shown = page(client, "people:home")
    assert "Join your city or your national platform" in shown
    assert f'href="{reverse("people:join")}"' in shown


def test_home_says_first_what_waits(
    coordinator: User, stranger: User, city: str, client: Client, django_assert_max_num_queries: Any
) -> None:
    asked = request_to_join(actor=stranger, scope=city, role=Role.CITY_EDITOR, proof=PROOF)
    client.force_login(coordinator)
    with django_assert_max_num_queries(20):
        shown = page(client, "people:home")
    assert "One request waits for your answer" in shown
    assert reverse("people:decide", args=[city, asked.pk]) in shown
    assert reverse("core:documents", args=[city]) in shown
    client.force_login(stranger)
    assert "Your request waits for an answer" in page(client, "people:home")


def test_home_shows_invitations_and_news(
    coordinator: User, stranger: User, city: str, client: Client
) -> None:
    made = invite(actor=coordinator, scope=city, email=stranger.email, role=Role.CITY_READER)
    notify(user=stranger, kind="people.role", title="Something <i>new</i>")
    client.force_login(stranger)
    shown = page(client, "people:home")
    assert "You are invited to Klagenfurt" in shown
    assert reverse("people:invitation", args=[made.token]) in shown
    assert "Something &lt;i&gt;new&lt;/i&gt;" in shown


def test_home_holds_what_other_rooms_show(
    stranger: User, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def maker(subject: dict[str, Any]) -> Panel:
        seen.append(subject["user_id"])
        return Panel("worksheets", "Your problem statements", "ui/steps.html", {"items": []})

    monkeypatch.setitem(panel_makers, "people.home", {})
    register_panel("people.home", "test", maker)
    client.force_login(stranger)
    assert "Your problem statements" in page(client, "people:home")
    assert seen == [stranger.pk]


@pytest.mark.parametrize("name", ["home", "profile", "own-data", "close", "join"])
def test_visitor_is_asked_to_sign_in(name: str, client: Client, db: None) -> None:
    answer = client.get(reverse(f"people:{name}"))
    assert "/account/login/" in answer["Location"]


def test_profile_is_saved_and_cleaned(stranger: User, client: Client) -> None:
    client.force_login(stranger)
    details = {
        "first_name": "Sam\u202e",
        "last_name": "<b>Stone</b>",
        "position": "Energy\nmanager",
        "language": "de",
    }
    client.post(reverse("people:profile"), details)
    stranger.refresh_from_db()
    assert (stranger.first_name, stranger.position, stranger.language) == ("Sam", "Energy manager", "de")
    assert "<b>Stone" not in page(client, "people:home")
    answer = client.post(reverse("people:profile"), details | {"language": "xx"})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("query", "found"), [("klagen", "Klagenfurt"), ("KLÄGEN", "Klagenfurt"), ("austria", "Graz")]
)
def test_joining_finds_places_without_scripts(
    query: str,
    found: str,
    stranger: User,
    city: str,
    graz_coordinator: User,
    client: Client,
    django_assert_max_num_queries: Any,
) -> None:
    client.force_login(stranger)
    with django_assert_max_num_queries(20):
        answer = client.get(reverse("people:join"), {"q": query})
    assert found in [hit.place.name for hit in answer.context["hits"]]
    assert reverse("people:join-place", args=[city]) in answer.content.decode() or found == "Graz"


@pytest.mark.parametrize("query", ["atlantis", "<script>alert(1)</script>", "%00", "?" * 500, "🙂"])
def test_joining_answers_what_it_does_not_find(query: str, stranger: User, city: str, client: Client) -> None:
    client.force_login(stranger)
    shown = client.get(reverse("people:join"), {"q": query}).content.decode()
    assert "No such city or platform here" in shown
    assert "<script>alert" not in shown


def test_draft_city_cannot_be_joined(stranger: User, austria: Country, client: Client) -> None:
    City.objects.create(key="draftville", name="Draftville", country=austria, live=False)
    client.force_login(stranger)
    assert "Draftville" not in page(client, "people:join")
    assert client.get(reverse("people:join-place", args=["city:draftville"])).status_code == 404


def test_asking_to_join_through_the_form(stranger: User, city: str, client: Client) -> None:
    client.force_login(stranger)
    address = reverse("people:join-place", args=[city])
    answer = client.post(address, {"role": "city-editor", "proof": "short"})
    assert answer.status_code == 422
    assert "Say how the team can tell" in answer.content.decode()
    client.post(address, {"role": "city-editor", "proof": PROOF})
    asked = JoinRequest.objects.get()
    assert "asked already" in client.post(address, {"role": "city-editor", "proof": PROOF}).content.decode()
    client.post(reverse("people:request-withdraw", args=[asked.pk]))
    asked.refresh_from_db()
    assert asked.state == "withdrawn"


def test_request_of_another_cannot_be_withdrawn(
    stranger: User, editor: User, city: str, client: Client
) -> None:
    asked = request_to_join(actor=stranger, scope=city, role=Role.CITY_EDITOR, proof=PROOF)
    client.force_login(editor)
    assert client.post(reverse("people:request-withdraw", args=[asked.pk])).status_code == 404


def test_team_is_shown_to_its_members(
    coordinator: User,
    editor: User,
    stranger: User,
    city: str,
    client: Client,
    django_assert_max_num_queries: Any,
) -> None:
    request_to_join(actor=stranger, scope=city, role=Role.CITY_EDITOR, proof=PROOF)
    invite(actor=coordinator, scope=city, email="new@klagenfurt.example", role=Role.CITY_READER)
    client.force_login(editor)
    shown = page(client, "people:team", city)
    assert coordinator.email in shown
    for private in (PROOF, stranger.email, "new@klagenfurt.example", "Invite somebody", "Former members"):
        assert private not in shown
    client.force_login(coordinator)
    with django_assert_max_num_queries(20):
        shown = page(client, "people:team", city)
    for part in (PROOF, stranger.email, "new@klagenfurt.example", "Invite somebody", "Hand your role over"):
        assert part in shown


@pytest.mark.parametrize("who", ["stranger", "graz_coordinator", "mission_editor"])
@pytest.mark.parametrize("name", ["team", "invite", "hand-over"])
def test_team_is_closed_to_others(
    who: str, name: str, coordinator: User, city: str, request: pytest.FixtureRequest, client: Client
) -> None:
    client.force_login(request.getfixturevalue(who))
    answer = client.get(reverse(f"people:{name}", args=[city]))
    assert answer.status_code == 403
    assert coordinator.email not in answer.content.decode()


def test_pages_of_a_member_cannot_be_reached_through_another_team(
    coordinator: User, editor: User, stranger: User, graz_coordinator: User, city: str, client: Client
) -> None:
    asked = request_to_join(actor=stranger, scope=city, role=Role.CITY_EDITOR, proof=PROOF)
    made = invite(actor=coordinator, scope=city, email="new@klagenfurt.example", role=Role.CITY_READER)
    member = members_of(city).get(user=editor)
    client.force_login(graz_coordinator)
    for name, pk in (
        ("decide", asked.pk),
        ("role", member.pk),
        ("end", member.pk),
        ("invitation-withdraw", made.pk),
    ):
        answer = client.post(reverse(f"people:{name}", args=["city:graz", pk]), {"role": "city-reader"})
        assert answer.status_code == 404
        answer = client.post(reverse(f"people:{name}", args=[city, pk]), {"role": "city-reader"})
        assert answer.status_code == 403
    assert viewer_of(editor).holds(city, Role.CITY_EDITOR)


def test_coordinator_lets_somebody_in(coordinator: User, stranger: User, city: str, client: Client) -> None:
    asked = request_to_join(actor=stranger, scope=city, role=Role.CITY_COORDINATOR, proof=PROOF)
    client.force_login(coordinator)
    address = reverse("people:decide", args=[city, asked.pk])
    assert PROOF in client.get(address).content.decode()
    answer = client.post(address, {"role": "city-reader", "answer": "", "act": "decline"})
    assert "Say why" in answer.content.decode()
    client.post(address, {"role": "city-reader", "answer": "Welcome"})
    assert viewer_of(stranger).roles[city] == {Role.CITY_READER}
    answer = client.post(address, {"role": "city-reader", "answer": ""})
    assert "no longer open" in answer.content.decode()


def test_coordinator_invites_changes_and_ends(
    coordinator: User, editor: User, city: str, client: Client
) -> None:
    client.force_login(coordinator)
    answer = client.post(
        reverse("people:invite", args=[city]), {"email": "not an address", "role": "city-reader"}
    )
    assert answer.status_code == 422
    client.post(
        reverse("people:invite", args=[city]), {"email": "new@klagenfurt.example", "role": "city-reader"}
    )
    made = Invitation.objects.get()
    client.post(reverse("people:invitation-withdraw", args=[city, made.pk]))
    member = members_of(city).get(user=editor)
    client.post(reverse("people:role", args=[city, member.pk]), {"role": "city-reader"})
    member = members_of(city).get(user=editor)
    assert member.role == Role.CITY_READER
    assert "End the role of Emil?" in page(client, "people:end", city, member.pk)
    client.post(reverse("people:end", args=[city, member.pk]))
    made.refresh_from_db()
    assert made.withdrawn_at is not None
    assert not viewer_of(editor).holds(city)


def test_last_coordinator_is_told_why_they_cannot_leave(coordinator: User, city: str, client: Client) -> None:
    client.force_login(coordinator)
    own = members_of(city).get(user=coordinator)
    answer = client.post(reverse("people:end", args=[city, own.pk]), follow=True)
    assert "without a coordinator" in answer.content.decode()
    assert viewer_of(coordinator).holds(city, Role.CITY_COORDINATOR)


def test_role_is_handed_over_through_the_form(
    coordinator: User, editor: User, city: str, client: Client
) -> None:
    client.force_login(coordinator)
    address = reverse("people:hand-over", args=[city])
    member = members_of(city).get(user=editor)
    for wrong in (
        {"to": "", "email": ""},
        {"to": str(member.pk), "email": "new@example.org"},
        {"to": "99999"},
    ):
        assert client.post(address, wrong).status_code == 422
    client.post(address, {"to": str(member.pk), "email": ""})
    assert viewer_of(editor).holds(city, Role.CITY_COORDINATOR)


def test_editor_leaves(editor: User, coordinator: User, city: str, client: Client) -> None:
    client.force_login(editor)
    own = members_of(city).get(user=editor)
    assert "Leave Klagenfurt?" in page(client, "people:end", city, own.pk)
    answer = client.post(reverse("people:end", args=[city, own.pk]))
    assert answer["Location"] == reverse("people:home")


def test_mission_team_page_is_for_the_mission(
    administrator: User, mission_editor: User, client: Client
) -> None:
    client.force_login(mission_editor)
    assert administrator.email in page(client, "people:team", "mission")


def test_made_up_person_is_labelled(person: MakePerson, coordinator: User, city: str, client: Client) -> None:
    person("demo@klagenfurt.example", scope=city, role=Role.CITY_READER, is_example=True, first_name="Demo")
    client.force_login(coordinator)
    assert "Example data" in page(client, "people:team", city)
