"""Headers that keep browsers careful on every answer, and a public installation that passes Django's own checks."""

import importlib
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings as current
from django.core.checks import run_checks
from django.test import Client, override_settings
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.web.middleware import CAREFUL

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": CAREFUL["Cross-Origin-Resource-Policy"],
    "Permissions-Policy": CAREFUL["Permissions-Policy"],
}


@pytest.fixture
def production(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The settings of a public installation."""
    monkeypatch.setenv("ZEROWARD_SECRET_KEY", "".join(chr(33 + number % 90) for number in range(64)))
    monkeypatch.setenv("ZEROWARD_HOSTS", "mission.example.org")
    base = importlib.import_module("zeroward.web.settings.base")
    importlib.reload(base)
    module = importlib.reload(importlib.import_module("zeroward.web.settings.production"))
    return {name: getattr(module, name) for name in dir(module) if name.isupper()}


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/en/",
        "/en/nowhere/",
        "/nowhere",
        "/health",
        "/robots.txt",
        "/static/core/css/base.css",
        "/en/\x00",
        "/media/no",
    ],
)
def test_headers_stand_on_every_kind_of_answer(client: Client, db: None, address: str) -> None:
    answer = client.get(address)
    assert {name: answer.get(name) for name in EVERYWHERE} == EVERYWHERE
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not answer.cookies


def test_headers_stand_on_refused_and_broken_answers(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    refused = client.get("/en/", headers={"host": "evil.example"})
    monkeypatch.setattr("zeroward.web.views.home.render", None)
    broken = client.get("/en/")
    assert (refused.status_code, broken.status_code) == (400, 500)
    for answer in (refused, broken):
        assert {name: answer.get(name) for name in EVERYWHERE} == EVERYWHERE


def test_only_the_desk_has_inline_scripts_and_never_eval(client: Client, administrator: Any) -> None:
    client.force_login(administrator)
    desk = client.get("/editor/snippets/library/term/", follow=True)["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in desk
    assert "unsafe-eval" not in desk
    assert "unsafe" not in client.get(reverse("people:home"))["Content-Security-Policy"]


def test_cookies_are_closed_to_scripts_and_other_sites(client: Client, person: MakePerson) -> None:
    user = person()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    client.get(reverse("account_login"))
    client.post(reverse("account_login"), {"login": user.email, "password": "a long password"})
    sid = client.cookies["sessionid"]
    assert (bool(sid["httponly"]), sid["samesite"]) == (True, "Lax")
    assert client.cookies["csrftoken"]["samesite"] == "Lax"


def test_production_passes_the_checks_for_a_public_installation(production: dict[str, Any]) -> None:
    kept = {
        name: value
        for name, value in production.items()
        if name not in {"DATABASES", "INSTALLED_APPS", "STORAGES", "STATIC_ROOT", "STATIC_URL"}
    }
    with override_settings(**kept):
        found = [
            one
            for one in run_checks(include_deployment_checks=True, tags=["security"])
            if not one.is_silenced()
        ]
    assert found == []


def test_production_sends_everything_over_https(production: dict[str, Any], client: Client, db: None) -> None:
    names = (
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "DEBUG",
    )
    assert {name: production[name] for name in names} == {
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31536000,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "DEBUG": False,
    }
    with override_settings(SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=31536000):
        assert client.get("/en/")["Location"] == "https://testserver/en/"
        assert client.get("/en/", secure=True)["Strict-Transport-Security"] == "max-age=31536000"


def test_secrets_come_from_the_environment_alone() -> None:
    from django.core.exceptions import ImproperlyConfigured

    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("ZEROWARD_SECRET_KEY", raising=False)
        importlib.reload(importlib.import_module("zeroward.web.settings.base"))
        with pytest.raises(ImproperlyConfigured, match="ZEROWARD_SECRET_KEY"):
            importlib.reload(importlib.import_module("zeroward.web.settings.production"))
    assert current.SECRET_KEY == "test"
