"""Taking invitations back: one of them, and those that lost the role behind them."""

from django.utils import timezone

from zeroward.core.domain.audit import record_event
from zeroward.core.permissions import may
from zeroward.core.workspaces import Workspace
from zeroward.people.domain.places import place_of
from zeroward.people.models import Invitation, User
from zeroward.people.queries.team import open_invitations
from zeroward.people.queries.viewer import viewer_of


def withdraw(invitation: Invitation, actor: User) -> None:
    """The step itself, for use cases that have checked already."""
    invitation.withdrawn_at = timezone.now()
    invitation.save(update_fields=["withdrawn_at"])
    record_event(
        action="people.invitation.withdraw", record=invitation, actor=actor, label=label_of(invitation)
    )


def is_backed(invitation: Invitation, place: Workspace) -> bool:
    """Whether the person who sent it could send it today: a role reaches no further than whoever gives it."""
    if invitation.invited_by is None:
        return False
    inviter = viewer_of(invitation.invited_by)
    if invitation.hands_over and not inviter.holds(place.scope, invitation.role):
        return False
    return may(inviter, "people.invite", place)


def withdraw_unbacked(inviter: User, actor: User) -> None:
    """After a role of the inviter has ended: what they may no longer invite to, here and elsewhere."""
    for invitation in open_invitations().filter(invited_by=inviter):
        if not is_backed(invitation, place_of(invitation.scope)):
            withdraw(invitation, actor)


def label_of(invitation: Invitation) -> str:
    return f"{invitation.scope} {invitation.role}"
