"""Inviting the keepers of a provider. A link works once, for the invited address, for fourteen days."""

import datetime
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, HouseError, InvalidInputError, NotAllowedError
from zeroward.core.visibility import Viewer
from zeroward.people.queries.addresses import verified_addresses
from zeroward.people.queries.viewer import viewer_of
from zeroward.services.domain.keeper_mail import send_keeper_invitation
from zeroward.services.domain.keeping import demand_to_look_after, looks_after
from zeroward.services.models import Keeper, Provider
from zeroward.services.rules import INVITE

VALID_FOR: Final = datetime.timedelta(days=14)
LONGEST_ADDRESS: Final = 254  # letters, as mail servers have it
MOST: Final = 20  # keepers and open invitations of one provider


def invite_keeper(*, actor: Any, viewer: Viewer, provider: Provider, email: str) -> Keeper:
    """Invite somebody to keep the entries of a provider, and write to them.

    Raises NotAllowedError, InvalidInputError (address), ConflictError (already invited, too many).
    """
    demand_to_look_after(viewer, provider, INVITE)
    address = _address(email)
    with transaction.atomic():
        Provider.objects.select_for_update().get(pk=provider.pk)
        open_ones = Keeper.objects.filter(provider=provider, ended_at__isnull=True)
        _make_room(open_ones.filter(accepted_at__isnull=True))
        if open_ones.filter(email__iexact=address).exists():
            raise ConflictError(
                _("This address is invited already."),
                place="email",
                remedy=_("Wait for an answer, or end it first."),
            )
        if open_ones.count() >= MOST:
            raise ConflictError(_("A provider has up to %(most)d keepers.") % {"most": MOST}, place="email")
        made = Keeper.objects.create(
            provider=provider,
            email=address,
            invited_by=actor,
            expires_on=timezone.localdate() + VALID_FOR,
        )
        # the address is the invited person's own affair: it is not in the audit log
        record_event(action="services.keeper.invite", record=made, actor=actor, label=provider.name)
        send_keeper_invitation(keeper=made)
    return made


def accept_keeping(*, actor: Any, token: str) -> Keeper:
    """Take an invitation up. Raises HouseError when it is spent, expired, or meant for another address."""
    with transaction.atomic():
        found = (
            Keeper.objects.select_for_update(of=("self",))
            .filter(token=token)
            .select_related("provider")
            .first()
        )
        if found is None:
            raise InvalidInputError(
                _("There is no such invitation."), remedy=_("Open the link again from the letter.")
            )
        problem = problem_with(found)
        if problem is not None:
            raise problem
        if found.email.lower() not in verified_addresses(actor):
            raise NotAllowedError(
                _("This invitation is for another e-mail address."),
                remedy=_("Sign in with the address that the letter came to, or ask to be invited again."),
            )
        found.user, found.accepted_at = actor, timezone.now()
        found.save(update_fields=["user", "accepted_at", "updated_at"])
        record_event(action="services.keeper.accept", record=found, actor=actor, label=found.provider.name)
    return found


def end_keeping(*, actor: Any, viewer: Viewer, keeper: Keeper) -> None:
    """Take the keeping away, or lay it down oneself. What was sent stays and can be reviewed."""
    if keeper.user_id is None or keeper.user_id != getattr(actor, "pk", None):
        demand_to_look_after(viewer, keeper.provider, INVITE)
    with transaction.atomic():
        found = Keeper.objects.select_for_update().get(pk=keeper.pk)
        if found.ended_at is not None:
            raise ConflictError(_("This has ended already."))
        found.ended_at = timezone.now()
        found.save(update_fields=["ended_at", "updated_at"])
        record_event(action="services.keeper.end", record=found, actor=actor, label=keeper.provider.name)


def problem_with(keeper: Keeper) -> HouseError | None:
    """Why an invitation cannot be taken up any more; None while it can."""
    ask = _("Ask the Mission team to invite you again.")
    taken_back = keeper.ended_at is not None
    if taken_back or (keeper.accepted_at is None and not _is_backed(keeper)):
        return ConflictError(_("This invitation was taken back."), remedy=ask)
    if keeper.accepted_at is not None:
        return ConflictError(
            _("This invitation was used already."), remedy=_("Sign in to work on your entries.")
        )
    if keeper.expires_on < timezone.localdate():
        return ConflictError(_("This invitation has expired."), remedy=ask)
    return None


def _make_room(waiting: QuerySet[Keeper]) -> None:
    """Invitations that ran out, or lost the role behind them, end before a new one is counted."""
    unbacked = [
        one.pk for one in waiting.select_related("provider__country", "invited_by") if not _is_backed(one)
    ]
    ran_out = Q(expires_on__lt=timezone.localdate())
    waiting.filter(ran_out | Q(pk__in=unbacked)).update(ended_at=timezone.now())


def _is_backed(keeper: Keeper) -> bool:
    """Whether the person who sent the invitation could send it today."""
    return looks_after(viewer_of(keeper.invited_by), keeper.provider, INVITE)


def _address(email: str) -> str:
    address = " ".join((email or "").split()).lower()
    try:
        if len(address) > LONGEST_ADDRESS:
            raise ValidationError("long")
        validate_email(address)
    except ValidationError as error:
        raise InvalidInputError(
            _("This is no e-mail address."), place="email", remedy=_("Write it like name@example.org.")
        ) from error
    return address
