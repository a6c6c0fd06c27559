"""`zeroward work`: do the tasks that wait, and end when nothing came for a while."""

from argparse import ArgumentParser
from time import monotonic, sleep
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from zeroward.web.waking import mark_in

SECONDS_BETWEEN_LOOKS = 1.0


class Command(BaseCommand):
    help = "Do the tasks that wait, and end when nothing came for a while."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--idle", type=float, default=30.0, help="seconds without a task after which it ends"
        )

    def handle(self, *, idle: float, **_options: Any) -> None:
        worker = _worker()
        worker.configure_signals()
        since = monotonic()
        while worker.running and monotonic() - since < idle:
            if _tasks_done(worker):
                since = monotonic()
            sleep(min(SECONDS_BETWEEN_LOOKS, idle))
        mark_in(settings.VAR_DIR).unlink(missing_ok=True)
        _tasks_done(worker)  # what was queued before the mark was taken away


def _worker() -> Worker:
    """Takes what is there and returns; it is asked again and again."""
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )


def _tasks_done(worker: Worker) -> int:
    before = worker._run_tasks
    worker.run()
    return int(worker._run_tasks - before)
