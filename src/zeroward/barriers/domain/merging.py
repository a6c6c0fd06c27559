"""Merging barriers that are one and the same. Nothing moves, so that each can be taken out again as it was."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.barriers.domain.holding import holding
from zeroward.barriers.models import Barrier
from zeroward.barriers.rules import REGISTER
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace


def merge_barriers(*, actor: Any, viewer: Viewer, barrier: Barrier, into: Barrier) -> None:
    """Keep `barrier` under `into`: its reports, answers and labs are shown there, its address leads there. What had
    been merged into it goes along. Raises NotAllowedError, InvalidInputError, ConflictError."""
    with transaction.atomic(), holding(viewer, barrier) as (kept, _place):
        target = Barrier.objects.select_for_update(of=("self",)).filter(pk=into.pk, merged_into=None).first()
        if target is None or target.pk == kept.pk or target.scope != kept.scope:
            raise InvalidInputError(
                _("These two cannot be merged."),
                place="into",
                remedy=_("Choose another barrier of the same register."),
            )
        Barrier.objects.filter(merged_into=kept).update(merged_into=target)
        kept.merged_into = target
        kept.lock += 1
        kept.save()
        record_event(
            action="barriers.barrier.merge",
            record=target,
            actor=actor,
            changes={"merged": [kept.key, target.key]},
        )


def unmerge_barrier(*, actor: Any, viewer: Viewer, barrier: Barrier) -> None:
    """The barrier stands by itself again, with all that was its own. Twice is once. Raises NotAllowedError."""
    with transaction.atomic():
        kept = Barrier.objects.select_for_update(of=("self",)).get(pk=barrier.pk)
        place = workspace(kept.scope)
        if place is None:
            raise NotAllowedError(_("Nobody keeps this barrier."))
        demand(viewer, REGISTER, place)
        if kept.merged_into_id is None:
            return
        kept.merged_into = None
        kept.lock += 1
        kept.save()
        record_event(action="barriers.barrier.unmerge", record=kept, actor=actor)
