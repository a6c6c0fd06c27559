"""A write is done once for its key, however often the request comes."""

import hashlib
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from zeroward.api.models import KeptAnswer, Token
from zeroward.core.errors import ConflictError, InvalidInputError

KEPT = timedelta(days=1)
"""So long an answer is given again."""
_AT_WORK = timedelta(minutes=1)
"""After that a request that never answered counts as broken off: what it did was rolled back."""


def begin(*, token: Token, key: str, request: bytes) -> KeptAnswer:
    """The record of this write: new, or with the `status` and `body` of the first answer.

    Raises InvalidInputError when the key was used for another request, ConflictError while the first is under way.
    """
    digest = hashlib.sha256(request).hexdigest()
    now = timezone.now()
    KeptAnswer.objects.filter(token=token, key=key, expires_at__lt=now).delete()
    try:
        with transaction.atomic():
            return KeptAnswer.objects.create(
                token=token, key=key, request_digest=digest, expires_at=now + _AT_WORK
            )
    except IntegrityError:
        held = KeptAnswer.objects.filter(token=token, key=key).first()
    if held is None:  # the first was refused at this very moment
        raise _under_way()
    kept = held
    if kept.request_digest != digest:
        raise InvalidInputError(
            "This key was used for another request.", place="Idempotency-Key", remedy="Take a new key."
        )
    if kept.status is None:
        raise _under_way()
    return kept


def finish(*, kept: KeptAnswer, status: int, body: str) -> None:
    """In the transaction of the write: both are there, or neither. Raises ConflictError when this request took so long
    that another began in its place: then this one is rolled back."""
    mine = KeptAnswer.objects.filter(pk=kept.pk)
    if not mine.update(status=status, body=body, expires_at=timezone.now() + KEPT):
        raise _under_way()


def give_up(*, kept: KeptAnswer) -> None:
    """It was refused and changed nothing: the key may be used again."""
    KeptAnswer.objects.filter(pk=kept.pk).delete()


def forget_expired() -> int:
    """How many went."""
    return KeptAnswer.objects.filter(expires_at__lt=timezone.now()).delete()[0]


def _under_way() -> ConflictError:
    return ConflictError(
        "Another request with this key is under way.",
        place="Idempotency-Key",
        remedy="Ask again in a minute.",
    )
