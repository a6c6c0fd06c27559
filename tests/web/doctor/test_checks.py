"""Each check is seen to pass and to fail."""

import json
from collections import namedtuple
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from zeroward.core.domain.audit import record_event
from zeroward.core.models import AuditEvent, Instance, Job
from zeroward.sealing.domain.sealing import seal_events
from zeroward.web.domain.backup.mark import MARK
from zeroward.web.domain.doctor import (
    database_checks,
    file_checks,
    log_checks,
    registry,
    settings_checks,
    work_checks,
)
from zeroward.web.domain.doctor.checks import examine
from zeroward.web.domain.doctor.registry import Finding, State

pytestmark = pytest.mark.django_db


def fails(finding: Finding, state: State = State.ERROR) -> str:
    assert finding.state is state
    assert finding.remedy
    return finding.message


def test_every_check_answers() -> None:
    assert [result.check for result in examine()] == [
        *("database", "migrations", "integrity", "journal", "search", "clock"),
        *("space", "folders", "restore", "files"),
        *("audit log", "secret key", "second factor", "stolen passwords", "debug", "hosts"),
        *("key files", "other users", "federation key", "sources", "worker", "jobs", "mail"),
    ]
    assert not [one for one in examine() if one.finding.message.startswith("It could not be checked")]


def test_second_factor_of_a_role_that_is_none_is_told(settings: Any) -> None:
    settings.ZEROWARD_SECOND_FACTOR = frozenset({"administrator"})
    assert settings_checks.second_factor_names_roles().state is State.OK
    settings.ZEROWARD_SECOND_FACTOR = frozenset({"administrator", "admin"})
    assert "no role: admin." in fails(settings_checks.second_factor_names_roles())


def test_list_of_stolen_passwords_that_is_away_is_told(settings: Any, tmp_path: Path) -> None:
    assert settings_checks.breach_file_is_there().state is State.OK
    validator = {"NAME": "zeroward.people.breached.BreachedPasswordValidator"}
    settings.AUTH_PASSWORD_VALIDATORS = [validator | {"OPTIONS": {"file": str(tmp_path / "hashes")}}]
    assert str(tmp_path / "hashes") in fails(settings_checks.breach_file_is_there())
    (tmp_path / "hashes").touch()
    assert settings_checks.breach_file_is_there().state is State.OK


