"""A move that is compared table by table; what is wrong is refused with its place, and leaves nothing behind."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.database import migrated_file
from tests.web.moving.filled import filled_file
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.moving.kinds import every_table
from zeroward.web.domain.moving.move import content_of, move
from zeroward.web.domain.moving.sqlite_side import SqliteSide

pytestmark = pytest.mark.slow

Pair = tuple[SqliteSide, SqliteSide]


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    return SqliteSide(filled_file(tmp_path / "old.sqlite3")), SqliteSide(tmp_path / "new.sqlite3")


def tables_of(target: SqliteSide) -> None:
    shutil.copy(migrated_file(), target.making)


def change(side: SqliteSide, statement: str) -> None:
    with closing(sqlite3.connect(side.path)) as connection, connection:
        connection.execute(statement)


def test_every_row_and_the_last_number_arrive(pair: Pair) -> None:
    source, target = pair
    moved = move(source, target, make_tables=lambda: tables_of(target))
    with target.reading():
        again = content_of(target)
        assert target.numbers(every_table())["auth_group"] == 9002  # its row is gone, its number stays taken
    with source.reading():
        assert content_of(source) == again == moved.content
    assert moved.left == ()
    assert sum(table.rows > 0 for table in moved.content.tables.values()) > 50
    assert sorted(path.name for path in target.path.parent.iterdir()) == ["new.sqlite3", "old.sqlite3"]


def test_source_that_is_in_use_is_refused(pair: Pair) -> None:
    source, target = pair
    with closing(sqlite3.connect(source.path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("SELECT count(*) FROM people_user").fetchone()
        with pytest.raises(BackupError, match="in use") as caught:
            move(source, target, make_tables=lambda: tables_of(target))
    assert "restore" not in caught.value.remedy  # nobody did
    assert not target.path.exists()


def test_target_with_tables_is_refused(pair: Pair) -> None:
    source, _ = pair
    other = SqliteSide(source.path.with_name("other.sqlite3"))
    shutil.copy(migrated_file(), other.path)
    with pytest.raises(BackupError, match="tables in it already"):
        move(source, other, make_tables=lambda: tables_of(other))


def test_value_that_its_column_cannot_mean_is_named_and_nothing_moves(pair: Pair) -> None:
    source, target = pair
    change(source, "UPDATE django_session SET expire_date = 'tomorrow <b>'")
    before = source.path.read_bytes()
    with pytest.raises(BackupError, match="no moment") as caught:
        move(source, target, make_tables=lambda: tables_of(target))
    assert "django_session, row 1, expire_date" in caught.value.place
    assert "tomorrow" not in str(caught.value)
    assert [path.name for path in target.path.parent.iterdir()] == ["old.sqlite3"]
    assert source.path.read_bytes() == before


def test_database_of_another_release_is_refused(pair: Pair) -> None:
    source, target = pair
    change(source, "ALTER TABLE core_job ADD COLUMN odd integer")
    with pytest.raises(BackupError, match="not as this release needs") as caught:
        move(source, target, make_tables=lambda: tables_of(target))
    assert "prepare" in caught.value.remedy


def test_what_arrives_otherwise_is_found(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = pair
    real = SqliteSide.go_on

    def lose(side: SqliteSide, *given: object) -> None:
        side._now.execute("UPDATE django_session SET session_data = 'x'")
        real(side, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(SqliteSide, "go_on", lose)
    with pytest.raises(BackupError, match="another content") as caught:
        move(source, target, make_tables=lambda: tables_of(target))
    assert "django_session" in caught.value.place
    assert not target.path.exists()


def test_row_that_names_one_that_is_gone_is_refused(pair: Pair) -> None:
    source, target = pair
    change(source, "INSERT INTO people_user_groups (user_id, group_id) VALUES (77777, 1)")
    with pytest.raises(BackupError, match="names a row"):
        move(source, target, make_tables=lambda: tables_of(target))
    assert not target.path.exists()


def test_tables_that_no_model_knows_are_told(pair: Pair) -> None:
    source, target = pair
    change(source, "CREATE TABLE zeroward_cache (cache_key varchar)")
    assert move(source, target, make_tables=lambda: tables_of(target)).left == ("zeroward_cache",)


def test_folder_that_is_missing_is_named(pair: Pair) -> None:
    source, target = pair
    other = SqliteSide(target.path.parent / "no" / "such" / "x.sqlite3")
    with pytest.raises(BackupError, match="no such folder") as caught:
        move(source, other, make_tables=lambda: tables_of(other))
    assert caught.value.place == str(other.path.parent)


@pytest.mark.parametrize("content", [None, b"no database at all" * 100])
def test_source_that_is_no_database_is_refused(pair: Pair, content: bytes | None) -> None:
    _, target = pair
    wrong = target.path.with_name("wrong")
    wrong.mkdir() if content is None else wrong.write_bytes(content)
    with pytest.raises(BackupError, match=r"no database|not a database") as caught:
        move(SqliteSide(wrong), target, make_tables=lambda: tables_of(target))
    assert caught.value.place == str(wrong)


def test_what_breaks_in_the_source_is_not_told_of_the_target(pair: Pair) -> None:
    source, target = pair
    with closing(sqlite3.connect(source.path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'auth_group'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with source.path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    with pytest.raises(BackupError, match="malformed") as caught:
        move(source, target, make_tables=lambda: tables_of(target))
    assert caught.value.place == str(source.path)
    assert not target.path.exists()
