"""Running long work: a `Job` row shows progress, can be cancelled, and is found again when a worker was killed.

A job function is registered by name and receives a `Progress`; its own writes happen in transactions of its own.
"""

from collections.abc import Callable
from datetime import timedelta
from time import monotonic
from typing import Any

from django.db import transaction
from django.utils import timezone

from zeroward.core.models import Job
from zeroward.core.tasks import task

SECONDS_BETWEEN_WRITES = 0.5
SILENT_AFTER = timedelta(minutes=5)

JobFunction = Callable[..., dict[str, Any] | None]
_functions: dict[str, JobFunction] = {}


class CancelledError(Exception):
    """The owner asked to stop."""


class Progress:
    """What a job function reports with. Written at most twice a second, outside the work's own transaction."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._last = 0.0

    def step(self, done: int, total: int, message: str = "") -> None:
        """Report progress; raises CancelledError when the job was cancelled meanwhile."""
        now = monotonic()
        if now - self._last < SECONDS_BETWEEN_WRITES and done < total:
            return
        self._last = now
        Job.objects.filter(pk=self.job.pk).update(
            done=done, total=total, message=message[:300], heartbeat=timezone.now()
        )
        if Job.objects.filter(pk=self.job.pk, cancel_requested=True).exists():
            raise CancelledError


def job_function(kind: str) -> Callable[[JobFunction], JobFunction]:
    """Register the function that does jobs of this kind: `def f(progress, **arguments) -> dict | None`."""

    def register(function: JobFunction) -> JobFunction:
        _functions[kind] = function
        return function

    return register


def start_job(
    *, kind: str, label: str, owner: Any = None, about: dict[str, Any] | None = None, **arguments: Any
) -> Job:
    """Queue a job; its arguments must be plain JSON. Rolled back with the caller's transaction.

    `about` stands as its result until it ends (`job_under_way`).
    """
    if kind not in _functions:
        raise KeyError(f"No job function is registered for {kind!r}.")
    signed_in = owner if getattr(owner, "is_authenticated", False) else None
    with transaction.atomic():
        job = Job.objects.create(kind=kind, label=label[:200], owner=signed_in, result=about or {})
        result = run_job.enqueue(job.pk, arguments)
        Job.objects.filter(pk=job.pk).update(task_id=str(result.id))
    job.refresh_from_db()
    return job


def job_under_way(*, kind: str, owner: Any, about: dict[str, Any]) -> Job | None:
    """The owner's job of this kind about the same that has not ended: what is asked for twice is made once.

    By what it is about and not by its label: two places may have one name, and a label is in one language.
    """
    unfinished = Job.objects.filter(kind=kind, owner=owner, state__in=(Job.State.WAITING, Job.State.RUNNING))
    return unfinished.filter(**{f"result__{name}": value for name, value in about.items()}).first()


@task()
def run_job(job_pk: int, arguments: dict[str, Any]) -> None:
    """Do one job and write down how it ended."""
    taken = Job.objects.filter(pk=job_pk, state=Job.State.WAITING).update(
        state=Job.State.RUNNING, heartbeat=timezone.now()
    )
    if not taken:
        return
    job = Job.objects.get(pk=job_pk)
    try:
        result = _functions[job.kind](Progress(job), **arguments)
    except CancelledError:
        _finish(job_pk, Job.State.CANCELLED, {}, "")
    except Exception as error:
        _finish(job_pk, Job.State.FAILED, {}, str(error) or type(error).__name__)
        raise
    else:
        _finish(job_pk, Job.State.DONE, result or {}, "")


def _finish(job_pk: int, state: str, result: dict[str, Any], message: str) -> None:
    Job.objects.filter(pk=job_pk).update(
        state=state,
        result=result,
        message=message[:300],
        finished_at=timezone.now(),
        heartbeat=timezone.now(),
    )


def cancel_job(*, job: Job) -> None:
    """Ask a job to stop; one that has not begun is cancelled at once."""
    if not Job.objects.filter(pk=job.pk, state=Job.State.WAITING).update(
        state=Job.State.CANCELLED, finished_at=timezone.now()
    ):
        Job.objects.filter(pk=job.pk).update(cancel_requested=True)


def reap_silent_jobs() -> int:
    """Mark jobs whose worker has been silent for five minutes as failed; returns how many."""
    limit = timezone.now() - SILENT_AFTER
    return Job.objects.filter(state=Job.State.RUNNING, heartbeat__lt=limit).update(
        state=Job.State.FAILED, message="The worker stopped. Start the job again.", finished_at=timezone.now()
    )
