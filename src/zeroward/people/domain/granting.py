"""Giving and taking roles: the steps that every use case about memberships shares. They check no permission."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Membership, Role, User
from zeroward.people.queries.team import administrators, coordinators_of


@contextmanager
def coordinator_kept(place: Workspace) -> Iterator[None]:
    """One transaction after which the workspace still has a coordinator, and the Mission team an administrator, if it
    had one before.

    Raises ConflictError, and undoes everything, when the last one would be gone.
    """
    with transaction.atomic():
        # locked, so that two people cannot end each other's role at the same moment
        list(
            Membership.objects.select_for_update()
            .filter(scope=str(place.scope))
            .order_by("pk")
            .values_list("pk", flat=True)
        )
        had = coordinators_of(place.scope).exists()
        led = place.scope == MISSION and administrators().exists()
        yield
        if led and not administrators().exists():
            raise ConflictError(
                _("You are the last administrator of this platform."),
                remedy=_("Make somebody else administrator first."),
            )
        if had and not coordinators_of(place.scope).exists():
            raise ConflictError(
                _("%(place)s would be left without a coordinator.") % {"place": place.name},
                remedy=_("Hand the role over to somebody else first."),
            )


@transaction.atomic
def grant(*, user: User, place: Workspace, role: Role, actor: User, note: str = "") -> Membership:
    """Give a role. In a city or platform a person holds one role, so another one ends; in the Mission team several."""
    held = list(Membership.objects.current().filter(user=user, scope=str(place.scope), valid_to=None))
    same = next((membership for membership in held if membership.role == role), None)
    if place.scope.kind != "mission":
        for membership in held:
            if membership is not same:
                end(membership=membership, actor=actor)
    if same is not None:
        return same
    made = Membership.objects.create(
        user=user, scope=str(place.scope), role=role, granted_by=actor, note=note
    )
    record_event(action="people.membership.grant", record=made, actor=actor, changes={"role": [None, role]})
    return made


@transaction.atomic
def end(*, membership: Membership, actor: User) -> None:
    """End a role at once."""
    before = membership.valid_to
    # the last day on which it holds; today would leave the doors open until midnight
    membership.valid_to = timezone.localdate() - datetime.timedelta(days=1)
    membership.save(update_fields=["valid_to"])
    changes: dict[str, list[Any]] = {"valid_to": [before, membership.valid_to]}
    if membership.role == Role.ADMINISTRATOR and _take_all_rights(membership.user_id):
        changes["is_superuser"] = [True, False]
    record_event(action="people.membership.end", record=membership, actor=actor, changes=changes)


def _take_all_rights(user_id: int) -> bool:
    """The first account of an installation may do everything: that ends with its role, else it would administer on."""
    all_rights = User.objects.filter(pk=user_id, is_superuser=True)
    return bool(all_rights.update(is_superuser=False, is_staff=False))
