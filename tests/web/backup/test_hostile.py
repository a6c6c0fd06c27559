"""Archives that are broken or made to harm: refused, and the installation is as it was."""

import hashlib
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.web.backup.places import KNOWN, files, small_place
from zeroward.web.domain.backup import reading
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.restoring import restore_backup
from zeroward.web.domain.backup.writing import take_backup

Change = Callable[[dict[str, bytes], dict[str, Any]], None]


def add(name: str, data: bytes) -> Change:
    def change(members: dict[str, bytes], manifest: dict[str, Any]) -> None:
        members[name] = data
        manifest["files"][name] = [len(data), hashlib.sha256(data).hexdigest()]

    return change


def setting(key: str, value: Any) -> Change:
    return lambda _members, manifest: manifest.update({key: value})


def smuggled(members: dict[str, bytes], manifest: dict[str, Any]) -> None:
    members["media/extra"] = b"not announced"


def forged_database(members: dict[str, bytes], manifest: dict[str, Any]) -> None:
    add("database.sqlite3", b"no database at all" * 100)(members, manifest)


def remade(path: Path, change: Change, *, link: str = "") -> Path:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members.pop("manifest.json"))
    change(members, manifest)
    made = path.with_name("made.zip")
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            if name == link:
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, data)
        archive.writestr("manifest.json", json.dumps(manifest))
    return made


def refused(tmp_path: Path, source: Path, match: str) -> None:
    place = small_place(tmp_path / "b")
    before = files(place), place.database.content().digest
    with pytest.raises(BackupError, match=match) as caught:
        restore_backup(place, source=source, known_migrations=KNOWN, replace=True)
    assert (files(place), place.database.content().digest) == before
    assert caught.value.place
    assert caught.value.remedy
    assert not [entry.name for entry in place.var.iterdir() if "restor" in entry.name]


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    return take_backup(small_place(tmp_path / "a"), target=tmp_path / "good.zip")[0]


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (add("../evil", b"x"), "leads out"),
        (add("/etc/evil", b"x"), "leads out"),
        (add("media/../../evil", b"x"), "leads out"),
        (add("media\\..\\evil", b"x"), "leads out"),
        (add("static/app.js", b"x"), "does not belong"),
        (add("media", b"x"), "does not belong"),
        (add("secrets/other", b"x"), "does not belong"),
        (smuggled, "damaged"),
        (forged_database, "SQLite cannot use"),
        (setting("format", 2), "newer Zeroward"),
        (setting("format", "x"), "table of contents"),
        (setting("version", "99.0.0"), "newer Zeroward"),
        (setting("migrations", ["core.0001_initial", "core.0999_later"]), "newer Zeroward"),
        (setting("database", "postgresql"), "backup is of postgresql"),
        (setting("content", "0" * 64), "damaged"),
        (setting("files", []), "table of contents"),
    ],
)
def test_archive_made_to_harm(tmp_path: Path, backup: Path, change: Change, match: str) -> None:
    refused(tmp_path, remade(backup, change), match)
    assert not (tmp_path / "evil").exists()


def test_symbolic_link(tmp_path: Path, backup: Path) -> None:
    refused(tmp_path, remade(backup, add("media/link", b"/etc/passwd"), link="media/link"), "no plain file")


def test_bomb(tmp_path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "ALWAYS_ALLOWED", 1024)
    refused(tmp_path, remade(backup, add("media/bomb", b"\0" * 20_000_000)), "far more")


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.99])
def test_truncated_archive(tmp_path: Path, backup: Path, share: float) -> None:
    whole = backup.read_bytes()
    backup.write_bytes(whole[: int(len(whole) * share)])
    refused(tmp_path, backup, "damaged")


def test_flipped_bytes(tmp_path: Path, backup: Path) -> None:
    """Wherever a bit of the database's data flips, it is seen."""
    whole = bytearray(backup.read_bytes())
    whole[200] ^= 0x40
    backup.write_bytes(whole)
    refused(tmp_path, backup, "damaged")


def test_no_file(tmp_path: Path) -> None:
    refused(tmp_path, tmp_path / "none.zip", "no such file")
