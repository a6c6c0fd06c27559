"""Sending a contribution, and taking it back."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.library.domain.contribution_mail import confirm_receipt, tell_editors
from zeroward.library.domain.forgetting import remove_credit
from zeroward.library.domain.limits import demand_room_today
from zeroward.library.domain.spam import SUSPECT, Stamp, signs_of_spam
from zeroward.library.models import Contribution

State = Contribution.State
COMPARED = 200
"""So many earlier contributions of the last thirty days are looked at for the same text."""
WITHDRAWN = "withdrawn"
_SECONDS_OF_ONE_SENDING = 3600


def submit(
    *,
    kind: str,
    content: Mapping[str, Any],
    about: str = "",
    lang: str,
    name: str = "",
    email: str = "",
    credited: bool = False,
    user: Any = None,
    trap: str = "",
    stamp: Stamp,
    address: str,
) -> Contribution:
    """Keep what a reader sent. Suspicious ones are kept too, flagged. `address` is counted and forgotten.

    The same form sent twice (a double click) gives the contribution that is there already. Raises
    InvalidInputError when this address has sent enough today.
    """
    twin = _sent_already(stamp)
    if twin is not None:
        return twin
    person = user if getattr(user, "is_authenticated", False) else None
    demand_room_today(address=address, user_pk=person.pk if person is not None else None)
    suspicion = signs_of_spam(content=content, trap=trap, stamp=stamp, earlier=_recent(kind))
    with transaction.atomic():
        made = Contribution.objects.create(
            kind=kind,
            about=about,
            content=dict(content),
            lang=lang,
            name=name,
            email=email,
            credited=credited and bool(name),
            user=person,
            suspicion=suspicion.weight,
            suspicion_reasons=list(suspicion.reasons),
        )
        record_event(action="library.contribution.submit", record=made, actor=person)
        if made.suspicion < SUSPECT:
            confirm_receipt(made)
            tell_editors(made)
    if stamp.nonce:
        cache.set(_nonce_key(stamp), made.pk, _SECONDS_OF_ONE_SENDING)
    return made


def _nonce_key(stamp: Stamp) -> str:
    return f"contribution-form:{stamp.nonce}"


def _sent_already(stamp: Stamp) -> Contribution | None:
    pk = cache.get(_nonce_key(stamp)) if stamp.nonce else None
    return Contribution.objects.filter(pk=pk).first() if pk is not None else None


def _recent(kind: str) -> list[dict[str, Any]]:
    since = timezone.now() - timedelta(days=30)
    rows = Contribution.objects.filter(kind=kind, created_at__gte=since)
    return list(rows.values_list("content", flat=True)[:COMPARED])


def withdraw(*, contribution: Contribution) -> None:
    """Take a contribution back: whoever holds the secret link may. Erases name, address, account and text.

    What became public stays, without the name. Raises ConflictError when it was taken back before.
    """
    with transaction.atomic():
        found = Contribution.objects.select_for_update().get(pk=contribution.pk)
        if is_withdrawn(found):
            raise ConflictError(_("This contribution was taken back already."))
        before = found.state
        found.name, found.email, found.credited, found.user = "", "", False, None
        found.content = {WITHDRAWN: timezone.localdate().isoformat()}
        if found.state != State.ACCEPTED:
            found.state, found.answer = State.DECLINED, ""
        found.save()
        remove_credit(found.result)
        record_event(
            action="library.contribution.withdraw", record=found, changes={"state": [before, found.state]}
        )


def is_withdrawn(contribution: Contribution) -> bool:
    return WITHDRAWN in contribution.content
