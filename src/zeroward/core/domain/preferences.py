"""How a person wants to hear of each kind of event, and the way to stop a kind from within a letter."""

from collections.abc import Mapping
from typing import Any

from django.core import signing
from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.models import NotificationPreference, Rhythm
from zeroward.core.notices import notice_kinds

SALT = "zeroward.unsubscribe"


def set_preferences(*, user: Any, rhythms: Mapping[str, str]) -> None:
    """Store how often to write about each kind. Raises InvalidInputError for an unknown kind or rhythm."""
    known = {kind.key for kind in notice_kinds()}
    for kind, rhythm in rhythms.items():
        if kind not in known:
            raise InvalidInputError(_("There is no such kind of notification."), place=kind)
        if rhythm not in Rhythm.values:
            raise InvalidInputError(_("Choose how often we may write to you."), place=kind)
    with transaction.atomic():
        for kind, rhythm in rhythms.items():
            NotificationPreference.objects.update_or_create(user=user, kind=kind, defaults={"rhythm": rhythm})


def unsubscribe_token(*, user_pk: int, kinds: list[str]) -> str:
    """A signed text that stops these kinds of letter for this person, and can do nothing else."""
    return signing.dumps({"user": user_pk, "kinds": sorted(kinds)}, salt=SALT, compress=True)


def read_token(*, token: str) -> tuple[int, list[str]]:
    """The person and the kinds of a token. Raises InvalidInputError when it was not made here."""
    try:
        content = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        raise InvalidInputError(
            _("This link is not complete."),
            remedy=_("Open it again from the letter, or sign in and change your notifications."),
        ) from None
    return int(content["user"]), [str(kind) for kind in content["kinds"]]


def unsubscribe(*, token: str) -> list[str]:
    """Stop the letters that the token names; returns their kinds. A person who has left is no error."""
    user_pk, kinds = read_token(token=token)
    user_model = NotificationPreference._meta.get_field("user").related_model
    with transaction.atomic():
        if user_model._default_manager.filter(pk=user_pk).exists():
            for kind in kinds:
                NotificationPreference.objects.update_or_create(
                    user_id=user_pk, kind=kind, defaults={"rhythm": Rhythm.NEVER}
                )
    return kinds
