"""A draft that an editor has open learns what an import brings: publishing it later does not take that back."""

from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.funding.domain.deadlines import Due, dues_of
from zeroward.funding.models import Opportunity


def open_draft(record: Opportunity) -> Opportunity | None:
    """The draft as it is now; None where the record has none."""
    if not (record.has_unpublished_changes and record.latest_revision_id):
        return None
    draft: Opportunity = record.get_latest_revision_as_object()
    return draft


def carry_over(
    draft: Opportunity, *, record: Opportunity, before: Mapping[str, Any], dues: Sequence[Due], actor: Any
) -> None:
    """Save the draft with what changed of `record` since `before` and `dues`. What its editor changed stays theirs."""
    fresh = Opportunity.objects.get(pk=record.pk)
    for name, value in before.items():
        if getattr(draft, name) == value:
            setattr(draft, name, getattr(fresh, name))
    drafted = sorted(Due(one.at, one.part, one.zone, one.day_only) for one in draft.deadlines.all())
    if drafted == sorted(dues) and dues_of(fresh) != list(dues):
        draft.deadlines.set(list(fresh.deadlines.all()))
    draft.save_revision(user=actor)
