"""From the button to an account and back, with a provider on this machine that answers as EU Login does."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.people.oidc_provider import CLAIMS, CLIENT, CODE, Provider, running
from tests.support.people import MakePerson
from zeroward.people.models import User
from zeroward.web.settings.accounts import oidc_providers

pytestmark = pytest.mark.slow

ADDRESS = str(CLAIMS["email"]).lower()


@pytest.fixture
def provider(settings: Any, db: None) -> Iterator[Provider]:
    with running() as server:
        settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(
            {"ZEROWARD_OIDC_SERVER": server.url, "ZEROWARD_OIDC_CLIENT": CLIENT, "ZEROWARD_OIDC_SECRET": "s"}
        )
        cache.clear()
        yield server


def sign_in(client: Client, provider: Provider, *, code: str = CODE, state: str = "") -> Any:
    """Press the button, let the provider send the person back; the answer of the platform."""
    sent = client.post(reverse("openid_connect_login", args=["eulogin"]))
    asked = parse_qs(urlsplit(sent["Location"]).query)
    provider.challenge = asked["code_challenge"][0]
    back = urlsplit(asked["redirect_uri"][0]).path
    return client.get(back, {"code": code, "state": state or asked["state"][0]}, follow=True)


def test_new_person_gets_an_account_with_a_confirmed_address(client: Client, provider: Provider) -> None:
    sign_in(client, provider)
    user = User.objects.get(email=ADDRESS)
    assert (user.first_name, user.last_name, user.has_usable_password()) == ("Anna", "Maier", False)
    assert EmailAddress.objects.filter(user=user, email=ADDRESS, verified=True).exists()
    assert SocialAccount.objects.get(user=user).uid == CLAIMS["sub"]
    assert client.get(reverse("people:home")).status_code == 200
    assert "/token" in provider.asked


def test_same_person_comes_back_to_the_same_account(client: Client, provider: Provider) -> None:
    sign_in(client, provider)
    client.logout()
    provider.claims["email"] = "anna@elsewhere.example"
    sign_in(client, provider)
    assert SocialAccount.objects.count() == User.objects.filter(is_active=True).count() == 1


def test_token_of_the_provider_is_not_kept(client: Client, provider: Provider) -> None:
    sign_in(client, provider)
    assert not SocialToken.objects.exists()


def test_address_of_somebody_else_opens_no_account(
    client: Client, provider: Provider, person: MakePerson
) -> None:
    theirs = person(ADDRESS)
    EmailAddress.objects.create(user=theirs, email=ADDRESS, verified=True, primary=True)
    sign_in(client, provider)
    assert "_auth_user_id" not in client.session
    assert not SocialAccount.objects.filter(user=theirs).exists()


@pytest.mark.parametrize(
    "lie",
    [{"aud": "another"}, {"iss": "https://evil.example"}, {"exp": 1}],
    ids=["audience", "issuer", "expired"],
)
def test_token_for_others_or_of_others_opens_nothing(
    client: Client, provider: Provider, lie: dict[str, Any]
) -> None:
    provider.lies = lie
    client.raise_request_exception = False
    answer = sign_in(client, provider)
    assert answer.status_code < 500
    assert "_auth_user_id" not in client.session
    assert not User.objects.exists()


@pytest.mark.parametrize(("code", "state"), [("made up", ""), (CODE, "made-up")])
def test_made_up_code_or_state_opens_nothing(
    client: Client, provider: Provider, code: str, state: str
) -> None:
    answer = sign_in(client, provider, code=code, state=state)
    assert answer.status_code < 500
    assert not User.objects.exists()


def test_provider_that_is_gone_is_said_clearly(client: Client, provider: Provider) -> None:
    provider.discovery = dict
    answer = client.post(reverse("openid_connect_login", args=["eulogin"]))
    assert answer.status_code == 503
    assert reverse("account_login") in answer.content.decode()
