"""Contracts in files read again: what changed, what stays, what is not there any more."""

from io import StringIO

import pytest
from django.core.management import call_command

from tests.contract.readings.conftest import TakeIn
from zeroward.contract.domain.rereading import Reread, _documents, read_again
from zeroward.contract.models import ContractFile, FileState, Mark, Reading
from zeroward.contract.queries.reading_items import items_of
from zeroward.methods.contracts.reading.read import VERSION
from zeroward.methods.runner import Serial


def counts(*, every: bool = False) -> tuple[int, int, int]:
    found = read_again(Serial(), every=every)
    return found.read, found.failed, found.gone


def test_only_what_an_older_reader_read_is_read_again(file: ContractFile) -> None:
    before = file.reading.digest
    assert counts() == (0, 0, 0)
    Reading.objects.update(reader="1", digest="old", data={})
    assert counts() == (1, 0, 0)
    kept = Reading.objects.get()
    assert (kept.reader, kept.digest) == (VERSION, before)
    assert counts(every=True) == (1, 0, 0)


def test_marks_stay_and_names_of_persons_stay_out(file: ContractFile) -> None:
    item = next(one for one in items_of(file.reading.data, "instruments"))
    Mark.objects.create(of=file, item=item.id, kind="instruments", state="confirmed", seen=item.digest)
    assert counts(every=True) == (1, 0, 0)
    assert Mark.objects.count() == 1
    assert all("person" not in one for one in Reading.objects.get().data["signatories"])


def test_file_that_is_not_there_leaves_its_reading_and_the_others_go_on(
    take_in: TakeIn, file: ContractFile
) -> None:
    other = take_in(data=b"# Another contract\n\n" + b"The city will plant trees. " * 60, name="other.md")
    file.file.storage.delete(file.file.name)
    assert counts(every=True) == (1, 0, 1)
    assert Reading.objects.filter(of__in=[file.pk, other.pk]).count() == 2


def test_file_that_cannot_be_read_says_why_and_one_that_waits_is_left(
    take_in: TakeIn, file: ContractFile
) -> None:
    with file.file.storage.open(file.file.name, "wb") as stream:
        stream.write(b"%PDF-1.7 nothing")
    out = StringIO()
    call_command("reread_contracts", all=True, stdout=out)
    assert out.getvalue() == "0 read again, 1 could not be read, 0 not there\n"
    kept = ContractFile.objects.get()
    assert (kept.state, kept.trouble["code"]) == (FileState.FAILED, "broken")
    ContractFile.objects.update(state=FileState.WAITING)
    assert counts(every=True) == (0, 0, 0)


@pytest.mark.parametrize("pk", [0, 10**9])
def test_record_that_was_deleted_meanwhile_is_no_error(pk: int, db: None) -> None:
    found = Reread()
    assert list(_documents([pk], found)) == []
    assert found.gone == 1
