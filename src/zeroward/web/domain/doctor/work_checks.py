"""Is the work behind the pages done: tasks, jobs, letters?"""

import smtplib
from datetime import timedelta

from django.conf import settings
from django.core.mail import get_connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from zeroward.core.jobs import SILENT_AFTER
from zeroward.core.models import Job
from zeroward.web.domain.doctor.registry import Finding, check, error, ok, warning

WAITED_LONG = timedelta(minutes=10)
SECONDS_FOR_MAIL = 5


@check("worker")
def worker_takes_tasks() -> Finding:
    """A worker shows its life by taking tasks: none may wait for long."""
    now = timezone.now()
    late = (
        DBTaskResult.objects.ready()
        .filter(enqueued_at__lt=now - WAITED_LONG)
        .exclude(run_after__gt=now - WAITED_LONG, run_after__lte=now)
    )
    number = late.count()
    if number:
        return error(
            f"{number} tasks have waited for more than ten minutes: no letters, no reports.",
            "Start “zeroward db-worker” under a supervisor.",
        )
    return ok("No task has waited long.")


@check("jobs")
def no_job_is_stuck() -> Finding:
    limit = timezone.now() - SILENT_AFTER
    number = Job.objects.filter(state=Job.State.RUNNING, heartbeat__lt=limit).count()
    if number:
        return warning(
            f"{number} jobs stopped without a word: their worker was killed.",
            "Run “zeroward daily”; their owners can start them again.",
        )
    return ok("No job is stuck.")


@check("mail")
def mail_server_answers() -> Finding:
    backend = settings.EMAIL_DELIVERY_BACKEND
    if not backend.endswith("smtp.EmailBackend"):
        return ok("Letters do not go to a mail server here.")
    connection = get_connection(backend, timeout=SECONDS_FOR_MAIL)
    try:
        connection.open()
        connection.close()
    except (OSError, smtplib.SMTPException) as problem:
        return error(
            f"The mail server does not answer: {problem}",
            "Check ZEROWARD_MAIL_HOST, its port, user and password.",
        )
    return ok("The mail server answers.")
