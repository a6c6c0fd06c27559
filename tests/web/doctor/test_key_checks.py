"""Keys that cannot be used, and files that every user of the machine can read."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from zeroward.contract.domain import sealer
from zeroward.learning.domain import issuer
from zeroward.web.domain.doctor import key_checks
from zeroward.web.domain.doctor.registry import State

pytestmark = pytest.mark.django_db

FILES = [issuer.FILE, sealer.FILE]


@pytest.fixture
def var(settings: Any) -> Iterator[Path]:
    """Where every user comes as far as the folder; pytest's own are closed to others."""
    folder = Path(mkdtemp(prefix="zeroward-open-"))
    folder.chmod(0o755)
    settings.VAR_DIR, settings.MEDIA_ROOT = folder, folder / "media"
    settings.ZEROWARD_HELPDESK_MAIL_DIR, settings.EMAIL_FILE_PATH = str(folder / "letters"), folder / "mail"
    settings.CERTIFICATE_KEY = settings.SEAL_IDENTITY = ""
    yield folder
    shutil.rmtree(folder)


def test_keys_are_looked_at_and_never_made(var: Path) -> None:
    assert key_checks.keys_can_be_used().state is State.OK
    assert list(var.iterdir()) == []


def test_keys_that_are_whole(var: Path) -> None:
    issuer.signing_key()
    sealer.sealer()
    assert sorted(path.name for path in var.iterdir()) == sorted(FILES)
    assert key_checks.keys_can_be_used().state is State.OK


@pytest.mark.parametrize("name", FILES)
def test_key_that_is_a_folder(name: str, var: Path) -> None:
    (var / name).mkdir()
    found = key_checks.keys_can_be_used()
    assert found.state is State.ERROR
    assert found.message.startswith(f"{var / name}: this is no file; no ")
    assert "ZEROWARD_" in found.remedy


@pytest.mark.parametrize("name", FILES)
def test_key_that_is_none(name: str, var: Path) -> None:
    (var / name).write_text("nonsense")
    assert key_checks.keys_can_be_used().message.startswith(f"{var / name}: this is no key; no ")


@pytest.mark.parametrize("name", FILES)
def test_key_of_somebody_else(name: str, var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (var / name).write_text("key")
    monkeypatch.setattr(key_checks.os, "access", lambda _path, _kind: False)  # root reads everything
    assert key_checks.keys_can_be_used().message.startswith(f"{var / name}: the file cannot be read; no ")


def test_key_of_a_setting_is_named_by_it_alone(var: Path, settings: Any) -> None:
    settings.SEAL_IDENTITY = "nonsense"
    found = key_checks.keys_can_be_used()
    assert found.message == "ZEROWARD_SEAL_IDENTITY: this is no key; no dossier of a contract can be sealed."


def test_what_every_user_can_read(var: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(var / "a b.sqlite3")}
    monkeypatch.setitem(settings.DATABASES, "default", database)
    named = [
        var / "a b.sqlite3",
        var / "a b.sqlite3-wal",
        var / "media",
        var / "private",
        var / "letters",
        var / "mail",
    ]
    assert key_checks.others_read_nothing().state is State.OK
    for path in named:
        path.touch(0o644) if "sqlite3" in path.name else path.mkdir(0o755)
        path.chmod(0o644 if path.is_file() else 0o755)
    found = key_checks.others_read_nothing()
    assert (found.state, found.message) == (
        State.WARNING,
        f"Every user of this machine can read {', '.join(map(str, named))}.",
    )
    quoted = " ".join(f"'{path}'" if " " in str(path) else str(path) for path in named)
    assert found.remedy == f"Run: chmod o-rwx {quoted}"
    (var / "secret-key").touch()
    (var / "secret-key").chmod(0o644)
    worse = key_checks.others_read_nothing()
    assert worse.state is State.ERROR
    assert worse.message.startswith(f"Every user of this machine can read {var / 'secret-key'}, ")
    for path in (*named, var / "secret-key"):
        path.chmod(path.stat().st_mode & ~0o007)
    assert key_checks.others_read_nothing().state is State.OK


def test_closed_folder_above_keeps_others_out(var: Path) -> None:
    (var / "media").mkdir()
    (var / "media").chmod(0o755)
    assert key_checks.others_read_nothing().state is State.WARNING
    var.chmod(0o750)
    assert key_checks.others_read_nothing().state is State.OK
