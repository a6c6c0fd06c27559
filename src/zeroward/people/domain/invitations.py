"""Inviting by e-mail. A link works once, for the invited address, for fourteen days."""

import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, HouseError, InvalidInputError, NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.rules import COORDINATORS
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.people.domain.granting import coordinator_kept, grant
from zeroward.people.domain.invitation_mail import send_invitation
from zeroward.people.domain.places import place_of, role_in
from zeroward.people.domain.tell import tell_role
from zeroward.people.domain.withdrawing import is_backed, label_of, withdraw, withdraw_unbacked
from zeroward.people.models import Invitation, JoinRequest, Membership, Role, User
from zeroward.people.queries.addresses import verified_addresses
from zeroward.people.queries.team import members_of, open_invitations_in
from zeroward.people.queries.viewer import viewer_of

VALID_FOR = datetime.timedelta(days=14)
MOST_OPEN = 50  # invitations of one workspace at a time: nobody's mailbox is a target
EDITOR_OF = {"city": Role.CITY_EDITOR, "country": Role.PLATFORM_EDITOR}
"""What somebody becomes who has handed the coordinator's role over."""


def invite(
    *, actor: User, scope: Scope | str, email: str, role: str, message: str = "", hands_over: bool = False
) -> Invitation:
    """Invite an address to a role and write to it. With `hands_over`, accepting ends the inviter's own lead."""
    place = place_of(scope)
    viewer = viewer_of(actor)
    demand(viewer, "people.invite", place)
    offered, address = role_in(place, role), _address(email)
    if hands_over and (
        offered != COORDINATORS.get(place.scope.kind) or not viewer.holds(place.scope, offered)
    ):
        raise InvalidInputError(_("Only a coordinator can hand their own role over."), place="role")
    with transaction.atomic():
        _demand_room(place, address, offered)
        made = Invitation.objects.create(
            email=address,
            scope=str(place.scope),
            role=offered,
            message=clean_text(message, limit=1000),
            invited_by=actor,
            hands_over=hands_over,
            expires_on=timezone.localdate() + VALID_FOR,
        )
        # the address is the invited person's own affair: it is not in the audit log
        record_event(
            action="people.invitation.make",
            record=made,
            actor=actor,
            label=label_of(made),
            changes={"role": [None, offered], "hands_over": [None, hands_over]},
        )
        send_invitation(invitation=made, place=place)
    return made


def accept(*, actor: User, token: str) -> Membership:
    """Take an invitation up. Raises HouseError when it is spent, expired, or meant for another address."""
    found = Invitation.objects.filter(token=token).first()
    if found is None:
        raise InvalidInputError(
            _("There is no such invitation."), remedy=_("Open the link again from the letter.")
        )
    place = place_of(found.scope)
    with coordinator_kept(place):
        invitation = Invitation.objects.select_for_update().get(pk=found.pk)
        _demand_usable(invitation, place)
        if invitation.email.lower() not in verified_addresses(actor):
            raise NotAllowedError(
                _("This invitation is for another e-mail address."),
                remedy=_("Sign in with the address that the letter came to, or ask to be invited again."),
            )
        invitation.accepted_by, invitation.accepted_at = actor, timezone.now()
        invitation.save()
        membership = grant(
            user=actor, place=place, role=Role(invitation.role), actor=invitation.invited_by or actor
        )
        _step_back(invitation, place, actor)
        JoinRequest.objects.filter(user=actor, scope=str(place.scope), state=JoinRequest.State.OPEN).update(
            state=JoinRequest.State.WITHDRAWN, decided_at=timezone.now()
        )
        record_event(
            action="people.invitation.accept", record=invitation, actor=actor, label=label_of(invitation)
        )
    return membership


def withdraw_invitation(*, actor: User, invitation: Invitation) -> None:
    """Make an invitation's link useless."""
    demand(viewer_of(actor), "people.invite", place_of(invitation.scope))
    with transaction.atomic():
        found = Invitation.objects.select_for_update().get(pk=invitation.pk)
        demand_open(found)
        withdraw(found, actor)


def demand_open(invitation: Invitation) -> None:
    """Raises ConflictError, saying what happened, when the invitation cannot be taken up any more."""
    ask = _("Ask the team to invite you again.")
    if invitation.accepted_at is not None:
        raise ConflictError(
            _("This invitation has been used."), remedy=_("Sign in to see your cities and platforms.")
        )
    if invitation.withdrawn_at is not None:
        raise ConflictError(_("This invitation was withdrawn."), remedy=ask)
    if invitation.expires_on < timezone.localdate():
        raise ConflictError(_("This invitation has expired."), remedy=ask)


def _demand_usable(invitation: Invitation, place: Workspace) -> None:
    """Open, and whoever sent it still may invite here: accounts are closed, roles end and change."""
    demand_open(invitation)
    if not is_backed(invitation, place):
        raise ConflictError(
            _("This invitation was withdrawn."), remedy=_("Ask the team to invite you again.")
        )


def problem_with(invitation: Invitation) -> HouseError | None:
    """Why the invitation cannot be taken up, or None."""
    try:
        _demand_usable(invitation, place_of(invitation.scope))
    except HouseError as error:
        return error
    return None


def _step_back(invitation: Invitation, place: Workspace, actor: User) -> None:
    """The inviter becomes an editor, if the invitation hands their role over and they still hold it."""
    inviter = invitation.invited_by
    if not invitation.hands_over or inviter is None or inviter.pk == actor.pk:
        return
    if viewer_of(inviter).holds(place.scope, invitation.role):
        editor = EDITOR_OF[place.scope.kind]
        grant(user=inviter, place=place, role=editor, actor=inviter)
        withdraw_unbacked(inviter, inviter)
        tell_role(inviter, place, editor)


def _address(email: str) -> str:
    address = clean_text(email, limit=254, multiline=False).lower()
    try:
        validate_email(address)
    except ValidationError:
        raise InvalidInputError(
            _("This is no e-mail address."), place="email", remedy=_("Write it like name@city.example.")
        ) from None
    return address


def _demand_room(place: Workspace, address: str, role: Role) -> None:
    scope = place.scope
    if members_of(scope).filter(user__email__iexact=address, role=role).exists():
        raise ConflictError(_("This person holds the role already."), place="email")
    waiting = open_invitations_in(scope)
    if waiting.filter(email__iexact=address).exists():
        raise ConflictError(
            _("This address has an open invitation."),
            place="email",
            remedy=_("Withdraw it to send another one."),
        )
    if waiting.count() >= MOST_OPEN:
        raise ConflictError(
            _("%(most)d invitations are open.") % {"most": MOST_OPEN},
            place="email",
            remedy=_("Withdraw some, or wait until they are taken up."),
        )
