"""Joining a group, being let in, leading it, leaving it."""

from collections.abc import Callable, Collection
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from zeroward.community.domain.by_address import account_at, check_pace
from zeroward.community.domain.forgetting import forget_words
from zeroward.community.domain.group_work import in_group, leading, line
from zeroward.community.domain.naming import untell_in
from zeroward.community.domain.offers import MEMBERS, Offer, make_offer, withdraw_offers
from zeroward.community.domain.places_ending import end_places_in
from zeroward.community.models import Group, GroupMember
from zeroward.community.queries.group_access import ACTIVE, Access
from zeroward.community.queries.seen_people import seen_in_teams
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifications import Words, notify
from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.visibility import Viewer

INVITED: Final = "community.member.invite"
HOST, MEMBER = GroupMember.Role.HOST, GroupMember.Role.MEMBER


def join(
    *,
    actor: Any,
    viewer: Viewer,
    group: Group,
    words: str = "",
    represents: str = "",
    digest: str = GroupMember.Digest.NEVER,
    offer: Offer | None = None,
) -> GroupMember:
    """Join an open group, or ask to join one whose hosts decide; with an invitation any of them. Asking twice is asking
    once.

    `represents` is a scope of the person's own. Raises NotAllowedError for a closed group, InvalidInputError.
    """
    with in_group(viewer, group) as access:
        kept = access.group
        if access.is_member and access.member is not None:
            return access.member
        invited = (
            withdraw_offers(group=kept, user=actor) > 0 and offer is not None and offer.group.pk == kept.pk
        )
        state = _state_for(access, invited=invited)
        member = _put(
            kept,
            actor,
            state=state,
            role=offer.role if invited and offer is not None else MEMBER,
            words=line(words, 500),
            represents=_own(viewer, represents),
            digest=_digest(digest),
        )
        _record(f"community.member.{'take_part' if state == ACTIVE else 'ask'}", kept, None)
        if state == GroupMember.State.ASKED:
            _tell_hosts(kept, gettext_noop("Somebody asks to join “%(group)s”"))
    return member


def _state_for(access: Access, *, invited: bool) -> str:
    """As what somebody joins. Raises NotAllowedError."""
    group = access.group
    if not (access.may_see or invited) or not group.meets_here or group.state != Group.State.ACTIVE:
        raise NotAllowedError(_("This group cannot be joined now."))
    if invited or group.openness == Group.Openness.OPEN:
        return ACTIVE
    if group.openness == Group.Openness.CLOSED:
        raise NotAllowedError(
            _("This group is closed: its hosts invite."), remedy=_("Write to one of its hosts.")
        )
    return GroupMember.State.ASKED


def decide(
    *, actor: Any, viewer: Viewer, group: Group, member: GroupMember, accept: bool, answer: str
) -> None:
    """Let somebody in, or not; they are told with the answer. Raises NotAllowedError, ConflictError."""
    with leading(viewer, group) as access:
        kept = access.group.memberships.select_for_update(of=("self",)).filter(pk=member.pk).first()
        if kept is None or kept.state != GroupMember.State.ASKED:
            raise ConflictError(_("This request was answered already, or taken back."))
        kept.state = ACTIVE if accept else GroupMember.State.DECLINED
        kept.answer = line(answer, 500)
        kept.digest_upto = kept.read_upto = _newest(access.group)
        kept.save()
        _record(f"community.member.{'accept' if accept else 'decline'}", access.group, actor)
        said = (
            gettext_noop("You are now a member of “%(group)s”")
            if accept
            else gettext_noop("“%(group)s” did not take you in")
        )
        _tell(kept.user, access.group, said, kept.answer)


def take_in(*, actor: Any, viewer: Viewer, group: Group, email: str, role: str = MEMBER) -> None:
    """Take in whoever has an account with this address: at once those whose team the host sees with their addresses,
    and oneself; everybody else is invited. Who calls it learns in no case whether the address has an account.

    Raises NotAllowedError, InvalidInputError, ConflictError after very many in an hour.
    """
    with leading(viewer, group) as access:
        if role not in GroupMember.Role.values:
            raise InvalidInputError(_("There is no such choice."), place="role")
        check_pace(actor, [INVITED])
        _record(INVITED, access.group, actor)
        user = account_at(email)
        if user is None or access.group.memberships.filter(user=user, state=ACTIVE).exists():
            return
        if user.pk == getattr(actor, "pk", None) or seen_in_teams(viewer, [user.pk]):
            add_member(actor=actor, viewer=viewer, group=access.group, user=user, role=role)
        else:
            make_offer(actor=actor, group=access.group, user=user, role=role)


def add_member(
    *,
    actor: Any,
    viewer: Viewer,
    group: Group,
    user: Any,
    role: str = MEMBER,
    represents: str = "",
) -> GroupMember:
    """Take somebody in without their asking; they are told and can leave at once. For somebody whom the host knows as
    a person: from an address alone `take_in`. Raises NotAllowedError."""
    with leading(viewer, group) as access:
        if role not in GroupMember.Role.values:
            raise InvalidInputError(_("There is no such choice."), place="role")
        before = access.group.memberships.filter(user=user, state=ACTIVE).first()
        if before is not None and before.role == role:
            return before
        member = _put(access.group, user, state=ACTIVE, role=role, represents=represents)
        _record("community.member.add", access.group, actor)
        if user.pk != getattr(actor, "pk", None):
            _tell(user, access.group, gettext_noop("You were added to “%(group)s”"), "")
    return member


