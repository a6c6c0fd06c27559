"""Reading many contracts in files again, after the reader has learned something: over the runner that was chosen.

Each reading is kept in a transaction of its own, as soon as it is there: what is cut off goes on where it ended.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.files.storage import Storage
from django.db.models import Q

from zeroward.contract.domain.readings import could_not_read, store_reading
from zeroward.contract.models import ContractFile, FileState
from zeroward.methods.contracts.corpus.reading import Document, ReadDocument, read_many
from zeroward.methods.contracts.reading.read import VERSION
from zeroward.methods.runner import Runner


@dataclass(slots=True)
class Reread:
    """How many were read, could not be read, and were not there any more (the record, or its file)."""

    read: int = 0
    failed: int = 0
    gone: int = 0


def read_again(runner: Runner, *, every: bool = False) -> Reread:
    """Contracts that an older reader read, or could not read; with `every` all of them. Those that wait for their first
    reading have a job of their own. Marks of items that are read as before stay."""
    found = Reread()
    wanted = ContractFile.objects.exclude(state=FileState.WAITING)
    if not every:
        wanted = wanted.filter(~Q(reading__reader=VERSION) | Q(state=FileState.FAILED))
    for one in read_many(_documents(list(wanted.order_by("pk").values_list("pk", flat=True)), found), runner):
        _keep(one, found)
    return found


def _documents(pks: list[int], found: Reread) -> Iterator[Document]:
    """One file in memory at a time, beside those that are under way."""
    storage: Storage = ContractFile._meta.get_field("file").storage
    for pk in pks:
        row = ContractFile.objects.filter(pk=pk).values_list("file_name", "file").first()
        try:
            if row is None:
                raise FileNotFoundError
            with storage.open(row[1], "rb") as stream:
                content = stream.read()
        except OSError:
            found.gone += 1
            continue
        yield Document(str(pk), row[0], content)


def _keep(one: ReadDocument, found: Reread) -> None:
    kept = ContractFile.objects.filter(pk=int(one.key)).first()
    if kept is None:
        found.gone += 1
    elif one.reading is None:
        code, params = one.trouble or ("", {})
        could_not_read(file=kept, code=code, params=params)
        found.failed += 1
    else:
        store_reading(file=kept, reading=one.reading)
        found.read += 1
