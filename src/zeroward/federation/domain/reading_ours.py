"""Records of ours in the form in which records travel, to be held against what comes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.api.harvest.records import read_wholes
from zeroward.api.harvest.sources import SOURCES
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.wire.content import flattened, narrowed


@dataclass(frozen=True, slots=True)
class Ours:
    """`flat` is None for a record that is here but not public: a draft, or archived."""

    pk: int
    flat: Mapping[str, Any] | None


def lock_ours(kind: str, keys: Collection[str]) -> None:
    """Whoever else would change these records waits until the transaction is through."""
    known = KINDS[kind]
    rows = known.model._default_manager.select_for_update().filter(**{f"{known.key}__in": keys})
    list(rows.order_by("pk").values_list("pk", flat=True))


def ours_of(kind: str, keys: Collection[str]) -> dict[str, Ours]:
    """By key. A handful of queries, whatever the number of keys."""
    known, source = KINDS[kind], SOURCES[kind]
    rows = known.model._default_manager.filter(**{f"{known.key}__in": keys}).values_list(known.key, "pk")
    found = {key: Ours(pk, None) for key, pk in rows}
    for whole in read_wholes(source, [one.pk for one in found.values()]):
        found[whole.key] = Ours(
            found[whole.key].pk, narrowed(flattened(whole.row, whole.texts), known.columns)
        )
    return found
