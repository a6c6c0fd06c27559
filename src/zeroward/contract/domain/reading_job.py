"""Reading a contract as long work."""

from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.domain.readings import could_not_read, store_reading
from zeroward.contract.domain.tell_reading import tell_reading
from zeroward.contract.models import ContractFile, FileState
from zeroward.core.jobs import CancelledError, Progress, job_function, start_job
from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.files import source_of
from zeroward.methods.contracts.reading.read import read

JOB: Final = "contract.read-file"
_STEPS: Final = 100


@job_function(JOB)
def read_in_background(progress: Progress, *, file: int) -> dict[str, Any]:
    """Read the stored file and keep what was found. A file that cannot be read says why; the job is done then too.

    Whoever started it is told, also when something unforeseen stops it."""
    kept = ContractFile.objects.get(pk=file)
    try:
        found = _read(progress, kept)
    except CancelledError:
        raise
    except Exception:
        tell_reading(file=_now(file), user=progress.job.owner)
        raise
    tell_reading(file=_now(file), user=progress.job.owner)
    return found


def _read(progress: Progress, kept: ContractFile) -> dict[str, Any]:
    progress.step(0, _STEPS)
    try:
        with kept.file.open("rb") as stream:
            source = source_of(kept.file_name, stream.read())
    except ReadingError as error:
        could_not_read(file=kept, code=error.code, params=error.params)
        return {"read": False}
    reading = read(source, progress=lambda share: progress.step(int(share * _STEPS) - 1, _STEPS))
    store_reading(file=kept, reading=reading)
    progress.step(_STEPS, _STEPS)
    return {"read": True, "modules": len(reading.data["modules"])}


def _now(pk: int) -> ContractFile:
    return ContractFile.objects.select_related("city").get(pk=pk)


def start_reading(*, file: ContractFile, actor: Any) -> None:
    """Queue the job; called inside the transaction of its caller."""
    ContractFile.objects.filter(pk=file.pk).update(state=FileState.WAITING, trouble={})
    job = start_job(kind=JOB, label=_("Read: %(title)s") % {"title": file.title}, owner=actor, file=file.pk)
    ContractFile.objects.filter(pk=file.pk).update(job=job)
    file.refresh_from_db()
