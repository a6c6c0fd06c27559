"""Fixtures for the whole suite: a migrated database in milliseconds, people of every role, visited routes."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.utils import translation
from hypothesis import settings

from tests.support.database import prepared_database

# a machine that is busy is no fault of what is tried
settings.register_profile("zeroward", deadline=None)
settings.load_profile("zeroward")

pytest_plugins = [
    "tests.support.visits",
    "tests.support.browser",
    "tests.support.facts",
    "tests.support.loaded",
    "tests.support.people",
    "tests.support.city_team",  # asks for people
    "tests.support.quick",
    "tests.support.records",
]


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: Any
) -> Iterator[None]:
    """A database that was migrated once and is copied from then on (see tests/support/database.py)."""
    with prepared_database(django_db_blocker):
        yield


@pytest.fixture(autouse=True)
def _fresh_process_state() -> Iterator[None]:
    """No test sees the cache or the language of the one before."""
    cache.clear()
    with translation.override("en"):
        yield
    cache.clear()
