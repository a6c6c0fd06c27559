"""Signing in with a provider outside: EU Login, or the identity provider of a country (OpenID Connect with PKCE)."""

from collections.abc import Mapping
from typing import Any


def oidc_providers(environment: Mapping[str, str]) -> dict[str, Any]:
    """allauth's setting from the ZEROWARD_OIDC_* variables; nothing without ZEROWARD_OIDC_SERVER."""
    server = environment.get("ZEROWARD_OIDC_SERVER", "")
    if not server:
        return {}
    app = {
        "provider_id": environment.get("ZEROWARD_OIDC_ID", "eulogin"),
        "name": environment.get("ZEROWARD_OIDC_NAME", "EU Login"),
        "client_id": environment.get("ZEROWARD_OIDC_CLIENT", ""),
        "secret": environment.get("ZEROWARD_OIDC_SECRET", ""),
        "settings": {"server_url": server, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
