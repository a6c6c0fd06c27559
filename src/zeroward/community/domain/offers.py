"""Invitations to a group: a notice with a signed link, which holds once, while the notice is there and whoever invites
leads the group. Nobody but the person learns of it, and nothing is kept of those who do not answer.
"""

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.community.domain.letter_tokens import OfferKey, offer_token, read_offer
from zeroward.community.models import Group
from zeroward.community.queries.group_access import hosts_group
from zeroward.core.domain.notifications import notify, withdraw
from zeroward.core.errors import InvalidInputError
from zeroward.core.queries.notifications import notifications_of
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

MEMBERS: Final = "community.members"


@dataclass(frozen=True, slots=True)
class Offer:
    """Made by `offer_of` alone, which looks whether it holds."""

    group: Group
    role: str
    by: User


def make_offer(*, actor: Any, group: Group, user: Any, role: str) -> None:
    """Invite somebody; a second time in place of the first. Called inside the transaction of a host."""
    withdraw_offers(group=group, user=user)
    token = offer_token(OfferKey(user.pk, group.pk, role, actor.pk))
    notify(
        user=user,
        kind=MEMBERS,
        title=lambda: _("%(person)s invites you to “%(group)s”") % {"person": actor, "group": group.title},
        body=lambda: _("You are a member once you have said yes. If you do nothing, nobody learns of you."),
        url=lambda: f"{reverse('community:group-join', args=[group.key])}?invitation={token}",
    )


def offer_of(*, user: Any, key: str, token: str) -> Offer:
    """What a link invites this person to. Raises InvalidInputError when it holds no more, or is somebody else's."""
    found = read_offer(token)
    if found is not None and found.user == user.pk:
        group = Group.objects.filter(
            pk=found.group, key=key, meets_here=True, state=Group.State.ACTIVE
        ).first()
        by = User.objects.filter(pk=found.by).first()
        told = notifications_of(user.pk).filter(kind=MEMBERS, url__endswith=f"?invitation={token}")
        if group is not None and by is not None and told.exists() and hosts_group(viewer_of(by), group):
            return Offer(group, found.role, by)
    raise InvalidInputError(
        _("This invitation does not hold any more."), remedy=_("Ask a host to invite you again.")
    )


def withdraw_offers(*, group: Group, user: Any) -> int:
    """Whoever is in, or was taken out, is invited no longer. Returns how many invitations there were."""
    link = f"/groups/{group.key}/join/?invitation="
    return withdraw(kind=MEMBERS, users=[user.pk], leads=lambda url: link in url)
