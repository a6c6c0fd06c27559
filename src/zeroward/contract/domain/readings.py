"""Keeping what was read: the text, the reading without names of persons, and the marks that still hold."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction

from zeroward.contract.followers import tell_followers
from zeroward.contract.models import ContractFile, ContractText, FileState
from zeroward.contract.models import Reading as StoredReading
from zeroward.contract.queries.reading_items import items_of
from zeroward.core.domain.audit import record_event
from zeroward.methods.contracts.reading.read import Reading
from zeroward.methods.text.storable import storable

PERSONAL: Final = ("person", "position")
"""Of signatories: the contract's text has them, the reading needs the organisation only."""


def store_reading(*, file: ContractFile, reading: Reading) -> None:
    """Replace the reading of a file, all or nothing. Marks of items that were read differently now are dropped."""
    data = without_persons(storable(reading.to_json()))
    with transaction.atomic():
        kept = ContractFile.objects.select_for_update().get(pk=file.pk)
        ContractText.objects.update_or_create(
            of=kept,
            defaults={"text": storable("\n".join(reading.source.lines)), "pages": list(reading.source.pages)},
        )
        StoredReading.objects.update_or_create(
            of=kept, defaults={"data": data, "digest": reading.digest, "reader": data["reader"]}
        )
        seen = {item.id: item.digest for item in items_of(data)}
        stale = [mark.pk for mark in kept.marks.all() if seen.get(mark.item) != mark.seen]
        kept.marks.filter(pk__in=stale).delete()
        kept.state, kept.trouble, kept.language = FileState.READ, {}, data["language"]["code"]
        kept.save(update_fields=["state", "trouble", "language", "updated_at"])
        record_event(
            action="contract.file.read-done", record=kept, changes={"reading": [None, reading.digest]}
        )
        tell_followers(kept.pk)


def could_not_read(*, file: ContractFile, code: str, params: Mapping[str, Any]) -> None:
    """Say why. What an earlier reading found stays."""
    trouble = {"code": code, "params": dict(params)}
    ContractFile.objects.filter(pk=file.pk).update(state=FileState.FAILED, trouble=trouble)
    record_event(action="contract.file.read-failed", record=file, note=code)


def without_persons(data: dict[str, Any]) -> dict[str, Any]:
    """Who signs for an organisation is nobody else's business: names go, and quotes that hold them."""
    signatories = [
        {**{name: value for name, value in one.items() if name not in PERSONAL}, "quote": one["organisation"]}
        for one in data.get("signatories", ())
    ]
    return {**data, "signatories": signatories}
