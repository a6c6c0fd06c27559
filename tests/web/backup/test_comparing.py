"""One command says whether an installation holds what a backup holds."""

from pathlib import Path

import pytest

from tests.web.backup.places import KNOWN, change, empty_place, small_place
from tests.web.backup.test_hostile import remade, setting
from zeroward.web.domain.backup.comparing import demand_as_in
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.restoring import restore_backup
from zeroward.web.domain.backup.writing import take_backup


def test_restored_installation_is_as_its_backup_until_something_is_written(tmp_path: Path) -> None:
    path, held = take_backup(small_place(tmp_path / "a"), target=tmp_path / "x.zip")
    other = empty_place(tmp_path / "b")
    restore_backup(other, source=path, known_migrations=KNOWN)
    assert demand_as_in(other, source=path).content == held.content
    change(other, "UPDATE town SET name = 'Other' WHERE id = 1")
    change(other, "CREATE TABLE later (x)")
    with pytest.raises(BackupError, match="not as in the backup") as caught:
        demand_as_in(other, source=path)
    assert "later has no table there and 0 rows (" in caught.value.message
    assert "town has 2 rows (" in caught.value.message
    assert "Iași" not in str(caught.value)


def test_backup_of_another_kind_of_database_is_refused(tmp_path: Path) -> None:
    place = small_place(tmp_path / "a")
    path, _ = take_backup(place, target=tmp_path / "x.zip")
    with pytest.raises(BackupError, match="is of postgresql, this installation uses sqlite"):
        demand_as_in(place, source=remade(path, setting("database", "postgresql")))
