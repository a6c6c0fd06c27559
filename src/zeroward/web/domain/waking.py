"""Leaves the mark for the task worker when a task was queued."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django_tasks.signals import task_enqueued

from zeroward.web.waking import mark_in


def leave_mark(**_signal: Any) -> None:
    """After the commit: a worker that came earlier would find nothing."""
    transaction.on_commit(mark_in(settings.VAR_DIR).touch)


def connect() -> None:
    """Only where the supervisor of `make run` looks for marks; elsewhere workers run all the time."""
    if settings.WORKER_IS_WOKEN:
        task_enqueued.connect(leave_mark, dispatch_uid="zeroward.leave_mark")
