"""Changing, handing over and ending roles. A city or platform that had a coordinator always keeps one."""

from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.rules import COORDINATORS
from zeroward.core.scope import Scope
from zeroward.people.domain.granting import coordinator_kept, end, grant
from zeroward.people.domain.invitations import EDITOR_OF, invite
from zeroward.people.domain.places import place_of, role_in
from zeroward.people.domain.tell import tell_role
from zeroward.people.domain.withdrawing import withdraw, withdraw_unbacked
from zeroward.people.models import Invitation, Membership, Role, User
from zeroward.people.queries.team import coordinators_of, members_of, open_invitations_in
from zeroward.people.queries.viewer import viewer_of


def set_role(*, actor: User, membership: Membership, role: str) -> Membership:
    """Give a member another role instead of the one they hold."""
    place = place_of(membership.scope)
    demand(viewer_of(actor), "people.set_role", place)
    wanted = role_in(place, role)
    with coordinator_kept(place):
        held = _current(membership)
        if held.role == wanted:
            return held
        end(membership=held, actor=actor)
        changed = grant(user=held.user, place=place, role=wanted, actor=actor)
        withdraw_unbacked(held.user, actor)
        tell_role(held.user, place, wanted)
    return changed


def end_membership(*, actor: User, membership: Membership) -> None:
    """End somebody's role, or leave. Open invitations that the person sent are withdrawn with it."""
    place = place_of(membership.scope)
    if membership.user_id != actor.pk:
        demand(viewer_of(actor), "people.end", place)
    with coordinator_kept(place):
        held = _current(membership)
        end(membership=held, actor=actor)
        for invitation in open_invitations_in(place.scope).filter(invited_by=held.user_id):
            withdraw(invitation, actor)
        withdraw_unbacked(held.user, actor)
        if held.user_id != actor.pk:
            tell_role(held.user, place, None)


def hand_over(
    *, actor: User, scope: Scope | str, to: User | None = None, email: str = "", of: User | None = None
) -> Membership | Invitation:
    """Hand the coordinator's role over to a member (`to`) or to somebody who is invited (`email`).

    `of` is whose role goes over: one's own by default; who leads the workspace from above may do it for a
    coordinator who has left. The former coordinator stays as editor. An invited person takes over when they accept;
    until then the coordinator keeps the role.
    """
    place = place_of(scope)
    demand(viewer_of(actor), "people.hand_over", place)
    leading = COORDINATORS.get(place.scope.kind)
    if leading is None:
        raise InvalidInputError(_("The Mission team has administrators, who are invited."), place="scope")
    former = of or actor
    if email:
        if former.pk != actor.pk:
            raise InvalidInputError(
                _("Invite the new coordinator, then change the former one's role."), place="email"
            )
        return invite(actor=actor, scope=scope, email=email, role=leading, hands_over=True)
    if to is None or not members_of(scope).filter(user=to).exists():
        raise InvalidInputError(_("Choose a member, or write an e-mail address."), place="to")
    return _to_member(actor, place_of(scope).scope, former, to)


def _to_member(actor: User, scope: Scope, former: User, to: User) -> Membership:
    place = place_of(scope)
    leading, editor = Role(COORDINATORS[scope.kind]), EDITOR_OF[scope.kind]
    if to.pk == former.pk:
        raise InvalidInputError(_("Choose somebody else."), place="to")
    with coordinator_kept(place):
        if not coordinators_of(scope).filter(user=former).exists():
            raise ConflictError(_("This person is no coordinator."), remedy=_("Reload the page."))
        made = grant(user=to, place=place, role=leading, actor=actor)
        grant(user=former, place=place, role=editor, actor=actor)
        withdraw_unbacked(former, actor)
        tell_role(to, place, leading)
        if former.pk != actor.pk:
            tell_role(former, place, editor)
    return made


def _current(membership: Membership) -> Membership:
    held = members_of(membership.scope).filter(pk=membership.pk).first()
    if held is None:
        raise ConflictError(
            _("This role has ended already."), remedy=_("Reload the page to see who is in the team.")
        )
    return held
