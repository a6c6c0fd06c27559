"""Tokens: made once, shown once, restricted, revoked; what they open and what they do not."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.db import OperationalError
from django.db.models import QuerySet
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.api.test_ground import problem
from tests.api.tokens_for import token_for
from tests.support.people import MakePerson
from zeroward.api.domain.tokens import MOST, make_token, revoke_token
from zeroward.api.models import KeptAnswer, Token
from zeroward.api.queries.tokens import digest_of
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import AuditEvent
from zeroward.core.own_data import own_data_of
from zeroward.inventory.models import Inventory
from zeroward.library.models import Contribution, Link, Material
from zeroward.people.models import Membership, Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

Ask = Callable[..., Any]


def bearer(secret: str) -> dict[str, str]:
    return {"authorization": f"Bearer {secret}"}


@pytest.fixture
def villach(austria: Country) -> City:
    return City.objects.create(key="villach", name="Villach", country=austria)


@pytest.fixture
def drafts(klagenfurt: City, villach: City) -> dict[str, Inventory]:
    return {
        city.key: Inventory.objects.create(
            city=city, year=2023, scope=f"city:{city.key}", scope_country="AT", visibility="city"
        )
        for city in (klagenfurt, villach)
    }


def test_secret_is_kept_nowhere(person: MakePerson) -> None:
    user = person()
    token, secret = token_for(user)
    assert token.digest == digest_of(secret)
    assert secret not in json.dumps(list(Token.objects.values()), default=str)
    assert secret not in json.dumps(list(AuditEvent.objects.values()), default=str)
    assert AuditEvent.objects.filter(action="api.token.make").count() == 1


@pytest.mark.parametrize(
    "change",
    [{"name": " "}, {"name": "x" * 81}, {"scopes": []}, {"scopes": ["admin"]}, {"days": 10**6}, {"place": "city:graz"}],
)  # fmt: skip
def test_what_a_token_cannot_be_is_refused(person: MakePerson, change: dict[str, Any]) -> None:
    user = person()
    asked = {"name": "Notebook", "scopes": ["read"], "days": 90, "place": ""} | change
    with pytest.raises(InvalidInputError) as refused:
        make_token(actor=user, viewer=viewer_of(user), **asked)
    assert refused.value.place == next(iter(change))
    assert not Token.objects.exists()


def test_there_is_a_most_of_tokens(person: MakePerson) -> None:
    user = person()
    for _ in range(MOST):
        token, _secret = token_for(user)
    with pytest.raises(InvalidInputError):
        token_for(user)
    revoke_token(actor=user, token=token)
    token_for(user)


def test_token_says_who_it_stands_for_and_notes_its_use(
    client: Client, person: MakePerson, klagenfurt: City
) -> None:
    user = person("editor@example.org", role="editor", scope="city:klagenfurt")
    token, secret = token_for(user)
    body = client.get("/api/v1/me", headers=bearer(secret)).json()
    assert body["scopes"] == ["read"]
    assert body["roles"] == [{"scope": "city:klagenfurt", "place": "Klagenfurt", "roles": ["editor"]}]
    token.refresh_from_db()
    assert token.last_used_at is not None


def test_without_a_token_nothing_of_a_person_is_there(client: Client, db: None) -> None:
    for path in ("me", "me/tasks", "work/inventories", "work/plans", "work/contracts"):
        response = client.get(f"/api/v1/{path}")
        problem(response, 401)
        assert 'scope="read"' in response["WWW-Authenticate"]


def test_expired_revoked_and_closed_are_refused(client: Client, person: MakePerson) -> None:
    user = person()
    token, secret = token_for(user)
    assert client.get("/api/v1/me", headers=bearer(secret)).status_code == 200
    Token.objects.filter(pk=token.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    problem(client.get("/api/v1/me", headers=bearer(secret)), 401)
    Token.objects.filter(pk=token.pk).update(expires_at=timezone.now() + timedelta(days=1))
    User.objects.filter(pk=user.pk).update(is_active=False)
    problem(client.get("/api/v1/me", headers=bearer(secret)), 401)
    User.objects.filter(pk=user.pk).update(is_active=True)
    revoke_token(actor=user, token=token)
    revoke_token(actor=user, token=token)
    problem(client.get("/api/v1/me", headers=bearer(secret)), 401)
    assert AuditEvent.objects.filter(action="api.token.revoke").count() == 1


def test_token_of_a_person_without_the_second_factor_of_their_role_is_refused(
    client: Client, person: MakePerson, settings: Any
) -> None:
    settings.ZEROWARD_SECOND_FACTOR = frozenset({Role.MISSION_EDITOR})
    user = person("editor@example.org", scope="mission", role=Role.MISSION_EDITOR)
    Membership.objects.create(user=user, scope="city:graz", role=Role.CITY_EDITOR)
    token, secret = token_for(user)
    _one, narrow = token_for(user, place="city:graz")
    for one in (secret, narrow):
        for path in ("/api/v1/me", "/api/v1/materials"):
            body = problem(client.get(path, headers=bearer(one)), 403)
            assert "second factor" in body["detail"]
            assert reverse("mfa_index") in body["remedy"]
    token.refresh_from_db()
    assert token.last_used_at is None
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    assert client.get("/api/v1/me", headers=bearer(secret)).status_code == 200


def test_token_of_other_roles_needs_no_second_factor(
    client: Client, person: MakePerson, settings: Any
) -> None:
    settings.ZEROWARD_SECOND_FACTOR = frozenset({Role.MISSION_EDITOR})
    _token, secret = token_for(person("expert@example.org", scope="mission", role=Role.EXPERT))
    assert client.get("/api/v1/me", headers=bearer(secret)).status_code == 200


def test_token_without_the_scope_is_refused(client: Client, person: MakePerson) -> None:
    _token, secret = token_for(person(), "write:contributions")
    body = problem(client.get("/api/v1/me", headers=bearer(secret)), 403)
    assert "read" in body["detail"]


def test_drafts_of_another_city_do_not_leak(
    client: Client, person: MakePerson, drafts: dict[str, Inventory]
) -> None:
    user = person("team@example.org", role="coordinator", scope="city:klagenfurt")
    _token, secret = token_for(user)
    response = client.get("/api/v1/work/inventories", headers=bearer(secret))
    assert [one["city"] for one in response.json()["items"]] == ["klagenfurt"]
    assert response["Cache-Control"] == "private, no-store"
    assert "Access-Control-Allow-Origin" not in response
    narrowed = client.get("/api/v1/work/inventories?city=villach", headers=bearer(secret))
    assert narrowed.json()["items"] == []


def test_token_bound_to_one_place_sees_no_other(
    client: Client, person: MakePerson, drafts: dict[str, Inventory]
) -> None:
    user = person("both@example.org", role="editor", scope="city:klagenfurt")
    Membership.objects.create(user=user, scope="city:villach", role="editor")
    _all, wide = token_for(user)
    _one, narrow = token_for(user, place="city:villach")

    def seen(secret: str) -> list[str]:
        items = client.get("/api/v1/work/inventories", headers=bearer(secret)).json()["items"]
        return sorted(one["city"] for one in items)

    assert (seen(wide), seen(narrow)) == (["klagenfurt", "villach"], ["villach"])
    Membership.objects.filter(user=user, scope="city:villach").delete()
    assert seen(narrow) == []


def test_token_of_an_administrator_is_no_administrator(
    client: Client, person: MakePerson, drafts: dict[str, Inventory]
) -> None:
    user = person("root@example.org")
    User.objects.filter(pk=user.pk).update(is_superuser=True)
    _token, secret = token_for(User.objects.get(pk=user.pk))
    assert client.get("/api/v1/work/inventories", headers=bearer(secret)).json()["items"] == []


def test_own_data_holds_tokens_without_secrets(person: MakePerson) -> None:
    user = person()
    _token, secret = token_for(user)
    told = json.dumps(own_data_of(user), default=str)
    assert "Notebook" in told
    assert secret not in told
    assert digest_of(secret) not in told


# --- writes ---------------------------------------------------------------------------------------------

SENT = {"title": "Heat maps", "url": "https://example.org/heat", "text": "Shows where heat is needed."}


@pytest.fixture
def send(client: Client, person: MakePerson) -> Ask:
    _token, secret = token_for(person("writer@example.org"), "write:contributions")

    def ask(path: str, body: dict[str, Any], key: str = "key-0001", **more: Any) -> Any:
        headers = bearer(more.pop("secret", secret)) | ({"idempotency-key": key} if key else {})
        return client.post(
            f"/api/v1/contributions/{path}",
            json.dumps(body),
            content_type="application/json",
            headers=headers,
        )

    return ask


def test_repeated_write_is_done_once(send: Ask) -> None:
    first, again = send("materials", SENT), send("materials", SENT)
    assert (first.status_code, again.status_code) == (201, 201)
    assert (first["Idempotency-Replayed"], again["Idempotency-Replayed"]) == ("false", "true")
    assert first.json() == again.json()
    made = Contribution.objects.get()
    assert (made.kind, made.content["title"], made.user.email) == (
        "material",
        "Heat maps",
        "writer@example.org",
    )
    assert made.suspicion == 0
    assert send("materials", SENT, key="key-0002").status_code == 201
    assert Contribution.objects.count() == 2


def test_key_of_another_request_is_refused(send: Ask) -> None:
    send("materials", SENT)
    body = problem(send("materials", SENT | {"title": "Other"}), 422)
    assert body["place"] == "Idempotency-Key"
    assert Contribution.objects.count() == 1


def test_key_whose_first_request_is_under_way_waits(send: Ask) -> None:
    send("materials", SENT)
    KeptAnswer.objects.update(status=None, expires_at=timezone.now() + timedelta(seconds=30))
    problem(send("materials", SENT), 409)
    KeptAnswer.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert send("materials", SENT)["Idempotency-Replayed"] == "false"


@pytest.mark.parametrize("key", ["", "short", "x" * 65, "käse-käse-käse"])
def test_write_without_a_proper_key_is_refused(send: Ask, key: str) -> None:
    assert problem(send("materials", SENT, key=key), 400)["place"] == "Idempotency-Key"
    assert not Contribution.objects.exists()


def test_refused_write_leaves_nothing_and_its_key_free(send: Ask) -> None:
    body = problem(send("materials", SENT | {"url": "javascript:alert(1)"}), 422)
    assert body["place"] == "url"
    assert [one["place"] for one in body["problems"]] == ["url"]
    assert (Contribution.objects.count(), KeptAnswer.objects.count()) == (0, 0)
    assert send("materials", SENT).status_code == 201


def test_body_that_does_not_fit_names_its_fields(send: Ask) -> None:
    body = problem(send("materials", {"title": 3}), 422)
    assert {one["place"].rpartition(".")[2] for one in body["problems"]} == {"title", "url", "text"}


def test_dead_link_and_use_are_reported(send: Ask, material: Material) -> None:
    link = Link.objects.create(material=material, label="Report", url="https://example.org/gone", lang="en")
    sent = send("dead-links", {"material": material.key, "link": str(link.pk), "text": "Page not found"})
    assert sent.status_code == 201, sent.content
    used = {"material": material.key, "place": "Graz", "outcome": "helped", "text": "It helped us."}
    refused = send("evidence", used | {"outcome": "nonsense"}, key="key-0003")
    assert problem(refused, 422)["place"].endswith("outcome")
    assert send("evidence", used, key="key-0003").status_code == 201
    corrected = {"about": f"material:{material.key}", "text": "The year is wrong."}
    assert send("corrections", corrected, key="key-0004").status_code == 201
    assert sorted(Contribution.objects.values_list("kind", flat=True)) == [
        "correction",
        "dead-link",
        "evidence",
    ]


def test_token_that_may_only_read_writes_nothing(send: Ask, person: MakePerson) -> None:
    _token, secret = token_for(person("reading@example.org"), "read")
    problem(send("materials", SENT, secret=secret), 403)
    assert not Contribution.objects.exists()


def test_write_whose_place_was_taken_is_rolled_back(send: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """It took longer than a minute, and the same request began anew meanwhile."""
    from zeroward.api.v1 import contributing

    submit = contributing.submit

    def slow(**sent: Any) -> Contribution:
        made: Contribution = submit(**sent)
        KeptAnswer.objects.all().delete()
        return made

    monkeypatch.setattr(contributing, "submit", slow)
    problem(send("materials", SENT), 409)
    assert not Contribution.objects.exists()


# --- the page -------------------------------------------------------------------------------------------


def with_password(client: Client, asked: Any) -> Any:
    """The answer to a form that was sent from an open screen, once its person has shown that it is them."""
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    assert not Token.objects.exists()
    return client.post(asked["Location"], {"password": "a long password"})


def test_page_shows_the_secret_once_and_revokes(client: Client, person: MakePerson) -> None:
    user = person()
    address = reverse("api:tokens")
    assert client.get(address).status_code == 302
    client.force_login(user)
    sent = {"name": "Sheet <b>", "scopes": ["read"], "place": "", "days": "90"}
    made = with_password(client, client.post(address, sent))
    assert made["Cache-Control"].startswith("max-age=0")
    secret = made.context["secret"]
    assert secret in made.content.decode()
    assert "Sheet &lt;b&gt;" in made.content.decode()
    assert secret not in client.get(address).content.decode()
    token = Token.objects.get()
    revoke = reverse("api:token-revoke", args=[token.pk])
    stranger = Client()
    stranger.force_login(person("other@example.org"))
    assert stranger.post(revoke).status_code == 404
    assert client.get(revoke).status_code == 405
    assert client.post(revoke).status_code == 302
    token.refresh_from_db()
    assert token.revoked_at is not None


def test_open_screen_is_not_enough_for_a_token(client: Client, person: MakePerson) -> None:
    """It would open what its person may for a year, after every sign-out and every new password."""
    client.force_login(person())
    sent = {"name": "Sheet", "scopes": ["read"], "place": "", "days": "365"}
    asked = client.post(reverse("api:tokens"), sent)
    wrong = client.post(asked["Location"], {"password": "a guess"})
    assert wrong.status_code == 200
    assert not Token.objects.exists()


def test_page_refuses_what_is_no_choice(client: Client, person: MakePerson) -> None:
    client.force_login(person())
    sent = {"name": "", "scopes": ["all"], "days": "9999", "place": "x"}
    response = with_password(client, client.post(reverse("api:tokens"), sent))
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"name", "scopes", "days", "place"}


def test_program_reads_on_where_nothing_can_be_written(
    client: Client, person: MakePerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, secret = token_for(person())

    def refuse(*_: Any, **__: Any) -> None:
        raise OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(QuerySet, "update", refuse)
    assert client.get("/api/v1/me", headers=bearer(secret)).status_code == 200
    token.refresh_from_db()
    assert token.last_used_at is None
