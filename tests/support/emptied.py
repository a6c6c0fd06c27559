"""After a test that commits, the database is what the migrations make again.

Django would empty all tables instead, and fill in what every app does after a migration: that takes longer, and the
rows that migrations put in (the roots of pages and of collections, the site) would be missing in whatever test the same
process runs next, and which one that is hangs on how fast the others are.
"""

from collections.abc import Iterator

import pytest
from django.test import TransactionTestCase
from pytest_django.plugin import blocking_manager_key

from tests.support.database import restore

COMMITS = {"transactional_db", "live_server", "django_db_serialized_rollback", "django_db_reset_sequences"}


def pytest_configure() -> None:
    TransactionTestCase._fixture_teardown = lambda _self: None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    yield
    if nextitem is not None and commits(item):  # after the last one of all, the database is gone
        with item.config.stash[blocking_manager_key].unblock():
            restore()


def commits(item: pytest.Item) -> bool:
    """By its marker, or by a fixture that it uses, directly or not."""
    marker = item.get_closest_marker("django_db")
    marked = marker is not None and bool(marker.kwargs.get("transaction"))
    return marked or not COMMITS.isdisjoint(getattr(item, "fixturenames", ()))
