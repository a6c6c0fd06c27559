"""Choosing who may see new records of each kind."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.sharing import sharing_kinds
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import SharingChoice
from zeroward.people.queries.share_settings import chosen_in
from zeroward.people.rules import SHARE


def choose_sharing(*, actor: Any, viewer: Viewer, place: Workspace, chosen: Mapping[str, str]) -> int:
    """`chosen` maps kinds of records to who may see new ones; kinds that are not named stay as they are. Records that
    are there already stay as they are. Gives how many settings changed."""
    demand(viewer, SHARE, place)
    levels = {kind.key: kind.levels for kind in sharing_kinds()}
    for key, value in chosen.items():
        if value not in levels.get(key, ()):
            raise InvalidInputError(_("There is no such choice."), place=key)
    with transaction.atomic():
        before = {key: value for key, value in chosen_in(place.scope).items() if key in chosen}
        changed = changes_between(before, dict(chosen))
        for key in changed:
            SharingChoice.objects.update_or_create(
                scope=str(place.scope), kind=key, defaults={"visibility": chosen[key]}
            )
        if changed:
            record_event(
                action="people.sharing.change",
                actor=actor,
                label=_("share settings"),
                scope=str(place.scope),
                changes=changed,
            )
    return len(changed)
