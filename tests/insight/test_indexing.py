"""The rows that are counted follow the reading and what people say of it."""

from itertools import pairwise

import pytest
from django.core.management import call_command

from tests.insight.conftest import AddContract
from zeroward.contract.followers import tell_followers
from zeroward.contract.models import ContractFile, Mark, MarkState
from zeroward.contract.queries.reading_items import items_of
from zeroward.insight.domain.indexing import index_all, index_file
from zeroward.insight.models import FoundMention, FoundSection, IndexedContract

pytestmark = pytest.mark.django_db


def bonds() -> list[tuple[str, bool]]:
    return list(FoundMention.objects.filter(code="BOND-G").values_list("status", "is_checked"))


def mark(file: ContractFile, state: str, **value: str) -> None:
    (item,) = [one for one in items_of(file.reading.data, "instruments") if one.source["code"] == "BOND-G"]
    Mark.objects.create(of=file, item=item.id, kind="instruments", state=state, value=value, seen=item.digest)


def test_modules_and_the_text_between_them_cover_every_line_once(add_contract: AddContract) -> None:
    file = add_contract("anton", "The city has issued a green bond since 2021.")
    stretches = list(FoundSection.objects.order_by("first").values_list("first", "last"))
    assert stretches[0][0] == 1
    assert all(before[1] + 1 == after[0] for before, after in pairwise(stretches))
    assert stretches[-1][1] == len(file.text.text.split("\n"))
    assert "B-2" in set(FoundSection.objects.values_list("module", flat=True))


def test_same_reading_changes_nothing(add_contract: AddContract) -> None:
    file = add_contract("anton", "The city has issued a green bond since 2021.")
    before = list(FoundMention.objects.values_list("pk", flat=True))
    index_file(file.pk)
    assert list(FoundMention.objects.values_list("pk", flat=True)) == before


def test_rejected_mention_is_not_counted(add_contract: AddContract) -> None:
    file = add_contract("anton", "The city has issued a green bond since 2021.")
    assert bonds() == [("used", False)]
    mark(file, MarkState.REJECTED)
    index_file(file.pk)
    assert bonds() == []


def test_corrected_status_counts_and_is_said_to_be_checked(add_contract: AddContract) -> None:
    file = add_contract("anton", "The city has issued a green bond since 2021.")
    mark(file, MarkState.CORRECTED, status="planned")
    index_file(file.pk)
    assert bonds() == [("planned", True)]


def test_contract_without_a_reading_has_no_rows(add_contract: AddContract) -> None:
    file = add_contract("anton")
    ContractFile.objects.filter(pk=file.pk).update(state="failed")
    index_file(file.pk)
    assert not IndexedContract.objects.exists()
    index_file(0)


def test_new_reading_is_indexed_after_the_commit(
    add_contract: AddContract, django_capture_on_commit_callbacks
) -> None:
    file = add_contract("anton")
    IndexedContract.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        tell_followers(file.pk)
    assert IndexedContract.objects.count() == 1


def test_command_indexes_all(add_contract: AddContract, capsys) -> None:
    add_contract("anton")
    add_contract("berta")
    IndexedContract.objects.all().delete()
    call_command("index_contracts")
    assert capsys.readouterr().out == "2 contracts\n"
    assert index_all() == IndexedContract.objects.count() == 2


def test_language_without_a_dictionary_is_kept_as_not_searched(add_contract: AddContract) -> None:
    words = "Il-belt għandha pjan għall-klima u għat-trasport pubbliku tal-belt u l-poplu tagħha. " * 30
    add_contract("valletta", text="# Kuntratt\n\n" + words + "{name}{said}\n", country="MT")
    assert not IndexedContract.objects.get().has_dictionary
