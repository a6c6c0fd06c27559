"""Putting new contents of modules into the database, with what stood there before and who changed it: many at once."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from django.utils import timezone

from zeroward.contract.models import Contract, ModuleContent, ModulePast
from zeroward.contract.models.contract import new_stamp
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import event_of, record_events
from zeroward.methods.contracts.merging import moved, places_of

MOST_PASTS: Final = 60
"""Earlier contents kept of each module: the ground for merging, and what the page of changes shows."""
Content = Mapping[str, Any]


def store_modules(
    *, contract: Contract, actor: Any, contents: Sequence[tuple[ModuleContent, Content]]
) -> list[ModuleContent]:
    """Store those that are new; gives them. The same few queries however many modules there are.

    Within a transaction that holds the contract, with contents that were tidied and found sound.
    """
    news = [(kept, dict(content)) for kept, content in contents if kept.pk is None or kept.content != content]
    if not news:
        return []
    by, now = signed_in(actor), timezone.now()
    # the blank that stood there before the first content is a past too: somebody may have begun from it
    pasts = [
        ModulePast(contract=contract, module=kept.module, stamp=kept.stamp, content=kept.content or {}, by=by)
        for kept, _content in news
    ]
    ModulePast.objects.bulk_create(
        pasts,
        update_conflicts=True,
        unique_fields=["contract", "module", "stamp"],
        update_fields=["content", "by"],
    )
    record_events([_event(contract, actor, kept, content) for kept, content in news])
    for kept, content in news:
        kept.content, kept.stamp, kept.changed_by, kept.changed_at = content, new_stamp(), by, now
    changed = [kept for kept, _content in news]
    ModuleContent.objects.bulk_create([kept for kept in changed if kept.pk is None])
    ModuleContent.objects.bulk_update(
        [kept for kept in changed if kept.pk is not None], ["content", "stamp", "changed_by", "changed_at"]
    )
    contract.stamp = new_stamp()  # whoever reads the content within this transaction reads it anew
    _forget_old(contract, [kept.module for kept in changed])
    return changed


def _event(contract: Contract, actor: Any, kept: ModuleContent, content: Content) -> Any:
    return event_of(
        action="contract.module.change",
        record=contract,
        actor=actor,
        label=f"{contract.title}: {kept.module}",
        changes=_told(kept.content or {}, content),
    )


def _told(before: Content, after: Content) -> dict[str, list[Any]]:
    """How many cells changed, and in which tables rows were moved: the values themselves are kept with the module's
    earlier contents."""
    old, new = places_of(before), places_of(after)
    told: dict[str, list[Any]] = {
        "cells": [len(old), len(new)],
        "changed": [0, sum(old.get(place) != new.get(place) for place in {*old, *new})],
    }
    tables = after.get("tables", {})
    if order := [key for key in tables if moved(_ids(before, key), _ids(after, key))]:
        told["order"] = [None, order]
    return told


def _ids(content: Content, table: str) -> list[str]:
    return [row["id"] for row in content.get("tables", {}).get(table, ())]


def _forget_old(contract: Contract, modules: Sequence[str]) -> None:
    rows = (
        contract.pasts.filter(module__in=modules).order_by("module", "-at", "-pk").values_list("module", "pk")
    )
    old = [
        pk for _module, mine in groupby(rows, key=lambda row: row[0]) for _name, pk in list(mine)[MOST_PASTS:]
    ]
    if old:
        ModulePast.objects.filter(pk__in=old).delete()
