"""Who asks: the person behind a token, with what the token may do; nobody without one."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from zeroward.api.domain.tokens import note_use
from zeroward.api.ground.of_person import is_personal
from zeroward.api.ground.problems import ProblemError
from zeroward.api.models import Token
from zeroward.api.queries.tokens import token_of_secret
from zeroward.api.scopes import READ
from zeroward.core.visibility import ANONYMOUS, Viewer
from zeroward.people.queries.second_factor import lacks_second_factor
from zeroward.people.queries.viewer import viewer_of


def token_of(request: HttpRequest) -> Token | None:
    """The token of the Authorization header; None without one. Raises ProblemError for one that does not hold (401),
    and for one whose person is asked for a second factor and has none (403)."""
    header = request.headers.get("Authorization", "")
    if not header:
        return None
    kind, _space, secret = header.partition(" ")
    token = token_of_secret(secret.strip()) if kind.lower() == "bearer" else None
    if token is None or not token.is_valid or not token.user.is_active:
        raise ProblemError(
            401,
            "The token is not known, has expired or was revoked.",
            place="Authorization",
            remedy="Make a new token on your account's page, and send it as: Authorization: Bearer <token>",
            headers={"WWW-Authenticate": 'Bearer realm="zeroward", error="invalid_token"'},
        )
    _demand_second_factor(token)
    note_use(token=token)
    return token


def stands(token: Token) -> bool:
    """It was neither revoked nor has it run out, and its person may come in."""
    return token.is_valid and token.user.is_active and not _lacks_second_factor(token)


def _lacks_second_factor(token: Token) -> bool:
    """All roles of the person count, also for a token of one place."""
    return bool(settings.ZEROWARD_SECOND_FACTOR) and lacks_second_factor(viewer_of(token.user))


def _demand_second_factor(token: Token) -> None:
    """A token opens no more than the pages do: those lead such a person to the second factor before anything else."""
    if _lacks_second_factor(token):
        raise ProblemError(
            403,
            "A role of this token's person asks for a second factor, and none is set up.",
            place="Authorization",
            remedy=f"Sign in, set one up at {reverse('mfa_index')}, and send the same token again.",
        )


def viewer_with(token: Token | None) -> Viewer:
    """The roles of the token's person, of its one place only when it is bound to one. A token is never an
    administrator, and one that may not read sees what everybody sees."""
    if token is None or READ not in token.scopes:
        return ANONYMOUS
    return acting_viewer(token)


def acting_viewer(token: Token) -> Viewer:
    """As whom a write is done, also by a token that may not read: never as an administrator, and for its place
    alone."""
    viewer = replace(viewer_of(token.user), is_admin=False)
    if token.place:
        viewer = replace(
            viewer, roles={scope: held for scope, held in viewer.roles.items() if scope == token.place}
        )
    return viewer


def demand_scope(request: HttpRequest, scope: str) -> Token:
    """The token, when it holds the scope, and may open what is its person's alone. Raises ProblemError (401, 403)."""
    token: Token | None = request.api_token  # type: ignore[attr-defined]
    if token is None:
        raise ProblemError(
            401,
            "This needs a token.",
            place="Authorization",
            remedy="Make a token on your account's page, and send it as: Authorization: Bearer <token>",
            headers={"WWW-Authenticate": f'Bearer realm="zeroward", scope="{scope}"'},
        )
    if scope not in token.scopes:
        raise ProblemError(
            403,
            f"The token lacks the scope {scope}.",
            place="Authorization",
            remedy="Make a token with this scope.",
            headers={"WWW-Authenticate": f'Bearer error="insufficient_scope", scope="{scope}"'},
        )
    if token.place and is_personal(request.path):
        raise ProblemError(
            403,
            f"This belongs to a person, and the token is bound to {token.place}.",
            place="Authorization",
            remedy="Make a token for all places.",
            headers={"WWW-Authenticate": 'Bearer error="insufficient_scope"'},
        )
    return token


def acting(request: HttpRequest, scope: str) -> tuple[Token, dict[str, Any]]:
    """The token and who acts by it, as use cases take it. Raises ProblemError (401, 403)."""
    token = demand_scope(request, scope)
    return token, {"actor": token.user, "viewer": acting_viewer(token)}
