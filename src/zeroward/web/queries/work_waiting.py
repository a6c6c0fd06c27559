"""How much work waits for the task worker."""

from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from zeroward.core.models import Job


def work_waiting() -> dict[str, tuple[str, int]]:
    """Name → what it means, number."""
    ready = DBTaskResult.objects.filter(status=TaskResultStatus.READY)
    oldest = (
        ready.filter(run_after__lte=timezone.now())
        .order_by("enqueued_at")
        .values_list("enqueued_at", flat=True)
        .first()
    )
    age = 0 if oldest is None else int((timezone.now() - oldest).total_seconds())
    return {
        "tasks_waiting": ("Tasks that wait for a worker.", ready.count()),
        "tasks_oldest_seconds": ("How long the oldest of them has waited.", age),
        "tasks_failed": (
            "Tasks that failed and are still kept.",
            DBTaskResult.objects.filter(status=TaskResultStatus.FAILED).count(),
        ),
        "jobs_running": ("Jobs that run.", Job.objects.filter(state=Job.State.RUNNING).count()),
    }
