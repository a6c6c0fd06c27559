"""What every change of a barrier shares: its row, held in one transaction, and the permission of its keeper."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from zeroward.barriers.models import Barrier
from zeroward.barriers.rules import REGISTER
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace


def ours(kept: Barrier) -> Q:
    """Records of the barrier itself, and of those that were merged into it."""
    return Q(barrier=kept) | Q(barrier__merged_into=kept)


@contextmanager
def holding(viewer: Viewer, barrier: Barrier) -> Iterator[tuple[Barrier, Workspace]]:
    """The row as it is now and its keeper. Raises NotAllowedError; ConflictError for a barrier that was merged."""
    with transaction.atomic():
        kept = Barrier.objects.select_for_update(of=("self",)).get(pk=barrier.pk)
        place = workspace(kept.scope)
        if place is None:
            raise NotAllowedError(_("Nobody keeps this barrier."))
        demand(viewer, REGISTER, place)
        if kept.merged_into_id is not None:
            raise ConflictError(_("This barrier was merged into another one."), remedy=_("Work on that one."))
        yield kept, place
