"""Making and revoking tokens."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.api.models import Token
from zeroward.api.queries.tokens import digest_of
from zeroward.api.scopes import SCOPES
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError, unknown_choice
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

DAYS = (30, 90, 365)
MOST = 20
"""So many tokens of one person hold at a time."""
_NOTED_EVERY = timedelta(minutes=10)


def make_token(
    *, actor: Any, viewer: Viewer, name: str, scopes: Sequence[str], place: str = "", days: int = 90
) -> tuple[Token, str]:
    """The token and its secret, which is kept nowhere. `days`: one of DAYS; `place`: a workspace of the person.

    Raises InvalidInputError.
    """
    cleaned = clean_text(name[:200], multiline=False).strip()
    if not cleaned or len(cleaned) > 80:
        raise InvalidInputError(_("Give it a name."), place="name", remedy="")
    if not scopes or any(scope not in SCOPES for scope in scopes):
        raise unknown_choice("scopes")
    if days not in DAYS:
        raise unknown_choice("days")
    if place and place not in viewer.scopes:
        raise unknown_choice("place")
    secret = f"zw_{secrets.token_urlsafe(32)}"
    with transaction.atomic():
        held = [one for one in Token.objects.select_for_update().filter(user=actor) if one.is_valid]
        if len(held) >= MOST:
            raise InvalidInputError(
                _("There are too many already."), place="name", remedy=_("Delete one first.")
            )
        token = Token.objects.create(
            user=actor,
            name=cleaned,
            prefix=secret[:8],
            digest=digest_of(secret),
            scopes=sorted(set(scopes)),
            place=place,
            expires_at=timezone.now() + timedelta(days=days),
        )
        record_event(action="api.token.make", record=token, actor=actor)
    return token, secret


def revoke_token(*, actor: Any, token: Token) -> None:
    """It opens nothing any more, from now on. Revoking it twice changes nothing."""
    with transaction.atomic():
        changed = Token.objects.filter(pk=token.pk, user=actor, revoked_at=None).update(
            revoked_at=timezone.now()
        )
        if changed:
            record_event(action="api.token.revoke", record=token, actor=actor)


def note_use(*, token: Token) -> None:
    """When it was last used, to ten minutes: reading is not to write each time. Where nothing can be written just now,
    reading goes on."""
    now = timezone.now()
    if token.last_used_at is None or now - token.last_used_at > _NOTED_EVERY:
        with suppress(DatabaseError), transaction.atomic():
            Token.objects.filter(pk=token.pk).update(last_used_at=now)
