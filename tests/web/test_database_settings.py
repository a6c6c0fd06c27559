"""Where the database lies, read from one address."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from zeroward.web.settings.environment import CONNECTION_SECONDS, SettingError, database_from


@pytest.mark.parametrize("url", ["sqlite:////srv/zeroward.sqlite3", "postgresql://z:secret@db:5433/zeroward"])
def test_connections_are_kept_between_requests(url: str) -> None:
    assert database_from(url)["CONN_MAX_AGE"] == CONNECTION_SECONDS > 0


def test_parts_of_a_postgresql_address() -> None:
    found = database_from("postgresql://z%40x:s%2Fcret@db:5433/zeroward")
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"], found["NAME"]) == (
        "z@x", "s/cret", "db", "5433", "zeroward",
    )  # fmt: skip


def test_address_of_another_kind_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="Write sqlite:////path") as caught:
        database_from("mysql://z:secret@x")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("url", ["sqlite:///x/y%20z.sqlite3", "sqlite://x/y%20z.sqlite3"])
def test_path_that_hangs_on_where_a_command_runs_is_refused(
    url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Elsewhere it would be another, new database."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingError) as caught:
        database_from(url, "ZEROWARD_DATABASE_REPLICA")
    assert str(caught.value).startswith(
        "ZEROWARD_DATABASE_REPLICA: the path of the database does not begin at"
    )
    assert f"Write sqlite:///{tmp_path}/x/y%20z.sqlite3, with four slashes." in str(caught.value)


def test_path_from_the_root() -> None:
    assert database_from("sqlite:////srv/a%20b.sqlite3")["NAME"] == "/srv/a b.sqlite3"


def test_half_a_password_is_not_repeated() -> None:
    with pytest.raises(ImproperlyConfigured, match="no number") as caught:
        database_from("postgresql://z:sec#ret@db/zeroward")
    assert "sec" not in str(caught.value)
