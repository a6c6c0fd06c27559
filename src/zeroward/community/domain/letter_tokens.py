"""Signed links in the letters of groups: one that opens the reply to a post, one that ends a group's letters, one that
invites somebody.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any, Final

from django.core import signing
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError

REPLY_SALT: Final = "zeroward.community.reply"
OFFER_SALT: Final = "zeroward.community.offer"
STOP_SALT: Final = "zeroward.community.letters"
REPLY_AGE: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class ReplyKey:
    user: int
    post: int


def reply_token(*, user: int, post: int) -> str:
    """Opens the reply to this post for this person for two weeks, and nothing else."""
    return signing.dumps({"user": user, "post": post}, salt=REPLY_SALT, compress=True)


def read_reply(token: str) -> ReplyKey:
    """Raises InvalidInputError for a link that is too old, or was not made here."""
    try:
        content = signing.loads(token, salt=REPLY_SALT, max_age=REPLY_AGE)
    except signing.SignatureExpired:
        raise InvalidInputError(
            _("This link is older than two weeks."), remedy=_("Sign in and answer in the thread.")
        ) from None
    except signing.BadSignature:
        raise _incomplete() from None
    return ReplyKey(int(content["user"]), int(content["post"]))


@dataclass(frozen=True, slots=True)
class OfferKey:
    """`by` is who invites; `role` what the person would be."""

    user: int
    group: int
    role: str
    by: int


def offer_token(key: OfferKey) -> str:
    """Opens an invitation for this person for two weeks, and nothing else."""
    return signing.dumps(asdict(key), salt=OFFER_SALT, compress=True)


def read_offer(token: str) -> OfferKey | None:
    """None for a link that is too old, or was not made here."""
    try:
        return OfferKey(**signing.loads(token, salt=OFFER_SALT, max_age=REPLY_AGE))
    except signing.BadSignature:
        return None


def stop_token(*, user: int, groups: Sequence[int]) -> str:
    """Ends the letters of these groups for one person; it never ages, and can do nothing else."""
    return signing.dumps({"user": user, "groups": list(groups)}, salt=STOP_SALT, compress=True)


def read_stop(token: str) -> tuple[int, list[int]]:
    """The person and the groups. Raises InvalidInputError when it was not made here."""
    try:
        content: dict[str, Any] = signing.loads(token, salt=STOP_SALT)
    except signing.BadSignature:
        raise _incomplete() from None
    return int(content["user"]), [int(pk) for pk in content["groups"]]


def _incomplete() -> InvalidInputError:
    return InvalidInputError(_("This link is not complete."), remedy=_("Open it again from the letter."))
