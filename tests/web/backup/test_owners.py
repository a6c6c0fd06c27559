"""Files that come back belong to whom those belonged that they replace, also when root restores."""

import os
from pathlib import Path

import pytest

from tests.web.backup.places import KNOWN, empty_place, small_place
from zeroward.web.domain.backup import owners
from zeroward.web.domain.backup.restoring import restore_backup
from zeroward.web.domain.backup.writing import take_backup

SERVICE = 4321


def modes(folder: Path) -> dict[str, int]:
    return {path.relative_to(folder).as_posix(): path.stat().st_mode & 0o777 for path in folder.rglob("*")}


def test_modes_are_those_of_what_is_replaced(tmp_path: Path) -> None:
    place = small_place(tmp_path / "a")
    (place.var / "zeroward.sqlite3").chmod(0o640)
    (place.var / "media").chmod(0o750)
    (place.var / "media" / "images" / "ă town.png").chmod(0o644)
    path, _ = take_backup(place, target=tmp_path)
    before = modes(place.var)
    restore_backup(place, source=path, known_migrations=KNOWN, replace=True)
    assert modes(place.var) == before


def test_what_replaces_nothing_is_closed_to_others(tmp_path: Path) -> None:
    place = small_place(tmp_path / "a")
    path, _ = take_backup(place, target=tmp_path)
    other = empty_place(tmp_path / "b")
    restore_backup(other, source=path, known_migrations=KNOWN)
    assert modes(other.var)["zeroward.sqlite3"] == modes(other.var)["private/documents/plan.pdf"] == 0o600


def test_root_gives_each_to_whom_the_replaced_or_the_folder_belonged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, old = tmp_path / "media.restoring", tmp_path / "media"
    for folder in (new, old):
        (folder / "images").mkdir(parents=True)
        (folder / "images" / "a.png").write_bytes(b"x")
    (new / "images" / "b.png").write_bytes(b"x")
    stat = Path.stat

    def owned(path: Path, **more: bool) -> os.stat_result:
        found = stat(path, **more)
        owner = given.get(path) or (SERVICE if path.is_relative_to(old) else 0)
        return os.stat_result((*found[:4], owner, owner + 1, *found[6:]))

    given: dict[Path, int] = {}
    monkeypatch.setattr(owners.os, "geteuid", lambda: 0)
    monkeypatch.setattr(owners.os, "chown", lambda path, user, _group: given.update({path: user}))
    monkeypatch.setattr(Path, "stat", owned)
    owners.like_before(new, old)
    monkeypatch.undo()
    assert given == dict.fromkeys(
        (new, new / "images", new / "images" / "a.png", new / "images" / "b.png"), SERVICE
    )


def test_restore_of_root_gives_away_all_that_it_brings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it would give away is written down, so that it is asked whoever runs the tests."""
    place = small_place(tmp_path / "a")
    path, _ = take_backup(place, target=tmp_path, with_secrets=True)
    given: dict[str, tuple[int, int]] = {}
    with monkeypatch.context() as as_root:
        as_root.setattr(owners.os, "geteuid", lambda: 0)
        as_root.setattr(owners.os, "chown", lambda one, user, group: given.update({str(one): (user, group)}))
        restore_backup(place, source=path, known_migrations=KNOWN, replace=True)
    there = [one for one in place.places.values() if one.exists()]
    brought = {one for top in there for one in (top, *top.rglob("*"))}
    assert {name.replace(".restoring", "") for name in given} == {str(one) for one in brought}
    found = place.var.stat()
    assert set(given.values()) == {(found.st_uid, found.st_gid)}