def test_order_is_the_same_whatever_was_read_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command that makes backups reads the checks of files alone."""
    monkeypatch.setattr(registry, "_checks", dict(sorted(registry._checks.items())))
    told = [result.check for result in examine()]
    assert (set(told[:6]), set(told[6:10])) == (
        {"database", "migrations", "integrity", "journal", "search", "clock"},
        {"space", "folders", "restore", "files"},
    )


def test_database_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_question: str) -> Any:
        raise RuntimeError("gone")

    monkeypatch.setattr(database_checks, "_rows", gone)
    assert "gone" in fails(database_checks.database_answers())
    broken = {result.check: result.finding for result in examine()}["clock"]
    assert fails(broken) == "It could not be checked: gone"


def test_log_that_was_altered() -> None:
    event = record_event(action="x.y")
    seal_events()
    assert log_checks.log_is_whole().state is State.OK
    AuditEvent.objects.filter(pk=event.pk).update(action="x.z")
    assert f"First: Event {event.pk} (link " in fails(log_checks.log_is_whole())


def test_migrations_that_wait() -> None:
    assert database_checks.migrations_are_applied().state is State.OK
    MigrationRecorder.Migration.objects.filter(app="web").delete()
    assert "1 migrations wait" in fails(database_checks.migrations_are_applied())


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([[("row 3 missing",)]], "damaged: row 3"),
        ([[("ok",)], [("town", 1, "country", 0)]], "1 rows name rows"),
    ],
)
def test_unsound_database(monkeypatch: pytest.MonkeyPatch, answers: list[Any], said: str) -> None:
    monkeypatch.setattr(database_checks, "connection", namedtuple("C", "vendor")("sqlite"))
    monkeypatch.setattr(database_checks, "_rows", lambda _question: answers.pop(0))
    assert said in fails(database_checks.database_is_sound())


def test_journal_that_makes_people_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_checks, "connection", namedtuple("C", "vendor")("sqlite"))
    for mode, state in (("delete", State.WARNING), ("wal", State.OK)):
        monkeypatch.setattr(database_checks, "_rows", lambda _question, mode=mode: [(mode,)])
        assert database_checks.sqlite_writes_ahead().state is state


def test_search_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_checks, "is_outdated", lambda: True)
    assert "missing" in fails(database_checks.search_is_in_step())
    monkeypatch.setattr(database_checks, "is_outdated", lambda: False)
    assert "empty" in fails(database_checks.search_is_in_step(), State.WARNING)


def test_clock_that_is_behind() -> None:
    assert database_checks.clock_is_right().state is State.OK
    MigrationRecorder.Migration.objects.create(
        app="later", name="0001", applied=timezone.now() + timedelta(days=9)
    )
    assert "before the last migration" in fails(database_checks.clock_is_right())


@pytest.mark.parametrize(
    ("free", "state"), [(10**6, State.ERROR), (5 * 10**8, State.WARNING), (10**11, State.OK)]
)
def test_space(monkeypatch: pytest.MonkeyPatch, free: int, state: State) -> None:
    monkeypatch.setattr(file_checks.shutil, "disk_usage", lambda _folder: namedtuple("U", "free")(free))
    assert file_checks.disk_has_room().state is state


def test_folder_that_cannot_be_written(settings: Any, tmp_path: Path) -> None:
    assert file_checks.folders_are_writable().state is State.OK
    (tmp_path / "file").write_text("in the way")
    settings.MEDIA_ROOT = tmp_path / "file"
    assert str(tmp_path / "file") in fails(file_checks.folders_are_writable())


def test_restore_that_was_cut_off(settings: Any, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    assert file_checks.no_restore_was_cut_off().state is State.OK
    (tmp_path / MARK).write_text("{}")
    assert "cut off" in fails(file_checks.no_restore_was_cut_off())


def test_what_a_restore_that_was_ended_left_is_named(settings: Any, tmp_path: Path) -> None:
    settings.VAR_DIR = settings.MEDIA_ROOT = tmp_path
    left = tmp_path / "private.restoring"
    left.mkdir()
    assert str(left) in fails(file_checks.no_restore_was_cut_off(), State.WARNING)


def test_files_and_rows() -> None:
    stray = default_storage.save("images/stray.png", ContentFile(b"x"))
    # other tests leave files behind, and the check names only the first few
    assert f"media/{stray}" in file_checks.compare_files()[1]
    assert "belong to no row: " in fails(file_checks.rows_and_files_agree(), State.WARNING)
    row, _ = Instance.objects.get_or_create(pk=1)
    Instance.objects.filter(pk=row.pk).update(logo="gone.png")
    assert "media/gone.png" in fails(file_checks.rows_and_files_agree())
    default_storage.delete(stray)


@pytest.mark.parametrize("key", ["short", "x" * 60, "django-insecure-abcdefghijklmnopqrstuvwxyz0123456789"])
def test_key_that_can_be_guessed(settings: Any, key: str) -> None:
    settings.SECRET_KEY = key
    assert key not in fails(settings_checks.secret_key_is_secret())


def test_debug(settings: Any) -> None:
    assert settings_checks.debug_is_off().state is State.OK
    settings.DEBUG = True
    fails(settings_checks.debug_is_off())


def test_hosts(settings: Any) -> None:
    settings.BASE_URL = "https://mission.example.org"
    for hosts, state in ((["*"], State.ERROR), (["other.org"], State.ERROR), ([".example.org"], State.OK)):
        settings.ALLOWED_HOSTS = hosts
        assert settings_checks.hosts_are_named().state is state
    settings.BASE_URL, settings.ALLOWED_HOSTS = "http://localhost:8000", ["localhost"]
    fails(settings_checks.hosts_are_named(), State.WARNING)


def test_task_that_nobody_takes() -> None:
    assert work_checks.worker_takes_tasks().state is State.OK
    task = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}}, task_path="x", backend_name="default"
    )
    assert work_checks.worker_takes_tasks().state is State.OK
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=timezone.now() - timedelta(hours=1))
    assert "1 tasks" in fails(work_checks.worker_takes_tasks())


def test_job_whose_worker_was_killed() -> None:
    assert work_checks.no_job_is_stuck().state is State.OK
    Job.objects.create(
        kind="x", label="x", state=Job.State.RUNNING, heartbeat=timezone.now() - timedelta(hours=1)
    )
    assert "1 jobs" in fails(work_checks.no_job_is_stuck(), State.WARNING)


def test_mail_server_that_does_not_answer(settings: Any) -> None:
    assert work_checks.mail_server_answers().state is State.OK
    settings.EMAIL_DELIVERY_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert "does not answer" in fails(work_checks.mail_server_answers())


def test_command_ends_with_one_when_something_is_wrong(settings: Any) -> None:
    settings.DEBUG = True
    said = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("doctor", json=True, stdout=said)
    assert ended.value.code == 1
    found = {row["check"]: row["state"] for row in json.loads(said.getvalue())}
    assert (found["debug"], found["database"]) == ("error", "ok")
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("doctor", stdout=said)
    assert "→ Unset ZEROWARD_DEBUG." in said.getvalue()
    assert connection.is_usable()
