"""Pages of providers, keepers and reviewers in the browser."""

from typing import Any

import pytest
from django.test import Client

from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.services.domain.keepers import invite_keeper
from zeroward.services.models import Keeper, Proposal, Provider, Service

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def posted(**changes: Any) -> dict[str, Any]:
    return {
        "name": "Capital hub",
        "description": "Finds investors in a month.",
        "reach": "eu",
        "admits": "everyone",
        "availability": "running",
        "lock": "0",
        "occasions-count": "1",
        **changes,
    }


def test_providers_are_listed_with_their_offers(
    client: Client, provider: Provider, austrian: Provider
) -> None:
    page = read(client, "/en/support/providers/")
    assert page.index("Hub of capital") < page.index("SIR")
    one = read(client, "/en/support/providers/hub/")
    assert "Capital hub" in one
    assert "Invite a keeper" not in one
    assert client.get("/en/support/providers/none/").status_code == 404


def test_invitation_from_page_to_accepted(
    client: Client, provider: Provider, mission_editor: User, keeper_person: User
) -> None:
    client.force_login(mission_editor)
    assert client.post("/en/support/providers/hub/invite/", {"email": "nonsense"}).status_code == 422
    client.post("/en/support/providers/hub/invite/", {"email": keeper_person.email})
    assert keeper_person.email in read(client, "/en/support/providers/hub/")
    link = f"/en/support/keeping/{Keeper.objects.get().token}/"
    assert "the invitation is for another address" in read(client, link)
    client.force_login(keeper_person)
    assert keeper_person.email not in read(client, link), "the address is masked"
    assert client.post(link).url == "/en/me/support/of/hub/"
    assert "You keep these entries" in read(client, "/en/support/providers/hub/")
    assert "Hub of capital" in read(client, "/en/me/support/")
    assert client.get(link).status_code == 409


def test_keepers_addresses_are_shown_to_those_who_invite_alone(
    client: Client, keeper: Keeper, officer: User, keeper_person: User
) -> None:
    for person in (None, officer, keeper_person):
        if person is not None:
            client.force_login(person)
        assert keeper.email not in read(client, "/en/support/providers/hub/")
        assert client.get("/en/support/providers/hub/invite/").status_code in (302, 403)


def test_keeper_changes_an_entry_and_an_editor_publishes_it(
    client: Client, keeper: Keeper, keeper_person: User, mission_editor: User, fund: Service
) -> None:
    client.force_login(keeper_person)
    address = client.post("/en/me/support/of/hub/begin/", {"service": "fund"}).url
    assert "What should “Capital hub” say?" in read(client, address)
    refused = client.post(address, posted(apply_url="javascript:1", **{"occasions-0-starts": "2027"}))
    assert refused.status_code == 422
    assert "This is no address of a page." in refused.content.decode()
    assert "This date has no name." in refused.content.decode()
    client.post(address, posted(send="1"))
    assert "waits for review" in read(client, address).lower()
    one = f"/en/me/support/review/{Proposal.objects.get().pk}/"
    assert client.get(one).status_code == 404, "keepers do not review"
    client.force_login(mission_editor)
    assert "1 entry waits for review" in read(client, "/en/me/support/review/")
    assert "Finds investors in a month." in read(client, one)
    assert client.post(one, {"step": "back", "answer": ""}).status_code == 422
    client.post(one, {"step": "publish", "answer": "Thank you."})
    fund.refresh_from_db()
    assert fund.description == "Finds investors in a month."
    assert fund.rule == {"all": [{"fact": "eu_status", "has_any": ["member", "associated"]}]}
    client.force_login(keeper_person)
    assert "Thank you." in read(client, address)


def test_new_offer_is_begun_saved_and_withdrawn(client: Client, keeper: Keeper, keeper_person: User) -> None:
    client.force_login(keeper_person)
    address = client.post("/en/me/support/of/hub/begin/").url
    assert "What do you offer?" in read(client, address)
    client.post(address, posted(name="Café"))
    assert "Café" in read(client, "/en/me/support/of/hub/")
    stale = client.post(address, posted(name="Other"))
    assert stale.status_code == 422
    client.post(f"{address}send/")
    client.post(f"{address}withdraw/")
    assert Proposal.objects.get().state == "withdrawn"


def test_pages_of_keepers_and_reviewers_are_closed_to_others(
    client: Client, keeper: Keeper, keeper_person: User, officer: User, stranger: User
) -> None:
    client.force_login(keeper_person)
    address = client.post("/en/me/support/of/hub/begin/", {"service": "fund"}).url
    for person in (officer, stranger):
        client.force_login(person)
        assert client.get(address).status_code == 404
        assert client.post(address, posted()).status_code == 404
        assert client.post(f"{address}send/").status_code == 404
        assert client.post(f"{address}withdraw/").status_code == 404
        assert client.get("/en/me/support/of/hub/").status_code == 404
        assert client.post("/en/me/support/of/hub/begin/").status_code == 404
        assert client.get("/en/me/support/review/").status_code == 403
    assert Proposal.objects.get().state == "draft"


def test_entry_of_somebody_else_cannot_be_begun(
    client: Client, keeper: Keeper, keeper_person: User, austrian: Provider
) -> None:
    client.force_login(keeper_person)
    assert client.post("/en/me/support/of/hub/begin/", {"service": "none"}).status_code == 404
    client.post("/en/me/support/of/hub/begin/", {"service": "forum"})
    assert not Proposal.objects.exists()


def test_invitation_is_taken_back_on_the_page(
    client: Client, provider: Provider, mission_editor: User
) -> None:
    made = invite_keeper(**acting(mission_editor), provider=provider, email="late@hub.example")
    client.force_login(mission_editor)
    client.post(f"/en/support/providers/hub/keepers/{made.pk}/end/")
    made.refresh_from_db()
    assert made.ended_at is not None
    assert client.get(f"/en/support/keeping/{made.token}/").status_code == 409
    assert client.post("/en/support/providers/other/keepers/1/end/").status_code == 404


@pytest.mark.parametrize("token", ["x", "0" * 64, "%27or%271"])
def test_guessed_invitation_is_not_found(client: Client, db: None, token: str) -> None:
    assert client.get(f"/en/support/keeping/{token}/").status_code == 404
