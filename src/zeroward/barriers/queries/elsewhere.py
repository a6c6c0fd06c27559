"""What other countries did about the same barrier: same family, public, and answered or removed."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.models import Answer, Barrier, State, StateChange
from zeroward.core.models import Visibility

SHOWN: Final = 6
SOLVED: Final = (State.REMOVED, State.ANSWERED)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`same` names what both have in common beside the family; `how` is what was said when it was removed, or the last
    public answer."""

    record: Barrier
    country: str
    same: tuple[str | Promise, ...]
    how: str


def elsewhere(barrier: Barrier, countries: dict[str, str]) -> list[Elsewhere]:
    """Those with most in common first, removed before answered. Three queries."""
    if not barrier.family:
        return []
    found = Barrier.objects.filter(
        family=barrier.family, visibility=Visibility.PUBLIC, state__in=SOLVED, merged_into=None
    ).exclude(scope=barrier.scope)
    rows = sorted(found, key=lambda one: (-len(_same(barrier, one)), one.state != State.REMOVED, -one.pk))[
        :SHOWN
    ]
    if not rows:
        return []
    keys = [one.pk for one in rows]
    said = {
        change.barrier_id: change.note
        for change in StateChange.objects.filter(barrier__in=keys, state__in=SOLVED).order_by("on", "pk")
        if change.note
    }
    answers = Answer.objects.filter(raising__barrier__in=keys, is_public=True).select_related("raising")
    answered = {one.raising.barrier_id: one.text for one in answers.order_by("answered_on", "pk")}
    return [
        Elsewhere(
            one,
            countries.get(one.scope_country, one.scope_country),
            _same(barrier, one),
            said.get(one.pk) or answered.get(one.pk, ""),
        )
        for one in rows
    ]


def _same(one: Barrier, other: Barrier) -> tuple[str | Promise, ...]:
    fields = (("level", _("the same level")), ("kind", _("the same kind")), ("sector", _("the same field")))
    return tuple(
        label for name, label in fields if getattr(one, name) and getattr(one, name) == getattr(other, name)
    )
