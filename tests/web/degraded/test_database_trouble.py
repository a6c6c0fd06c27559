"""A full disk, a database that only reads, one that does not answer: pages say what to do; later all is well."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.core.cache import cache
from django.db import OperationalError, ProgrammingError, close_old_connections, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client

from zeroward.core.models import PageCount
from zeroward.web.queries.trouble import Kind, trouble_of

LOG = "zeroward.web.views.errors"


@pytest.fixture
def visitor(request: pytest.FixtureRequest, settings: Any) -> Client:
    if request.node.get_closest_marker("django_db") is None:
        request.getfixturevalue("db")
    settings.ROOT_URLCONF = "tests.web.degraded.addresses"
    return Client(raise_request_exception=False)


def pragma(words: str) -> Any:
    connection.ensure_connection()
    return connection.connection.execute(f"PRAGMA {words}").fetchone()


@contextmanager
def full_disk() -> Iterator[None]:
    connection.ensure_connection()
    connection.connection.execute("VACUUM")  # no page is left over from what other tests deleted
    pragma(f"max_page_count = {pragma('page_count')[0]}")
    try:
        yield
    finally:
        pragma("max_page_count = 4294967294")


@contextmanager
def only_read() -> Iterator[None]:
    pragma("query_only = ON")
    try:
        yield
    finally:
        pragma("query_only = OFF")


@contextmanager
def no_database(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*_: Any) -> None:
        raise OperationalError("connection to server at “10.0.0.5” failed: <b>refused</b>")

    with monkeypatch.context() as patch:
        patch.setattr(BaseDatabaseWrapper, "cursor", refuse)
        yield


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)  # a full disk undoes the whole transaction
@pytest.mark.parametrize(("trouble", "words"), [(full_disk, "is full"), (only_read, "only be read")])
def test_nothing_can_be_saved_but_all_can_be_read(
    visitor: Client, caplog: pytest.LogCaptureFixture, trouble: Any, words: str
) -> None:
    with trouble():
        refused = visitor.post("/write")
        assert refused.status_code == 503
        assert "nothing can be saved just now" in refused.text
        assert "Go back in your browser" in refused.text
        assert "secret" not in refused.text + "".join(
            one.message for one in caplog.records if one.name == LOG
        )
        assert [words in one.message for one in caplog.records if one.name == LOG] == [True]
        assert refused.headers["Retry-After"] == "120"
        assert visitor.get("/en/portfolio/").status_code == 200
        assert visitor.get("/en/").status_code == 200
    assert visitor.post("/write").text == "written"


def test_page_is_shown_although_it_cannot_be_counted(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: Any) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("zeroward.core.counting.count_page", refuse)
    assert visitor.get("/en/").status_code == 200
    assert not PageCount.objects.exists()


@pytest.mark.parametrize("language", ["en", "de"])
def test_page_without_database_needs_none_and_returns_by_itself(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    cache.clear()  # not even the settings of the platform are known
    with no_database(monkeypatch):
        page = visitor.get(f"/{language}/portfolio/")
        assert page.status_code == 503
        assert "10.0.0.5" not in page.text
        assert "<h1>" in page.text
        health = visitor.get("/health")
        assert (health.status_code, health.json()) == (503, {"status": "database"})
        assert visitor.get("/ready").json()["part"] == "database"
    assert visitor.get(f"/{language}/portfolio/").status_code == 200
    assert visitor.get("/health").status_code == 200


def test_error_of_ours_is_told_as_ours(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("zeroward.web.views.home.home_facts", fail)
    page = visitor.get("/en/")
    assert page.status_code == 500
    assert "secret" not in page.text


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), Kind.FULL),
        (OSError(errno.EROFS, "Read-only file system"), Kind.READ_ONLY),
        (OSError(errno.ENOENT, "missing"), None),
        (OperationalError("could not extend file: No space left on device"), Kind.FULL),
        (OperationalError("database is locked"), Kind.AWAY),
        (OperationalError("server closed the connection unexpectedly"), Kind.AWAY),
        (ProgrammingError("column does not exist"), None),
        (KeyError("disk is full"), None),
        (None, None),
    ],
)
def test_what_an_error_says_of_the_machine(error: BaseException | None, kind: Kind | None) -> None:
    found = trouble_of(error)
    assert (found and found.kind) == kind


def test_cause_of_an_error_is_found() -> None:
    outer = ValueError("x")
    outer.__cause__ = OSError(errno.ENOSPC, "No space")
    outer.__cause__.__context__ = outer
    found = trouble_of(outer)
    assert found is not None
    assert found.kind is Kind.FULL


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_connection_that_the_server_ended_is_made_anew(settings: Any) -> None:
    visitor = Client(raise_request_exception=False)
    assert visitor.get("/health").status_code == 200
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        [number] = cursor.fetchone()
    other = connection.copy("other")
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [number])
    other.close()
    close_old_connections()  # as at the start of every request; Django's test client leaves it out
    assert visitor.get("/en/portfolio/").status_code == 200
