"""Where the database lies, read from one address."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from zeroward.web.settings.environment import CONNECTION_SECONDS, database_from


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


def test_half_a_password_is_not_repeated() -> None:
    with pytest.raises(ImproperlyConfigured, match="no number") as caught:
        database_from("postgresql://z:sec#ret@db/zeroward")
    assert "sec" not in str(caught.value)
