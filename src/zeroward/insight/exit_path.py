"""Counts over many contracts stay; the index is made again from the contracts that come in."""

from typing import Any

from zeroward.core.leaving import register_after_taking_in, register_goes_with_all, register_stays
from zeroward.insight.domain.indexing import index_all

register_stays(
    "made again from the contracts", "insight.IndexedContract", "insight.FoundMention", "insight.FoundSection"
)
register_stays("counted over the contracts of many cities", "insight.Snapshot")
register_goes_with_all("insight.Snapshot")


def _index(keys: dict[str, list[Any]]) -> bool:
    read = bool(keys.get("contract.ContractFile") or keys.get("contract.ContractVersion"))
    if read:
        index_all()
    return read


register_after_taking_in("the index of contracts", _index)
