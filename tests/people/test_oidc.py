"""Signing in with EU Login or another provider: set by the environment, with PKCE, over a loopback document."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from zeroward.web.settings.accounts import oidc_providers


class Discovery(BaseHTTPRequestHandler):
    """Answers every request with a discovery document that points back here."""

    def do_GET(self) -> None:
        host = f"http://127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined]
        paths = {"authorization_endpoint": "authorize", "token_endpoint": "token", "userinfo_endpoint": "me"}
        content = {
            "issuer": host,
            "jwks_uri": f"{host}/keys",
            **{key: f"{host}/{path}" for key, path in paths.items()},
        }
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Quiet."""


@pytest.fixture
def provider() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Discovery)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def configured(provider: str, settings: Any) -> str:
    settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(
        {
            "ZEROWARD_OIDC_SERVER": provider,
            "ZEROWARD_OIDC_CLIENT": "zeroward-test",
            "ZEROWARD_OIDC_SECRET": "not secret",
            "ZEROWARD_OIDC_NAME": "EU Login",
        }
    )
    cache.clear()
    return provider


def test_provider_stands_on_the_sign_in_page(configured: str, client: Client, db: None) -> None:
    shown = client.get(reverse("account_login")).content.decode()
    assert "EU Login" in shown
    assert "/account/oidc/eulogin/login/" in shown


def test_redirect_carries_a_challenge(configured: str, client: Client, db: None) -> None:
    address = reverse("openid_connect_login", args=["eulogin"])
    assert client.get(address).status_code == 200  # asks first: a link alone starts nothing
    answer = client.post(address)
    target = urlsplit(answer["Location"])
    asked = parse_qs(target.query)
    assert f"{target.scheme}://{target.netloc}{target.path}" == f"{configured}/authorize"
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["code_challenge"][0]) >= 43
    assert asked["client_id"] == ["zeroward-test"]
    assert asked["response_type"] == ["code"]
    assert "openid" in asked["scope"][0].split()


def test_without_settings_there_is_no_provider(client: Client, db: None) -> None:
    assert oidc_providers({}) == {}
    assert "/account/oidc/" not in client.get(reverse("account_login")).content.decode()
