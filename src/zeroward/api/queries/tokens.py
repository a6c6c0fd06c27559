"""Tokens of a person, and the token of a secret."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.api.models import Token

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class TokenLine:
    """A token in the list of its person; `place` is the name of the one it is bound to."""

    token: Token
    place: str


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()


def token_of_secret(secret: str) -> Token | None:
    """One query, none for what cannot be a token. Whether it still holds is for the caller to ask."""
    if not secret.startswith("zw_") or len(secret) > _LONGEST:
        return None
    return Token.objects.select_related("user").filter(digest=digest_of(secret)).first()


def own_token(user: Any, pk: int) -> Token | None:
    return Token.objects.filter(user=user, pk=pk).first()


def tokens_of(user: Any, places: Mapping[str, str]) -> list[TokenLine]:
    """Those that may still be used first; revoked and expired ones stay in the list for who wonders."""
    found = sorted(Token.objects.filter(user=user), key=lambda one: not one.is_valid)
    return [TokenLine(one, places.get(one.place, one.place)) for one in found]
