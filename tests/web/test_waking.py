"""The task worker of `make run`: asleep until a task waits, and asleep again when nothing is left."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import Settings
from django.core.management import call_command
from django.db import transaction
from django_tasks.signals import task_enqueued
from django_tasks_db.models import DBTaskResult

from zeroward.core.models import Job
from zeroward.core.tasks import task
from zeroward.web import start
from zeroward.web.domain import waking
from zeroward.web.waking import default_folder, mark_in


@task()
def note_that_it_ran(path: str) -> None:
    Path(path).touch()


@pytest.fixture
def queue(settings: Settings, tmp_path: Path) -> Path:
    """Tasks wait in the database as they do under `make run`; the folder in which the mark is left."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.VAR_DIR = tmp_path
    task_enqueued.connect(waking.leave_mark, dispatch_uid="test.leave_mark")
    yield tmp_path  # type: ignore[misc]
    task_enqueued.disconnect(dispatch_uid="test.leave_mark")


@pytest.mark.django_db(transaction=True)
def test_mark_is_left_after_the_commit_and_taken_away_by_the_worker(queue: Path) -> None:
    ran, mark = queue / "ran", mark_in(queue)
    with transaction.atomic():
        note_that_it_ran.enqueue(str(ran))
        assert not mark.exists()
    assert mark.exists()
    call_command("work", idle=0.01)
    assert ran.exists()
    assert not mark.exists()
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"


@pytest.mark.django_db(transaction=True)
def test_task_of_a_transaction_that_was_rolled_back_wakes_nobody(queue: Path) -> None:
    with transaction.atomic():
        note_that_it_ran.enqueue(str(queue / "ran"))
        transaction.set_rollback(True)
    assert not mark_in(queue).exists()
    assert not DBTaskResult.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_task_that_fails_does_not_keep_the_worker_awake(queue: Path) -> None:
    note_that_it_ran.enqueue(str(queue / "no" / "such" / "folder"))
    call_command("work", idle=0.01)
    assert DBTaskResult.objects.get().status == "FAILED"
    assert not mark_in(queue).exists()
    assert not Job.objects.exists()


def test_supervisor_wakes_a_worker_for_a_mark_and_ends_with_its_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, mark = tmp_path / "seen", mark_in(tmp_path)
    monkeypatch.setattr(start.signal, "signal", lambda *_: None)
    worker = (
        "import pathlib, sys; seen, mark = map(pathlib.Path, sys.argv[1:]);"
        " again = seen.exists(); seen.touch(); sys.exit(3 if again else 0)"
    )
    monkeypatch.setattr(start, "worker_command", lambda: [sys.executable, "-c", worker, str(seen), str(mark)])
    server = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    mark.touch()  # nobody takes it away: a second worker is started, which fails
    assert start.supervise(server, mark, "http://localhost") == 15  # how the server ended: SIGTERM
    assert seen.exists()
    assert server.poll() is not None


def test_folder_is_the_one_that_the_settings_use(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ZEROWARD_VAR", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("ZEROWARD_VAR")
    assert default_folder() == Path(__file__).resolve().parents[2] / "var"