def set_role(*, actor: Any, viewer: Viewer, group: Group, member: GroupMember, role: str) -> None:
    """Make a member host, or a host member. A group keeps at least one host. Raises ConflictError."""
    with leading(viewer, group) as access:
        kept = access.group.memberships.filter(pk=member.pk, state=ACTIVE).first()
        if kept is None or role not in GroupMember.Role.values:
            raise InvalidInputError(_("There is no such choice."), place="role")
        if kept.role == HOST and role == MEMBER:
            _demand_another_host(access.group, kept)
        kept.role = role
        kept.save(update_fields=["role", "updated_at"])
        _record("community.member.grant", access.group, actor)
        if kept.user_id != getattr(actor, "pk", None) and role == HOST:
            _tell(kept.user, access.group, gettext_noop("You are now a host of “%(group)s”"), "")


def remove_member(*, actor: Any, viewer: Viewer, group: Group, user: Any, reason: str = "") -> None:
    """Take somebody out of the group; their posts stay, their places at its closed events end. They are told, with the
    reason. Raises NotAllowedError."""
    with leading(viewer, group) as access:
        kept = access.group.memberships.filter(user=user).first()
        if kept is None:
            return
        if kept.role == HOST:
            _demand_another_host(access.group, kept)
        kept.delete()
        _end_all(access.group, user)
        _record("community.member.remove", access.group, actor)
        _tell(user, access.group, gettext_noop("You were taken out of “%(group)s”"), line(reason, 500))


def take_out(*, group: Group, users: Collection[Any], reason: Callable[[], str]) -> int:
    """End memberships that a room made for a reason that is gone; hosts stay, who were named by the group. They are
    told. Called inside the transaction in which the reason goes. Returns how many ended."""
    held = Group.objects.select_for_update().get(pk=group.pk)
    found = list(held.memberships.filter(user__in=users, role=MEMBER).select_related("user"))
    for one in found:
        one.delete()
        _end_all(held, one.user)
        _record("community.member.remove", held, None)
        _tell(one.user, held, gettext_noop("You were taken out of “%(group)s”"), reason)
    return len(found)


def leave(*, actor: Any, viewer: Viewer, group: Group, forget: bool = False) -> None:
    """Leave a group, or take a request back; places at its closed events end. With `forget`, what the person
    wrote stays without their name, and their files and votes go. The last host names another one first. Raises
    ConflictError."""
    with in_group(viewer, group) as access:
        if access.member is None:
            return
        if access.is_host and access.group.memberships.filter(state=ACTIVE).exclude(user=actor).exists():
            _demand_another_host(access.group, access.member)
        access.member.delete()
        _end_all(access.group, actor)
        if forget:
            forget_words(user=actor, group=access.group)
        _record("community.member.end", access.group, None)


def set_letters(*, actor: Any, group: Group, digest: str) -> None:
    """How often the group may write to a member. Nothing happens for somebody who is none."""
    member = group.memberships.filter(user=actor, state=ACTIVE).first()
    if member is None:
        return
    starts = member.digest == GroupMember.Digest.NEVER
    member.digest = _digest(digest)
    if starts:  # what was said before is read on the page
        member.digest_upto, member.digest_on = _newest(group), None
    member.save(update_fields=["digest", "digest_upto", "digest_on", "updated_at"])


def _end_all(group: Group, user: Any) -> None:
    """What hangs on a membership that has just ended: places at closed events, invitations, who named the person."""
    end_places_in(group=group, user=user)
    withdraw_offers(group=group, user=user)
    untell_in(group, user)


def _put(group: Group, user: Any, **values: Any) -> GroupMember:
    newest = _newest(group)
    member, _new = GroupMember.objects.update_or_create(
        group=group, user=user, defaults={**values, "digest_upto": newest, "read_upto": newest}
    )
    return member


def _newest(group: Group) -> int:
    """The last post so far: whoever comes later gets no letters about it."""
    from_threads = group.threads.order_by("-posts__pk").values_list("posts__pk", flat=True)
    return next((pk for pk in from_threads[:1] if pk is not None), 0)


def _own(viewer: Viewer, represents: str) -> str:
    if represents and represents not in viewer.scopes:
        raise InvalidInputError(
            _("You can take part only for places of your own."), place="represents", remedy=_("Choose one.")
        )
    return represents


def _digest(digest: str) -> str:
    if digest not in GroupMember.Digest.values:
        raise InvalidInputError(_("Choose how often we may write to you."), place="digest")
    return digest


def _demand_another_host(group: Group, host: GroupMember) -> None:
    others = group.memberships.filter(role=HOST, state=ACTIVE).exclude(pk=host.pk)
    if not others.exists():
        raise ConflictError(
            _("This is the last host of the group."), remedy=_("Make somebody else host first.")
        )


def _tell(user: Any, group: Group, title: str, body: Words) -> None:
    notify(
        user=user,
        kind=MEMBERS,
        title=lambda: _(title) % {"group": group.title},
        body=body,
        url=lambda: reverse("community:group", args=[group.key]),
    )


def _tell_hosts(group: Group, title: str) -> None:
    hosts = group.memberships.filter(role=HOST, state=ACTIVE).select_related("user")
    notify_many(
        Notice(
            user=host.user,
            kind=MEMBERS,
            title=lambda: _(title) % {"group": group.title},
            url=lambda: reverse("community:group-members", args=[group.key]),
        )
        for host in hosts
    )


def _record(action: str, group: Group, actor: Any) -> None:
    """The log says that it happened, not to whom: it outlives the membership."""
    record_event(action=action, record=group, actor=actor, scope=group.scope)
