"""Rows that can be counted and searched, made from what was read of a contract and what people said of it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.db import transaction

from zeroward.contract.models import ContractFile, FileState
from zeroward.contract.queries.readings import agreed_reading, source_lines
from zeroward.insight.domain.indexing_written import index_all_written
from zeroward.insight.domain.rows import digest_of_rows, mention_row, write_mentions, write_sections
from zeroward.insight.models import IndexedContract
from zeroward.methods.contracts.mentions import KINDS
from zeroward.methods.runner import Runner

VERSION: Final = "1"
"""Goes up when the same reading gives other rows."""
_OF_ACTIONS: Final = {"fields": "fields", "levers": "levers", "field": "fields", "lever": "levers"}


def index_file(pk: int) -> None:
    """Brings the rows of one contract in a file up to date; without a reading there are none."""
    file = ContractFile.objects.select_related("reading").filter(pk=pk, state=FileState.READ).first()
    data = agreed_reading(file) if file is not None else {}
    if file is None or not data:
        IndexedContract.objects.filter(of_id=pk).delete()
        return
    mentions = list(_mentions(data))
    has_dictionary = bool(data.get("mention_language", {}).get("dictionary", False))
    digest = digest_of_rows([VERSION, mentions, has_dictionary])
    text_digest = digest_of_rows([VERSION, file.digest, data.get("modules") or []])
    with transaction.atomic():
        indexed, is_new = IndexedContract.objects.select_for_update().get_or_create(
            of=file, defaults={"digest": digest, "text_digest": text_digest, "has_dictionary": has_dictionary}
        )
        if is_new or indexed.text_digest != text_digest:
            write_sections(indexed, data.get("modules") or [], source_lines(file))
        if is_new or indexed.digest != digest:
            write_mentions(indexed, mentions)
        indexed.digest, indexed.text_digest, indexed.has_dictionary = digest, text_digest, has_dictionary
        indexed.save()


def index_all(runner: Runner | None = None) -> int:
    """Every contract that was read or kept; for the first time, or after a change of the rules. How many there are.
    What was read of files stands in their readings; contracts that were written here are read over the runner."""
    pks = list(ContractFile.objects.values_list("pk", flat=True))
    for pk in pks:
        index_file(pk)
    return len(pks) + index_all_written(runner)


def _mentions(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What is mentioned, and the fields and levers that actions belong to."""
    for kind in KINDS:
        for row in data.get(kind) or ():
            yield mention_row(kind, str(row["code"]), str(row["status"]), row)
    for action in data.get("actions") or ():
        for name, kind in _OF_ACTIONS.items():
            said = action.get(name)
            for code in said if isinstance(said, list) else [said] if said else []:
                yield mention_row(
                    kind, str(code), "assigned", {"module": "B-2.2", **action, "words": action.get("name")}
                )
